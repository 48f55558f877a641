// The demo tells its three stories to the end, and the smoke test does the main job.

import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../../functions/environment.ts';
import { exitCodes } from '../../../infra/ops/ops-command.ts';
import { smokeCommand } from '../../../infra/ops/smoke-command.ts';
import { system } from './started.ts';

it('the demo loads its sample operator and plays three stories', { timeout: 90_000 }, async () => {
  const demo = fileURLToPath(new URL('../../../examples/demo.ts', import.meta.url));
  const address = ['--url', system.runtime.url, '--token', await system.runtime.token(scopes)];
  const { stdout } = await promisify(execFile)(process.execPath, [demo, ...address]);
  expect(stdout).toMatch(/decided \d+ ms after the due instant, notice recorded after \d+ ms/);
  expect(stdout).toContain('exactly as long as it was suspended');
  expect(stdout.trim().split('\n').at(-1)).toBe('All three stories went as they should.');
});

/** `npm run smoke -- …`, in this process. */
async function smoke(...args: readonly string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const exitCode = await smokeCommand(args, { environment: {}, terminal: false, out: say, err: say });
  return { exitCode, said, tickets: [...said.matchAll(/the ticket (T\w+) is cancelled/g)].map(([, id]) => String(id)) };
}

/** The same system with one call that fails, as after an upgrade that went wrong. */
async function serveWithout(broken: RegExp) {
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    const isBroken = broken.test(`${method} ${url}`);
    const answer = isBroken
      ? Response.json({ code: 'internal', detail: 'broken on purpose' }, { status: 500 })
      : await fetch(`${system.runtime.url}${url}`, {
          method,
          headers: { authorization: String(headers.authorization), 'content-type': 'application/json' },
          ...(body !== '' && { body }),
        });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('the smoke test', { timeout: 120_000 }, () => {
  const statusOf = async (id: string) => (await system.call('GET', `/tickets/${id}`)).body.status;

  it('does the main job, sees a deadline pass, and leaves no ticket open; a second time as well', async () => {
    const token = await system.runtime.token(scopes);
    const first = await smoke('--url', system.runtime.url, '--token', token);
    expect(first.said).toMatch(/ok {6}the breach is decided at the deadline, not before: \d+ ms after it/);
    expect(first).toMatchObject({ exitCode: exitCodes.done, said: expect.stringContaining('All is well.') });
    const second = await smoke('--url', system.runtime.url, '--token', token, '--no-breach');
    expect(second.exitCode, second.said).toBe(exitCodes.done);
    expect([first, second].map(({ tickets }) => tickets.length)).toEqual([2, 1]);
    for (const id of [...first.tickets, ...second.tickets]) expect(await statusOf(id)).toBe('cancelled');
  });

  it('fails where a call fails, names it, and still leaves no ticket open', async () => {
    const broken = await serveWithout(/^POST \/tickets\/\w+\/accept$/);
    const { exitCode, said, tickets } = await smoke('--url', broken.url, '--token', await system.runtime.token(scopes));
    broken.close();
    expect(exitCode).toBe(exitCodes.failed);
    expect(said).toMatch(/FAILED {2}it is accepted: POST \/tickets\/T\w+\/accept was refused: 500/);
    expect(said).not.toContain('All is well');
    expect(tickets).toHaveLength(1);
    for (const id of tickets) expect(await statusOf(id)).toBe('cancelled');
  });

  it('fails with a token that may not enough, and names what is refused', async () => {
    const token = await system.runtime.token(['tickets:read']);
    const { exitCode, said } = await smoke('--url', system.runtime.url, '--token', token);
    expect(exitCode).toBe(exitCodes.failed);
    expect(said).toMatch(/FAILED {2}departments.*PUT \/departments\/smoke-monitoring was refused: 403/);
  });

  it('says what it did not understand', async () => {
    expect(await smoke('--wait', '5')).toMatchObject({
      exitCode: exitCodes.misunderstood,
      said: expect.stringMatching(/^--wait 5/),
    });
    expect(await smoke('--data', '/nowhere')).toMatchObject({
      exitCode: exitCodes.failed,
      said: expect.stringContaining('--url'),
    });
  });
});
