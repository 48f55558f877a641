// One JSON line per happening, in the field names that Lambda's own log lines use, so that one query finds both.
// Written straight to standard output: the console of the Lambda runtime would wrap the line in another one.

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** `fields` stand beside the message at the top level: metrics in CloudWatch's embedded format must be there. */
export function log(level: LogLevel, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const line = { timestamp: new Date().toISOString(), level: level.toUpperCase(), message, ...fields };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What a log line says about an error, its causes included. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: error.name,
    reason: error.message,
    stack: error.stack,
    ...(error instanceof AggregateError && { reasons: error.errors.map(errorFields) }),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  };
}
