// A process without suspensions has no record of them to put right.

import { describe, expect, it } from 'vitest';
import { standingRules } from '../../../domain/sla/rules.ts';
import { amend } from '../../../domain/tickets/amend.ts';
import { at } from '../../support/decisions.ts';
import { ticketsOfType } from '../../support/processes.ts';
import { refusal } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const entering = {
  type: 'enterSuspension',
  reason: 'CUSTOMER_REQUEST',
  evidence: '邮件',
  approvedBy: '值班长',
  justification: '补录',
  startedAt: minute(6),
  endedAt: minute(8),
} as const;

const inProgress = (type: string) => {
  const found = ticketsOfType(type).find(({ status }) => status === 'inProgress');
  if (found === undefined) throw new Error(`no ${type} is in progress`);
  return found;
};

describe('a suspension entered afterwards', () => {
  it.each(['complaint', 'serviceRequest', 'provisioning'])('is taken by a %s', (type) => {
    const [event] = amend(inProgress(type), entering, at(minute(10)), standingRules);
    expect(event).toMatchObject({ type: 'SuspensionEntered', number: 1 });
  });

  it('is refused by a consultation, which waits for nobody', () => {
    const error = refusal(() => amend(inProgress('consultation'), entering, at(minute(10)), standingRules));
    expect(error.code).toBe('illegal-transition');
    expect(error.details).toMatchObject({ command: 'enterSuspension', allowed: expect.arrayContaining(['resolve']) });
  });
});
