// What people do with a customer's file in a run: it has opinions that wait for an answer, and a visit and an inventory that come round
// again; they are answered, done and handed over, often within a moment of their limits.

import type { CustomerFile, FollowUp } from '../../domain/customer-files/customer-file.ts';
import { inventoryKinds } from '../../domain/customer-files/customer-file.ts';
import type { Instant } from '../../domain/time.ts';
import type { FileCommand } from './commands.ts';
import { moment } from './contract-plan.ts';
import { dateAfter, dateAt, day, midnightOf, morningOf } from './dates.ts';
import type { Versions } from './hours.ts';
import { usedUpAt } from './hours.ts';
import type { Step } from './plan.ts';
import type { Draw } from './random.ts';
import { between, drawsFor, pick } from './random.ts';
import { hour, minute, opinionLimit, roundMonths } from './rulebook.ts';
import { patronId } from './scene.ts';

export interface FilePlan {
  /** As it is when the run begins. */
  readonly file: CustomerFile;
  readonly steps: readonly (Step & { readonly command: FileCommand })[];
}

interface Span {
  readonly startAt: number;
  readonly horizonMilliseconds: number;
}

/** In one run of six. */
export function filePlan(
  seed: number,
  { startAt, horizonMilliseconds }: Span,
  calendar: Versions,
): FilePlan | undefined {
  const draw = drawsFor(seed, 'file');
  if (draw() >= 1 / 6) return undefined;
  const waiting = Array.from({ length: pick(draw, [1, 2, 3]) }, (_, index) => ({
    number: index + 1,
    openedAt: openedAtFor(draw, startAt + between(draw, 0.05, 0.7) * horizonMilliseconds, startAt, calendar),
    departmentId: draw() < 0.5 ? 'MAINT-1' : undefined,
  }));
  const turns = waiting.flatMap(({ number, openedAt }) =>
    [80, 100, 100].map((percent) => ({
      at: usedUpAt({ startedAt: openedAt, limit: opinionLimit, pauses: [], calendar }, percent),
      opinion: number,
    })),
  );
  const mornings = morningOf(dateAfter(dateAt(startAt), pick(draw, [0, 1, 1, 4])));
  const rounds = {
    visit: monthsBefore(mornings, roundMonths.visit),
    inventory: monthsBefore(mornings, roundMonths.inventory),
  };
  const file = fileWith(startAt, waiting, rounds);
  return { file, steps: stepsOf(draw, [...turns, { at: mornings }], { startAt, horizonMilliseconds }, waiting.length) };
}

/** Such that its time is used up not long after an instant, and it was said before the run. */
function openedAtFor(draw: Draw, wishedAt: number, startAt: number, calendar: Versions): number {
  const latest = startAt - between(draw, 1, 60) * minute;
  for (let openedAt = latest - 20 * day; openedAt < latest; openedAt += 5 * hour) {
    const whole = Math.floor(openedAt);
    if (usedUpAt({ startedAt: whole, limit: opinionLimit, pauses: [], calendar }, 100) > wishedAt) return whole;
  }
  return Math.floor(latest);
}

/** At noon of the day so many months before; days that not every month has are left alone. */
function monthsBefore(at: number, months: number): number {
  const [year = 0, month = 0, date = 0] = dateAt(at).split('-').map(Number);
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(date, 28)));
  return midnightOf(before.toISOString().slice(0, 10)) + 12 * hour;
}

interface Waiting {
  readonly number: number;
  readonly openedAt: number;
  readonly departmentId: string | undefined;
}

function fileWith(
  startAt: number,
  waiting: readonly Waiting[],
  rounds: { readonly visit: number; readonly inventory: number },
): CustomerFile {
  const instant = (at: number) => at as Instant;
  const followUps = waiting.map(
    ({ number, openedAt, departmentId }): FollowUp => ({
      ...{ number, openedAt: instant(openedAt), calendar: 'CN_WORKING_HOURS' },
      opinion: { text: '账单看不懂', ...(departmentId !== undefined && { departmentId }) },
      limit: { limit: { unit: 'workingDays', workingDays: 5 }, source: 'D' },
    }),
  );
  const openedAt = instant(startAt - 400 * day);
  const visitedAt = instant(rounds.visit);
  return {
    ...{ id: patronId, openedAt, serviceLevel: 'VIP-1', policyVersion: 'default-1' },
    manager: { staffId: 'li.na', name: '李娜', departmentId: 'CUSTOMER-CENTRE', sinceAt: openedAt },
    ...{ handovers: [], contacts: [], inventory: [], surveys: [], reached: [] },
    visits: [{ number: 1, visitedAt, purpose: 'REGULAR', recordedAt: visitedAt, recordedBy: 'li.na', followUps }],
    counts: { visits: 1, followUps: followUps.length },
    rounds: {
      visit: { number: 2, sinceAt: visitedAt },
      inventory: { number: 1, sinceAt: instant(rounds.inventory) },
    },
  };
}

/** What falls due then, and of which opinion. */
interface Turn {
  readonly at: number;
  readonly opinion?: number;
}

function stepsOf(draw: Draw, turns: readonly Turn[], { startAt, horizonMilliseconds }: Span, opinions: number) {
  const within = turns.filter(({ at }) => at > startAt && at < startAt + horizonMilliseconds);
  const times = Array.from({ length: pick(draw, [1, 2, 4]) }, () => {
    const aim = within.length > 0 && draw() < 0.7 ? pick(draw, within) : undefined;
    const at = aim === undefined ? draw() * horizonMilliseconds : aim.at + moment(draw) - startAt;
    return { at, aim };
  }).sort((one, other) => one.at - other.at);
  return times.map(({ at, aim }) => ({
    ...deedOf(draw, opinions, aim),
    ...{ since: 'report' as const, milliseconds: at, isImpatient: draw() < 0.1 },
  }));
}

function deedOf(
  draw: Draw,
  opinions: number,
  aim: Turn | undefined,
): Pick<FilePlan['steps'][number], 'command' | 'path' | 'body'> {
  const { opinion = Math.ceil(draw() * opinions) } = aim ?? {};
  // What comes round again is done just then.
  const kind = aim !== undefined && aim.opinion === undefined ? between(draw, 0.6, 0.85) : draw();
  if (kind < 0.6) {
    const path = { visitNumber: '1', followUpNumber: String(opinion) };
    return { command: 'answer-opinion', path, body: () => ({ result: '已说明' }) };
  }
  // A second is left for clocks that are behind.
  const text = (now: number) => new Date(Math.floor(now - 1_000)).toISOString();
  if (kind < 0.75) return { command: 'record-visit', body: (now) => ({ visitedAt: text(now), purpose: 'REGULAR' }) };
  if (kind < 0.85) {
    const items = inventoryKinds.map((one) => ({ kind: one, state: 'COMPLETE' }));
    return { command: 'take-inventory', body: (now) => ({ checkedAt: text(now), items }) };
  }
  const [staffId, departmentId] = pick(draw, [
    ['zhang.wei', 'COUNTY'],
    ['li.na', 'CUSTOMER-CENTRE'],
  ] as const);
  const body = { staffId, name: staffId, departmentId, reason: '调岗', handedOver: inventoryKinds };
  return { command: 'put-account-manager', body: () => body };
}
