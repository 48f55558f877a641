// What must hold of a customer's file: opinions that are not answered in time, visits and inventories that come round again, told once
// and on time to the department of whoever looks after the customer then. The model calls nothing of domain/.

import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import { commandComplaints, trailComplaints } from './command-invariants.ts';
import { dateAt, morningOf } from './dates.ts';
import type { DueOnce } from './due-invariants.ts';
import { dueComplaints, openWhenDue } from './due-invariants.ts';
import type { FilePlan } from './file-plan.ts';
import { usedUpAt } from './hours.ts';
import { toldComplaints } from './notice-invariants.ts';
import type { FileRecord, Rung, Told } from './records.ts';
import { backwardsMillisecondsMax, isDeed, isOfDeadline } from './records.ts';
import { opinionLimit, roundMonths } from './rulebook.ts';
import type { Run } from './run.ts';

type FileTold = Told<CustomerFileEvent>;

export function fileComplaints(run: Run, files: readonly FileRecord[]): readonly string[] {
  const { file: planned, calendar } = run.plan;
  if (planned === undefined) return [];
  return files.flatMap((file) => [
    ...trailComplaints(run, file, { backwardsMillisecondsMax }),
    ...commandComplaints(run, file),
    ...dueComplaints(run, file, expectedOn(file, planned, calendar), typeOf),
    ...toldComplaints(run, { id: file.id, field: 'customerId' }, wantedOf(file, planned)),
  ]);
}

function typeOf({ milestone, percent }: Rung): CustomerFileEvent['type'] {
  if (milestone !== 'followUp') return 'ReminderDue';
  return percent === 100 ? 'DeadlineBreached' : 'DeadlineWarned';
}

function expectedOn({ trail }: FileRecord, { file }: FilePlan, calendar: Run['plan']['calendar']): readonly DueOnce[] {
  const [begin] = trail;
  if (begin === undefined) return [];
  const deeds = trail.filter(({ event }) => isDeed(event));
  const first = (isIt: (event: CustomerFileEvent) => boolean) => deeds.find(({ event }) => isIt(event));
  const answers = opinionsOf(file).flatMap(({ number, openedAt }) => {
    const end = first((event) => event.type === 'OpinionAnswered' && event.followUpNumber === number);
    return [80, 100].flatMap((percent) => {
      const dueAt = usedUpAt({ startedAt: openedAt, limit: opinionLimit, pauses: [], calendar }, percent);
      return openWhenDue({ milestone: 'followUp', occurrence: number, percent, dueAt }, begin, end);
    });
  });
  const rounds = (['visit', 'inventory'] as const).flatMap((milestone) => {
    const { sinceAt = 0, number = 0 } = file.rounds[milestone] ?? {};
    const end = first(({ type }) => type === (milestone === 'visit' ? 'CustomerVisited' : 'InventoryTaken'));
    const dueAt = morningOf(monthsAfter(dateAt(sinceAt), roundMonths[milestone]));
    return openWhenDue({ milestone, occurrence: number, percent: 100, dueAt }, begin, end);
  });
  return [...answers, ...rounds];
}

function opinionsOf(file: FilePlan['file']) {
  return file.visits.flatMap(({ followUps }) => followUps);
}

/** Of days that every month has. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, number = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, number)).toISOString().slice(0, 10);
}

/** Whoever sees to an opinion, and the department of the account manager: that of the time. */
function wantedOf({ trail }: FileRecord, { file }: FilePlan) {
  return trail.flatMap((told) => {
    const { event, writtenAt: at } = told;
    if (!isOfDeadline(event)) return [];
    const opinion = opinionsOf(file).find(({ number }) => number === event.occurrence)?.opinion;
    const named = event.milestone === 'followUp' ? (opinion?.departmentId ?? []) : [];
    const departmentIds = new Set([named, managerAt(told, trail)].flat());
    return [...departmentIds].map((departmentId) => ({ departmentId, event, at }));
  });
}

function managerAt({ entry }: FileTold, trail: readonly FileTold[]): string {
  const handover = trail.findLast(
    ({ event, entry: { version } }) => version < entry.version && event.type === 'CustomerHandedOver',
  )?.event;
  return handover?.type === 'CustomerHandedOver' ? handover.handover.to.departmentId : 'CUSTOMER-CENTRE';
}
