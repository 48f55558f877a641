import { describe, expect, it } from 'vitest';
import type { LevelFacts, Report } from '../../../domain/levels/compare.ts';
import { levelsThatShould, notArchived, systemLevels } from '../../../domain/levels/compare.ts';
import type { LevelSystem } from '../../../domain/levels/systems.ts';
import { acknowledge, aLevelChange, giveUp, hopping } from '../../support/levels.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const onRecord = {
  levels: { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A', availabilityPpm: 999_900 },
  contractId: 'C1',
} as const;
const right = { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' };

function facts(overrides: Partial<LevelFacts> = {}): LevelFacts {
  return { circuitId: 'CIRC-1', onRecord, latest: null, reports: [], ...overrides };
}

function reported(system: LevelSystem, values: Report['values'], minutes = 0): Report {
  return { system, circuitId: 'CIRC-1', values, takenAt: minutesLater(mondayMorning, minutes), runId: 'run-1' };
}

describe('what a system should hold', () => {
  it('is what the order archived last says; before the first one, what our own record says', () => {
    expect(levelsThatShould(facts())).toBe(onRecord.levels);
    const latest = aLevelChange();
    expect(levelsThatShould(facts({ latest }))).toBe(latest.levels);
  });

  it('does not follow a change of our record that no archived order has made: that is named (R72)', () => {
    const latest = aLevelChange();
    const changed = { levels: { ...onRecord.levels, maintenanceGrade: 'AA', networkLevel: 'B' } as const };
    expect(notArchived(facts({ latest, onRecord: changed }))).toEqual([
      { field: 'maintenanceGrade', should: 'AA', known: 'AAA' },
      { field: 'networkLevel', should: 'B', known: 'A' },
    ]);
    expect(systemLevels('RESOURCE', facts({ latest, onRecord: changed })).should).toEqual(right);
  });
});

describe('what a system holds', () => {
  it('is not known until it has said something', () => {
    expect(systemLevels('IBSS', facts())).toMatchObject({ known: null, verdict: 'not-known', mismatches: [] });
  });

  it('is what it has acknowledged, until it reports something later', () => {
    const latest = hopping(aLevelChange(), 'RESOURCE', acknowledge, minutesLater(mondayMorning, 3));
    const before = reported('RESOURCE', { ...right, maintenanceGrade: 'A' }, 2);
    expect(systemLevels('RESOURCE', facts({ latest, reports: [before] }))).toMatchObject({
      known: { how: 'acknowledged', levelChangeId: latest.id },
      verdict: 'in-step',
    });
    const after = reported('RESOURCE', { ...right, maintenanceGrade: 'A' }, 4);
    expect(systemLevels('RESOURCE', facts({ latest, reports: [after] }))).toMatchObject({
      known: { how: 'reported', runId: 'run-1' },
      verdict: 'differs',
    });
  });

  it('is compared field by field, with where the change stands on its way (R73)', () => {
    const latest = hopping(aLevelChange(), 'RESOURCE', giveUp);
    const reports = [reported('RESOURCE', { customerServiceLevel: 'VIP-2', maintenanceGrade: 'AAA' })];
    expect(systemLevels('RESOURCE', facts({ latest, reports }))).toMatchObject({
      hop: { state: 'manual' },
      verdict: 'differs',
      mismatches: [
        { field: 'customerServiceLevel', should: 'VIP-1', known: 'VIP-2' },
        { field: 'networkLevel', should: 'A', known: null },
      ],
    });
  });

  it('differs where two systems are marked by hand with two values (R127)', () => {
    const reports = [reported('GROUP_ORDER_SYSTEM', right), reported('IBSS', { ...right, maintenanceGrade: 'AA' })];
    expect(systemLevels('GROUP_ORDER_SYSTEM', facts({ reports })).verdict).toBe('in-step');
    expect(systemLevels('IBSS', facts({ reports })).mismatches).toEqual([
      { field: 'maintenanceGrade', should: 'AAA', known: 'AA' },
    ]);
  });

  it('has a time level that can be right or wrong only once there was an order (R69)', () => {
    const reports = [reported('IBSS', { ...right, provisioningTimeLevel: 'STANDARD' })];
    expect(systemLevels('IBSS', facts({ reports })).verdict).toBe('in-step');
    expect(systemLevels('IBSS', facts({ reports, latest: aLevelChange() })).mismatches).toEqual([
      { field: 'provisioningTimeLevel', should: 'URGENT', known: 'STANDARD' },
    ]);
  });

  it('is wrong where it names an availability that nobody promised (R71)', () => {
    const { availabilityPpm: _, ...unpromised } = onRecord.levels;
    const reports = [reported('FAULT', { ...right, availabilityPpm: 999_900 })];
    expect(systemLevels('FAULT', facts({ reports, onRecord: { levels: unpromised } })).mismatches).toEqual([
      { field: 'availabilityPpm', should: null, known: 999_900 },
    ]);
  });

  it('may lack the circuit, or be a circuit that is not registered here', () => {
    expect(systemLevels('FAULT', facts({ reports: [reported('FAULT', null)] })).verdict).toBe('absent-there');
    const unknown = facts({ onRecord: null, reports: [reported('FAULT', right)] });
    expect(systemLevels('FAULT', unknown).verdict).toBe('unknown-here');
    expect(systemLevels('FAULT', facts({ onRecord: null, reports: [reported('FAULT', null)] })).verdict).toBe(
      'in-step',
    );
  });
});
