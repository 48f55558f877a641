// Faults that are put into the code on purpose, to see that the simulation finds them: in this file the second text instead of the first.

import { contractMutants } from './contract-mutants.ts';
import { fileMutants } from './file-mutants.ts';
import { laterMutants } from './later-mutants.ts';

export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Why it is not found. */
  readonly uncaught?: string;
}

const arm = 'functions/deadlines/arm-timers.ts';
const reached = 'functions/deadlines/deadline-reached.ts';
const notices = 'functions/store/notice-store.ts';
const handlers = 'functions/async-handler.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'writes without looking at the version',
    file: 'functions/store/aggregate-store.ts',
    from: "ConditionExpression: 'version = :expected'",
    to: "ConditionExpression: 'attribute_exists(pk)'",
  },
  {
    name: 'a repeated opening overwrites the ticket',
    file: 'functions/store/aggregate-store.ts',
    from: "? { ConditionExpression: 'attribute_not_exists(pk)' }",
    to: '? {}',
  },
  {
    name: 'an Idempotency-Key is not looked at',
    file: 'functions/http/idempotency.ts',
    from: 'key === undefined ? randomId(prefix)',
    to: 'key !== "" ? randomId(prefix)',
  },
  {
    name: 'decides when it is called, not when it is due',
    file: 'domain/sla/reach.ts',
    from: 'filter(({ dueAt }) => dueAt <= now)',
    to: 'filter(({ dueAt }) => dueAt <= now + 120_000)',
  },
  {
    name: 'decides early by the skew of a clock',
    file: 'functions/deadlines/decide-due.ts',
    from: 'reach(before.state, clock.now())',
    to: 'reach(before.state, (clock.now() + 200) as Instant)',
  },
  {
    name: 'a message decides although the ticket has moved on',
    file: 'domain/sla/deadline.ts',
    from: 'deadlines.filter(isUnmet).flatMap(({ milestone, occurrence, rungs })',
    to: 'deadlines.flatMap(({ milestone, occurrence, rungs })',
  },
  {
    name: 'a decided breach is decided again',
    file: 'domain/sla/deadline.ts',
    from: 'if (dueAt === null || reachedAt !== undefined || superseded) return [];',
    to: 'if (dueAt === null || (reachedAt !== undefined && percent < 100) || superseded) return [];',
  },
  {
    name: 'a late command hides the breach',
    file: 'domain/tickets/decide.ts',
    from: 'return [...due, answer(ticket, command, inOrder, rules)];',
    to: 'return [answer(ticket, command, inOrder, rules)];',
  },
  {
    name: 'time on a ticket runs backwards',
    file: 'domain/tickets/decide.ts',
    from: 'now: latest(decision.now, ticket.changedAt)',
    to: 'now: decision.now',
  },
  {
    name: 'suspended time is counted',
    file: 'domain/sla/occurrences.ts',
    from: 'if (!pausable) return [];',
    to: "if (!pausable || ticket.id !== '') return [];",
  },
  {
    name: 'a denied repair counts',
    file: 'domain/sla/fact-readers.ts',
    from: 'return last?.restored === false ? undefined : last?.resolvedAt;',
    to: 'return last?.resolvedAt;',
  },
  {
    name: 'the message is not sent again for the time that remains',
    file: reached,
    from: 'return deps.queue.send(message, delaySecondsUntil(dueAt, now));',
    to: 'return;',
  },
  {
    name: 'the last fraction of a second is not waited for',
    file: reached,
    from: 'await waitUntil(dueAt, deps.clock);',
    to: '',
  },
  {
    name: 'the delay is rounded up',
    file: 'functions/message-queue.ts',
    from: 'Math.floor((at - now) / 1_000)',
    to: 'Math.ceil((at - now) / 1_000)',
  },
  {
    name: 'the schedule of a met deadline stays',
    file: arm,
    from: 'if (wasDueAt !== null && wasDueAt > now) await deps.schedules.remove(id, timer);\n',
    to: '',
  },
  {
    name: 'the schedule of a moved deadline stays where it was',
    file: arm,
    from: 'await deps.schedules.set(id,',
    to: 'if (wasDueAt === null) await deps.schedules.set(id,',
  },
  {
    name: 'what is due soon gets a schedule as well',
    file: arm,
    from: 'return dueAt - now >= 2 * leadSeconds * 1_000;',
    to: 'return dueAt - now >= 0 * leadSeconds;',
    uncaught: 'its schedule comes within the minute that the sweep is allowed',
  },
  {
    name: 'of several writes the first has the last word',
    file: 'functions/deadlines/timer-changes.ts',
    from: 'if (wasDueAt !== dueAt) changes.set(',
    to: 'if (wasDueAt !== dueAt && !changes.has(timer)) changes.set(',
  },
  {
    name: 'there is no sweep',
    file: 'functions/deadlines/sweep-deadlines.ts',
    from: 'await deps.queue.sendAll(found);',
    to: '',
  },
  {
    name: 'the sweep leaves out the first that it finds',
    file: 'functions/deadlines/sweep-deadlines.ts',
    from: 'await deps.queue.sendAll(found);',
    to: 'await deps.queue.sendAll(found.slice(1));',
  },
  {
    name: 'the sweep looks two minutes back',
    file: 'functions/deadlines/sweep-deadlines.ts',
    from: 'const graceMilliseconds = 5_000;',
    to: 'const graceMilliseconds = 120_000;',
  },
  {
    name: 'the index of what is due holds the last timer, not the first',
    file: 'functions/store/timed-store.ts',
    from: 'Math.min(...pending.map(',
    to: 'Math.max(...pending.map(',
  },
  {
    name: 'a message counts as done before its work is',
    file: handlers,
    from: 'await work(z.parse(schema, body), receipt);',
    to: 'void work(z.parse(schema, body), receipt).catch(() => {});',
  },
  {
    name: 'a message that fails counts as done',
    file: handlers,
    from: '      return false;\n    }\n  }\n',
    to: '      return true;\n    }\n  }\n',
  },
  {
    name: 'records of the stream that fail count as done',
    file: handlers,
    from: 'itemIdentifier: sequenceNumber(first) }] };',
    to: 'itemIdentifier: sequenceNumber(first) }].slice(1) };',
    uncaught:
      'a record fails only when three attempts of one call in a row do: none of these seeds has one that counts',
  },
  {
    name: 'what the bus turned away is not put on it again',
    file: 'functions/batches.ts',
    from: 'let rejected = await send(entries);',
    to: 'await send(entries);\n  let rejected: readonly Entry[] = [];',
  },
  {
    name: 'what the table left undone of a batch is forgotten',
    file: 'functions/store/table.ts',
    from: '    wanted = await ask(wanted);\n',
    to: '    await ask(wanted);\n    wanted = [];\n',
  },
  {
    name: 'the audit trail takes the first event of a command only',
    file: 'functions/store/event-store.ts',
    from: 'entries.map((entry) => ({',
    to: 'entries.filter(({ index }) => index === 0).map((entry) => ({',
  },
  {
    name: 'a notice is recorded anew each time',
    file: notices,
    from: "          ConditionExpression: 'attribute_not_exists(pk)',\n",
    to: '',
  },
  {
    name: 'every attempt is a notice of its own',
    file: 'functions/notices/notice.ts',
    from: '[identify(subject).id, milestone, occurrence, percent, departmentId]',
    to: '[identify(subject).id, milestone, occurrence, percent, departmentId, Date.now()]',
  },
  {
    name: 'a notice that is recorded counts as delivered',
    file: 'functions/notices/deliver-notice.ts',
    from: '  if (isTold(notice, route)) return;\n',
    to: '  if (!isFirst || isTold(notice, route)) return;\n',
  },
  {
    name: 'that a notice was delivered is not noted',
    file: 'functions/notices/deliver-notice.ts',
    from: '  await notices.markDelivered(anyNoticeKey(notice), channel, takenAt);\n',
    to: '',
  },
  {
    name: 'those who hear of a higher rung hear of the breach as well',
    file: 'functions/notices/notify-departments.ts',
    from: '.filter(({ department }) => !quietFor.includes(department))',
    to: '',
  },
  {
    name: 'held notices are not released',
    file: 'functions/notices/sweep-held-notices.ts',
    from: 'found.push(message);',
    to: '',
  },
  {
    name: 'notices that may wait do not',
    file: 'functions/notices/tell-department.ts',
    from: "const mayWait = detail.entity === 'TICKET' && detail.event.hold === true;",
    to: 'const mayWait = false;',
  },
  ...laterMutants,
  ...contractMutants,
  ...fileMutants,
];
