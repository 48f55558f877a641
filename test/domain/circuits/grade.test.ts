import { describe, expect, it } from 'vitest';
import { isDifferentiated, maintenanceGrades, networkLevel } from '../../../domain/circuits/grade.ts';

describe('the maintenance grades of a circuit', () => {
  it('are a closed list of seven (R36, R37, R38)', () => {
    expect(maintenanceGrades).toEqual(['AAA', 'AA', 'A', 'I', 'II', 'III', 'ORDINARY']);
  });

  it.each([
    { grade: 'AAA', level: 'A', rule: 'R40' },
    { grade: 'AA', level: 'B', rule: 'R41' },
    { grade: 'A', level: 'C', rule: 'R42' },
    { grade: 'I', level: 'C', rule: 'R43' },
    { grade: 'II', level: 'N', rule: 'R44' },
    { grade: 'III', level: 'N', rule: 'R45' },
    { grade: 'ORDINARY', level: 'N', rule: 'our reading' },
  ] as const)('$grade makes network level $level (R39, $rule)', ({ grade, level }) => {
    expect(networkLevel(grade)).toBe(level);
  });

  // The register of rules looks for rule numbers in titles as they stand in this file.
  it('each of the six graded levels follows from its grade alone (R39, R40, R41, R42, R43, R44, R45)', () => {
    const graded = maintenanceGrades.filter(isDifferentiated);
    expect(graded.map(networkLevel)).toEqual(['A', 'B', 'C', 'C', 'N', 'N']);
  });
});
