// What whoever opens a ticket states, checked against what the process of that type asks for.

import type { Circuit } from '../circuits/circuit.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Instant } from '../time.ts';
import { kindOf, type Process, type StatementName } from './process.ts';
import type { ContactChannel, FaultImpact, TicketSource } from './ticket.ts';

/** Whatever may be stated; which of it must, and which may not, is up to the process. */
export interface Statement {
  /** Default: `fault`. */
  readonly type?: string;
  readonly kind?: string;
  readonly circuitId?: string;
  /** May be left out where the circuit tells it. */
  readonly customerId?: string;
  /** District, where no circuit tells it. */
  readonly region?: string;
  readonly area?: Circuit['area'];
  /** To whom the ticket is dispatched at once. */
  readonly departmentId?: string;
  readonly source?: TicketSource;
  readonly channel?: ContactChannel;
  readonly impact?: FaultImpact;
  readonly description?: string;
  readonly reason?: string;
  /** Holds secret information (R265). */
  readonly classified?: boolean;
  /** Row of the table of provisioning limits. */
  readonly productCase?: string;
  readonly timeLevel?: ProvisioningTimeLevel;
  /** Resources have to be built first. */
  readonly build?: boolean;
  /** Of what this is a repeat; without it the ticket is looked for (R151). */
  readonly formerTicketId?: string;
  /** Default: now. */
  readonly reportedAt?: Instant;
  readonly detectedAt?: Instant;
}

/** A statement that holds all that its process asks for. */
export interface Report extends Statement {
  readonly type: string;
  readonly description: string;
}

/**
 * Takes a statement for a report. Throws `rule-broken` with every broken field: `type`, `kind` or `productCase` invalid-value,
 * others required or not-allowed-here by the process, `build` also by the case; `customerId` and `region` are required where no circuit tells them.
 */
export function takeReport(statement: Statement, { processes, provisioningLimits }: Policy): Report {
  const { type = 'fault', description = '' } = statement;
  // What callers name is looked up among own entries only: every object has a `constructor`.
  const process = Object.hasOwn(processes, type) ? processes[type] : undefined;
  if (process === undefined) {
    refuseIfAny([invalidValue('type', Object.keys(processes))]);
    throw new RangeError(`no process for ${type}`);
  }
  refuseIfAny([
    ...missing(statement, process),
    ...excess(statement, process),
    ...kindErrors(statement, process),
    ...caseErrors(statement, process, Object.keys(provisioningLimits)),
    ...buildErrors(statement, provisioningLimits),
  ]);
  return { ...statement, type, description };
}

function missing(statement: Statement, process: Process): readonly FieldError[] {
  const needs = [...process.opening.needs, ...(kindOf(process, statement.kind)?.needs ?? [])];
  // A circuit tells whose it is and where.
  const subject = statement.circuitId === undefined && !needs.includes('circuitId') ? subjectNames : [];
  return [...needs, ...subject]
    .filter((name) => statement[name] === undefined)
    .map((field) => ({ field, rule: 'required' }));
}

const subjectNames: readonly StatementName[] = ['customerId', 'region'];

function excess(statement: Statement, process: Process): readonly FieldError[] {
  const kindNeeds = kindOf(process, statement.kind)?.needs ?? [];
  const { opening } = process;
  const allowed: readonly string[] = [...opening.needs, ...opening.may, ...kindNeeds, 'type', 'kind'];
  const about = statement.circuitId === undefined ? subjectNames : ['customerId'];
  return Object.entries(statement).flatMap(([field, value]) =>
    value === undefined || allowed.includes(field) || about.some((name) => name === field)
      ? []
      : [{ field, rule: 'not-allowed-here' as const }],
  );
}

function kindErrors({ kind }: Statement, { kinds }: Process): readonly FieldError[] {
  const known = Object.keys(kinds);
  if (kind === undefined) return known.length === 0 ? [] : [{ field: 'kind', rule: 'required' }];
  if (known.length === 0) return [{ field: 'kind', rule: 'not-allowed-here' }];
  return known.includes(kind) ? [] : [invalidValue('kind', known)];
}

function caseErrors({ kind, productCase }: Statement, process: Process, all: readonly string[]): readonly FieldError[] {
  if (productCase === undefined) return [];
  const fitting = kindOf(process, kind)?.productCases ?? all;
  return fitting.includes(productCase) ? [] : [invalidValue('productCase', fitting)];
}

/** Where nothing can have to be built, nobody may wait for it. */
function buildErrors({ productCase, build }: Statement, limits: Policy['provisioningLimits']): readonly FieldError[] {
  const row = productCase !== undefined && Object.hasOwn(limits, productCase) ? limits[productCase] : undefined;
  return build && row?.build === 'not-applicable' ? [{ field: 'build', rule: 'not-allowed-here' }] : [];
}

function invalidValue(field: string, allowed: readonly string[]): FieldError {
  return { field, rule: 'invalid-value', details: { allowed: allowed.join(', ') } };
}
