// The local runtime as a process of its own, as `npm start` is one, to be killed. What is not to be had over HTTP, and is meant for
// tests only, goes over the channel to its parent.

import { scopes } from '../../functions/environment.ts';
import { startRuntime } from '../../infra/local/runtime.ts';

export interface Ready {
  readonly kind: 'ready';
  readonly url: string;
  readonly tableEndpoint: string;
  readonly token: string;
}

/** What the parent may ask for: the name of a function whose worker is to crash, or what the stand-ins hold. */
export type Question = { readonly crash: string } | { readonly list: 'published' | 'deadLetters' };

export interface Reply {
  readonly kind: 'reply';
  readonly number: number;
  readonly texts: readonly string[];
}

const [dataDir = '', assemblyDir = '', giveWay] = process.argv.slice(2);
const runtime = await startRuntime({
  port: 0,
  dataDir,
  assemblyDir,
  // Short, so that a deadline a few seconds ahead takes the whole way: schedule, queue, delay.
  environment: { SCHEDULE_LEAD_SECONDS: '2' },
  schedulerImprecisionMilliseconds: 1_500,
  followersGiveWay: giveWay === 'followers-give-way',
  onScreen: (line) => process.stdout.write(`${line}\n`),
});
runtime.failed.then((reason) => {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
});
// Whoever kills its parent does not want it to stay.
process.on('disconnect', () => runtime.stop().then(() => process.exit(0)));
process.on('message', async ({ number, question }: { number: number; question: Question }) => {
  tell({ kind: 'reply', number, texts: await answer(question) });
});
const { url, tableEndpoint } = runtime;
tell({ kind: 'ready', url, tableEndpoint, token: await runtime.token(scopes) });

async function answer(question: Question): Promise<readonly string[]> {
  if ('crash' in question) {
    await runtime.crash(question.crash);
    return [];
  }
  return question.list === 'published'
    ? runtime.published().map(({ message }) => message)
    : runtime.deadLetters().map(({ queueName, body }) => `${queueName}: ${body}`);
}

function tell(message: Ready | Reply): void {
  process.send?.(message);
}
