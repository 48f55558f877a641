import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../domain/subscriptions/subscription.ts';
import { createSubscription, rotateSecret, secretsInUse } from '../../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../../domain/time.ts';
import { instant } from '../../../domain/time.ts';

const [hour, by] = [3_600_000, 'partner'];
const at = (hours: number): Instant => instant(hours * hour);

const made = createSubscription(
  {
    ...{ id: 'S1', client: 'partner', url: 'https://partner.example/', eventTypes: ['*'], filters: {} },
    grants: { entities: ['TICKET'], everywhere: true, regions: [], departmentIds: [] },
  },
  { now: at(0), by },
).state;
const rotatedAt = (...hours: readonly number[]): Subscription =>
  hours.reduce((known, when) => rotateSecret(known, { now: at(when), by }).state, made);

describe('a secret that was superseded', () => {
  it('signs for its whole day, however often there is a newer one', () => {
    const twice = rotatedAt(1, 2);
    expect(secretsInUse(twice, at(3))).toEqual([3, 2, 1]);
    expect(secretsInUse(twice, instant(at(25) - 1))).toEqual([3, 2, 1]);
    expect(secretsInUse(twice, at(25))).toEqual([3, 2]);
    expect(secretsInUse(twice, at(26))).toEqual([3]);
  });

  it('is forgotten after its day', () => {
    expect(rotatedAt(1, 2, 30)).not.toHaveProperty('olderSecrets');
    expect(secretsInUse(rotatedAt(1, 2, 30), at(31))).toEqual([4, 3]);
  });

  it('signs as was said where it was superseded by a former release', () => {
    const stored: Subscription = { ...made, secretNumber: 2, formerSecretUntilAt: at(24) };
    expect(secretsInUse(stored, at(23))).toEqual([2, 1]);
    expect(secretsInUse(rotateSecret(stored, { now: at(23), by }).state, instant(at(24) - 1))).toEqual([3, 2, 1]);
  });

  it('is one of five at the most: another is refused until the oldest has had its day', () => {
    const five = rotatedAt(1, 2, 3, 4, 5);
    expect(secretsInUse(five, at(6))).toEqual([6, 5, 4, 3, 2, 1]);
    expect(() => rotateSecret(five, { now: instant(at(25) - 1), by })).toThrow(
      expect.objectContaining({
        details: { errors: [{ field: 'formerSecrets', rule: 'too-many', details: { maximum: 5 } }] },
      }),
    );
    expect(secretsInUse(rotateSecret(five, { now: at(25), by }).state, at(26))).toEqual([7, 6, 5, 4, 3]);
  });
});
