import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { errorFields } from '../../functions/error-fields.ts';
import { log } from '../../functions/log.ts';
import { capturedLog } from '../support/log-lines.ts';

const lines = capturedLog();
const canary = '金丝雀';
const shown = () => JSON.stringify(lines);

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('a log line', () => {
  it('shows no field that holds what people said or who they are, at whatever depth', () => {
    const contacts = [{ name: canary, phone: canary }];
    log('info', 'done', {
      ticketId: 'T1',
      contacts,
      of: [{ visit: { opinions: [canary], followUp: { comment: canary } } }],
    });
    expect(shown()).not.toContain(canary);
    expect(lines).toMatchObject([
      { message: 'done', ticketId: 'T1', contacts: '[redacted]', of: [{ visit: { opinions: '[redacted]' } }] },
    ]);
  });

  it.each(['13800138000', '+86 13800138000', '+86 20 8888 8888', '020-88888888', 'wang@bank.example'])(
    'shows no %s in a longer text',
    (secret) => {
      log('warn', `call ${secret} now`, { reason: `no answer from ${secret}.` });
      expect(shown()).not.toContain(secret);
      expect(lines).toMatchObject([{ message: 'call [redacted] now', reason: 'no answer from [redacted].' }]);
    },
  );

  it.each([
    'T00000000000000000000000001',
    '1763800000000',
    '2026-11-22T10:00:00.000Z',
    'CUST-13800138000',
    'DUE#17',
    '123456789012',
  ])('keeps %s, which is an id or a figure', (text) => {
    log('info', 'done', { at: text });
    expect(lines).toMatchObject([{ at: text }]);
  });

  it('comes to an end where a value holds itself', () => {
    const round: Record<string, unknown> = { ticketId: 'T1' };
    round['again'] = round;
    log('info', 'done', { round });
    expect(lines).toMatchObject([{ round: { ticketId: 'T1', again: '[redacted]' } }]);
  });
});

describe('an error in a log line', () => {
  it.each<[string, () => unknown]>([
    ['of a schema', () => z.parse(z.object({ contacts: z.literal('x') }), { contacts: canary })],
    [
      'of a schema whose rule repeats the value',
      () => {
        const refuse = z.string().check(z.refine(() => false, { error: ({ input }) => `no ${String(input)}` }));
        return z.parse(refuse, canary);
      },
    ],
    ['of a parser', () => JSON.parse(`{"phone": ${canary}}`)],
    [
      'below another one',
      () => {
        throw new Error('not stored', { cause: thrownBy(() => JSON.parse(canary)) });
      },
    ],
    [
      'among several',
      () => {
        throw new AggregateError([thrownBy(() => JSON.parse(canary))], 'two failed');
      },
    ],
    [
      'that is an object',
      () => {
        throw { said: canary };
      },
    ],
  ])('%s does not repeat what was given', (_, act) => {
    log('error', 'failed', errorFields(thrownBy(act)));
    expect(shown()).not.toContain(canary);
    expect(shown()).toContain('failed');
  });

  it('says where it came from, and in a schema what was wrong where', () => {
    log('error', 'failed', errorFields(thrownBy(() => z.parse(z.object({ name: z.string() }), { name: 7 }))));
    expect(lines).toMatchObject([
      { error: expect.any(String), reason: 'name: invalid_type', stack: expect.stringContaining('redaction.test.ts') },
    ]);
  });
});
