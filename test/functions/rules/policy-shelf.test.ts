import { describe, expect, it } from 'vitest';
import { headAgeMillisecondsMax, policyShelf } from '../../../functions/rules/policy-shelf.ts';
import type { MemoryPolicies } from '../../support/policies.ts';
import { aPolicyVersion, memoryPolicies } from '../../support/policies.ts';
import { shanghai } from '../../support/time.ts';

let now = 0;
const shelfOf = (policies: MemoryPolicies) => policyShelf(policies, () => now);
const april = aPolicyVersion();
const june = aPolicyVersion({ id: 'policy-2', number: 2, basedOn: 'policy-1', effectiveFromDate: '2026-06-01' });
const versionAt = async (policies: MemoryPolicies, dateTime: string) =>
  (await shelfOf(policies).policyAt(shanghai(dateTime))).version;

describe('the policy in force', () => {
  it('is what was shipped while nothing is edited, and costs one read in a while', async () => {
    const policies = memoryPolicies();
    const shelf = shelfOf(policies);
    for (let call = 0; call < 5; call += 1) {
      expect((await shelf.policyAt(shanghai('2026-03-31T12:00'))).version).toBe('default-1');
    }
    expect(policies.reads).toEqual(['list']);
  });

  it.each([
    ['2026-03-31T23:59', 'default-1'],
    ['2026-04-01T00:00', 'policy-1'],
    ['2026-05-31T23:59', 'policy-1'],
    ['2026-06-01T00:00', 'policy-2'],
  ])('at %s in the operator’s zone: %s', async (dateTime, version) => {
    expect(await versionAt(memoryPolicies(april, june), dateTime)).toBe(version);
  });

  it('is the later one of two versions of one day', async () => {
    const again = { ...june, effectiveFromDate: '2026-04-01' };
    expect(await versionAt(memoryPolicies(april, again), '2026-04-01T08:00')).toBe('policy-2');
  });

  it('is found behind many that are yet to come', async () => {
    const scheduled = [3, 4, 5, 6].map((number) => ({ ...june, id: `policy-${number}`, number }));
    expect(await versionAt(memoryPolicies(april, june, ...scheduled), '2026-05-01T08:00')).toBe('policy-1');
    expect(await versionAt(memoryPolicies(june, ...scheduled), '2026-05-01T08:00')).toBe('default-1');
  });

  it('changes at midnight without another read, and after an edit within half a minute', async () => {
    const policies = memoryPolicies(april, june);
    const shelf = shelfOf(policies);
    expect((await shelf.policyAt(shanghai('2026-05-31T23:59'))).version).toBe('policy-1');
    expect((await shelf.policyAt(shanghai('2026-06-01T00:00'))).version).toBe('policy-2');
    expect(policies.reads).toEqual(['list']);

    policies.stored.push({ ...june, id: 'policy-3', number: 3 });
    now += headAgeMillisecondsMax - 1;
    expect((await shelf.policyAt(shanghai('2026-06-01T00:00'))).version).toBe('policy-2');
    now += 1;
    expect((await shelf.policyAt(shanghai('2026-06-01T00:00'))).version).toBe('policy-3');
  });
});

describe('a version', () => {
  it('is read once and kept', async () => {
    const policies = memoryPolicies(april);
    const shelf = shelfOf(policies);
    const policy = await shelf.policyOf('policy-1');
    expect(policy.repairLimits['BANDWIDTH_DATA/DDN'].byGrade.GROUP.limit).toEqual({ unit: 'minutes', minutes: 180 });
    expect(await shelf.policyOf('policy-1')).toBe(policy);
    expect(policies.reads).toEqual(['policy-1']);
  });

  it('that was shipped needs no read', async () => {
    const policies = memoryPolicies();
    expect((await shelfOf(policies).policyOf('default-1')).version).toBe('default-1');
    expect(policies.reads).toEqual([]);
  });

  it('that does not exist is an error', async () => {
    await expect(shelfOf(memoryPolicies()).policyOf('policy-9')).rejects.toThrow('there is no policy policy-9');
  });
});
