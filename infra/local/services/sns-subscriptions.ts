// Subscriptions of e-mail addresses to topics: each is asked first, gets what its filter policy lets through once it has confirmed, and
// may go. Other protocols wait for a delivery that nobody here would make.
// https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html

import { randomUUID } from 'node:crypto';
import { parseObject } from '../json.ts';
import type { State } from '../state.ts';
import { ServiceError } from './protocol.ts';

export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly endpoint: string;
  readonly filterPolicy: string | undefined;
  /** What the link in the question carries. */
  readonly token: string;
  readonly isConfirmed: boolean;
}

export interface Subscriptions {
  /** Adds it, or finds the one that this address has. Throws a ServiceError when that one has another filter policy. */
  readonly subscribe: (form: URLSearchParams) => Subscription;
  readonly confirm: (form: URLSearchParams) => Subscription;
  readonly unsubscribe: (form: URLSearchParams) => void;
  /** Throws a ServiceError when there is none of this ARN. */
  readonly find: (arn: string) => Subscription;
  /** The addresses that a message with these attributes is brought to. */
  readonly reached: (topicArn: string, attributes: Readonly<Record<string, { readonly value: string }>>) => string[];
}

// https://docs.aws.amazon.com/general/latest/gr/sns.html
const filterPoliciesMax = 200;

export function openSubscriptions(state: State): Subscriptions {
  state.exec(`CREATE TABLE IF NOT EXISTS subscriptions (
    arn TEXT PRIMARY KEY, topic TEXT NOT NULL, endpoint TEXT NOT NULL, filterPolicy TEXT, token TEXT NOT NULL,
    confirmed INTEGER NOT NULL DEFAULT 0, UNIQUE (topic, endpoint)
  )`);
  const insert = state.prepare(
    'INSERT INTO subscriptions (arn, topic, endpoint, filterPolicy, token) VALUES (?, ?, ?, ?, ?)',
  );
  const all = state.prepare('SELECT * FROM subscriptions ORDER BY arn');
  const confirm = state.prepare('UPDATE subscriptions SET confirmed = 1 WHERE arn = ?');
  const remove = state.prepare('DELETE FROM subscriptions WHERE arn = ?');
  const list = (): Subscription[] =>
    all.all().map((row) => ({
      arn: String(row['arn']),
      topicArn: String(row['topic']),
      endpoint: String(row['endpoint']),
      filterPolicy: row['filterPolicy'] === null ? undefined : String(row['filterPolicy']),
      token: String(row['token']),
      isConfirmed: row['confirmed'] === 1,
    }));
  const of = (topicArn: string) => list().filter((each) => each.topicArn === topicArn);

  function find(arn: string): Subscription {
    const found = list().find((each) => each.arn === arn);
    if (found === undefined) throw new ServiceError('NotFound', 'Subscription does not exist', 404);
    return found;
  }

  return {
    find,

    subscribe(form) {
      const [topicArn, endpoint] = [form.get('TopicArn') ?? '', form.get('Endpoint') ?? ''];
      if (form.get('Protocol') !== 'email') throw refused('Protocol Reason: the local runtime delivers e-mail only');
      if (!/^[^\s@]+@[^\s@]+$/.test(endpoint)) throw refused('Endpoint');
      const filterPolicy = filterPolicyIn(form);
      const known = of(topicArn).find((each) => each.endpoint === endpoint);
      if (known === undefined) {
        if (of(topicArn).filter((each) => each.filterPolicy !== undefined).length >= filterPoliciesMax)
          throw new ServiceError('FilterPolicyLimitExceeded', 'Limit of filter policies exceeded', 403);
        const arn = `${topicArn}:${randomUUID()}`;
        insert.run(arn, topicArn, endpoint, filterPolicy ?? null, randomUUID());
        return find(arn);
      }
      if (known.filterPolicy !== filterPolicy)
        throw refused('Attributes Reason: Subscription already exists with different attributes');
      return known;
    },

    confirm(form) {
      const asked = of(form.get('TopicArn') ?? '').find(({ token }) => token === form.get('Token'));
      if (asked === undefined) throw refused('Token');
      confirm.run(asked.arn);
      return asked;
    },

    unsubscribe(form) {
      const { arn, isConfirmed } = find(form.get('SubscriptionArn') ?? '');
      // https://docs.aws.amazon.com/sns/latest/dg/sns-delete-subscription-topic.html: the others go by themselves, after 48 hours.
      if (!isConfirmed) throw refused('SubscriptionArn Reason: the subscription is pending confirmation');
      remove.run(arn);
    },

    reached: (topicArn, attributes) =>
      of(topicArn)
        .filter(({ isConfirmed, filterPolicy = '{}' }) => isConfirmed && matches(JSON.parse(filterPolicy), attributes))
        .map(({ endpoint }) => endpoint),
  };
}

function refused(what: string): ServiceError {
  return new ServiceError('InvalidParameter', `Invalid parameter: ${what}`);
}

type FilterPolicy = Readonly<Record<string, readonly string[]>>;

function matches(policy: FilterPolicy, attributes: Readonly<Record<string, { readonly value: string }>>): boolean {
  return Object.entries(policy).every(([name, values]) => values.includes(attributes[name]?.value ?? ''));
}

/** Lists of texts by the name of an attribute; of what else SNS knows nothing is needed here. */
function filterPolicyIn(form: URLSearchParams): string | undefined {
  const name = form.get('Attributes.entry.1.key');
  if (name === null) return undefined;
  if (name !== 'FilterPolicy' || form.has('Attributes.entry.2.key'))
    throw refused('Attributes Reason: the local runtime knows FilterPolicy and nothing else');
  const policy = form.get('Attributes.entry.1.value') ?? '';
  const lists = Object.values(parseObject(policy));
  const isPlain = lists.every((list) => Array.isArray(list) && list.every((each) => typeof each === 'string'));
  if (!isPlain) throw refused('FilterPolicy');
  return policy;
}
