// SNS in the query protocol that its SDK client speaks: what is published to topics and telephones, and who takes it by e-mail.
// Messages are kept, for whoever wants to see what was told. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html

import { randomUUID } from 'node:crypto';
import { parseObject } from '../json.ts';
import type { State } from '../state.ts';
import type { ServiceAnswer } from './protocol.ts';
import { ServiceError } from './protocol.ts';
import type { Subscription } from './sns-subscriptions.ts';
import { openSubscriptions } from './sns-subscriptions.ts';

export interface PublishedMessage {
  readonly id: string;
  /** Absent from an SMS. */
  readonly topicArn?: string;
  /** Of an SMS. */
  readonly phoneNumber?: string;
  /** The addresses that get it as e-mail. */
  readonly mailedTo?: readonly string[];
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly subject: string | undefined;
  readonly message: string;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
}

export interface Sns {
  /** Answers one form-encoded request. `origin`: where it was sent to, for the link that a new subscriber confirms by. */
  readonly answer: (form: URLSearchParams, origin: string) => ServiceAnswer;
  /** Everything ever published, oldest first, and the questions to new subscribers among it. */
  readonly published: () => readonly PublishedMessage[];
}

const messageBytesMax = 262_144;
/** E.164. */
const phoneNumber = /^\+[1-9]\d{1,14}$/;

export function createSns(
  state: State,
  topics: readonly string[],
  onPublished: (message: PublishedMessage) => void,
): Sns {
  const insert = state.prepare(
    'INSERT INTO published (id, topic, publishedAt, subject, message, attributes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const all = state.prepare('SELECT * FROM published ORDER BY sequence');
  state.exec('CREATE TABLE IF NOT EXISTS mailed (id TEXT NOT NULL, address TEXT NOT NULL, PRIMARY KEY (id, address))');
  const mail = state.prepare('INSERT INTO mailed (id, address) VALUES (?, ?)');
  const mailed = state.prepare('SELECT address FROM mailed WHERE id = ?');
  const subscriptions = openSubscriptions(state);

  /** `target`: a topic or a telephone. */
  function publish(
    target: string,
    content: Pick<PublishedMessage, 'subject' | 'message' | 'attributes'>,
    mailedTo: readonly string[] = [],
  ): PublishedMessage {
    const sent = { id: randomUUID(), publishedAt: Date.now(), ...content };
    const { id, publishedAt, subject, message, attributes } = sent;
    insert.run(id, target, publishedAt, subject ?? null, message, JSON.stringify(attributes));
    for (const address of mailedTo) mail.run(id, address);
    const published = { ...sent, ...targetOf(target), mailedTo };
    onPublished(published);
    return published;
  }

  function topicIn(form: URLSearchParams): string {
    const topicArn = form.get('TopicArn') ?? form.get('TargetArn') ?? '';
    if (!topics.includes(topicArn)) throw new ServiceError('NotFound', 'Topic does not exist', 404);
    return topicArn;
  }

  const actions: Readonly<Record<string, (form: URLSearchParams, origin: string) => string>> = {
    Publish(form) {
      const content = { ...contentOf(form), attributes: attributesOf(form) };
      const number = form.get('PhoneNumber');
      if (number !== null && !phoneNumber.test(number))
        throw new ServiceError('InvalidParameter', `Invalid parameter: PhoneNumber Reason: ${number} is not valid`);
      const target = number ?? topicIn(form);
      const { id } = publish(target, content, subscriptions.reached(target, content.attributes));
      return `<MessageId>${id}</MessageId>`;
    },

    Subscribe(form, origin) {
      topicIn(form);
      const subscription = subscriptions.subscribe(form);
      const { arn, topicArn, endpoint, isConfirmed } = subscription;
      if (!isConfirmed) {
        const question = `Confirm by ${confirmingLink(subscription, origin)} that notices go to ${endpoint}`;
        publish(topicArn, { subject: undefined, message: question, attributes: {} }, [endpoint]);
      }
      const isShown = isConfirmed || form.get('ReturnSubscriptionArn') === 'true';
      return `<SubscriptionArn>${isShown ? arn : 'pending confirmation'}</SubscriptionArn>`;
    },

    ConfirmSubscription: (form) => `<SubscriptionArn>${subscriptions.confirm(form).arn}</SubscriptionArn>`,

    GetSubscriptionAttributes(form) {
      const { arn, topicArn, endpoint, filterPolicy, isConfirmed } = subscriptions.find(
        form.get('SubscriptionArn') ?? '',
      );
      const attributes = {
        ...{ SubscriptionArn: arn, TopicArn: topicArn, Protocol: 'email', Endpoint: endpoint },
        PendingConfirmation: String(!isConfirmed),
        ...(filterPolicy !== undefined && { FilterPolicy: filterPolicy }),
      };
      const entries = Object.entries(attributes).map(
        ([key, value]) => `<entry><key>${key}</key><value>${escaped(value)}</value></entry>`,
      );
      return `<Attributes>${entries.join('')}</Attributes>`;
    },

    Unsubscribe(form) {
      subscriptions.unsubscribe(form);
      return '';
    },
  };

  return {
    answer: (form, origin) => {
      const name = form.get('Action') ?? '';
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (action === undefined)
        throw new ServiceError('InvalidAction', `the local runtime does not know the SNS action ${name}`);
      return answerXml(200, `${name}Response`, `<${name}Result>${action(form, origin)}</${name}Result>`);
    },
    published: () =>
      all.all().map((row) => ({
        id: String(row['id']),
        ...targetOf(String(row['topic'])),
        mailedTo: mailed.all(String(row['id'])).map(({ address }) => String(address)),
        publishedAt: Number(row['publishedAt']),
        subject: row['subject'] === null ? undefined : String(row['subject']),
        message: String(row['message']),
        attributes: JSON.parse(String(row['attributes'])),
      })),
  };
}

function targetOf(target: string): Pick<PublishedMessage, 'topicArn' | 'phoneNumber'> {
  return phoneNumber.test(target) ? { phoneNumber: target } : { topicArn: target };
}

/** As in the e-mail that SNS sends: opening it confirms. */
function confirmingLink({ topicArn, token }: Subscription, origin: string): string {
  return `${origin}/?${new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn: topicArn, Token: token })}`;
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function answerXmlError({ code, message, status }: ServiceError): ServiceAnswer {
  return answerXml(
    status,
    'ErrorResponse',
    `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
  );
}

function contentOf(form: URLSearchParams): { readonly subject: string | undefined; readonly message: string } {
  const message = defaultOf(form.get('Message') ?? '', form.get('MessageStructure'));
  if (message === '') throw new ServiceError('InvalidParameter', 'Invalid parameter: Empty message');
  if (Buffer.byteLength(message) > messageBytesMax)
    throw new ServiceError('InvalidParameter', 'Invalid parameter: Message too long');
  const subject = form.get('Subject') ?? undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (subject !== undefined && (subject === '' || subject.length >= 100 || /[\u0000-\u001f\u007f]/.test(subject))) {
    throw new ServiceError('InvalidParameter', 'Invalid parameter: Subject');
  }
  return { subject, message };
}

/** What queues, functions and HTTPS get of a message that has a text of its own for some protocols. */
function defaultOf(message: string, structure: string | null): string {
  if (structure !== 'json') return message;
  const texts = parseObject(message);
  const unfit = Object.values(texts).some((text) => typeof text !== 'string');
  if (unfit || typeof texts['default'] !== 'string') {
    throw new ServiceError(
      'InvalidParameter',
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    );
  }
  return texts['default'];
}

/** MessageAttributes.entry.1.Name, MessageAttributes.entry.1.Value.DataType, … */
function attributesOf(form: URLSearchParams): PublishedMessage['attributes'] {
  const attributes: Record<string, { type: string; value: string }> = {};
  for (let index = 1; form.has(`MessageAttributes.entry.${index}.Name`); index += 1) {
    const part = (name: string) => form.get(`MessageAttributes.entry.${index}.${name}`) ?? '';
    const [name, type, value] = [
      part('Name'),
      part('Value.DataType'),
      part('Value.StringValue') || part('Value.BinaryValue'),
    ];
    if (type === '' || value === '') {
      throw new ServiceError(
        'ParameterValueInvalid',
        `The message attribute '${name}' must contain non-empty message attribute value.`,
      );
    }
    attributes[name] = { type, value };
  }
  return attributes;
}

function answerXml(status: number, root: string, content: string): ServiceAnswer {
  const requestId = randomUUID();
  const metadata =
    root === 'ErrorResponse'
      ? `<RequestId>${requestId}</RequestId>`
      : `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  const body = `<${root} xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${content}${metadata}</${root}>`;
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}
