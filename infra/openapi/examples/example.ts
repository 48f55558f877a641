// One call of the stories that the examples of the description tell. A test plays them against the real functions.

export interface Example {
  /** Key of the route. */
  readonly call: `${'POST' | 'PUT'} /${string}`;
  /** What the body says, in a few words. */
  readonly title: string;
  /** When it is sent; a minute after the one before, unless it says. */
  readonly at?: string;
  /** An id as it is, or the name under which an earlier call has kept what it created. */
  readonly path?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Sent as it is, in the place of the body. */
  readonly bytes?: string;
  /** Of what it changes, where a change has to name the version: the `If-Match`. */
  readonly version?: string;
  /** Keeps the id of what is created for later calls. */
  readonly keeps?: string;
  /** What has to happen by itself before. */
  readonly after?: 'settlement' | 'levels-raised' | 'levels-told';
  /** For the sake of the story only. */
  readonly hidden?: true;
}
