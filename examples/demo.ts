// `npm run demo`: loads the sample operator and plays three stories against the running local system, or one it starts itself.

import { parseArgs } from 'node:util';
import { zhunshi } from './client/client.ts';
import { findSystem } from './find-system.ts';
import { loadSampleData } from './load-sample-data.ts';
import { screenOn } from './screen.ts';
import { handledInTime } from './stories/handled-in-time.ts';
import { reportedLate } from './stories/reported-late.ts';
import { suspendedAndResumed } from './stories/suspended-and-resumed.ts';

const usage = `Usage: npm run demo -- [--url <address of the API>] [--token <JWT>] [--data <data folder of the local system>]
Without options: the local system that runs on the data folder .zhunshi, or one that is started there for the demo.`;

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      url: { type: 'string' },
      token: { type: 'string' },
      data: { type: 'string', default: '.zhunshi' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const screen = screenOn(process.stdout);
  screen.heading('Zhunshi (准时): three fault tickets of a small operator');
  const system = await findSystem(options, screen);
  try {
    const stage = { api: zhunshi({ url: system.address, token: system.token }), screen };
    screen.heading('Sample data (examples/operator)');
    await loadSampleData(stage.api, screen);
    await handledInTime(stage);
    await reportedLate(stage);
    await suspendedAndResumed(stage);
    screen.heading('All three stories went as they should.');
  } finally {
    await system.stop();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
