// The seven maintenance grades of a circuit and the network level that follows from them (R36-R45).

/** Closed list of seven (R38): AAA, AA, A (SLA), I, II, III (maintenance quality), 普通. */
export const maintenanceGrades = ['AAA', 'AA', 'A', 'I', 'II', 'III', 'ORDINARY'] as const;
export type MaintenanceGrade = (typeof maintenanceGrades)[number];

/** From best to worst. */
export const networkLevels = ['A', 'B', 'C', 'N'] as const;
export type NetworkLevel = (typeof networkLevels)[number];

const levelOfGrade = {
  AAA: 'A', // R40
  AA: 'B', // R41
  A: 'C', // R42
  I: 'C', // R43
  II: 'N', // R44
  III: 'N', // R45
  ORDINARY: 'N', // not written in the documents; the reading chosen
} as const satisfies Record<MaintenanceGrade, NetworkLevel>;

/** The network level is never typed in: it follows from the maintenance grade (R39). */
export function networkLevel(grade: MaintenanceGrade): NetworkLevel {
  return levelOfGrade[grade];
}

export function isBetterLevel(level: NetworkLevel, than: NetworkLevel): boolean {
  return networkLevels.indexOf(level) < networkLevels.indexOf(than);
}

/** Grades that only differentiated bandwidth products may carry (R31). */
export function isDifferentiated(grade: MaintenanceGrade): boolean {
  return grade !== 'ORDINARY';
}
