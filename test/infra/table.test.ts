import { describe, expect, it } from 'vitest';
import { templateOf } from './template-of.ts';

const dev = templateOf('dev');
const prod = templateOf('prod');

describe('the table', () => {
  it('keeps its logical id: under another one CloudFormation would make a new and empty table', () => {
    expect(prod.ofType('AWS::DynamoDB::Table').map(([id]) => id)).toEqual(['ServiceTable']);
  });

  it('outlives its stack in production and cannot be deleted by mistake', () => {
    expect(prod.resources['ServiceTable']).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true },
    });
  });

  it('goes with its stack in development', () => {
    expect(dev.resources['ServiceTable']).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtectionEnabled: false },
    });
  });

  it('can be brought back to any second of the last 35 days in production (R251)', () => {
    expect(prod.resources['ServiceTable']?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('can be brought back in development too', () => {
    expect(dev.resources['ServiceTable']?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('is paid by request, encrypted, and streams what was and what is', () => {
    expect(prod.resources['ServiceTable']?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    });
  });

  it('has five indexes of keys only', () => {
    const indexes = prod.resources['ServiceTable']?.Properties['GlobalSecondaryIndexes'] as {
      IndexName: string;
      KeySchema: { AttributeName: string }[];
      Projection: { ProjectionType: string };
    }[];
    const described = indexes.map(({ IndexName, KeySchema, Projection }) => [
      IndexName,
      ...KeySchema.map(({ AttributeName }) => AttributeName),
      Projection.ProjectionType,
    ]);
    expect(described).toEqual([
      ['byCustomer', 'byCustomerPk', 'byCustomerSk', 'KEYS_ONLY'],
      ['byCircuit', 'byCircuitPk', 'byCircuitSk', 'KEYS_ONLY'],
      ['byDepartment', 'byDepartmentPk', 'byDepartmentSk', 'KEYS_ONLY'],
      ['byDue', 'byDuePk', 'byDueSk', 'KEYS_ONLY'],
      ['byEnd', 'byEndPk', 'byEndSk', 'KEYS_ONLY'],
    ]);
  });
});
