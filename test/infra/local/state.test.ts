import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAlarm } from '../../../infra/local/alarm.ts';
import { announce, keepFile } from '../../../infra/local/data-folder.ts';
import { StartProblem } from '../../../infra/local/start-problem.ts';
import { clearDataFolder, openState, stateFile } from '../../../infra/local/state.ts';
import { temporaryFolder } from './fixtures/folders.ts';

describe('a data folder', () => {
  it('that somebody else uses is refused, with who it is', () => {
    const folder = temporaryFolder();
    const state = openState(folder);
    announce(folder, 'http://127.0.0.1:3000');
    expect(() => openState(folder)).toThrow(
      `in use by another Zhunshi (process ${process.pid}, http://127.0.0.1:3000)`,
    );
    expect(() => clearDataFolder(folder)).toThrow(/in use/);
    state.close();
    openState(folder).close();
  });

  it('that is damaged is refused, with the way on; --fresh clears it', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'state.db'),
      'this is not a database, it is a text that is long enough to look like one'.repeat(20),
    );
    expect(() => openState(folder)).toThrow(StartProblem);
    expect(() => openState(folder)).toThrow(/damaged.*--fresh/);
    clearDataFolder(folder);
    openState(folder).close();
  });

  it.each([1, 2, 3, 4, 5, 6])('that is damaged inside (page %i) is refused in the same way', (page) => {
    const folder = temporaryFolder();
    fill(folder);
    const file = openSync(stateFile(folder), 'r+');
    // The first byte of a page says what kind it is: 0xff is none.
    writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, page * 4096);
    closeSync(file);
    expect(() => openState(folder)).toThrow(StartProblem);
    expect(() => openState(folder)).toThrow(/damaged.*--fresh/);
  });

  it('that another version has written is refused, with three ways on', () => {
    const folder = temporaryFolder();
    const state = openState(folder);
    state.exec('PRAGMA user_version = 99');
    state.close();
    expect(() => openState(folder)).toThrow(/another version of Zhunshi: start with --fresh.*move it away.*--data/);
    clearDataFolder(folder);
    openState(folder).close();
  });

  it('that is not there is not made only to be cleared', () => {
    const folder = join(temporaryFolder(), 'new');
    clearDataFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('with a folder where a file of ours should be is refused, with the way on', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'token'));
    mkdirSync(join(folder, 'running.json'));
    for (const attempt of [
      () => keepFile(folder, 'token', 'x'),
      () => announce(folder, 'http://127.0.0.1:3000'),
      () => clearDataFolder(folder),
    ]) {
      expect(attempt).toThrow(StartProblem);
      expect(attempt).toThrow(/(token|running\.json) cannot be (written|removed) \(.*EISDIR\): move it away/);
    }
  });

  it('keeps what is not ours when it is cleared', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    openState(folder).close();
    clearDataFolder(folder);
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
    expect(existsSync(join(folder, 'state.db'))).toBe(false);
  });

  it('that cannot be made is refused, with the way on', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openState(join(file, 'data'))).toThrow(/cannot be written.*--data/);
    expect(() => openState('/proc/zhunshi/data')).toThrow(/cannot be written.*--data/);
  });

  it('without the right to write is refused, with the way on', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    // Root may write everywhere, so it steps down for a moment.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(() => openState(folder)).toThrow(/cannot be written \(EACCES\).*--data/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

/** Enough messages that every index and table has pages of its own. */
function fill(folder: string): void {
  const state = openState(folder);
  const insert = state.prepare(
    'INSERT INTO messages (id, queue, body, attributes, sentAt, visibleAt) VALUES (?, ?, ?, ?, 1, 1)',
  );
  for (let index = 0; index < 200; index += 1) insert.run(`m${index}`, 'q', 'x'.repeat(100), '{}');
  state.close();
}

describe('an alarm', () => {
  it('rings for each due time, in order and never early', async () => {
    const start = Date.now();
    const due = [start + 60, start + 20, start + 20.9, start + 40];
    const rung: { dueAt: number; at: number }[] = [];
    const alarm = createAlarm(
      () => (due.length === 0 ? undefined : Math.min(...due)),
      (now) => {
        for (const dueAt of due.filter((each) => each <= now).sort()) rung.push({ dueAt, at: Date.now() });
        due.splice(0, due.length, ...due.filter((each) => each > now));
      },
    );
    const sooner = start + 10;
    due.push(sooner);
    alarm.expect(sooner);
    await expect.poll(() => rung.length).toBe(5);
    expect(rung.map(({ dueAt }) => dueAt)).toEqual([10, 20, 20.9, 40, 60].map((each) => start + each));
    expect(rung.every(({ dueAt, at }) => at >= dueAt)).toBe(true);
  });
});
