import { TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it, onTestFinished } from 'vitest';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { monitoringCentre } from '../../support/departments.ts';

// The local engine runs one request at a time, so this race cannot be brought about for real.
it('a write that meets a transaction on the same item has lost the race, and says so', async () => {
  const client = mockClient(DynamoDBDocumentClient);
  onTestFinished(() => client.restore());
  client.on(PutCommand).rejects(new TransactionConflictException({ message: 'in use', $metadata: {} }));
  const departments = departmentStore({ name: 'table', client: client as unknown as DynamoDBDocumentClient });
  const save = departments.save(null, monitoringCentre, [], { correlationId: 'test' });
  await expect(save).rejects.toBeInstanceOf(VersionConflict);
});
