// What a log line says about an error: its kind, its message without what the message repeats, and where it came from.

/** What a log line says about an error, its causes included. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error === 'string' ? error : typeof error };
  return {
    error: error.name,
    reason: messageOf(error),
    stack: framesOf(error),
    ...(error instanceof AggregateError && { reasons: error.errors.map(errorFields) }),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  };
}

/** Schemas and parsers repeat in their messages what they were given: of theirs only the place and the rule are shown. */
function messageOf(error: Error): string {
  if ('issues' in error && Array.isArray(error.issues)) return error.issues.map(issueWords).join('; ');
  return error instanceof SyntaxError ? error.message.replace(/["'].*["']/s, '…') : error.message;
}

function issueWords({ path, code }: { readonly path?: readonly PropertyKey[]; readonly code?: string }): string {
  return `${(path ?? []).map(String).join('.')}: ${code}`;
}

/** Without its first lines, which repeat the message. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
