// The catalogue's part on contracts, their statements and the monthly settlement.

import type { OverchargeRecorded } from '../../domain/compensation/overcharge.ts';
import type { SettlementEvent } from '../../domain/compensation/settlement.ts';
import type { StatementEvent } from '../../domain/compensation/statement.ts';
import type { ContractEvent } from '../../domain/contracts/events.ts';
import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { EventKinds } from './catalogue.ts';

type Type =
  | Exclude<ContractEvent['type'], DeadlineEvent['type']>
  | StatementEvent['type']
  | OverchargeRecorded['type']
  | SettlementEvent['type'];

const contract = ['CONTRACT'] as const;
const statement = ['STATEMENT'] as const;
const settlement = ['SETTLEMENT'] as const;
const whose = ['contractId', 'customerId'] as const;
const numbered = [...whose, 'number'] as const;
const owed = [...whose, 'month', 'totalFen'] as const;
const part = ['month', 'part', 'round'] as const;

// biome-ignore format: one line for each type
export const contractEvents = {
  ContractDrafted: { of: contract, zh: '合同起草', when: 'A draft, an amendment or a renewal was entered.', facts: [...whose, 'policyVersion?'] },
  ContractRedrafted: { of: contract, zh: '合同修改', when: 'The terms of a draft have changed.', facts: [...whose, 'changed', 'voidedConfirmations?', 'priceApprovalVoided?'] },
  ConfirmationsRequested: { of: contract, zh: '发起资源确认', when: 'Departments were asked for their resources.', facts: whose },
  ConfirmationAnswered: { of: contract, zh: '资源确认答复', when: 'A department has answered.', facts: [...numbered, 'departmentId'] },
  ConfirmationWithdrawn: { of: contract, zh: '资源确认撤回', when: 'An answer does not hold any more.', facts: numbered },
  PriceDecided: { of: contract, zh: '价格审批', when: 'Marketing has approved or refused the prices.', facts: whose },
  GateOpened: { of: contract, zh: '签订条件齐备', when: 'Nothing keeps the draft from being signed.', facts: whose },
  ContractSigned: { of: contract, zh: '合同签订', when: 'It is in force from its first day on.', facts: [...whose, 'circuitIds', 'policyVersion'] },
  ContractActivated: { of: contract, zh: '合同生效', when: 'The first day of its term has begun.', facts: [...whose, 'circuitIds', 'dueAt'] },
  ContractAmended: { of: contract, zh: '合同变更', when: 'An amendment of it was signed.', facts: whose },
  ContractRenewed: { of: contract, zh: '合同续签', when: 'Its successor was signed.', facts: [...whose, 'successorId'] },
  ContractExpired: { of: contract, zh: '合同期满', when: 'The last day of its term is over.', facts: [...whose, 'circuitIds', 'dueAt'] },
  ContractEnded: { of: contract, zh: '合同终止', when: 'It was ended before its term.', facts: [...whose, 'circuitIds'] },
  CopyFiled: { of: contract, zh: '合同归档', when: 'A signed copy was filed with a department.', facts: numbered },
  CopyCorrected: { of: contract, zh: '归档更正', when: 'Where or when a copy was filed was wrong.', facts: numbered },
  CopyVoided: { of: contract, zh: '归档作废', when: 'A copy does not count, and is awaited under the next number.', facts: [...numbered, 'nextNumber'] },
  LoanRequested: { of: contract, zh: '借阅申请', when: 'Somebody wants to borrow the contract.', facts: numbered },
  LoanConsented: { of: contract, zh: '同意借阅', when: 'They may.', facts: numbered },
  LoanRefused: { of: contract, zh: '拒绝借阅', when: 'They may not.', facts: [...numbered, 'departmentId'] },
  LoanReturned: { of: contract, zh: '借阅归还', when: 'It is back.', facts: [...numbered, 'departmentId'] },
  OverchargeRecorded: { of: ['OVERCHARGES'], zh: '多收费登记', when: 'The customer was charged too much, and gets it back with a statement.', facts: whose },
  StatementDrafted: { of: statement, zh: '结算单起草', when: 'A month was measured, and the parties have yet to agree on a payment.', facts: owed },
  StatementIssued: { of: statement, zh: '结算单出具', when: 'What is owed for a month is final unless it is disputed.', facts: [...owed, 'claimsUntilAt'] },
  PaymentAgreed: { of: statement, zh: '商定赔付', when: 'The parties have agreed on what is paid for a line.', facts: [...owed, 'about'] },
  StatementConfirmed: { of: statement, zh: '结算单确认', when: 'A party has confirmed it.', facts: [...owed, 'party'] },
  StatementDisputed: { of: statement, zh: '结算单异议', when: 'The customer does not agree.', facts: owed },
  DisputeAnswered: { of: statement, zh: '异议答复', when: 'The operator has answered.', facts: owed },
  StatementSettled: { of: statement, zh: '结算单结清', when: 'What is owed was given.', facts: owed },
  SettlementStarted: { of: settlement, zh: '月结开始', when: 'The statements of a month are being made.', facts: part },
  SettlementFinished: { of: settlement, zh: '月结完成', when: 'One part of the contracts was gone through.', facts: [...part, 'contracts', 'made', 'found'] },
} as const satisfies EventKinds<Type>;
