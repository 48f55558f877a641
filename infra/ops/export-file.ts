// `export KIND FILE`: has all records of a kind written into a file, and fetches it part by part.

import { appendFile, rename, writeFile } from 'node:fs/promises';
import type { Asked } from './commands.ts';
import type { Desk } from './desk.ts';
import { patient, untilOver } from './follow.ts';
import { progressAt } from './progress.ts';
import { formatOf, kindOf } from './record-file.ts';

interface Export {
  readonly id: string;
  readonly status: string;
  readonly records: number;
  readonly parts: number;
}

export async function exportFile(asked: Asked, desk: Desk): Promise<'found' | 'done'> {
  const { operand, target: path = '', reason, english } = asked;
  const kind = kindOf(operand, path);
  const order = {
    ...{ kind, format: formatOf(path), headers: english ? 'en' : 'zh' },
    ...(reason !== undefined && { reason }),
  };
  const progress = progressAt(desk);
  const begun = await desk.api.post<Export>('/exports', order);
  const done = await untilOver(
    begun,
    patient(() => desk.api.get<Export>(`/exports/${begun.id}`)),
    ({ records }) => progress.show(0, undefined, `${records} ${kind} written`),
  );
  // Under another name until it is whole.
  const unfinished = `${path}.part`;
  await writeFile(unfinished, '');
  for (let part = 1; part <= done.parts; part += 1) {
    progress.show(part - 1, done.parts, `part ${part} of ${done.parts} fetched`);
    await appendFile(unfinished, await desk.api.getText(`/exports/${done.id}/parts/${part}`));
  }
  await rename(unfinished, path);
  progress.clear();
  desk.out(`${done.id}  ${done.records} ${kind} in ${path}\n`);
  return 'done';
}
