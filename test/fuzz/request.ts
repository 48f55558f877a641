// A call as it goes over the line, byte by byte, and as somebody can repeat it by hand.

export interface FuzzCall {
  readonly method: string;
  /** As it stands in the first line of the request: encoded, with its query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Sends it as it is, and mends nothing. */
export type Send = (call: FuzzCall) => Promise<FuzzAnswer>;

/** The same call for a shell, with a token in $TOKEN. */
export function curlOf(url: string, { method, path, headers, body }: FuzzCall): string {
  const fields = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const parts = [
    'curl -i --path-as-is',
    `-X ${method}`,
    `-H "authorization: Bearer $TOKEN"`,
    ...fields,
    quoted(`${url}${path}`),
  ];
  if (body === undefined) return parts.join(' ');
  return `echo ${body.toString('base64')} | base64 -d | ${parts.join(' ')} --data-binary @-`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
