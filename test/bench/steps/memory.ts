// How much memory the local system takes with 100,000 open tickets, and how quickly it answers with lists then.

import '../../support/live-environment.ts';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import { connectEngine } from '../../../infra/local/engine/dynamo.ts';
import { engineMissing, findDynoxide, startDynoxide } from '../../../infra/local/engine/dynoxide.ts';
import { synthesize } from '../../../infra/local/synthesize.ts';
import { readAssembly } from '../../../infra/local/template/assembly.ts';
import { readTables } from '../../../infra/local/template/table.ts';
import { deployTemplates } from '../../../infra/local/template/template.ts';
import type { System } from '../../scenarios/system.ts';
import { registerOperator, startSystem } from '../../scenarios/system.ts';
import { tableAt } from '../engine-table.ts';
import { benchCustomerId, itemsDueAt, load } from '../open-tickets.ts';
import { count, median, megabytes, milliseconds, quantile } from '../statistics.ts';
import type { Figure, Progress, Step } from '../step.ts';

const tickets = 100_000;
const portion = 5_000;
const requests = 100;
/** So many are registered and asked about. */
const customersAsked = 10;

/**
 * Writes the tickets while nothing but the engine runs, into a table that gets its stream afterwards: a hundred thousand at once
 * are no writes of today, and arming them all would take longer than the rest of the bench.
 */
async function loadedFolder(progress: Progress): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhunshi-memory-'));
  const place = { apiUrl: 'http://127.0.0.1', servicesUrl: 'http://127.0.0.1' };
  const parameters = { OidcIssuer: 'http://127.0.0.1', OidcAudience: 'bench' };
  const template = deployTemplates(readAssembly(await synthesize()), place, parameters);
  const binary = findDynoxide();
  if (binary === undefined) throw engineMissing();
  const process = await startDynoxide(binary, join(dataDir, 'table.db'));
  const engine = connectEngine(process.endpoint);
  const [spec] = readTables(template);
  if (spec === undefined) throw new Error('no table in the template');
  const { StreamSpecification = null, ...create } = spec.create;
  await engine.table('CreateTable', create);
  const table = await tableAt(process.endpoint);
  const from = Date.now() + 60 * 60_000;
  for (let done = 0; done < tickets; done += portion) {
    const dues = Array.from({ length: portion }, (_, index) => later(from as Instant, (done + index) * 100));
    await load(table, await itemsDueAt(dues, done), (more) => progress('loading tickets', done + more, tickets));
  }
  await engine.table('UpdateTable', { TableName: spec.name, StreamSpecification });
  engine.close();
  table.client.destroy();
  await process.stop();
  return dataDir;
}

/** Resident memory of the engine that listens there. */
function engineMemory(endpoint: string): number {
  const { port } = new URL(endpoint);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const [command, rest] = statusOf(pid);
    if (command.includes('dynoxide') && command.includes(`--port ${port} `) && !command.startsWith('/bin/sh'))
      return Number(/VmRSS:\s+(\d+) kB/.exec(rest)?.[1]) * 1_024;
  }
  return Number.NaN;
}

function statusOf(pid: string): readonly [string, string] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\u0000', ' ');
    return [command, readFileSync(`/proc/${pid}/status`, 'utf8')];
  } catch {
    return ['', ''];
  }
}

async function latencyOf(name: string, system: System, path: (index: number) => string): Promise<Figure> {
  const times: number[] = [];
  for (let index = 0; index < requests; index += 1) {
    const startedAt = performance.now();
    const { status, body } = await system.call('GET', path(index));
    times.push(performance.now() - startedAt);
    if (status !== 200 || body.items.length === 0) throw new Error(`${name} answered ${status}`);
  }
  return {
    figure: `${name}, a page among ${count(tickets)} open tickets: p50 / p99`,
    measured: `${milliseconds(median(times))} / ${milliseconds(quantile(times, 0.99))}`,
  };
}

export const memory: Step = {
  name: 'memory',
  run: async (progress) => {
    const dataDir = await loadedFolder(progress);
    const before = process.memoryUsage().rss;
    progress('starting the local system');
    const system = await startSystem({ dataDir, followersGiveWay: true });
    try {
      await registerOperator(system);
      for (let number = 0; number < customersAsked; number += 1) {
        const customer = {
          name: '珠江银行',
          grade: 'PROVINCE',
          segment: 'INDUSTRY',
          brand: false,
          serviceLevel: 'VIP-1',
        };
        await system.call('PUT', `/customers/${benchCustomerId(number)}`, customer);
      }
      progress('asking for lists');
      const soon = encodeURIComponent(new Date(Date.now() + 3 * 3_600_000).toISOString());
      const lists = [
        await latencyOf("a department's queue", system, () => '/departments/noc/queue'),
        await latencyOf(
          "a customer's tickets",
          system,
          (index) => `/customers/${benchCustomerId(index % customersAsked)}/tickets`,
        ),
        await latencyOf('deadlines of the next hours', system, () => `/deadlines?before=${soon}`),
      ];
      const local = process.memoryUsage().rss;
      return {
        figures: [
          {
            figure: `memory of the local system with ${count(tickets)} open tickets: Node.js, engine`,
            measured: `${megabytes(local)}, ${megabytes(engineMemory(system.runtime.tableEndpoint))}`,
            reference: `Node.js before the start ${megabytes(before)}`,
          },
          ...lists,
        ],
        notes: [
          'the tickets lie in the file of the engine, their schedules would lie in that of the stand-ins: neither is held in memory; lists are asked for one after the other',
        ],
      };
    } finally {
      await system.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
