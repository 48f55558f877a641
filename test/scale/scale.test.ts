// `vitest run test/scale -u` writes the tables of docs/scale.md anew.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rates } from './arithmetic.ts';
import { deliveryLoad, measureDelivery } from './delivery-load.ts';
import type { TicketLoad } from './measured.ts';
import { ticketLoad } from './measured.ts';
import { measureMix } from './mix.ts';
import { quotas } from './quotas.ts';
import { scaleTables } from './scale-tables.ts';
import type { Share } from './sharding.ts';
import { busiestPartitions } from './sharding.ts';

let shares: readonly Share[];

beforeAll(() => {
  shares = busiestPartitions();
});

describe('docs/scale.md', () => {
  it('has the tables that its script writes', async () => {
    const [before = '', , after = ''] = readFileSync('docs/scale.md', 'utf8').split(
      /(?<=<!-- tables -->\n)|(?=<!-- \/tables -->)/,
    );
    await expect(`${before}\n${scaleTables(shares)}\n${after}`).toMatchFileSnapshot('../../docs/scale.md');
  });
});

describe('the load of a ticket', () => {
  it('is what the tables were computed from, within a tenth', async () => {
    const now = await measureMix();
    for (const [name, written] of Object.entries(ticketLoad)) {
      const measured = now[name as keyof TicketLoad];
      expect(Math.abs(measured - written), `${name}: ${measured} now`).toBeLessThanOrEqual(
        Math.max(0.05, written / 10),
      );
    }
  });
});

describe('the load of a delivery', () => {
  it('is what the tables were computed from, within a tenth', async () => {
    const now = await measureDelivery();
    for (const [name, written] of Object.entries(deliveryLoad)) {
      const measured = now[name as keyof typeof deliveryLoad];
      expect(Math.abs(measured - written), `${name}: ${measured} now`).toBeLessThanOrEqual(written / 10);
    }
  });
});

describe('the busiest partition key', () => {
  const [, , most] = rates;

  it('is simulated for every index that tickets are written to, and for notices', () => {
    expect(new Set(shares.map(({ place }) => place.split(',')[0]))).toEqual(
      new Set(['byDue', 'byCustomer', 'byCircuit', 'byDepartment', 'notices']),
    );
  });

  it('takes fewer units than a partition does, at 5,000 tickets a second, wherever they fall', () => {
    for (const { place, units } of shares) {
      expect(most * units, place).toBeLessThan(quotas.partitionWrites.limit);
    }
  });
});
