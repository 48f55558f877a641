import { describe, expect, it } from 'vitest';
import type { Circuit } from '../../../domain/circuits/circuit.ts';
import { answerConfirmation, withdrawConfirmation } from '../../../domain/contracts/answer-confirmation.ts';
import { confirmationStatus, type ResourceConfirmation } from '../../../domain/contracts/confirmation.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { redraftContract } from '../../../domain/contracts/draft.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { contractDeadlines, reachContractDeadlines } from '../../../domain/contracts/reach.ts';
import { requestConfirmations } from '../../../domain/contracts/request-confirmations.ts';
import type { Department } from '../../../domain/departments/department.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine, aSignableContract, aWholeRequest } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment, customerCentre, provincialNoc, resourceCentre } from '../../support/departments.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const departments = [customerCentre, resourceCentre, provincialNoc];
const foshan = aDepartment({ id: 'RESOURCES-FOSHAN', role: 'RESOURCE_CENTRE', regions: ['佛山'] });
const across = aCircuit({ scope: 'CROSS_LOCAL', farEndRegion: '佛山' });

/** A draft that nobody has been asked about. */
function unasked(...lines: Contract['lines']): Contract {
  const {
    confirmations: _,
    confirmationCount: __,
    priceApproval: ___,
    ...draft
  } = aSignableContract(lines.length > 0 ? { lines } : {});
  return draft;
}

interface Asked {
  readonly circuits?: readonly Circuit[];
  readonly directory?: readonly Department[];
  readonly timeLevel?: 'STANDARD' | 'URGENT' | 'EXPEDITED';
  readonly again?: boolean;
  readonly now?: typeof mondayMorning;
}

function ask(contract: Contract, asked: Asked = {}) {
  const { circuits = [aCircuit()], directory = departments, timeLevel = 'STANDARD', again = false, now } = asked;
  const lookups = { circuits: new Map(circuits.map((circuit) => [circuit.id, circuit])), departments: directory };
  return requestConfirmations(contract, { timeLevel, again }, lookups, at(now), standingRules);
}

function first({ confirmations = [] }: Contract): ResourceConfirmation {
  const [confirmation] = confirmations;
  if (confirmation === undefined) throw new Error('nothing was asked');
  return confirmation;
}

const positive = { departmentId: 'RESOURCES', positive: true };
const negative = {
  departmentId: 'RESOURCES',
  positive: false,
  gap: '缺传输端口',
  replenishmentDate: '2026-03-10',
};
const answer = (contract: Contract, said: Parameters<typeof answerConfirmation>[2] = positive, now = mondayMorning) =>
  answerConfirmation(contract, first(contract), said, at(now));
const statuses = ({ confirmations = [] }: Contract) => confirmations.map(confirmationStatus);

describe('asking for resources', () => {
  it('of a circuit in one local network asks the resource centre of its district once (R115, R117)', () => {
    const { state, events } = ask(unasked());
    expect(state.confirmations).toMatchObject([
      {
        number: 1,
        circuitId: 'CIRC-1',
        part: 'WHOLE_ROUTE',
        networkLevel: 'A',
        departmentId: 'RESOURCES',
        flow: 'GENERAL_SURVEY',
        limit: { limit: { unit: 'workingDays', workingDays: 2 } },
      },
    ]);
    expect(events).toMatchObject([{ type: 'ConfirmationsRequested', requests: [{ number: 1 }] }]);
  });

  it('across local networks asks both ends and the provincial NOC, through the requirement order (R119, R120)', () => {
    const { state } = ask(unasked(), { circuits: [across], directory: [...departments, foshan] });
    expect(state.confirmations?.map(({ part, departmentId, flow }) => [part, departmentId, flow])).toEqual([
      ['END_A', 'RESOURCES', 'REQUIREMENT_ORDER'],
      ['END_Z', 'RESOURCES-FOSHAN', 'REQUIREMENT_ORDER'],
      ['LONG_DISTANCE', 'NOC', 'REQUIREMENT_ORDER'],
    ]);
  });

  it('by a suburban branch hands over the preliminary data (R118)', () => {
    const branch = aDepartment({ id: 'CUSTOMER-CENTRE', role: 'COUNTY_BRANCH' });
    expect(first(ask(unasked(), { directory: [branch, resourceCentre] }).state).flow).toBe('PRELIMINARY_DATA');
  });

  it.each([
    ['LOCAL', 'STANDARD', { unit: 'workingDays', workingDays: 2 }],
    ['LOCAL', 'URGENT', { unit: 'workingDays', workingDays: 1 }],
    ['LOCAL', 'EXPEDITED', { unit: 'minutes', minutes: 240 }],
    ['CROSS_LOCAL', 'STANDARD', { unit: 'workingDays', workingDays: 3 }],
    ['CROSS_LOCAL', 'URGENT', { unit: 'workingDays', workingDays: 2 }],
    ['CROSS_LOCAL', 'EXPEDITED', { unit: 'workingDays', workingDays: 1 }],
  ] as const)('%s at level %s gives %o', (scope, timeLevel, limit) => {
    const circuits = [scope === 'LOCAL' ? aCircuit() : across];
    expect(first(ask(unasked(), { circuits, timeLevel }).state).limit.limit).toEqual(limit);
  });

  it('asks nobody about what is ordinary', () => {
    const line = aLine({ maintenanceGrade: 'ORDINARY', commitmentType: 'NONE' });
    expect(ask(unasked(line)).events).toEqual([]);
  });

  it('twice asks once: what is open or positive is left alone', () => {
    const open = ask(unasked()).state;
    expect(ask(open).events).toEqual([]);
    expect(ask(answer(open).state).events).toEqual([]);
  });

  it('again asks for what is withdrawn, and for a gap from its date on or when told to', () => {
    const gap = answer(ask(unasked()).state, negative).state;
    expect(ask(gap).events).toEqual([]);
    expect(statuses(ask(gap, { again: true }).state)).toEqual(['open']);
    expect(statuses(ask(gap, { now: shanghai('2026-03-10T00:00') }).state)).toEqual(['open']);
    const withdrawn = withdrawConfirmation(gap, first(gap), '改用备用路由', at()).state;
    const { state, events } = ask(withdrawn);
    expect([statuses(state), first(state).number]).toEqual([['open'], 2]);
    expect(events).toMatchObject([{ type: 'ConfirmationsRequested', replaced: [1] }]);
  });

  it('takes the place of what was asked of the circuit as it was', () => {
    const open = ask(unasked()).state;
    expect(statuses(ask(open, { circuits: [across] }).state)).toEqual(['open', 'open', 'open']);
  });

  it('asks the other district once the far end has moved there, and leaves the rest alone (R119)', () => {
    const dongguan = aDepartment({ id: 'RESOURCES-DONGGUAN', role: 'RESOURCE_CENTRE', regions: ['东莞'] });
    const directory = [...departments, foshan, dongguan];
    const open = ask(unasked(), { circuits: [across], directory }).state;
    const { state } = ask(open, { circuits: [{ ...across, farEndRegion: '东莞' }], directory });
    expect(state.confirmations?.map(({ number, part, departmentId }) => [number, part, departmentId])).toEqual([
      [1, 'END_A', 'RESOURCES'],
      [3, 'LONG_DISTANCE', 'NOC'],
      [4, 'END_Z', 'RESOURCES-DONGGUAN'],
    ]);
  });

  it.each([
    ['the far end has no district', { circuits: [aCircuit({ scope: 'CROSS_LOCAL' })] }, 'far-end-unknown'],
    ['nobody answers there', { directory: [customerCentre] }, 'no-department-in-charge'],
    ['the circuit is gone', { circuits: [] }, 'unknown-reference'],
  ] as const)('is refused when %s', (_, asked, rule) => {
    expect(brokenRules(() => ask(unasked(), asked))).toEqual([`lines[0].circuitId: ${rule}`]);
  });

  it('needs the department that the answers go to', () => {
    const { departmentId: _, ...anonymous } = unasked();
    expect(brokenRules(() => ask(anonymous))).toEqual(['departmentId: required']);
    expect(brokenRules(() => ask(unasked(), { directory: [resourceCentre] }))).toEqual([
      'departmentId: unknown-reference',
    ]);
  });

  it('has an end: a contract holds 100 at once', () => {
    const lines = Array.from({ length: 34 }, (_, index) => aLine({ circuitId: `CIRC-${index}` }));
    const circuits = lines.map(({ circuitId }) => ({ ...across, id: circuitId }));
    expect(brokenRules(() => ask(unasked(...lines), { circuits }))).toEqual(['confirmations: too-many']);
    expect(ask(unasked(...lines.slice(1)), { circuits }).state.confirmations).toHaveLength(99);
  });

  it('is over with the signature', () => {
    expect(refusal(() => ask(aContract())).code).toBe('illegal-transition');
  });
});

describe('an answer', () => {
  it('says that the level that was asked for can be kept, or which (R123)', () => {
    const open = ask(unasked()).state;
    expect(first(answer(open).state).answer).toMatchObject({ positive: true, networkLevel: 'A' });
    const lower = answer(open, { ...positive, networkLevel: 'B' }).state;
    expect(first(lower).answer).toMatchObject({ networkLevel: 'B', answeredBy: 'clerk-1', answeredAt: mondayMorning });
  });

  it('that is negative names the gap and a date to come (R116)', () => {
    const open = ask(unasked()).state;
    const { gap: _, replenishmentDate: __, ...bare } = negative;
    expect(brokenRules(() => answer(open, bare))).toEqual(['gap: required', 'replenishmentDate: required']);
    expect(brokenRules(() => answer(open, { ...negative, replenishmentDate: '2026-03-02' }))).toEqual([
      'replenishmentDate: in-the-past',
    ]);
    expect(statuses(answer(open, negative).state)).toEqual(['negative']);
  });

  it('that is positive has no gap', () => {
    const { gap, replenishmentDate } = negative;
    expect(brokenRules(() => answer(ask(unasked()).state, { ...positive, gap, replenishmentDate }))).toEqual([
      'gap: not-allowed-here',
      'replenishmentDate: not-allowed-here',
    ]);
  });

  it('comes from the department that was asked, once', () => {
    const open = ask(unasked()).state;
    expect(brokenRules(() => answer(open, { ...positive, departmentId: 'NOC' }))).toEqual([
      'departmentId: another-department-asked',
    ]);
    const answered = answer(open).state;
    expect(refusal(() => answer(answered)).details).toEqual({
      command: 'answer',
      status: 'positive',
      allowed: ['withdraw'],
    });
  });

  it('may be withdrawn while the contract is a draft, and then no more', () => {
    const answered = answer(ask(unasked()).state).state;
    const { state, events } = withdrawConfirmation(answered, first(answered), '端口另有安排', at());
    expect(events).toMatchObject([{ type: 'ConfirmationWithdrawn', number: 1, reason: '端口另有安排' }]);
    expect(refusal(() => withdrawConfirmation(state, first(state), 'x', at())).code).toBe('illegal-transition');
    const signed = { ...aContract(), confirmations: answered.confirmations ?? [] };
    expect(refusal(() => withdrawConfirmation(signed, first(signed), 'x', at())).code).toBe('illegal-transition');
  });
});

describe('drafting anew', () => {
  const lookups = { customer: aCustomer(), department: customerCentre };
  const circuits = new Map(['CIRC-1', 'CIRC-2'].map((id) => [id, aCircuit({ id })]));
  const redraft = (contract: Contract, lines: Contract['lines']) =>
    redraftContract(contract, aWholeRequest({ lines }), { ...lookups, circuits }, at(), standingRules.policy);
  const lowered = aLine({ maintenanceGrade: 'AA' });

  it.each([
    ['another grade', [lowered]],
    ['another circuit', [aLine({ circuitId: 'CIRC-2' })]],
  ] as const)('with %s takes away what was confirmed and what was approved (R63, R121)', (_, lines) => {
    const { state, events } = redraft(aSignableContract(), lines);
    expect(events).toMatchObject([{ type: 'ContractRedrafted', voidedConfirmations: [1], priceApprovalVoided: true }]);
    expect(state).toMatchObject({ confirmations: [], confirmationCount: 1 });
    expect(state.priceApproval).toBeUndefined();
  });

  it('with another price takes away the approval alone (R63)', () => {
    const { state } = redraft(aSignableContract(), [aLine({ monthlyRentFen: 900_000 })]);
    expect(statuses(state)).toEqual(['positive']);
    expect(state.priceApproval).toBeUndefined();
  });

  it('with another title or reason takes nothing away, and keeps by which rules its deadlines run', () => {
    const need = { criteria: ['HEADQUARTERS_OR_HUB'], need: '总部互联' } as const;
    const { state, events } = redraft(aSignableContract(), [aLine({ proposal: need })]);
    expect(events).toMatchObject([{ type: 'ContractRedrafted', changed: ['lines'] }]);
    expect(statuses(state)).toEqual(['positive']);
    expect(state).toMatchObject({ priceApproval: { approved: true }, policyVersion: 'default-1' });
  });

  it('back again does not bring back what was said', () => {
    const { state } = redraft(redraft(aSignableContract(), [lowered]).state, [aLine()]);
    expect(state.confirmations).toEqual([]);
    expect(first(ask(state).state).number).toBe(2);
  });
});

describe('the deadline of an answer', () => {
  const due = (contract: Contract) =>
    pendingRungsOf(contractDeadlines(contract, standingRules))
      .filter(({ milestone }) => milestone !== 'resourceRequest')
      .map(({ key, dueAt }) => [key, dueAt]);
  const closeOfWednesday = contractDeadlines(ask(unasked()).state, standingRules)[1]?.dueAt ?? mondayMorning;

  it('is made known at once to the department that is asked, once (R119)', () => {
    const open = ask(unasked()).state;
    const events = reachContractDeadlines(open, mondayMorning, standingRules);
    expect(events).toMatchObject([
      {
        type: 'ReminderDue',
        milestone: 'resourceRequest',
        responsibleDepartmentId: 'RESOURCES',
        tell: ['RESPONSIBLE'],
      },
    ]);
    expect(reachContractDeadlines(events.reduce(evolveContract, open), mondayMorning, standingRules)).toEqual([]);
    expect(reachContractDeadlines(answer(open).state, mondayMorning, standingRules)).toEqual([]);
  });

  it('is the second working day, with a warning before; the department that was asked must act', () => {
    const open = ask(unasked()).state;
    expect(contractDeadlines(open, standingRules).slice(1)).toMatchObject([
      { milestone: 'resourceConfirmation', state: 'running', responsibleDepartmentId: 'RESOURCES', rule: 'R115' },
    ]);
    expect(closeOfWednesday).toBe(shanghai('2026-03-04T17:30'));
    expect(due(open)).toEqual([
      ['resourceConfirmation.1.80', expect.any(Number)],
      ['resourceConfirmation.1.100', closeOfWednesday],
    ]);
  });

  it('is broken at that instant, and not a millisecond before', () => {
    const open = ask(unasked()).state;
    const reached = (now: typeof mondayMorning) =>
      reachContractDeadlines(open, now, standingRules)
        .filter(({ type }) => type !== 'ReminderDue')
        .map(({ type, percent }) => [type, percent]);
    expect(reached((closeOfWednesday - 1) as typeof mondayMorning)).toEqual([['DeadlineWarned', 80]]);
    expect(reached(closeOfWednesday)).toEqual([['DeadlineBreached', 100]]);
    const broken = reachContractDeadlines(open, closeOfWednesday, standingRules).reduce(evolveContract, open);
    expect(due(broken)).toEqual([]);
  });

  it('that was broken and is asked for anew is a deadline of its own', () => {
    const open = ask(unasked()).state;
    const broken = reachContractDeadlines(open, closeOfWednesday, standingRules).reduce(evolveContract, open);
    const withdrawn = withdrawConfirmation(broken, first(broken), '改线', at(closeOfWednesday)).state;
    const again = ask(withdrawn, { now: closeOfWednesday }).state;
    expect(again.reached).toEqual([]);
    expect(due(again).map(([key]) => key)).toEqual(['resourceConfirmation.2.80', 'resourceConfirmation.2.100']);
  });

  it('ends with the answer, a withdrawal, or a redraft', () => {
    const open = ask(unasked()).state;
    expect(due(answer(open).state)).toEqual([]);
    expect(due(withdrawConfirmation(open, first(open), 'x', at()).state)).toEqual([]);
    const lookups = { customer: aCustomer(), circuits: new Map([['CIRC-1', aCircuit()]]), department: customerCentre };
    const ordinary = aWholeRequest({
      lines: [aLine({ maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' })],
    });
    expect(due(redraftContract(open, ordinary, lookups, at(), standingRules.policy).state)).toEqual([]);
  });

  it('of a gap reminds whoever asked, in the morning of its date, unless it was asked again before (R116)', () => {
    const gap = answer(ask(unasked()).state, negative).state;
    const morning = shanghai('2026-03-10T09:00');
    expect(due(gap)).toEqual([['replenishment.1.100', morning]]);
    expect(reachContractDeadlines(gap, morning, standingRules)).toMatchObject([
      {
        type: 'ReminderDue',
        milestone: 'replenishment',
        responsibleDepartmentId: 'CUSTOMER-CENTRE',
        tell: ['RESPONSIBLE'],
      },
    ]);
    expect(due(ask(gap, { again: true }).state).map(([key]) => key)).toEqual([
      'resourceConfirmation.2.80',
      'resourceConfirmation.2.100',
    ]);
  });
});
