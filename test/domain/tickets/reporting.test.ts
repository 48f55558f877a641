// Who reports, what the customer is told in the end, and the two families of service behind the promises.

import { describe, expect, it } from 'vitest';
import { aCircuit } from '../../support/circuits.ts';
import { aCustomer } from '../../support/customers.ts';
import { anOpenTicket, aTicketIn } from '../../support/tickets.ts';

describe('the account manager', () => {
  it('reports for the customer, with the same promises as a call to the hotline (R195)', () => {
    const reported = anOpenTicket({ source: 'ACCOUNT_MANAGER' });
    expect(reported.source).toBe('ACCOUNT_MANAGER');
    expect(reported.promises).toEqual(anOpenTicket({ source: 'CUSTOMER_HOTLINE' }).promises);
  });
});

describe('a closed ticket', () => {
  it('says what the cause was, what was done, and that the customer is satisfied with it (R150)', () => {
    const { repairs } = aTicketIn('closed');
    expect(repairs).toMatchObject([{ cause: '光缆中断', solution: '熔接光缆', restored: true }]);
    expect(repairs[0]?.confirmedAt).toBeDefined();
  });
});

describe('the two families of service', () => {
  it('stand side by side: the tier of the customer does not touch the grade of the circuit (R33, R58)', () => {
    const ticket = anOpenTicket({
      circuit: aCircuit({ maintenanceGrade: 'AA' }),
      customer: aCustomer({ grade: 'LOCAL_C', serviceLevel: 'VIP-1' }),
    });
    expect(ticket.entitlement).toMatchObject({
      maintenanceGrade: 'AA',
      serviceLevel: 'VIP-1',
      customerGrade: 'LOCAL_C',
    });
    const feedback = ticket.promises.find(({ milestone }) => milestone === 'firstFeedback');
    const bases = [feedback, ...(feedback?.setAside ?? [])].map((candidate) => candidate?.basis).sort();
    expect(bases).toEqual(['quality-class', 'service-tier']);
  });
});
