import { describe, expect, it } from 'vitest';
import { type CustomerGrade, customerGrades } from '../../../domain/customers/customer.ts';
import { gradeHistoryMax, registerCustomer } from '../../../domain/customers/register.ts';
import { aCustomer, aCustomerRequest } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const locally = { ...at(), mayRateUpperGrades: false };
const asGroupCompany = { ...at(), mayRateUpperGrades: true };

describe('a new customer', () => {
  it('has one of exactly five grades (R1)', () => {
    expect(customerGrades).toEqual(['GROUP', 'PROVINCE', 'LOCAL_A', 'LOCAL_B', 'LOCAL_C']);
  });

  it.each(customerGrades)('may be handed over with grade %s (R1, R2, R3)', (grade) => {
    const request = aCustomerRequest({ grade, ratingReason: '年收入超过 100 万元' });
    expect(registerCustomer(null, request, locally).state.grade).toBe(grade);
  });

  it('is announced with its whole record, when, and by whom', () => {
    const { state, events } = registerCustomer(null, aCustomerRequest(), locally);
    expect(state).toEqual(aCustomer());
    expect(events).toEqual([
      {
        type: 'CustomerRegistered',
        occurredAt: mondayMorning,
        by: 'clerk-1',
        customerId: 'CUST-1',
        customer: aCustomer(),
      },
    ]);
  });

  it.each([
    { brand: true, segment: 'ORDINARY_CLUSTER', grade: 'LOCAL_A' },
    { brand: false, segment: 'HIGH_END_CLUSTER', grade: 'LOCAL_A' },
    { brand: false, segment: 'ORDINARY_CLUSTER', grade: 'LOCAL_C' },
    { brand: false, segment: 'INDUSTRY', grade: 'LOCAL_C' },
  ] as const)('without a grade becomes $grade when brand is $brand and segment $segment (R4, R6)', (attributes) => {
    const { grade: _, ...request } = aCustomerRequest(attributes);
    expect(registerCustomer(null, request, locally).state.grade).toBe(attributes.grade);
  });

  it('is refused as LOCAL_B without a reason for the rating (R5)', () => {
    const request = aCustomerRequest({ grade: 'LOCAL_B' });
    expect(brokenRules(() => registerCustomer(null, request, locally))).toEqual(['ratingReason: rating-required']);
  });

  it('as LOCAL_B keeps reason, rater and date of its rating (R5)', () => {
    const request = aCustomerRequest({ grade: 'LOCAL_B', ratingReason: '年收入超过 100 万元' });
    expect(registerCustomer(null, request, locally).state.rating).toEqual({
      reason: '年收入超过 100 万元',
      ratedBy: 'clerk-1',
      ratedAt: mondayMorning,
    });
  });

  it('cannot be its own head office (R10)', () => {
    const request = aCustomerRequest({ parentId: 'CUST-1' });
    expect(brokenRules(() => registerCustomer(null, request, locally))).toEqual(['parentId: not-allowed-here']);
  });
});

describe('a known customer', () => {
  const laterOn = { ...locally, now: minutesLater(mondayMorning, 60) };

  it('is left alone by an identical repeat', () => {
    const known = aCustomer();
    expect(registerCustomer(known, aCustomerRequest(), laterOn)).toEqual({ state: known, events: [] });
  });

  it('is left alone by a repeat of its rating: the date of the rating stays', () => {
    const request = aCustomerRequest({ grade: 'LOCAL_B', ratingReason: '重要程度高' });
    const known = registerCustomer(null, request, locally).state;
    expect(registerCustomer(known, request, laterOn)).toEqual({ state: known, events: [] });
  });

  it('is announced with the names of the fields that changed', () => {
    const request = aCustomerRequest({ name: '羊城商业银行', serviceLevel: 'VIP-2' });
    const { events } = registerCustomer(aCustomer({ importance: '钻石' }), request, locally);
    expect(events).toMatchObject([{ type: 'CustomerChanged', changed: ['importance', 'name', 'serviceLevel'] }]);
  });

  it('may have any service level whatever its grade (R46, R58)', () => {
    const request = aCustomerRequest({ grade: 'LOCAL_C', serviceLevel: 'VIP-1' });
    expect(registerCustomer(aCustomer(), request, locally).state.serviceLevel).toBe('VIP-1');
  });

  it('keeps its grade when a later record names none, even if its segment would suggest another', () => {
    const { grade: _, ...request } = aCustomerRequest({ segment: 'ORDINARY_CLUSTER' });
    expect(registerCustomer(aCustomer({ grade: 'LOCAL_A' }), request, locally).state.grade).toBe('LOCAL_A');
  });

  it('may be re-rated locally between the three local grades, and the earlier grade is kept (R7)', () => {
    const known = aCustomer({ grade: 'LOCAL_A' });
    const request = aCustomerRequest({ grade: 'LOCAL_C' });
    const { state, events } = registerCustomer(known, request, laterOn);
    expect(state.gradeHistory).toEqual([{ grade: 'LOCAL_A', untilAt: laterOn.now }]);
    expect(events).toMatchObject([{ changed: ['grade', 'gradeHistory'] }]);
  });

  it('keeps an earlier rating with its reason in the history (R5, R7)', () => {
    const first = aCustomerRequest({ grade: 'LOCAL_B', ratingReason: '重要程度高' });
    const known = registerCustomer(null, first, locally).state;
    const { state } = registerCustomer(known, { ...first, ratingReason: '收入增长' }, laterOn);
    expect(state.rating).toMatchObject({ reason: '收入增长', ratedAt: laterOn.now });
    expect(state.gradeHistory).toEqual([
      {
        grade: 'LOCAL_B',
        untilAt: laterOn.now,
        rating: { reason: '重要程度高', ratedBy: 'clerk-1', ratedAt: mondayMorning },
      },
    ]);
  });

  it('needs a new reason to become LOCAL_B; the reason of another grade does not serve (R5)', () => {
    const known = aCustomer({ rating: { reason: '品牌客户', ratedBy: 'clerk-1', ratedAt: mondayMorning } });
    const request = aCustomerRequest({ grade: 'LOCAL_B' });
    expect(brokenRules(() => registerCustomer(known, request, locally))).toEqual(['ratingReason: rating-required']);
  });

  const upper: readonly [CustomerGrade, CustomerGrade][] = [
    ['GROUP', 'LOCAL_A'],
    ['PROVINCE', 'GROUP'],
    ['LOCAL_A', 'PROVINCE'],
    ['LOCAL_C', 'GROUP'],
  ];

  it.each(upper)('is not re-rated from %s to %s by a local user (R7)', (from, to) => {
    const act = () => registerCustomer(aCustomer({ grade: from }), aCustomerRequest({ grade: to }), locally);
    expect(refusal(act)).toMatchObject({
      code: 'grade-not-locally-ratable',
      details: { field: 'grade', from, to },
    });
  });

  it.each(upper)(
    'is re-rated from %s to %s by the companies above, and the history is kept (R2, R3, R7)',
    (from, to) => {
      const known = aCustomer({ grade: from });
      const { state } = registerCustomer(known, aCustomerRequest({ grade: to }), asGroupCompany);
      expect(state).toMatchObject({ grade: to, gradeHistory: [{ grade: from }] });
    },
  );

  it('of grade GROUP may have everything but its grade changed locally (R7)', () => {
    const request = aCustomerRequest({ grade: 'GROUP', name: '羊城银行总行' });
    expect(registerCustomer(aCustomer({ grade: 'GROUP' }), request, locally).state.name).toBe('羊城银行总行');
  });

  it('has a bounded history of ratings', () => {
    const gradeHistory = Array.from({ length: gradeHistoryMax }, () => ({
      grade: 'LOCAL_C' as const,
      untilAt: mondayMorning,
    }));
    const act = () => registerCustomer(aCustomer({ gradeHistory }), aCustomerRequest({ grade: 'LOCAL_C' }), locally);
    expect(brokenRules(act)).toEqual(['grade: too-many']);
  });
});
