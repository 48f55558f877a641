// A notice as people read it in an e-mail and in an SMS.

import type { Message } from './channel.ts';
import { fitUnits } from './fit.ts';
import { languageOf } from './words.ts';

// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html: shorter than 100 characters, ASCII, no line breaks.
const subjectCharactersMax = 99;
// Two parts of a message that is not of the GSM alphabet: 70 characters alone, 67 of each where they are put together
// (https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html).
const shortMessageUnitsMax = 134;

export function mailSubject({ words }: Message): string {
  const ascii = words.subject.en.replace(/[^ -~]+/g, '?');
  return ascii.length <= subjectCharactersMax ? ascii : `${ascii.slice(0, subjectCharactersMax - 3)}...`;
}

export function mailText({ words: { subject, text, facts, link }, department }: Message): string {
  const language = languageOf(department);
  return [subject[language], '', text[language], '', facts[language], link].join('\n');
}

/** At most two parts. The headline and the way there come before whatever else there is room for. */
export function shortText({ words: { subject, text, link }, department }: Message): string {
  const language = languageOf(department);
  return fitUnits(`${subject[language]} ${link} ${text[language]}`, shortMessageUnitsMax);
}
