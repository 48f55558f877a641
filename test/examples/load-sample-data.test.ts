// Loading the sample operator, through the functions that answer the API.

import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import '../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Zhunshi, zhunshi } from '../../examples/client/client.ts';
import { loadSampleData } from '../../examples/load-sample-data.ts';
import { readSampleData } from '../../examples/sample-data.ts';
import { putCircuit } from '../../functions/circuits/put-circuit.ts';
import { answerConfirmation } from '../../functions/contracts/answer-confirmation.ts';
import { decidePrice } from '../../functions/contracts/decide-price.ts';
import { draftContract } from '../../functions/contracts/draft-contract.ts';
import { getContract } from '../../functions/contracts/get-contract.ts';
import { requestConfirmations } from '../../functions/contracts/request-confirmations.ts';
import { signContract } from '../../functions/contracts/sign-contract.ts';
import { putCustomer } from '../../functions/customers/put-customer.ts';
import { putDepartment } from '../../functions/departments/put-department.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { apiInProcess } from '../support/api-in-process.ts';
import { takingChannels } from '../support/departments.ts';
import { capturedLog } from '../support/log-lines.ts';
import { type MemoryStores, memoryStores } from '../support/memory-stores.ts';
import { unwatchedScreen } from '../support/unwatched-screen.ts';

/** What the loader uses, over stores in memory. */
function apiOver(stores: MemoryStores): Zhunshi {
  const deps = { ...stores, rules: standingRuleBook, channels: takingChannels, allowLoopbackWebhooks: false };
  const handlers: Readonly<Record<string, ApiHandler>> = {
    'PUT /departments/{departmentId}': putDepartment(deps),
    'PUT /customers/{customerId}': putCustomer(deps),
    'PUT /circuits/{circuitId}': putCircuit(deps),
    'POST /contracts': draftContract(deps),
    'GET /contracts/{contractId}': getContract(deps),
    'POST /contracts/{contractId}/confirmations': requestConfirmations(deps),
    'POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer': answerConfirmation(deps),
    'POST /contracts/{contractId}/price-approval': decidePrice(deps),
    'POST /contracts/{contractId}/sign': signContract(deps),
  };
  return zhunshi({ url: 'http://in.process', token: 'none', fetch: apiInProcess(new Map(Object.entries(handlers))) });
}

describe('loading the sample operator', () => {
  capturedLog();
  let stores: MemoryStores;
  beforeEach(() => {
    stores = memoryStores();
  });

  it('registers everything and signs every contract', async () => {
    await loadSampleData(apiOver(stores), unwatchedScreen());
    const sample = readSampleData();
    expect([...stores.departments.stored.keys()]).toEqual(Object.keys(sample.departments));
    expect([...stores.customers.stored.keys()]).toEqual(Object.keys(sample.customers));
    expect([...stores.circuits.stored.keys()]).toEqual(Object.keys(sample.circuits));
    const contracts = [...stores.contracts.stored.values()].map(({ state }) => state.status);
    expect(contracts).toEqual(Object.keys(sample.contracts).map(() => 'signed'));
  });

  it('a second time changes nothing', async () => {
    await loadSampleData(apiOver(stores), unwatchedScreen());
    const written = () =>
      [stores.departments, stores.customers, stores.circuits, stores.contracts].map((s) => s.written.length);
    const before = written();
    const screen = unwatchedScreen();
    await loadSampleData(apiOver(stores), screen);
    expect(written()).toEqual(before);
    expect(screen.lines).toContain('7 contracts, 0 of them signed just now');
  });
});
