// What people do with contracts in a run: they draft them, ask for resources and prices, sign, amend, renew and end them, and file the
// copies. Often something is done within a moment of a first day, a last day or a reminder.

import type { ContractRequest } from '../../domain/contracts/draft.ts';
import { hashedId } from '../../functions/hashed-id.ts';
import { aLine, aWholeRequest } from '../support/contracts.ts';
import { contractAdministration, finance, generalOffice, marketing, resourceCentre } from '../support/departments.ts';
import type { ContractCommand } from './commands.ts';
import { dateAfter, dateAt, day, midnightOf, morningOf, zoneOfMidnight } from './dates.ts';
import type { Step } from './plan.ts';
import type { Draw } from './random.ts';
import { between, drawsFor, pick } from './random.ts';
import { expiryDaysBefore, hour, minute } from './rulebook.ts';
import { leasedCircuits, tenantId } from './scene.ts';

interface ContractStep extends Step {
  readonly command: ContractCommand;
  /** Which document it is about: the contract itself, its amendment, its successor. */
  readonly key: string;
}

export interface ContractPlan {
  readonly number: number;
  readonly key: string;
  readonly circuitId: string;
  readonly beginsAfterMilliseconds: number;
  readonly terms: Omit<ContractRequest, 'id'>;
  readonly steps: readonly ContractStep[];
}

interface Span {
  readonly startAt: number;
  readonly horizonMilliseconds: number;
}

/** Follows from the key under which it was drafted. */
export function contractIdOf(key: string): string {
  return hashedId('C', ['crm', key]);
}

/** In one run of four, one or two. */
export function contractPlans(seed: number, span: Span): readonly ContractPlan[] {
  const draw = drawsFor(seed, 'contracts');
  if (draw() >= 0.25) return [];
  const first = contractPlan(drawsFor(seed, 'contract 1'), 1, span);
  if (draw() < 0.6) return [first];
  // Two may want the same at the same moment.
  const isRivalled = draw() < 0.5;
  return [first, contractPlan(drawsFor(seed, isRivalled ? 'contract 1' : 'contract 2'), 2, span)];
}

/** First and last day, and the instants at which something falls due. */
interface Term {
  readonly startDate: string;
  readonly endDate: string;
  readonly timeZone?: string;
}

function contractPlan(draw: Draw, number: number, span: Span): ContractPlan {
  const key = `contract-${number}`;
  const { id: circuitId, maintenanceGrade } = pick(draw, leasedCircuits);
  const isGraded = maintenanceGrade !== 'ORDINARY';
  const line = aLine({
    circuitId,
    maintenanceGrade,
    commitmentType: isGraded ? 'SLA_COMMITMENT' : 'NONE',
  });
  const term = termIn(draw, span);
  const { id: _, ...terms } = aWholeRequest({ customerId: tenantId, ...term, lines: [line] });
  const beginsAfterMilliseconds = draw() * pick(draw, [2_000, 2_000, 5 * minute]);
  const beginsAt = midnightOf(term.startDate, term.timeZone) - span.startAt;
  const gate = (of: string) => gateSteps(draw, of, line, { isGraded, beginsAt });
  const later = laterSteps(draw, key, term, span, gate, terms.lines);
  return { number, key, circuitId, beginsAfterMilliseconds, terms, steps: [...gate(key), ...later] };
}

/** In most something falls due within the run: the first day begins, the last one ends, or it is the morning of a reminder. */
function termIn(draw: Draw, { startAt, horizonMilliseconds }: Span): Term {
  const eventful = startAt + between(draw, 0.05, 0.6) * horizonMilliseconds;
  const nextHour = Math.ceil(eventful / hour) * hour;
  const isAbroad = horizonMilliseconds < day || draw() < 0.4;
  const zone = isAbroad ? zoneOfMidnight(new Date(nextHour).getUTCHours()) : undefined;
  const date = dateAt(isAbroad ? nextHour : Math.ceil((eventful + 8 * hour) / day) * day - 8 * hour, zone);
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  const kind = draw();
  // A term of a few days may begin and end within the run.
  if (kind < 0.45) return { startDate: date, endDate: dateAfter(date, pick(draw, [0, 0, 1, 3, 7, 400])), ...timeZone };
  const before = dateAfter(date, -1);
  if (kind < 0.75) return { startDate: dateAfter(before, -pick(draw, [0, 5, 300])), endDate: before, ...timeZone };
  const endDate = dateAfter(dateAt(eventful + 15 * hour), pick(draw, expiryDaysBefore));
  return { startDate: dateAfter(endDate, -400), endDate, ...timeZone };
}

type Lines = ReturnType<typeof aWholeRequest>['lines'];

interface Gate {
  /** The resources have to be confirmed. */
  readonly isGraded: boolean;
  /** The term, in milliseconds from the beginning of the run on. */
  readonly beginsAt: number;
}

/** What has to be said before a signature, and the signature. */
function gateSteps(
  draw: Draw,
  key: string,
  line: Lines[number],
  { isGraded, beginsAt }: Gate,
): readonly ContractStep[] {
  const path = { contractId: contractIdOf(key) };
  const step = (command: ContractCommand, body: object, when = soon(draw), more = {}): ContractStep => ({
    ...{ command, key, path: { ...path, ...more }, body: () => body, ...when },
    isImpatient: draw() < 0.1,
  });
  const prices = [{ circuitId: line.circuitId, monthlyRentFen: line.monthlyRentFen }];
  const asked = step('request-confirmations', { timeLevel: pick(draw, ['EXPEDITED', 'EXPEDITED', 'URGENT']) });
  const answered = step('answer-confirmation', { departmentId: resourceCentre.id, positive: true }, answerTime(draw), {
    confirmationNumber: '1',
  });
  return [
    ...(isGraded ? [asked, answered] : []),
    step('decide-price', { departmentId: marketing.id, approved: true, prices }),
    step('sign', { signedBy: '陈总' }, signingTime(draw, beginsAt)),
  ];
}

type When = Pick<Step, 'since' | 'milliseconds'>;

function soon(draw: Draw): When {
  return { since: 'step', milliseconds: draw() * pick(draw, [3_000, 3_000, 5 * minute]) };
}

/** An answer is due within four hours; some come just then. */
function answerTime(draw: Draw): When {
  if (draw() < 0.5) return soon(draw);
  return { since: 'step', milliseconds: pick(draw, [192, 240]) * minute + moment(draw) };
}

/** Some at an hour that was agreed on, some just when the term begins. */
function signingTime(draw: Draw, beginsAt: number): When {
  const kind = draw();
  if (kind < 0.5) return soon(draw);
  if (kind < 0.8 || beginsAt < 0) return { since: 'report', milliseconds: 20_000 };
  return { since: 'report', milliseconds: beginsAt + moment(draw) };
}

/** Whoever is in a hurry; a function that was not called for long takes a moment to begin, and what went wrong may last longer. */
export function moment(draw: Draw): number {
  const [from, to] = pick(draw, [
    [-1_500, 1_500],
    [-300, -80],
    [-200, 100],
    [0, minute],
  ] as const);
  return between(draw, from, to);
}

/** What becomes of a contract: up to three things, in the order of time. */
function laterSteps(
  draw: Draw,
  key: string,
  term: Term,
  { startAt, horizonMilliseconds }: Span,
  gate: (of: string) => readonly ContractStep[],
  lines: Lines,
): readonly ContractStep[] {
  const { startDate, endDate, timeZone } = term;
  const turns = [
    midnightOf(startDate, timeZone),
    midnightOf(dateAfter(endDate, 1), timeZone),
    ...expiryDaysBefore.map((days) => morningOf(dateAfter(endDate, -days))),
    morningOf(dateAfter(dateAt(startAt), 7)),
  ].filter((at) => at > startAt && at < startAt + horizonMilliseconds);
  const times = Array.from({ length: pick(draw, [0, 1, 2, 3]) }, () =>
    turns.length > 0 && draw() < 0.6
      ? pick(draw, turns) + moment(draw) - startAt
      : draw() * pick(draw, [0.2, 1]) * horizonMilliseconds,
  ).sort((one, other) => one - other);
  const path = { contractId: contractIdOf(key) };
  const [line] = lines;
  const renewed = { endDate: dateAfter(endDate, pick(draw, [1, 30, 365])) };
  const amended = {
    effectiveFromDate: pick(draw, [startDate, endDate]),
    reason: '租费调整',
    lines: lines.map((one) => ({ ...one, monthlyRentFen: one.monthlyRentFen + 1_000 })),
  };
  const copies = [generalOffice, finance, contractAdministration];
  return times.flatMap((milliseconds, index): readonly ContractStep[] => {
    const when = { since: 'report', milliseconds, isImpatient: draw() < 0.1 } as const;
    const kind = draw();
    const step = (command: ContractCommand, of: string, body: object) => ({
      ...{ command, key: of, path, body: () => body },
      ...when,
    });
    if (kind < 0.25 || line === undefined) return [step('end', key, { reason: '客户迁址' })];
    if (kind < 0.5) {
      const departmentId = pick(draw, copies).id;
      return [step('file-copy', key, { departmentId, receivedBy: '王工' })];
    }
    const [command, of, body] =
      kind < 0.75
        ? (['renew', `${key}.renewal-${index + 1}`, renewed] as const)
        : (['amend', `${key}.amendment-${index + 1}`, amended] as const);
    // A price is approved as it is drafted.
    const signing = gate(of).map((one) =>
      one.command === 'decide-price' && command === 'amend' ? repriced(one, amended.lines) : one,
    );
    return [step(command, of, body), ...signing];
  });
}

function repriced(step: ContractStep, lines: Lines): ContractStep {
  const prices = lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen }));
  return { ...step, body: () => ({ departmentId: marketing.id, approved: true, prices }) };
}
