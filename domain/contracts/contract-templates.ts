// Templates of contracts by commitment and term (R202): the texts that a draft starts from. All of them are ours (D) and editable.

import type { FieldError } from '../errors.ts';
import type { Sourced } from '../sla/sourced.ts';
import { sourced } from '../sla/sourced.ts';
import type { Name } from '../sla/working-days.ts';
import { type ClauseName, type Clauses, clauseNames } from './clauses.ts';
import type { CommitmentType, ContractTerms } from './contract.ts';
import { lastDateOfTerm } from './term.ts';

export interface ContractTemplate {
  readonly name: Name;
  /** Of every line. */
  readonly commitmentType: CommitmentType;
  /** Terms for which it is meant. */
  readonly months: Sourced<readonly number[]>;
  readonly clauses: Readonly<Record<ClauseName, Sourced<string>>>;
}
export type ContractTemplates = Readonly<Record<string, ContractTemplate>>;

/** The template of this name, undefined when there is none. */
function templateOf(templates: ContractTemplates, key: string): ContractTemplate | undefined {
  return Object.hasOwn(templates, key) ? templates[key] : undefined;
}

type Templated = Pick<ContractTerms, 'templateKey' | 'clauses' | 'startDate' | 'endDate' | 'lines'>;

/** The terms with the texts of their template where they give none of their own. */
export function withTemplate<Terms extends Templated>(terms: Terms, templates: ContractTemplates): Terms {
  const template = terms.templateKey === undefined ? undefined : templateOf(templates, terms.templateKey);
  if (template === undefined) return terms;
  const texts = clauseNames.map((name) => [name, terms.clauses?.[name] ?? template.clauses[name].value]);
  return { ...terms, clauses: Object.fromEntries(texts) as Clauses };
}

/** Where the terms do not go with the template that they name. */
export function templateErrors(terms: Templated, templates: ContractTemplates): readonly FieldError[] {
  const { templateKey, startDate, endDate, lines } = terms;
  if (templateKey === undefined) return [];
  const template = templateOf(templates, templateKey);
  if (template === undefined) return [{ field: 'templateKey', rule: 'unknown-reference', details: { templateKey } }];
  const { commitmentType, months } = template;
  const lastDates = months.value.map((count) => lastDateOfTerm(startDate, count));
  const termErrors: readonly FieldError[] = lastDates.includes(endDate)
    ? []
    : [
        {
          field: 'endDate',
          rule: 'template-term',
          details: { months: months.value.join(', '), lastDates: lastDates.join(', ') },
        },
      ];
  const lineErrors = lines.flatMap((line, index): readonly FieldError[] =>
    line.commitmentType === commitmentType
      ? []
      : [{ field: `lines[${index}].commitmentType`, rule: 'template-commitment', details: { commitmentType } }],
  );
  return [...termErrors, ...lineErrors];
}

const usual: Readonly<Record<Exclude<ClauseName, 'subject' | 'breachLiability'>, string>> = {
  quantity: '电路数量以本合同所列电路清单为准。',
  price: '各电路的月租费、一次性费用以本合同所列电路清单为准，按月结算。',
  performancePeriod: '自本合同起始日零时起至终止日二十四时止。',
  placeAndManner: '甲方在电路清单所列地点接入，乙方负责开通、维护和故障修复，并按约定反馈进展。',
  disputeResolution: '双方协商解决；协商不成的，向乙方所在地有管辖权的人民法院起诉。',
};

function template(
  name: Name,
  commitmentType: CommitmentType,
  texts: Readonly<Record<'subject' | 'breachLiability', string>>,
): ContractTemplate {
  const all: Readonly<Record<ClauseName, string>> = { ...usual, ...texts };
  const clauses = Object.fromEntries(clauseNames.map((clause) => [clause, sourced(all[clause], 'D')]));
  return {
    name,
    commitmentType,
    months: sourced([12, 24, 36], 'D'),
    clauses: clauses as ContractTemplate['clauses'],
  };
}

export const defaultTemplates: ContractTemplates = {
  sla: template({ zh: 'SLA 质量保证承诺协议', en: 'SLA commitment' }, 'SLA_COMMITMENT', {
    subject: '乙方按电路清单所列维护等级（AAA、AA、A）向甲方提供 SLA 质量保证承诺服务。',
    breachLiability: '乙方未达到承诺指标的，按赔付方案以租费减免方式赔付，并以封顶金额为限，但不低于法定减免。',
  }),
  maintenance: template({ zh: '维护质量保证协议', en: 'maintenance quality' }, 'MAINTENANCE_QUALITY', {
    subject: '乙方按电路清单所列维护等级（Ⅰ、Ⅱ、Ⅲ）向甲方提供维护质量保证服务。',
    breachLiability: '乙方未达到服务承诺的，经双方充分沟通后协商赔付或免除，但不低于法定减免。',
  }),
  qualityLevel: template({ zh: '质量水平承诺', en: 'quality level' }, 'QUALITY_LEVEL', {
    subject: '乙方按电路清单所列个性化指标向甲方作出质量水平承诺。',
    breachLiability: '本承诺不涉及赔付，但乙方承担法定减免。',
  }),
  standard: template({ zh: '普通服务协议', en: 'standard service' }, 'NONE', {
    subject: '乙方向甲方提供电路清单所列的普通电路或业务。',
    breachLiability: '乙方承担法定减免；甲方逾期付款的，按法律规定承担违约责任。',
  }),
};
