import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { routes } from '../../infra/routes.ts';
import type { StackTemplate } from './template-of.ts';
import { templateOf } from './template-of.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');

describe('the stacks', () => {
  it('have no finding of cdk-nag that is not acknowledged with its reason', () => {
    for (const stack of [...dev.stacks, ...prod.stacks]) {
      expect(new AwsSolutionsChecks(stack).validateScope(stack).violations, stack.stackName).toEqual([]);
    }
  });

  it('name no account, no Region and no partition: they fit the China Regions too', () => {
    const text = JSON.stringify([...prod.templates.values()]);
    expect(text).not.toMatch(
      /arn:aws|amazonaws\.com\.cn|\b[a-z]{2}-(north|south|east|west|central)\w*-\d\b|\b\d{12}\b/,
    );
  });

  it('could each become twice as large within the 500 resources that CloudFormation takes', () => {
    for (const [name, { Resources }] of prod.templates) expect(Object.keys(Resources).length, name).toBeLessThan(250);
  });

  it('do not hold each other up: none refers to what another exports or puts out', () => {
    const text = JSON.stringify([...prod.templates.values()]);
    expect(text).not.toMatch(/Fn::ImportValue|Fn::GetStackOutput|"Export"/);
  });

  it('read only what a stack tells that is deployed before them', () => {
    const names = [...prod.templates.keys()];
    const tellers = new Map<unknown, number>();
    for (const [at, name] of names.entries()) {
      const { Parameters = {}, Resources } = prod.templates.get(name) ?? { Resources: {} };
      const paths = Object.values(Parameters).map(({ Default }) => Default);
      for (const path of paths.filter((each) => each?.startsWith('/zhunshi/'))) {
        const teller = tellers.get(path);
        expect(teller, `${name} reads ${path}`).toBeDefined();
        expect(prod.stacks[at]?.dependencies, `${name} reads ${path}`).toContain(prod.stacks[teller ?? at]);
      }
      for (const { Type, Properties } of Object.values(Resources))
        if (Type === 'AWS::SSM::Parameter') tellers.set(Properties['Name'], at);
    }
  });

  it('say where the API is, and what other systems and departments tie themselves to', () => {
    const outputs = [...dev.templates].map(([name, { Outputs }]) => [name, Object.keys(Outputs ?? {})]);
    expect(Object.fromEntries(outputs)).toMatchObject({ Data: ['EventBusName', 'NoticeTopicArn'], Api: ['ApiUrl'] });
  });

  it('keep the key of the webhooks in production when they go', () => {
    const [[, key] = ['', undefined]] = prod.ofType('AWS::SecretsManager::Secret');
    expect(key).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { PasswordLength: 64 } },
    });
  });

  it.each(['NoticeTopic', 'MailTopic'])('encrypt the %s and refuse publishing without TLS', (id) => {
    expect(prod.resources[id]?.Properties).toMatchObject({ KmsMasterKeyId: 'alias/aws/sns' });
    const policies = prod.ofType('AWS::SNS::TopicPolicy').filter(([, policy]) => JSON.stringify(policy).includes(id));
    expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
  });

  it.each(['Data', 'Core', 'Api'])('(%s) come out as they did when this was last looked at (dev)', (name) => {
    expect(readable(dev.templates.get(name))).toMatchSnapshot();
  });

  it('of routes hold the same five resources for each route', () => {
    const listed = readable(dev.templates.get('Contracts')).Resources;
    expect(Object.fromEntries(Object.entries(listed).filter(([id]) => id.startsWith('GetContract')))).toMatchSnapshot();
  });

  it('of routes give each function what it needs', () => {
    const rows = routes.map(({ key, entry, scopes }) => {
      // Logs and the count of requests, which all have, are tested in functions.test.ts.
      const rights = dev
        .rightsOf(entry)
        .filter(
          ({ actions, Condition }) => Condition === undefined && !actions.some((action) => action.startsWith('logs:')),
        );
      const allowed = rights.map(
        ({ actions, resources, notResources }) =>
          `${actions.join(' ')} on ${resources.join(' ')}${notResources === undefined ? '' : `all but ${notResources.join(' ')}`}`,
      );
      return `${key} [${scopes.join(' ')}] ${entry}: ${allowed.join('; ')}`;
    });
    expect(rows).toMatchSnapshot();
  });
});

/** Without the tags, which have a test of their own, and without the hashes of assets. */
function readable(template: StackTemplate | undefined): StackTemplate {
  const text = JSON.stringify(template, (key, value) => (key === 'Tags' ? undefined : value));
  return JSON.parse(text.replaceAll(/\b[0-9a-f]{64}\b/g, 'ASSET'));
}
