// What is sent for a notice, by webhook and topic alike: the type, timestamp and data of the Standard Webhooks convention.

import type { Department } from '../../domain/departments/department.ts';
import { presentable } from '../http/present.ts';
import type { Bilingual, Notice, NoticeKind } from './notice.ts';
import { noticeSubject } from './notice-text.ts';
import { reviewSubject } from './review-text.ts';

/** A notice on its way to the department that it is for. */
export interface Letter {
  readonly notice: Notice;
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
    type: `deadline.${happened[kind] ?? kind}`,
    timestamp: new Date(recordedAt).toISOString(),
    data: presentable(data),
  });
}

function subjectOf({ kind, ...facts }: Notice): Bilingual {
  return kind === 'reminder' || kind === 'warning' || kind === 'breach' || kind === 'escalation'
    ? noticeSubject({ ...facts, kind })
    : reviewSubject({ ...facts, kind });
}
