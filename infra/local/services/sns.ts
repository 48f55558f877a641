// SNS Publish, in the query protocol that its SDK client speaks. Messages are kept, for whoever wants to see what was told.
// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html

import { randomUUID } from 'node:crypto';
import { parseObject } from '../json.ts';
import type { State } from '../state.ts';
import type { ServiceAnswer } from './protocol.ts';
import { ServiceError } from './protocol.ts';

export interface PublishedMessage {
  readonly id: string;
  readonly topicArn: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
  readonly subject: string | undefined;
  readonly message: string;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
}

export interface Sns {
  /** Answers one form-encoded request. */
  readonly answer: (form: URLSearchParams) => ServiceAnswer;
  /** Everything ever published, oldest first. */
  readonly published: () => readonly PublishedMessage[];
}

const messageBytesMax = 262_144;

export function createSns(
  state: State,
  topics: readonly string[],
  onPublished: (message: PublishedMessage) => void,
): Sns {
  const insert = state.prepare(
    'INSERT INTO published (id, topic, publishedAt, subject, message, attributes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const all = state.prepare('SELECT * FROM published ORDER BY sequence');

  function publish(form: URLSearchParams): PublishedMessage {
    const topicArn = form.get('TopicArn') ?? form.get('TargetArn') ?? '';
    if (!topics.includes(topicArn)) throw new ServiceError('NotFound', 'Topic does not exist', 404);
    const message = {
      id: randomUUID(),
      topicArn,
      publishedAt: Date.now(),
      ...contentOf(form),
      attributes: attributesOf(form),
    };
    const { id, publishedAt, subject, message: text, attributes } = message;
    insert.run(id, topicArn, publishedAt, subject ?? null, text, JSON.stringify(attributes));
    return message;
  }

  return {
    answer: (form) => {
      if (form.get('Action') !== 'Publish') {
        throw new ServiceError('InvalidAction', `the local runtime does not know the SNS action ${form.get('Action')}`);
      }
      const message = publish(form);
      onPublished(message);
      return answerXml(200, 'PublishResponse', `<PublishResult><MessageId>${message.id}</MessageId></PublishResult>`);
    },
    published: () =>
      all.all().map((row) => ({
        id: String(row['id']),
        topicArn: String(row['topic']),
        publishedAt: Number(row['publishedAt']),
        subject: row['subject'] === null ? undefined : String(row['subject']),
        message: String(row['message']),
        attributes: JSON.parse(String(row['attributes'])),
      })),
  };
}

export function answerXmlError({ code, message, status }: ServiceError): ServiceAnswer {
  const escaped = message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  return answerXml(
    status,
    'ErrorResponse',
    `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped}</Message></Error>`,
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
