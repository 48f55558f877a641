// What a deadline belongs to, as messages and notices name it: `{ "ticketId": "T…" }`, `{ "contractId": "C…" }`.

import type { TimedEntity } from './environment.ts';
import { subjectFields, timedEntities } from './environment.ts';
import { optionalText } from './plain.ts';

/** One of the fields is there. */
export type Subject = Readonly<Partial<Record<(typeof subjectFields)[TimedEntity], string>>>;

/** Information may be about what has no deadlines as well. */
export interface InformationSubject extends Subject {
  readonly workId?: string;
  readonly subscriptionId?: string;
}

/** The fields of a stored or sent subject, for the schemas that contain one. */
export const subjectShape = {
  ticketId: optionalText,
  contractId: optionalText,
  levelChangeId: optionalText,
  customerId: optionalText,
};

export function subjectOf(entity: TimedEntity, id: string): Subject {
  return { [subjectFields[entity]]: id };
}

/** Throws an Error when the subject names nothing. */
export function identify(subject: Subject): { readonly entity: TimedEntity; readonly id: string } {
  for (const entity of timedEntities) {
    const id = subject[subjectFields[entity]];
    if (id !== undefined) return { entity, id };
  }
  throw new Error('a deadline of nothing');
}

/** Throws an Error when the subject names nothing. */
export function idOf(subject: InformationSubject): string {
  return subject.workId ?? subject.subscriptionId ?? identify(subject).id;
}

/** Whether it names something that has deadlines. */
export function namesSubject(subject: Subject): boolean {
  return timedEntities.some((entity) => subject[subjectFields[entity]] !== undefined);
}
