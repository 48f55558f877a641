// Faults on purpose in what happens when facts are changed afterwards: amendments, regrades, replans, and what is said then.

import type { Mutant } from './mutants.ts';

const review = 'domain/tickets/review.ts';
const notice = 'functions/notices/notice.ts';
const replanPage = 'functions/calendars/replan-page.ts';
const replans = 'functions/calendars/replan-tickets.ts';

export const laterMutants: readonly Mutant[] = [
  {
    name: 'what was announced is not looked at again when facts change',
    file: review,
    from: 'return [event, ...reviews, ...reachAmended(',
    to: 'return [event, ...reachAmended(',
  },
  {
    name: 'what a change brings to light waits for the clock',
    file: review,
    from: 'return [event, ...reviews, ...reachAmended(before, reviewed, occasion)];',
    to: 'return [event, ...reviews];',
  },
  {
    name: 'a breach that came to light after it was met is not told',
    file: review,
    from: 'return [...standingReviews(review), ...lateBreach(review)];',
    to: 'return standingReviews(review);',
  },
  {
    name: 'a warning is confirmed that is history',
    file: review,
    from: 'if (percent !== 100 && percent !== highestThatHolds) return [];',
    to: '',
  },
  {
    name: 'a breach that holds at another time is left as it was announced',
    file: review,
    from: 'if (revisedDueAt === standingDueAt(rung)) return [];',
    to: 'if (revisedDueAt !== null) return [];',
  },
  {
    name: 'the unit that has to act now does not hear what came to light',
    file: review,
    from: '...(isToldAsWell && { actingDepartmentId }),',
    to: '',
    uncaught: 'in none of these seeds does a correction after a transfer bring a breach to light',
  },
  {
    name: 'a moved deadline is announced again',
    file: 'domain/sla/deadline.ts',
    from: 'rung.occurrence === occurrence.occurrence && stands(rung),',
    to: 'rung.occurrence === occurrence.occurrence && stands(rung) && rung.dueAt === usedUpAt(rung.percent),',
  },
  {
    name: 'what was withdrawn is never announced again',
    file: 'domain/sla/deadline.ts',
    from: 'rung.occurrence === occurrence.occurrence && stands(rung),',
    to: 'rung.occurrence === occurrence.occurrence,',
  },
  {
    name: 'the second announcement of a rung is taken for the first',
    file: notice,
    from: "    ...(announcement > 1 ? ['announcement', announcement] : []),\n",
    to: '',
  },
  {
    name: 'a review is taken for the announcement',
    file: notice,
    from: "    ...(review === undefined ? [] : ['review', review.number]),\n",
    to: '',
  },
  {
    name: 'a voided suspension takes effect',
    file: 'domain/tickets/suspension.ts',
    from: 'suspensions.filter((suspension) => !isVoid(suspension))',
    to: 'suspensions.filter((suspension) => suspension)',
  },
  {
    name: 'a corrected suspension stays as it was',
    file: 'domain/tickets/evolve-amendment.ts',
    from: ': { ...statementIn(event), amendments: [...amendments, {',
    to: ': { ...was, amendments: [...amendments, {',
  },
  {
    name: 'a regrade does not supersede what was promised',
    file: 'domain/tickets/regraded-promises.ts',
    from: 'return [...kept, fromOccurrence === 1 ? successor : { ...successor, fromOccurrence }];',
    to: 'return known;',
  },
  {
    name: 'what becomes an outage was one from the start',
    file: 'domain/sla/promises.ts',
    from: '{ ...whole, notBeforeAt: outageSinceAt }',
    to: 'whole',
  },
  {
    name: 'a replan notes a page before it has led on to the next',
    file: replanPage,
    from: '  if (next !== null) await deps.queue.send({ page: next, correlationId }, next.pass > page.pass ? restSeconds : 0);\n  const { step, pass, ticketsSeen } = done;\n  await deps.replans.advance({\n    ...{ calendarId, version, step, pass, ticketsSeen },\n    startedAt: status?.startedAt ?? deps.clock.now(),\n    ...(next === null && { finishedAt: deps.clock.now() }),\n  });\n',
    to: '  const { step, pass, ticketsSeen } = done;\n  await deps.replans.advance({\n    ...{ calendarId, version, step, pass, ticketsSeen },\n    startedAt: status?.startedAt ?? deps.clock.now(),\n    ...(next === null && { finishedAt: deps.clock.now() }),\n  });\n  if (next !== null) await deps.queue.send({ page: next, correlationId }, next.pass > page.pass ? restSeconds : 0);\n',
  },
  {
    name: 'a replan looks through the queues once',
    file: replanPage,
    from: 'if (page.pass > 1 && (',
    to: 'if (page.pass > 0 || (',
  },
  {
    name: 'a replan leaves out the last of each page',
    file: replanPage,
    from: 'await forEachBounded(concerned, ',
    to: 'await forEachBounded(concerned.slice(1), ',
  },
  {
    name: 'a replan forgets what it has moved',
    file: replans,
    from: 'return replans.record({ ticketId, replannedAt, ...change });',
    to: 'return;',
  },
  {
    name: 'a replan counts by the former hours',
    file: 'functions/calendars/replan-ticket.ts',
    from: '{ rulesBefore, rules: rulesAfter }',
    to: '{ rulesBefore, rules: rulesBefore }',
  },
];
