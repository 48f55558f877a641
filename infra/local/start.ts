// `npm start`. Loading goes through Node's compile cache, which halves it from the second time on; so it is switched on first.

import { enableCompileCache } from 'node:module';

enableCompileCache();
const { startCommand } = await import('./command.ts');
await startCommand();
