// One run: load, a kill at each moment that the plan names, and at the end the comparison of everything that was said with
// everything that is stored.

import type { Instant } from '../../domain/time.ts';
import { circuit, registerOperator } from '../scenarios/system.ts';
import { compareAnswers } from './compare-answers.ts';
import type { Decision } from './compare-deadlines.ts';
import { compareDecisions, compareNotices, decisionsOf } from './compare-deadlines.ts';
import type { CrashingSystem } from './crashing-system.ts';
import { startCrashingSystem } from './crashing-system.ts';
import { Journal } from './journal.ts';
import { callOneAfterTheOther, open } from './load.ts';
import type { StoredTicket } from './stored.ts';
import { storedIn } from './stored.ts';
import { receiveWebhooks } from './webhook-receiver.ts';

export type Victim = 'runtime' | 'engine' | { readonly worker: string };

/** Epoch milliseconds. */
export interface Kill {
  readonly victim: Victim;
  readonly killedAt: number;
  /** Of the runtime: when its successor was started, and answered; else the same instant. */
  readonly startedAt: number;
  readonly readyAt: number;
}

export interface CrashPlan {
  readonly victims: readonly Victim[];
  readonly callers: number;
  /** As `npm start` does; beside other tests what follows up a write would starve. */
  readonly followersGiveWay: boolean;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  /** Resolves when the next victim is to be killed. */
  readonly moment: (journal: Journal) => Promise<void>;
  readonly onProgress: (line: string) => void;
}

export interface CrashOutcome {
  /** What is wrong, in words. */
  readonly findings: readonly string[];
  readonly journal: Journal;
  readonly tickets: readonly StoredTicket[];
  readonly decisions: readonly Decision[];
  readonly kills: readonly Kill[];
  /** Ids of the notices in what went out, also those that went out twice. */
  readonly published: readonly string[];
  readonly posted: readonly string[];
}

/** Soon enough that the runtime is not back by then. */
const gapAheadMilliseconds = 500;
const circuitIds = Array.from({ length: 8 }, (_, index) => `sdh-crash-${index + 1}`);
/** Longer than the sweep and its grace take to find what a crashed worker has left behind. */
const settleMillisecondsMax = 100_000;

export async function crashAndCompare(plan: CrashPlan): Promise<CrashOutcome> {
  const receiver = await receiveWebhooks();
  const system = await startCrashingSystem(plan.followersGiveWay);
  try {
    await registerOperator(system, receiver.url);
    for (const id of circuitIds) await system.call('PUT', `/circuits/${id}`, circuit('bank'));
    const journal = new Journal();
    const kills = await killUnderLoad(system, journal, plan);
    plan.onProgress(`compared with what is stored: ${journal.entries.length} requests`);
    const giveUpAt = Date.now() + settleMillisecondsMax;
    for (;;) {
      const outcome = { journal, kills, ...(await compare(system, journal, receiver.ids)) };
      if (outcome.findings.length === 0 || Date.now() > giveUpAt) return outcome;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    await system.close();
    receiver.close();
  }
}

async function killUnderLoad(system: CrashingSystem, journal: Journal, plan: CrashPlan): Promise<readonly Kill[]> {
  let isOver = false;
  const kills: Kill[] = [];
  const load = { system, journal, random: plan.random, circuitIds, stopped: () => isOver };
  const callers = Promise.all(Array.from({ length: plan.callers }, () => callOneAfterTheOther(load)));
  const killAll = async () => {
    for (const [index, victim] of plan.victims.entries()) {
      await plan.moment(journal);
      if (victim === 'runtime') {
        await open(load, Date.now() + gapAheadMilliseconds);
        await journal.untilUnderWay();
      }
      const underWay = journal.underWay;
      const one = await kill(system, victim);
      kills.push(one);
      const name = typeof victim === 'string' ? `the ${victim}` : `a worker of ${victim.worker}`;
      const away = victim === 'runtime' ? `, back after ${one.readyAt - one.killedAt} ms` : '';
      const place = `${index + 1}/${plan.victims.length}`;
      plan.onProgress(
        `${place} killed ${name} with ${underWay} requests under way${away}; ${journal.count('done')} acknowledged`,
      );
    }
  };
  await Promise.race([killAll(), callers]);
  isOver = true;
  await callers;
  return kills;
}

async function kill(system: CrashingSystem, victim: Victim): Promise<Kill> {
  if (victim === 'runtime') return { victim, ...(await system.killRuntime()) };
  if (victim === 'engine') system.killEngine();
  else await system.crashWorker(victim.worker);
  const at = Date.now();
  return { victim, killedAt: at, startedAt: at, readyAt: at };
}

async function compare(system: CrashingSystem, journal: Journal, posted: readonly string[]) {
  const { tableEndpoint } = await system.ready();
  const stored = storedIn(tableEndpoint);
  const ids = new Set(journal.entries.map(({ ticketId }) => ticketId).filter((id) => id !== undefined));
  const tickets = await stored.tickets([...ids]);
  const departments = await stored.departments();
  const notices = await stored.notices(departments);
  const published = (await system.list('published')).map((text): string => JSON.parse(text).data.id);
  const deadLetters = await system.list('deadLetters');
  const findings = [
    ...compareAnswers(journal.entries, tickets),
    ...compareDecisions(tickets, Date.now() as Instant),
    ...compareNotices(tickets, { departments, notices, published, posted }),
    ...(await compareAsCallersSeeIt(system, tickets)),
    ...deadLetters.map((letter) => `set aside: ${letter}`),
  ];
  return { findings, tickets, decisions: decisionsOf(tickets), published, posted: [...posted] };
}

/** The version of every ticket, as the API shows it. */
async function compareAsCallersSeeIt(system: CrashingSystem, tickets: readonly StoredTicket[]) {
  const findings: string[] = [];
  for (const { id, version } of tickets) {
    const { headers } = await system.call('GET', `/tickets/${id}`);
    if (headers.get('etag') !== `"${version}"`) findings.push(`${id}: shown as ${headers.get('etag')}, not ${version}`);
  }
  return findings;
}
