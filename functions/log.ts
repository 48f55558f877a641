// One JSON line per happening, in the field names that Lambda's own log lines use, so that one query finds both.
// Written straight to standard output: the console of the Lambda runtime would wrap the line in another one.
// No line holds what customers or people said: ids, types and figures only (redaction.ts).

import { AsyncLocalStorage } from 'node:async_hooks';
import { redacted } from './redaction.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, unknown>>;

/** What all lines of one piece of work have in common, above all its correlation id. */
const common = new AsyncLocalStorage<Record<string, unknown>>();

/** `fields` stand beside the message at the top level: metrics in CloudWatch's embedded format must be there. */
export function log(level: LogLevel, message: string, fields: LogFields = {}): void {
  const timestamp = new Date().toISOString();
  const line = { timestamp, level: level.toUpperCase(), message, ...common.getStore(), ...fields };
  process.stdout.write(`${JSON.stringify(redacted(line))}\n`);
}

/** Does the work; every line that is logged meanwhile, by whatever code, has these fields. */
export function withLogFields<Result>(fields: LogFields, work: () => Result): Result {
  return common.run({ ...common.getStore(), ...fields }, work);
}

/** Adds what turned up on the way: the lines of the same work have it from here on. */
export function addLogFields(fields: LogFields): void {
  Object.assign(common.getStore() ?? {}, fields);
}
