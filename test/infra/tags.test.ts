import { CfnResource, TagManager } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { templateOf } from './template-of.ts';

const prod = templateOf('prod');

/** Tags of a resource as its template has them: a list of keys and values, or a map. */
function tagsOf(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const tags = properties['Tags'] ?? {};
  if (!Array.isArray(tags)) return tags as Record<string, string>;
  return Object.fromEntries(tags.map(({ Key, Value }: { Key: string; Value: string }) => [Key, Value]));
}

const resources = prod.stacks.flatMap((stack) =>
  stack.node
    .findAll()
    .filter((construct) => CfnResource.isCfnResource(construct))
    .map((resource) => {
      const id = String(stack.resolve(resource.logicalId));
      const template = prod.templates.get(stack.stackName.replace('Zhunshi-prod-', ''));
      const tags = tagsOf(template?.Resources[id]?.Properties ?? {});
      return { id, type: resource.cfnResourceType, tags, taggable: TagManager.of(resource) !== undefined };
    }),
);
const classOf = (name: string) =>
  resources.filter(({ id }) => id.startsWith(name)).map(({ tags }) => tags['data-classification']);

describe('tags', () => {
  it('name service, stage and class of data on everything that can carry tags', () => {
    for (const { id, tags } of resources.filter(({ taggable }) => taggable)) {
      expect(tags, id).toEqual({
        service: 'zhunshi',
        stage: 'prod',
        'data-classification': expect.stringMatching(/^(internal|confidential|secret)$/),
      });
    }
  });

  it('are missing only where AWS knows none', () => {
    const types = resources.filter(({ taggable }) => !taggable).map(({ type }) => type);
    expect([...new Set(types)].sort()).toEqual([
      'AWS::ApiGatewayV2::Authorizer',
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::Permission',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::QueuePolicy',
      'AWS::Scheduler::Schedule',
    ]);
  });

  it('call confidential what holds data of customers, and secret the key of the webhooks', () => {
    expect(classOf('ServiceTable')).toEqual(['confidential']);
    expect(classOf('NoticeQueue')).toContain('confidential');
    const queues = resources.filter(({ type }) => type === 'AWS::SQS::Queue');
    for (const { id, tags } of queues) expect(tags['data-classification'], id).toBe('confidential');
    expect(classOf('WebhookKey')[0]).toBe('secret');
    expect(classOf('OpenTicketRole')).toEqual(['internal']);
  });
});
