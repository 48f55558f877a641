// What is sent for a notice, by webhook and topic alike: the type, timestamp and data of the Standard Webhooks convention.

import type { Department } from '../../domain/departments/department.ts';
import { presentable } from '../http/present.ts';
import { informationKinds } from './information.ts';
import type { AnyNotice, Bilingual, NoticeKind } from './notice.ts';
import { noticeSubject, nounOf } from './notice-text.ts';
import { reviewSubject } from './review-text.ts';

/** A notice on its way to the department that it is for. */
export interface Letter {
  readonly notice: AnyNotice;
  readonly department: Department;
  /** District of the circuit; a contract may reach over several. */
  readonly region?: string;
}

/** What happens to a deadline itself is called so; the other message types have the name of their kind. */
const happened: Partial<Record<NoticeKind, string>> = {
  warning: 'warned',
  breach: 'breached',
  escalation: 'escalated',
};

/** The same for every attempt: `timestamp` is when the notice was recorded, not when it was sent. */
export function noticeMessage({ notice, department, region }: Letter): string {
  const { recordedAt, deliveredTo: _, text, kind, ...facts } = notice;
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
