// A notice as people read it in an e-mail and in an SMS.

import type { Message } from './channel.ts';
import { cutTo, septets, units } from './fit.ts';
import { languageOf } from './words.ts';

// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html: shorter than 100 characters, ASCII, no line breaks.
const subjectCharactersMax = 99;
// Two parts of a short message: of the GSM alphabet 160 characters alone, 153 of each where they are put together; of any other 70 and 67
// (https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html).
const gsm = { sizeMax: 306, measure: septets };
const anyOther = { sizeMax: 134, measure: units };
/** What both have of ASCII. */
const isGsm = /^[\n -_a-~]*$/;
/** Beside a link that has hardly room itself. */
const headlineMin = 40;

export function mailSubject({ words }: Message): string {
  const ascii = words.subject.en.replace(/[^ -~]+/g, '?');
  return ascii.length <= subjectCharactersMax ? ascii : `${ascii.slice(0, subjectCharactersMax - 3)}...`;
}

export function mailText({ words: { subject, text, facts, link }, department }: Message): string {
  const language = languageOf(department);
  return [subject[language], '', text[language], '', facts[language], link].join('\n');
}

/** At most two parts, unless the link is as long. The headline and the link, which is never cut, come before whatever else there is room for. */
export function shortText({ words: { subject, text, link }, department }: Message): string {
  const language = languageOf(department);
  const [headline, rest] = [subject[language], text[language]];
  const { sizeMax, measure } = isGsm.test(headline + link + rest) ? gsm : anyOther;
  const room = (said: string) => sizeMax - measure.sizeOf(`${said} `);
  const first = `${cutTo(headline, Math.max(headlineMin, room(link)), measure)} ${link}`;
  const left = room(first);
  return left <= measure.ellipsis.length ? first : `${first} ${cutTo(rest, left, measure)}`;
}
