// Puts the sample operator into a running system through its public API. Doing it twice changes nothing.

import type { Api } from '../infra/ops/api-client.ts';
import { readSampleData, type SampleData } from './sample-data.ts';
import type { Screen } from './screen.ts';

interface ContractAnswer {
  readonly id: string;
  readonly status: 'draft' | 'signed' | 'ended';
  readonly confirmations?: readonly {
    readonly number: number;
    readonly departmentId: string;
    readonly status: string;
  }[];
}

type SampleLines = SampleData['contracts'][string]['contract']['lines'];

/** Departments, customers, circuits, contracts: each refers only to what came before. */
export async function loadSampleData(api: Api, screen: Screen): Promise<void> {
  const sample = readSampleData();
  await putAll(api, screen, 'departments', sample.departments);
  await putAll(api, screen, 'customers', sample.customers);
  await putAll(api, screen, 'circuits', sample.circuits);

  const contracts = Object.entries(sample.contracts);
  let signedNow = 0;
  for (const [key, { contract, signedBy }] of contracts) {
    // A repeated creation answers what the first one did; only the contract itself says what has become of it.
    const { id } = await api.post<ContractAnswer>('/contracts', contract, key);
    const { status } = await api.get<ContractAnswer>(`/contracts/${id}`);
    if (status !== 'draft') continue;
    await passGate(api, id, contract.lines);
    await api.post(`/contracts/${id}/sign`, { signedBy });
    signedNow += 1;
  }
  screen.step(`${contracts.length} contracts, ${signedNow} of them signed just now`);
}

/** What has to be there before a signature: the resource departments' answers and Marketing's word on the prices. */
async function passGate(api: Api, id: string, lines: SampleLines): Promise<void> {
  const { confirmations = [] } = await api.post<ContractAnswer>(`/contracts/${id}/confirmations`, {});
  for (const { number, departmentId } of confirmations.filter(({ status }) => status === 'open')) {
    await api.post(`/contracts/${id}/confirmations/${number}/answer`, { departmentId, positive: true });
  }
  const prices = lines.map(({ circuitId, monthlyRentFen }) => ({ circuitId, monthlyRentFen }));
  await api.post(`/contracts/${id}/price-approval`, { departmentId: 'marketing', approved: true, prices });
}

async function putAll(api: Api, screen: Screen, kind: string, records: Readonly<Record<string, unknown>>) {
  const answers = [];
  for (const [id, body] of Object.entries(records)) answers.push(await api.put(`/${kind}/${id}`, body));
  screen.step(`${answers.length} ${kind}, ${answers.filter(({ created }) => created).length} of them new`);
}
