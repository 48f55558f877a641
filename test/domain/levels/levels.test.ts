import { describe, expect, it } from 'vitest';
import { levelsOnRecord } from '../../../domain/levels/on-record.ts';
import type { LevelField, LevelSystem } from '../../../domain/levels/systems.ts';
import { levelSystems, levelsIn, systemsOfLevels } from '../../../domain/levels/systems.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { aLevelChange } from '../../support/levels.ts';
import { mondayMorning } from '../../support/time.ts';

const three = ['customerServiceLevel', 'maintenanceGrade', 'networkLevel'] as const;
const fieldsOf: Readonly<Record<LevelSystem, readonly LevelField[]>> = {
  GROUP_ORDER_SYSTEM: three,
  IBSS: [...three, 'provisioningTimeLevel'],
  RESOURCE: three,
  FAULT: [...three, 'availabilityPpm'],
};

describe('the fields of a system', () => {
  it('are three, four, three and four (R68, R69, R70, R71)', () => {
    for (const system of levelSystems) expect(systemsOfLevels[system].fields, system).toEqual(fieldsOf[system]);
  });

  it('are all that it is shown of the levels (R68, R69, R70, R71)', () => {
    const { levels } = aLevelChange();
    expect(levelSystems.map((system) => levelsIn(system, levels))).toEqual([
      { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' },
      { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A', provisioningTimeLevel: 'URGENT' },
      { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A' },
      { customerServiceLevel: 'VIP-1', maintenanceGrade: 'AAA', networkLevel: 'A', availabilityPpm: 999_900 },
    ]);
  });
});

describe('the levels on record', () => {
  const customer = aCustomer({ serviceLevel: 'VIP-2' });
  const circuit = aCircuit({ maintenanceGrade: 'A' });
  const onRecord = (overrides: object) =>
    levelsOnRecord({ circuit, customer, ...overrides }, mondayMorning, defaultPolicy);

  it('come from the contract in force, with the figure that it promises', () => {
    const contract = aContract({ lines: [aLine({ indicators: { availabilityPpm: 999_950 } })] });
    expect(onRecord({ contract })).toEqual({
      levels: {
        customerServiceLevel: 'VIP-2',
        maintenanceGrade: 'AAA',
        networkLevel: 'A',
        availabilityPpm: 999_950,
      },
      contractId: contract.id,
    });
  });

  it('come from the record of the circuit where no contract binds; the network level follows from the grade (R39)', () => {
    const contract = aContract({ startDate: '2027-01-01', endDate: '2027-12-31' });
    expect(onRecord({ contract })).toMatchObject({ levels: { maintenanceGrade: 'A', networkLevel: 'C' } });
    expect(onRecord({ contract })).not.toHaveProperty('contractId');
  });

  it('promise an ordinary circuit no availability', () => {
    const { levels } = onRecord({ circuit: aCircuit({ maintenanceGrade: 'ORDINARY' }) });
    expect(levels).toEqual({ customerServiceLevel: 'VIP-2', maintenanceGrade: 'ORDINARY', networkLevel: 'N' });
  });
});
