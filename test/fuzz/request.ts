// A call as it goes over the line, byte by byte, and as somebody can repeat it by hand.

export interface FuzzCall {
  readonly method: string;
  /** As it stands in the first line of the request: encoded, with its query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** The header Authorization in the place of a good one; null: none. */
  readonly authorization?: string | null;
}

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Sends it as it is, and mends nothing. */
export type Send = (call: FuzzCall) => Promise<FuzzAnswer>;

/** The same call for a shell, with a token in $TOKEN. */
export function curlOf(url: string, { method, path, headers, body, authorization }: FuzzCall): string {
  const fields = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const caller =
    authorization === undefined ? '"authorization: Bearer $TOKEN"' : quoted(`authorization: ${authorization}`);
  const parts = [
    'curl -i --path-as-is',
    `-X ${method}`,
    ...(authorization === null ? [] : [`-H ${caller}`]),
    ...fields,
    quoted(`${url}${path}`),
  ];
  if (body === undefined) return parts.join(' ');
  return `echo ${body.toString('base64')} | base64 -d | ${parts.join(' ')} --data-binary @-`;
}

/** A path that is not is turned away by the gateway itself. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
