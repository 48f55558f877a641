// Puts the sample operator into a running system through its public API. Doing it twice changes nothing.

import type { Zhunshi } from './client/client.ts';
import { readSampleData, type SampleData } from './sample-data.ts';
import type { Screen } from './screen.ts';

type SampleLines = SampleData['contracts'][string]['contract']['lines'];

/** Departments, customers, circuits, contracts: each refers only to what came before. */
export async function loadSampleData(api: Zhunshi, screen: Screen): Promise<void> {
  const { departments, customers, circuits, contracts } = readSampleData();
  const putAll = async <Body>(kind: string, all: Readonly<Record<string, Body>>, put: Put<Body>) => {
    const created = [];
    for (const [id, body] of Object.entries(all)) created.push((await put(id, body)).status === 201);
    screen.step(`${created.length} ${kind}, ${created.filter(Boolean).length} of them new`);
  };
  await putAll('departments', departments, (departmentId, body) =>
    api.put('/departments/{departmentId}', { params: { path: { departmentId } }, body }),
  );
  await putAll('customers', customers, (customerId, body) =>
    api.put('/customers/{customerId}', { params: { path: { customerId } }, body }),
  );
  await putAll('circuits', circuits, (circuitId, body) =>
    api.put('/circuits/{circuitId}', { params: { path: { circuitId } }, body }),
  );

  let signedNow = 0;
  for (const [key, { contract, signedBy }] of Object.entries(contracts)) {
    // A repeated creation answers what the first one did; only the contract itself says what has become of it.
    const drafted = await api.post('/contracts', { params: { header: { 'Idempotency-Key': key } }, body: contract });
    const params = { path: { contractId: drafted.data.id } };
    const { data: present } = await api.get('/contracts/{contractId}', { params });
    if (present.status !== 'draft') continue;
    await passGate(api, params, contract.lines);
    await api.post('/contracts/{contractId}/sign', { params, body: { signedBy } });
    signedNow += 1;
  }
  screen.step(`${Object.keys(contracts).length} contracts, ${signedNow} of them signed just now`);
}

type Put<Body> = (id: string, body: Body) => Promise<{ readonly status: number }>;

/** What has to be there before a signature: the resource departments' answers and Marketing's word on the prices. */
async function passGate(api: Zhunshi, params: { readonly path: { readonly contractId: string } }, lines: SampleLines) {
  const { contractId } = params.path;
  const { data } = await api.post('/contracts/{contractId}/confirmations', { params, body: {} });
  for (const { number, departmentId } of data.confirmations?.filter(({ status }) => status === 'open') ?? []) {
    await api.post('/contracts/{contractId}/confirmations/{confirmationNumber}/answer', {
      params: { path: { contractId, confirmationNumber: String(number) } },
      body: { departmentId, positive: true },
    });
  }
  const prices = lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen }));
  const body = { departmentId: 'marketing', approved: true, prices };
  await api.post('/contracts/{contractId}/price-approval', { params, body });
}
