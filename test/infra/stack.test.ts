import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../infra/config.ts';
import { templateOf } from './template-of.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');

describe('the stack', () => {
  it('has no finding of cdk-nag that is not acknowledged with its reason', () => {
    for (const { stack } of [dev, prod]) {
      expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
    }
  });

  it('names no account, no Region and no partition: it fits the China Regions too', () => {
    const text = JSON.stringify(prod.template.toJSON());
    expect(text).not.toMatch(
      /arn:aws|amazonaws\.com\.cn|\b[a-z]{2}-(north|south|east|west|central)\w*-\d\b|\b\d{12}\b/,
    );
  });

  it('stays well below the 500 resources that CloudFormation takes', () => {
    expect(Object.keys(prod.resources).length).toBeLessThan(400);
  });

  it('keeps the key of the webhooks in production when the stack goes', () => {
    const [[, key] = ['', undefined]] = prod.ofType('AWS::SecretsManager::Secret');
    expect(key).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { PasswordLength: 64 } },
    });
  });

  it('encrypts the topic and refuses publishing without TLS', () => {
    const [[, topic] = ['', undefined]] = prod.ofType('AWS::SNS::Topic');
    expect(topic?.Properties).toMatchObject({ KmsMasterKeyId: 'alias/aws/sns' });
    expect(JSON.stringify(prod.ofType('AWS::SNS::TopicPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('comes out as it did when this was last looked at (development stage)', () => {
    const text = JSON.stringify(dev.template.toJSON()).replaceAll(/\b[0-9a-f]{64}\b/g, 'ASSET');
    expect(JSON.parse(text)).toMatchSnapshot();
  });
});

describe('the stages', () => {
  it('are dev unless another is asked for', () => {
    expect(stageNamed(undefined).name).toBe('dev');
    expect(stageNamed('prod').name).toBe('prod');
  });

  it('are known by name: a misspelt one is refused with the list', () => {
    expect(() => stageNamed('production')).toThrow('no stage "production": use -c stage=dev or -c stage=prod');
  });
});
