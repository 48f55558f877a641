// What each command asks of the API, and what it shows of the answer.

import { entriesOf } from './api-client.ts';
import { columns } from './columns.ts';
import type { Desk } from './desk.ts';
import { exportFile } from './export-file.ts';
import type { Operation } from './follow.ts';
import { carryOut, expectEnd, line, showEnd } from './follow.ts';
import { importFile } from './import-file.ts';

/** Everything that may be asked for; each command takes its part of it. */
export interface Asked {
  readonly operand: string | undefined;
  readonly waits: boolean;
  readonly pace: { readonly perSecond?: number };
  readonly message: string | undefined;
  readonly mend: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly types: readonly string[];
  /** What stands behind the operand. */
  readonly target: string | undefined;
  readonly kind: string | undefined;
  readonly reason: string | undefined;
  readonly dryRun: boolean;
  readonly english: boolean;
}

export interface Command {
  /** Names of its flags beside those that all commands take. */
  readonly takes: readonly string[];
  readonly needs?: readonly string[];
  readonly operand?: 'required' | 'optional';
  /** A second operand. */
  readonly target?: 'required';
  run(asked: Asked, desk: Desk): Promise<'found' | 'done'>;
}

const pace = ['per-second', 'no-wait'];

export const commands: Readonly<Record<string, Command>> = {
  'dead-letters': {
    takes: [],
    operand: 'optional',
    run: async ({ operand }, desk) =>
      operand === undefined ? listQueues(desk) : listMessages(await queueLike(operand, desk), desk),
  },
  redrive: { takes: [...pace, 'message'], operand: 'required', run: (asked, desk) => takeOut(asked, desk, false) },
  discard: { takes: [...pace, 'message'], operand: 'required', run: (asked, desk) => takeOut(asked, desk, true) },
  drift: {
    takes: [...pace, 'mend'],
    run: async (asked, desk) => {
      const operation = await carryOut({ kind: 'drift', mend: asked.mend, ...asked.pace }, asked.waits, desk);
      if (operation.status === 'running') return 'done';
      if (!(await listFindings(operation, desk))) return 'found';
      expectEnd(operation);
      return 'done';
    },
  },
  're-arm': { takes: pace, run: (asked, desk) => justRun({ kind: 're-arm' }, asked, desk) },
  republish: { takes: pace, run: (asked, desk) => justRun({ kind: 'republish' }, asked, desk) },
  replay: {
    takes: [...pace, 'from', 'to', 'type'],
    needs: ['from', 'to'],
    run: (asked, desk) =>
      justRun({ kind: 'replay', fromAt: asked.from, toAt: asked.to, types: asked.types }, asked, desk),
  },
  import: { takes: [...pace, 'kind', 'dry-run'], operand: 'required', run: importFile },
  export: { takes: ['reason', 'english'], operand: 'required', target: 'required', run: exportFile },
  jobs: {
    takes: [],
    run: async (_, { api, out }) => {
      let any = false;
      for await (const operation of entriesOf<Operation>(api, '/operations')) {
        out(`${line(operation)}; begun ${operation.startedAt}\n`);
        any = true;
      }
      if (!any) out('Nothing was ever set going.\n');
      return 'done';
    },
  },
  job: {
    takes: [],
    operand: 'required',
    run: async ({ operand }, desk) => {
      showEnd(await desk.api.get<Operation>(`/operations/${operand}`), desk);
      return 'done';
    },
  },
  stop: {
    takes: [],
    operand: 'required',
    run: async ({ operand }, desk) => {
      showEnd(await desk.api.post<Operation>(`/operations/${operand}/stop`, {}), desk);
      return 'done';
    },
  },
};

async function justRun(order: object, { pace: perSecond, waits }: Asked, desk: Desk): Promise<'done'> {
  expectEnd(await carryOut({ ...order, ...perSecond }, waits, desk));
  return 'done';
}

interface QueueSummary {
  readonly queue: string;
  readonly messages: number;
  readonly oldestSentAt?: string | null;
  readonly remedies?: readonly string[];
}

async function queues({ api }: Desk): Promise<readonly QueueSummary[]> {
  return (await api.get<{ items: readonly QueueSummary[] }>('/dead-letters')).items;
}

async function listQueues(desk: Desk): Promise<'found' | 'done'> {
  const all = await queues(desk);
  const rows = all.map(({ queue, messages, oldestSentAt, remedies = [] }) => [
    String(messages),
    oldestSentAt ?? '-',
    queue,
    remedies.join(', '),
  ]);
  desk.out(columns(['messages', 'oldest', 'queue', 'remedy'], rows));
  return all.some(({ messages }) => messages > 0) ? 'found' : 'done';
}

/** Throws an Error that lists what there is when none or several fit. */
async function queueLike(part: string, desk: Desk): Promise<string> {
  const names = (await queues(desk)).map(({ queue }) => queue);
  const plain = (text: string) => text.toLowerCase().replaceAll('-', '');
  const like = names.filter((name) => plain(name).includes(plain(part)));
  const [only, ...more] = names.includes(part) ? [part] : like;
  if (only !== undefined && more.length === 0) return only;
  const said = only === undefined ? 'no queue is' : 'several queues are';
  throw new Error(`${said} called "${part}":\n  ${(only === undefined ? names : like).join('\n  ')}`);
}

interface Letter {
  readonly messageId: string;
  readonly origin: string;
  readonly sentAt: string;
  readonly reason?: string;
  readonly remedy: string;
  readonly about: Readonly<Record<string, string | number>>;
}

async function listMessages(queue: string, { api, out }: Desk): Promise<'found' | 'done'> {
  const { messages, items } = await api.get<{ messages: number; items: readonly Letter[] }>(`/dead-letters/${queue}`);
  out(
    `${queue}: ${messages} message${messages === 1 ? '' : 's'}${items.length < messages ? `, ${items.length} shown` : ''}\n`,
  );
  for (const { messageId, origin, sentAt, reason, remedy, about } of items) {
    out(`\n${messageId}  ${sentAt}  from ${origin}; ${remedy}\n`);
    out(`  ${reason ?? `why: see the log, "message failed" with correlation id ${messageId}`}\n`);
    for (const [name, value] of Object.entries(about)) out(`  ${name}: ${value}\n`);
    const period = untold(about);
    if (period !== undefined) out(`  to be told: replay ${period}, then republish, then discard\n`);
  }
  return items.length > 0 ? 'found' : 'done';
}

const marginMilliseconds = 60_000;

/** Of a letter of publish-events: in what time happened what is in the audit trail, but not on the bus. */
function untold(about: Letter['about']): string | undefined {
  if (!/publish-?events/i.test(String(about['functionArn']))) return undefined;
  const first = Date.parse(String(about['approximateArrivalOfFirstRecord']));
  const last = Date.parse(String(about['approximateArrivalOfLastRecord']));
  if (Number.isNaN(first) || Number.isNaN(last)) return undefined;
  const text = (milliseconds: number) => new Date(milliseconds).toISOString();
  return `--from ${text(first - marginMilliseconds)} --to ${text(last + marginMilliseconds)}`;
}

async function takeOut(
  { operand = '', message, ...asked }: Asked,
  desk: Desk,
  discard: boolean,
): Promise<'found' | 'done'> {
  const queue = await queueLike(operand, desk);
  const one = message === undefined ? {} : { messageId: message };
  const order = { kind: 'redrive', queue, discard, ...one, ...asked.pace };
  const operation = await carryOut(order, asked.waits, desk);
  const { status, counts } = operation;
  const { kept = 0, redriven = 0, discarded = 0 } = counts;
  if (message !== undefined && status === 'finished' && kept + redriven + discarded === 0) {
    desk.out(
      `${message} was not found among the messages looked at, 1000 at the most, in no order: it is gone, or give it again\n`,
    );
    return 'found';
  }
  if (kept === 0) {
    expectEnd(operation);
    return 'done';
  }
  desk.out(`${kept} stayed, which hold nothing to send: dead-letters names their remedy\n`);
  return 'found';
}

interface Finding {
  readonly kind: string;
  readonly schedule: string;
  readonly dueAt?: string;
  readonly mended: boolean;
}

/** Whether none is left as it was found. */
async function listFindings({ id }: Operation, { api, out }: Desk): Promise<boolean> {
  let areAllMended = true;
  for await (const { kind, schedule, dueAt, mended } of entriesOf<Finding>(api, `/operations/${id}/findings`)) {
    out(
      `${kind.padEnd(8)} ${schedule}${dueAt === undefined ? '' : `  due ${dueAt}`}  ${mended ? 'mended' : 'not mended'}\n`,
    );
    areAllMended &&= mended;
  }
  return areAllMended;
}
