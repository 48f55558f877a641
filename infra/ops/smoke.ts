// `npm run smoke`: the main job once, against a deployed stack or the local system.

import { smokeCommand } from './smoke-command.ts';

const interruption = new AbortController();
// Every time: of one Ctrl-C npm passes on a second signal.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)));
}

process.exitCode = await smokeCommand(process.argv.slice(2), {
  interrupted: interruption.signal,
  environment: process.env,
  terminal: process.stderr.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
