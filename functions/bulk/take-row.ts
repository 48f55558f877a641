// Takes over one row, by the very code that takes over a single record.

import * as z from 'zod/mini';
import type { RecordKind } from '../../domain/operations/operation.ts';
import type { TakingCircuits } from '../circuits/take-circuit.ts';
import { circuitBody, takeCircuit } from '../circuits/take-circuit.ts';
import { contractBody } from '../contracts/contract-body.ts';
import type { TakingContracts } from '../contracts/take-contract.ts';
import { takeContract } from '../contracts/take-contract.ts';
import type { TakingCustomers } from '../customers/take-customer.ts';
import { customerBody, takeCustomer } from '../customers/take-customer.ts';
import type { TakingDepartments } from '../departments/take-department.ts';
import { departmentBody, takeDepartment } from '../departments/take-department.ts';
import { parse } from '../http/parse.ts';
import { Problem } from '../http/problem.ts';
import { pathFormats } from '../http/request.ts';
import { formed, id, line, whole } from '../http/schema.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import { guarded, seenOnly } from './guarded-store.ts';
import type { Row } from './row.ts';

export type TakingRows = TakingCustomers &
  TakingCircuits &
  TakingContracts &
  Omit<TakingDepartments, 'channels'> & { readonly allowLoopbackWebhooks: boolean };

/** What a row says beside the body of a call. */
const named = z.object({ id, version: z.exactOptional(whole(1, Number.MAX_SAFE_INTEGER)) });
const contractNamed = z.object({
  id: z.exactOptional(formed(pathFormats.contractId, 'described')),
  reference: z.exactOptional(line(64)),
  version: named.shape.version,
});

/** Channels of departments hold the keys of bots, which no file should. */
export const fileDepartmentBody = (allowLoopbackWebhooks: boolean) =>
  z.omit(departmentBody(allowLoopbackWebhooks), { channels: true });

const never = () => Promise.reject(new Error('a file has no channels, whose keys would have to be sealed'));
const noChannels = {
  ...{ masterKey: never, offersSms: false },
  ...{ subscriptions: { subscribe: never }, tidying: { send: never } },
};

type TakeRow = (fields: Row['fields'], handed: HandsOver, validateOnly: boolean) => Promise<TakenOver<unknown>>;

/** Each throws what the call for a single record answers as a problem. */
export function takeRows(deps: TakingRows): Readonly<Record<RecordKind, TakeRow>> {
  const department = fileDepartmentBody(deps.allowLoopbackWebhooks);
  return {
    customers(fields, handed, validateOnly) {
      const { id, version, body } = parts(fields, named, customerBody);
      return takeCustomer({ customers: guarded(deps.customers, { version, validateOnly }) }, id, body, handed);
    },
    circuits(fields, handed, validateOnly) {
      const { id, version, body } = parts(fields, named, circuitBody);
      const circuits = guarded(deps.circuits, { version, validateOnly });
      return takeCircuit({ ...deps, circuits }, id, body, handed);
    },
    departments(fields, handed, validateOnly) {
      const { id, version, body } = parts(fields, named, department);
      const departments = guarded(deps.departments, { version, validateOnly });
      return takeDepartment({ ...deps, departments, channels: noChannels }, id, body, handed);
    },
    async contracts(fields, handed, validateOnly) {
      const { id, reference, version, body } = parts(fields, contractNamed, contractBody);
      const guard = { version, validateOnly };
      const contracts = seenOnly(guarded(deps.contracts, guard), guard);
      const name = id !== undefined ? { id } : reference !== undefined ? { reference } : undefined;
      if (name === undefined)
        throw new Problem('invalid-request', { errors: [{ field: 'reference', rule: 'required' }] });
      return takeContract({ ...deps, contracts }, name, body, handed);
    },
  };
}

/** The row in its two parts. Throws a Problem that names every field of both that is wrong. */
function parts<Name extends object, Body>(
  fields: Row['fields'],
  nameSchema: z.ZodMiniObject & z.ZodMiniType<Name>,
  bodySchema: z.ZodMiniType<Body>,
): Name & { readonly body: Body } {
  const isName = ([field]: [string, unknown]) => Object.hasOwn(nameSchema.shape, field);
  const said = Object.entries(fields);
  const name = parse<Name>(nameSchema, Object.fromEntries(said.filter(isName)));
  const body = parse(bodySchema, Object.fromEntries(said.filter((entry) => !isName(entry))));
  if ('errors' in name || 'errors' in body) {
    const errors = [name, body].flatMap((part) => ('errors' in part ? part.errors : []));
    throw new Problem('invalid-request', { errors });
  }
  return { ...name.value, body: body.value };
}
