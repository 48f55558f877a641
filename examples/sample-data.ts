// The sample operator of examples/operator: per file the resources by id, each with the body that the API takes for it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DraftContractRequest,
  PutCircuitRequest,
  PutCustomerRequest,
  PutDepartmentRequest,
} from './client/api.ts';

type ById<Body> = Readonly<Record<string, Body>>;

export interface SampleData {
  readonly departments: ById<PutDepartmentRequest>;
  readonly customers: ById<PutCustomerRequest>;
  readonly circuits: ById<PutCircuitRequest>;
  /** By the idempotency key under which each is drafted, so that loading twice drafts it once. */
  readonly contracts: ById<{ readonly signedBy: string; readonly contract: DraftContractRequest }>;
}

/** Reads the four files. They are checked against the domain by test/examples. Throws when one is missing or no JSON. */
export function readSampleData(): SampleData {
  return {
    departments: read('departments'),
    customers: read('customers'),
    circuits: read('circuits'),
    contracts: read('contracts'),
  };
}

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'operator', `${name}.json`), 'utf8')) as Content;
}
