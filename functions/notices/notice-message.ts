// What is sent for a notice: for machines the type, timestamp and data of the Standard Webhooks convention, for people the
// words, for subscribers of the topic what they filter by.

import type { Department } from '../../domain/departments/department.ts';
import { presentable } from '../http/present.ts';
import type { Message } from './channel.ts';
import { informationKinds } from './information.ts';
import type { AnyNotice, Bilingual, NoticeKind } from './notice.ts';
import { noticeEventOf } from './notice.ts';
import { noticeSubject, nounOf } from './notice-text.ts';
import { reviewSubject } from './review-text.ts';
import type { Matter, Tone } from './words.ts';
import { factsText, linkTo } from './words.ts';

/** A notice on its way to the department that it is for. A contract may reach over several districts and circuits. */
export interface Letter extends Matter {
  readonly notice: AnyNotice;
  readonly department: Department;
}

/** What happens to a deadline itself is called so; the other message types have the name of their kind. */
const happened: Partial<Record<NoticeKind, string>> = {
  warning: 'warned',
  breach: 'breached',
  escalation: 'escalated',
};

const tones: Readonly<Record<AnyNotice['kind'], Tone>> = {
  breach: 'alarm',
  escalation: 'alarm',
  'breach-confirmed': 'alarm',
  'escalation-confirmed': 'alarm',
  warning: 'caution',
  'warning-confirmed': 'caution',
  reminder: 'caution',
  'warning-withdrawn': 'relief',
  'breach-withdrawn': 'relief',
  'escalation-withdrawn': 'relief',
  information: 'plain',
};

/** `consoleUrl`: where people look things up, with {kind} and {id} in it. */
export function messageOf(letter: Letter, consoleUrl?: string): Message {
  const { notice, department, ...matter } = letter;
  const { id, correlationId, text } = notice;
  return {
    id,
    department,
    notice,
    ...(correlationId !== undefined && { correlationId }),
    body: noticeBody(letter),
    attributes: attributesOf(letter),
    words: {
      tone: tones[notice.kind],
      subject: subjectOf(notice),
      text,
      facts: factsText(matter, department),
      link: linkTo(notice, consoleUrl),
    },
  };
}

function attributesOf({ notice, department, region }: Letter): Message['attributes'] {
  return {
    department: department.id,
    departmentRole: department.role,
    ...(notice.kind === 'information'
      ? { event: notice.event }
      : { event: noticeEventOf[notice.kind], milestone: notice.milestone }),
    ...(region !== undefined && { region }),
    ...(notice.correlationId !== undefined && { correlationId: notice.correlationId }),
  };
}

/** The same for every attempt: `timestamp` is when the notice was recorded, not when it was sent. */
function noticeBody({ notice, department, region }: Letter): string {
  const { recordedAt, deliveredTo: _, attempts: __, text, kind, ...facts } = notice;
  const { name, role } = department;
  const data = {
    ...facts,
    department: name,
    departmentRole: role,
    ...(region !== undefined && { region }),
    subject: subjectOf(notice),
    text,
  };
  return JSON.stringify({
    type: kind === 'information' ? kind : `deadline.${happened[kind] ?? kind}`,
    timestamp: new Date(recordedAt).toISOString(),
    data: presentable(data),
  });
}

function subjectOf(notice: AnyNotice): Bilingual {
  if (notice.kind === 'information') {
    const [about, { name }] = [nounOf(notice), informationKinds[notice.event]];
    return { zh: `【通知】${about.zh} ${name.zh}`, en: `[Information] ${about.en}: ${name.en}` };
  }
  const { kind, ...facts } = notice;
  return kind === 'reminder' || kind === 'warning' || kind === 'breach' || kind === 'escalation'
    ? noticeSubject({ ...facts, kind })
    : reviewSubject({ ...facts, kind });
}
