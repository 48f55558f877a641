// Delivers notices to the SNS topic, from which e-mail, SMS, queues and functions of the operator take what they filter for.

import type { SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import type { Channel, Message } from './channel.ts';
import { fitUnits } from './fit.ts';
import { languageOf } from './words.ts';

// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html: shorter than 100 characters, ASCII, no line breaks.
const subjectCharactersMax = 99;
// Two parts of a message that is not of the GSM alphabet: 70 characters alone, 67 of each where they are put together
// (https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html).
const shortMessageUnitsMax = 134;

export function topicChannel(client: SNSClient, topicArn: string): Channel {
  return {
    serves: () => true,

    async deliver(message) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: mailSubject(message),
          // Each protocol takes its own text; queues, functions and HTTPS the default.
          MessageStructure: 'json',
          Message: JSON.stringify({ default: message.body, email: mailText(message), sms: shortText(message) }),
          MessageAttributes: Object.fromEntries(
            Object.entries(message.attributes).map(([name, value]) => [
              name,
              { DataType: 'String', StringValue: value },
            ]),
          ),
        }),
      );
    },
  };
}

function mailSubject({ words }: Message): string {
  const ascii = words.subject.en.replace(/[^ -~]+/g, '?');
  return ascii.length <= subjectCharactersMax ? ascii : `${ascii.slice(0, subjectCharactersMax - 3)}...`;
}

function mailText({ words: { subject, text, facts, link }, department }: Message): string {
  const language = languageOf(department);
  return [subject[language], '', text[language], '', facts[language], link].join('\n');
}

/** The headline and the way there come before whatever else there is room for. */
function shortText({ words: { subject, text, link }, department }: Message): string {
  const language = languageOf(department);
  return fitUnits(`${subject[language]} ${link} ${text[language]}`, shortMessageUnitsMax);
}
