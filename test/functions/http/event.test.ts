import { afterEach, describe, expect, it } from 'vitest';
import type { ApiEvent } from '../../../functions/http/event.ts';
import { callerOf } from '../../../functions/http/event.ts';

const calledWith = (claims: Readonly<Record<string, string>>) =>
  callerOf({ requestContext: { authorizer: { jwt: { claims } } } } as unknown as ApiEvent);

afterEach(() => {
  delete process.env['SCOPE_PREFIX'];
});

describe('the scopes of a token', () => {
  it('are those of its claim', () => {
    expect([...calledWith({ scope: 'tickets:read admin' }).scopes]).toEqual(['tickets:read', 'admin']);
    expect([...calledWith({ scp: '[tickets:read admin]' }).scopes]).toEqual(['tickets:read', 'admin']);
  });

  it('are known without what the issuer writes before them, where the stage names that', () => {
    const scope = 'zhunshi/tickets:read zhunshi/admin';
    expect(calledWith({ scope }).scopes.has('admin')).toBe(false);
    process.env['SCOPE_PREFIX'] = 'zhunshi/';
    expect([...calledWith({ scope }).scopes]).toEqual(['tickets:read', 'admin']);
  });

  it('are none of those that the issuer gives for another API', () => {
    process.env['SCOPE_PREFIX'] = 'zhunshi/';
    expect([...calledWith({ scope: 'admin billing/admin zhunshi/tickets:read' }).scopes]).toEqual(['tickets:read']);
  });
});
