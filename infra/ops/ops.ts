// `npm run ops -- <command>`: what operators recover with, over the API.

import { opsCommand } from './ops-command.ts';

// Whoever reads has read enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await opsCommand(process.argv.slice(2), {
  environment: process.env,
  terminal: process.stderr.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
