// `import FILE`: sends a file of records in parts, follows its import, and lays what was refused beside it. The same file is the same
// import, so that whatever is cut off goes on where it was.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { entriesOf, RequestRefused } from './api-client.ts';
import { columns } from './columns.ts';
import type { Asked } from './commands.ts';
import type { Desk } from './desk.ts';
import { patient, untilOver } from './follow.ts';
import { progressAt } from './progress.ts';
import { formatOf, kindOf } from './record-file.ts';
import type { RefusedRow } from './refused-rows.ts';
import { inWords, refusedRowsFile } from './refused-rows.ts';

interface Import {
  readonly id: string;
  readonly status: string;
  readonly round: number;
  readonly startedAt: string;
  readonly progressedAt: string;
  readonly rows?: number;
  readonly rowsRead: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly failure?: string;
}

interface MissingPart {
  readonly part: number;
  readonly fromByte: number;
  readonly bytes: number;
}

/** How many refused rows are shown; all of them are in the file. */
const shownMax = 20;

export async function importFile(asked: Asked, desk: Desk): Promise<'found' | 'done'> {
  const { operand: path = '', kind, dryRun, pace, waits } = asked;
  const format = formatOf(path);
  const content = await readFile(path);
  const order = {
    ...{ kind: kindOf(kind, path), format, bytes: content.length, ...pace },
    sha256: createHash('sha256').update(content).digest('hex'),
    ...(dryRun && { validateOnly: true }),
  };
  const begun = await begin(order, content, desk);
  desk.err(`import ${begun.id}, round ${begun.round}\n`);
  if (!waits) return 'done';
  const done = await followed(begun, desk);
  desk.out(`${inFigures(done, dryRun)}\n`);
  const refused = await refusedRowsOf(done, desk);
  if (refused.length === 0) return 'done';
  showRefused(refused, desk);
  if (done.failure !== undefined) throw new Error(`${path} was refused as a whole: ${done.failure}`);
  const beside = `${path}.errors.${format}`;
  await writeFile(beside, refusedRowsFile(content, format, refused, desk.language));
  desk.out(`The rows that were refused are in ${beside}, each with why: mend them there and import that file.\n`);
  return 'found';
}

/** Sends the parts that are not there yet. */
async function begin(order: { sha256: string; bytes: number }, content: Uint8Array, desk: Desk): Promise<Import> {
  const { api } = desk;
  const start = () => api.post<Import>('/imports', order);
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof RequestRefused) || error.code !== 'file-incomplete') throw error;
    const progress = progressAt(desk);
    for (const { part, fromByte, bytes } of error.details as unknown as readonly MissingPart[]) {
      progress.show(fromByte, order.bytes, `of ${order.bytes} bytes sent`);
      await api.putBytes(`/import-files/${order.sha256}/parts/${part}`, content.subarray(fromByte, fromByte + bytes));
    }
    progress.clear();
    return start();
  }
}

async function followed(begun: Import, desk: Desk): Promise<Import> {
  const progress = progressAt(desk);
  const done = await untilOver(
    begun,
    patient(() => desk.api.get<Import>(`/imports/${begun.id}`)),
    (now) => {
      const { rowsRead, rows, failed } = now;
      progress.show(rowsRead, rows, `${rowsRead} of ${rows ?? '?'} rows, ${pace(now)} a second, ${failed} refused`);
    },
  );
  progress.clear();
  return done;
}

function inFigures(done: Import, dryRun: boolean): string {
  const { id, status, rowsRead, created, updated, unchanged, failed } = done;
  const would = dryRun ? ', nothing was changed: this is what would become of them' : '';
  return `${id}  ${status}: ${rowsRead} rows at ${pace(done)} a second${would}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} refused`;
}

function pace({ rowsRead, startedAt, progressedAt }: Import): number {
  const seconds = (Date.parse(progressedAt) - Date.parse(startedAt)) / 1_000;
  return Math.round(rowsRead / Math.max(seconds, 0.001));
}

async function refusedRowsOf({ id }: Import, { api }: Desk): Promise<readonly RefusedRow[]> {
  const all: RefusedRow[] = [];
  for await (const row of entriesOf<RefusedRow>(api, `/imports/${id}/errors`)) all.push(row);
  return all;
}

function showRefused(refused: readonly RefusedRow[], { out, language }: Desk): void {
  const rows = refused.slice(0, shownMax).map((row) => [String(row.line), row.code, inWords([row], language)]);
  out(columns(['line', 'code', 'why'], rows));
  if (refused.length > shownMax) out(`and ${refused.length - shownMax} more\n`);
}
