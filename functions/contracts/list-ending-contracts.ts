// GET /contracts?endingBefore=: signed contracts whose last day is before a date, soonest first.

import * as z from 'zod/mini';
import { visiblePage } from '../access/visible-page.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { localDate } from '../http/schema.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import type { PageRequest } from '../store/table.ts';
import { liveTable } from '../store/table.ts';
import { presentContractSummary } from './present-contract.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'endingBefore'>;
}

const query = z.strictObject({ ...pageQuery, endingBefore: localDate });

export const listEndingContracts = ({ contracts }: Deps) =>
  apiHandler({ query, answer: 'ContractPage' }, async ({ query, access }) => {
    const { endingBefore } = query;
    const read = (page: PageRequest) => contracts.endingBefore(endingBefore, page);
    return listed(await visiblePage(access, 'contract', pageOf(query), read), presentContractSummary);
  });

export const handler = listEndingContracts({ contracts: contractStore(liveTable()) });
