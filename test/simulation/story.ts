// A run told as a timeline: what people asked for, what was decided and told, and what went wrong in between.

import { contractIdOf } from './contract-plan.ts';
import type { Happened, RecordOf } from './records.ts';
import { contractsOf, describe, filesOf, isDueRung, iso, ticketsOf } from './records.ts';
import type { Run, RunSettings } from './run.ts';
import type { Failure } from './shrink.ts';

interface Line {
  readonly at: number;
  readonly text: string;
}

export function storyOf({ run, settings, complaints }: Failure): string {
  const { startAt, tickets, contracts } = run.plan;
  const lines = [...callLines(run), ...trailLines(run), ...noticeLines(run), ...faultLines(run)].sort(
    (one, other) => one.at - other.at,
  );
  return [
    `Seed ${run.seed}: ${tickets.length} tickets, ${contracts.length} contracts, ${run.faults.struck.length} faults, from ${iso(startAt)} on.`,
    ...tickets.map(
      ({ number, circuitId, impact }) =>
        `  ticket ${number} = ${run.people.ticketId({ number })}: ${impact} of ${circuitId}`,
    ),
    ...contracts.map(
      ({ number, key, circuitId, terms }) =>
        `  contract ${number} = ${contractIdOf(key)}: ${circuitId}, ${terms.startDate} to ${terms.endDate} ${terms.timeZone ?? ''}`,
    ),
    ...lines.map(({ at, text }) => `${sinceStart(at - startAt)}  ${text}`),
    'What does not hold:',
    ...complaints.map((complaint) => `  - ${complaint}`),
    `Again: ${commandFor(run.seed, settings)}`,
  ].join('\n');
}

/** What runs the very same again. */
export function commandFor(seed: number, { kinds, only, withoutSteps = new Set() }: RunSettings): string {
  const faults = kinds === undefined ? [] : [`--faults ${kinds.join()}`];
  const kept =
    only === undefined ? [] : only.size === 0 ? ['--faults none'] : [...only].map((name) => `--fault '${name}'`);
  const skipped = [...withoutSteps].map((name) => `--skip '${name}'`);
  return ['npm run simulate --', `--seed ${seed}`, ...(only?.size === 0 ? [] : faults), ...kept, ...skipped].join(' ');
}

function callLines({ people }: Run): readonly Line[] {
  return people.calls.flatMap(({ correlationId, status, sentAt, answeredAt }) => [
    { at: sentAt, text: `-> ${correlationId}` },
    ...(answeredAt === 0
      ? []
      : [{ at: answeredAt, text: `<- ${correlationId}: ${status === 0 ? 'no answer' : status}` }]),
  ]);
}

function trailLines(run: Run): readonly Line[] {
  return [...ticketsOf(run), ...contractsOf(run), ...filesOf(run)].flatMap(({ id, trail }: RecordOf<Happened>) =>
    trail.map(({ event, entry, writtenAt }) => {
      const rung = isDueRung(event) ? ` ${describe(event)}` : '';
      return { at: writtenAt, text: `   ${id.slice(0, 5)} v${entry.version} ${event.type}${rung}` };
    }),
  );
}

function noticeLines({ services: { inbox } }: Run): readonly Line[] {
  return inbox.deliveries.map(({ at, channel, noticeId }) => ({
    at,
    text: `   notice ${noticeId.slice(0, 8)} by ${channel}`,
  }));
}

function faultLines({ faults, world }: Run): readonly Line[] {
  return [
    ...faults.struck.filter(({ kind }) => kind !== 'pause').map(({ at, name }) => ({ at, text: `!! ${name}` })),
    ...world.pauses.flatMap(({ fromAt, toAt }) => [
      { at: fromAt, text: '!! the Region stands still' },
      { at: toAt, text: '!! the Region goes on' },
    ]),
  ];
}

function sinceStart(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${String(hours).padStart(3)}:${String(minutes).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}
