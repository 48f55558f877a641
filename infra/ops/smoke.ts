// `npm run smoke`: the main job once, against a deployed stack or the local system.

import { smokeCommand } from './smoke-command.ts';

process.exitCode = await smokeCommand(process.argv.slice(2), {
  environment: process.env,
  terminal: process.stderr.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
