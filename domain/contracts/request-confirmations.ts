// Asks the departments concerned whether the network can keep what the lines of a draft offer (R115-R120).

import type { Circuit } from '../circuits/circuit.ts';
import { networkLevel } from '../circuits/grade.ts';
import { type Decision, happening } from '../decision.ts';
import type { Department } from '../departments/department.ts';
import { departmentInCharge } from '../departments/responsibility.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { CalendarId, CalendarVersions } from '../sla/calendar-id.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import { calendarOf, isBuiltIn, type Rules } from '../sla/rules.ts';
import type { SourcedLimit } from '../sla/sourced.ts';
import { localDateOf } from '../sla/wall-clock.ts';
import type { Instant } from '../time.ts';
import {
  type ConfirmationFlow,
  type ConfirmationRequest,
  confirmationFor,
  confirmationStatus,
  type NeededConfirmation,
  neededConfirmations,
  type ResourceConfirmation,
} from './confirmation.ts';
import type { Contract, ContractLine } from './contract.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';

/** At once, so that a contract stays within an item of the table. */
const confirmationsMax = 100;

interface Asking {
  readonly timeLevel: ProvisioningTimeLevel;
  /** Asks anew also where the date of a gap has not come. */
  readonly again?: boolean;
}

interface AskingLookups {
  readonly circuits: ReadonlyMap<string, Circuit>;
  /** The whole directory. */
  readonly departments: readonly Department[];
}

/**
 * Asks for every answer that is still missing; where none is, nothing happens. What is open or positive is not asked again, a gap
 * only from its date on. The request takes the place of what it asks anew. `rules`: the policy that the draft has pinned, and the calendars of now. Throws `illegal-transition`
 * unless it is a draft, and `rule-broken`: `departmentId` required or unknown-reference, `lines[i].circuitId` unknown-reference,
 * far-end-unknown or no-department-in-charge, `confirmations` too-many (100 at once).
 */
export function requestConfirmations(
  contract: Contract,
  asking: Asking,
  lookups: AskingLookups,
  decision: Decision,
  rules: Rules,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'requestConfirmations');
  const { confirmations = [], confirmationCount = 0 } = draft;
  const initiator = lookups.departments.find(({ id }) => id === draft.departmentId);
  if (initiator === undefined) {
    const rule = draft.departmentId === undefined ? 'required' : 'unknown-reference';
    refuseIfAny([{ field: 'departmentId', rule }]);
  }
  const errors: FieldError[] = [];
  const missing = draft.lines.flatMap((line, index) => {
    const circuit = lookups.circuits.get(line.circuitId);
    if (circuit !== undefined) return askedOn(line, circuit, confirmations, asking, decision.now);
    errors.push({
      field: `lines[${index}].circuitId`,
      rule: 'unknown-reference',
      details: { circuitId: line.circuitId },
    });
    return [];
  });
  const requests = missing.flatMap(({ line, circuit, needed }, index): readonly ConfirmationRequest[] => {
    const asked = departmentFor(needed, lookups.departments);
    if (!('id' in asked)) {
      errors.push({ field: `lines[${draft.lines.indexOf(line)}].circuitId`, ...asked });
      return [];
    }
    const limit = limitOf(circuit, asking, rules);
    return [
      {
        number: confirmationCount + index + 1,
        circuitId: circuit.id,
        scope: circuit.scope,
        maintenanceGrade: line.maintenanceGrade,
        networkLevel: networkLevel(line.maintenanceGrade),
        ...(needed.region !== undefined && { region: needed.region }),
        part: needed.part,
        flow: flowOf(circuit, initiator),
        departmentId: asked.id,
        timeLevel: asking.timeLevel,
        limit,
        calendar: calendarFor(limit, needed, rules),
        requestedAt: decision.now,
      },
    ];
  });
  const replaced = replacedBy(missing, confirmations);
  const given = confirmations.length - replaced.length + missing.length;
  if (given > confirmationsMax) {
    errors.push({ field: 'confirmations', rule: 'too-many', details: { maximum: confirmationsMax, given } });
  }
  refuseIfAny(errors);
  if (requests.length === 0) return { state: draft, events: [] };
  const event = {
    type: 'ConfirmationsRequested',
    ...happening(decision),
    contractId: draft.id,
    customerId: draft.customerId,
    requests,
    replaced,
    calendarVersions: versionsOf(draft, requests, rules),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

interface Missing {
  readonly line: ContractLine;
  readonly circuit: Circuit;
  readonly needed: NeededConfirmation;
}

function askedOn(
  line: ContractLine,
  circuit: Circuit,
  confirmations: readonly ResourceConfirmation[],
  { again = false }: Asking,
  now: Instant,
): readonly Missing[] {
  return neededConfirmations(line.maintenanceGrade, circuit)
    .filter((needed) => {
      const said = confirmationFor(confirmations, { ...line, scope: circuit.scope }, needed);
      if (said === undefined) return true;
      const status = confirmationStatus(said);
      if (status !== 'negative') return status === 'withdrawn';
      const { answer } = said;
      return again || (answer?.positive === false && answer.replenishmentDate <= localDateOf(now));
    })
    .map((needed) => ({ line, circuit, needed }));
}

/** The department that answers, or why there is none. */
function departmentFor(
  { role, region }: NeededConfirmation,
  departments: readonly Department[],
): Department | Omit<FieldError, 'field'> {
  if (region === undefined) return { rule: 'far-end-unknown' };
  return (
    departmentInCharge(role, region, departments) ?? { rule: 'no-department-in-charge', details: { role, region } }
  );
}

function limitOf({ scope }: Circuit, { timeLevel }: Asking, { policy }: Rules): SourcedLimit {
  const { local, crossLocal } = policy.resourceConfirmations;
  return (scope === 'CROSS_LOCAL' ? crossLocal : local)[timeLevel];
}

/** R119 goes through the requirement order of the Group's system, R118 is a suburban branch's way, R117 everybody else's. */
function flowOf({ scope }: Circuit, initiator: Department | undefined): ConfirmationFlow {
  if (scope === 'CROSS_LOCAL') return 'REQUIREMENT_ORDER';
  return initiator?.role === 'COUNTY_BRANCH' ? 'PRELIMINARY_DATA' : 'GENERAL_SURVEY';
}

function calendarFor({ limit }: SourcedLimit, { region = '' }: NeededConfirmation, rules: Rules): CalendarId {
  if (limit.unit === 'minutes') return 'ROUND_THE_CLOCK';
  const { regionalCalendars = {} } = rules;
  return (Object.hasOwn(regionalCalendars, region) ? regionalCalendars[region] : undefined) ?? 'CN_WORKING_HOURS';
}

/** What is asked anew, and what was asked of the circuit as it was before. */
function replacedBy(missing: readonly Missing[], confirmations: readonly ResourceConfirmation[]): readonly number[] {
  const isReplaced = ({ circuitId, part, scope }: ResourceConfirmation) =>
    missing.some(
      ({ circuit, needed }) => circuit.id === circuitId && (needed.part === part || circuit.scope !== scope),
    );
  return confirmations.filter(isReplaced).map(({ number }) => number);
}

/** A calendar stays in the version on which the first of its confirmations was asked for, so that none of them moves. */
function versionsOf(draft: Contract, requests: readonly ConfirmationRequest[], rules: Rules): CalendarVersions {
  const { confirmations = [], calendarVersions = {} } = draft;
  const inUse = new Set(confirmations.map(({ calendar }) => calendar));
  const fresh = requests
    .filter(({ calendar }) => !inUse.has(calendar))
    .map(({ calendar }) => calendarOf(rules, calendar));
  const pins = fresh.filter((calendar) => !isBuiltIn(calendar)).map(({ id, version }) => [id, version] as const);
  return { ...calendarVersions, ...Object.fromEntries(pins) };
}
