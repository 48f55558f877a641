// Something that the person who started the local runtime can put right: shown as one message, never as a stack trace.

export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** What went wrong, as one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of an error of the operating system, such as `EACCES`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
