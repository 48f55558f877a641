// What the commands on a contract have in common: read it, decide, write it back in one conditional write. What changes nothing writes
// nothing.

import type * as z from 'zod/mini';
import { changedFields } from '../../domain/changes.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { contractPins } from '../../domain/contracts/contract.ts';
import type { ContractEvent } from '../../domain/contracts/events.ts';
import { overtaken } from '../../domain/contracts/reach.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiHandler } from '../http/pipeline.ts';
import type { ApiRequest, PathName } from '../http/request.ts';
import { measureRetry } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import { presentContract } from './present-contract.ts';

export interface ContractCommandDeps extends WritingDeps {
  readonly contracts: Pick<ContractStore, 'get' | 'save'>;
}

interface WritingDeps {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

/** `path` names what the route has beside the contract. */
export function contractCommand<const Name extends PathName = never, Body = unknown>(
  deps: ContractCommandDeps,
  parts: { readonly path?: readonly Name[]; readonly body: z.ZodMiniType<Body> },
  decideOn: (
    request: ApiRequest<Name | 'contractId', Body>,
    contract: Contract,
  ) => Outcome<Contract, ContractEvent> | Promise<Outcome<Contract, ContractEvent>>,
): ApiHandler {
  const { path = [], body } = parts;
  return apiHandler({ path: ['contractId', ...path], body, answer: 'Contract' }, async (request) => {
    const { correlationId } = request;
    const saved = await writeOnContract(deps, request, async ({ before, contract, due, decision }) => {
      const { state, events } = await decideOn({ ...request, decision }, contract);
      if (events.length === 0) return before;
      return deps.contracts.save(before, state, [...due, ...events], { correlationId });
    });
    return ok(presentContract(saved), saved.version);
  });
}

/** What is written has few writers: so many lost races in a row are a fault, not bad luck. */
const attemptsMax = 5;

/** A contract as a command finds it. */
interface Found {
  readonly before: Versioned<Contract>;
  /** With what has come due by itself by then, which is written first. */
  readonly contract: Contract;
  readonly due: readonly ContractEvent[];
  /** After all that was decided on the contract so far. */
  readonly decision: Decision;
}

export async function findContract(
  { rules }: Pick<WritingDeps, 'rules'>,
  before: Versioned<Contract>,
  decision: Decision,
): Promise<Found> {
  const { now, ...found } = overtaken(before.state, decision.now, await rules.rulesFor(contractPins(before.state)));
  return { before, ...found, decision: { ...decision, now } };
}

/**
 * Reads the contract of the path and lets `write` decide on it; once more where it lost a race, unless people have changed the
 * contract meanwhile. Throws 404, 412, what `write` throws, and the VersionConflict of a race that is lost to people.
 */
export async function writeOnContract(
  deps: WritingDeps,
  request: Pick<ApiRequest<'contractId'>, 'path' | 'headers' | 'method' | 'decision'>,
  write: (found: Found) => Promise<Versioned<Contract>>,
): Promise<Versioned<Contract>> {
  const { contractId } = request.path;
  const seen = found(await deps.contracts.get(contractId));
  requireConditions(request, seen.version);
  const attempt = async (current: Versioned<Contract>, attempts: number): Promise<Versioned<Contract>> => {
    try {
      return await write(await findContract(deps, current, request.decision));
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempts === attemptsMax) throw error;
      const now = found(await deps.contracts.get(contractId));
      const isSeen = now.version === seen.version || request.headers['if-match'] === undefined;
      // The clock decides deadlines at the very moment at which people hurry to meet them: that is no conflict of theirs.
      if (!isSeen || !onlyTheClockWrote(seen.state, now.state)) throw error;
      measureRetry(error, attempts);
      return attempt(now, attempts + 1);
    }
  };
  return attempt(seen, 1);
}

/** Deadlines that it has decided, the end of the term among them. */
const writtenByTheClock: readonly string[] = ['reached', 'status', 'activatedAt', 'expiredAt'];

function onlyTheClockWrote(before: Contract, now: Contract): boolean {
  const isExpired = before.status === now.status || now.status === 'expired';
  return isExpired && changedFields(before, now).every((field) => writtenByTheClock.includes(field));
}
