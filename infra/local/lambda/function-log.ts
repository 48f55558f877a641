// What the functions write: all of it into one file of the data folder, warnings and errors also briefly on the screen.

import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../json.ts';

export interface FunctionLog {
  readonly write: (entry: string, text: string, isError: boolean) => void;
  readonly close: () => Promise<void>;
}

const bytesMax = 20_000_000;
const screenWidth = 160;

export function openFunctionLog(folder: string, onScreen: (line: string) => void): FunctionLog {
  const path = join(folder, 'functions.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > bytesMax) renameSync(path, `${path}.1`);
  const file = createWriteStream(path, { flags: 'a' });
  // A full disk must not end the runtime: the log is the least of what is lost then.
  file.on('error', (error) => onScreen(`${path}: ${error.message}`));
  return {
    write: (entry, text, isError) => {
      const lines = text.split('\n').filter((line) => line !== '');
      file.write(lines.map((line) => `${entry} ${line}\n`).join(''));
      const [notable] = isError ? lines : lines.filter(isWarning);
      if (notable !== undefined) onScreen(brief(`${entry}: ${messageIn(notable)}`));
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}

function isWarning(line: string): boolean {
  return ['warn', 'warning', 'error', 'fatal'].includes(String(record(line)?.['level']).toLowerCase());
}

function messageIn(line: string): string {
  const { message, msg } = record(line) ?? {};
  return String(message ?? msg ?? line);
}

function record(line: string) {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function brief(text: string): string {
  return text.length > screenWidth ? `${text.slice(0, screenWidth - 1)}…` : text;
}
