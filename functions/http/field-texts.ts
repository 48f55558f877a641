// Why a field of a request is refused, in Chinese and English: one entry per rule.
// The map is exhaustive by type: a new rule does not compile until it is answered here.

import type { FieldError, FieldRule } from '../../domain/errors.ts';
import type { Form } from './form-texts.ts';
import type { Texts } from './language.ts';

/** Why the edge refuses a field before the domain sees it. */
type EdgeRule =
  | 'unknown-field'
  | 'invalid-text'
  | 'no-such-date'
  | 'too-short'
  | 'too-few'
  | 'too-deep'
  | 'not-granted'
  | FileRule;

/** Why a file, or a row of it, is not taken over. */
type FileRule =
  | 'part-missing'
  | 'unreadable-file'
  | 'broken-text'
  | 'other-content'
  | 'unknown-column'
  | 'column-missing'
  | 'unmatched-quotes'
  | 'malformed-row'
  | 'given-before'
  | 'differs-from-first-row'
  | 'changed-since';

/** A field that breaks a rule. */
export interface PlainProblem extends Omit<FieldError, 'rule'> {
  readonly rule: FieldRule | EdgeRule;
}

/** A field that does not have its form. */
interface FormProblem {
  readonly field: string;
  readonly rule: 'invalid-type' | 'invalid-format';
  readonly details: { readonly form: Form };
}

/** One refused field, as a problem lists it. */
export type FieldProblem = PlainProblem | FormProblem;

/** `{name}` stands for the detail of that name, `{name|one|many}` for the figure with what it counts. */
export const fieldTexts: Readonly<Record<FieldProblem['rule'], Texts>> = {
  'not-granted': {
    zh: '令牌未获授权。',
    en: 'Is not granted by the token.',
  },
  required: { zh: '必填。', en: 'Is required.' },
  'not-allowed-here': { zh: '此处不允许填写。', en: 'Is not allowed here.' },
  'not-offered-here': {
    zh: '本系统部署所在的区域不提供此渠道。',
    en: 'Is not offered in the Region that this runs in.',
  },
  'not-subscribable': {
    zh: '邮件服务(SNS)不接受此地址的订阅。',
    en: 'Is not taken by the e-mail service, SNS.',
  },
  'in-the-future': { zh: '不能晚于当前时间。', en: 'Must not lie in the future.' },
  'too-old': { zh: '早于允许的时间。', en: 'Lies too far in the past.' },
  'in-the-past': { zh: '必须晚于当前时间。', en: 'Must lie in the future.' },
  'end-before-start': { zh: '起止之间没有时间。', en: 'Leaves no time between start and end.' },
  'unknown-reference': { zh: '所引用的对象不存在。', en: 'Refers to something that does not exist.' },
  'belongs-to-another-customer': { zh: '属于另一客户。', en: 'Belongs to another customer.' },
  duplicate: { zh: '重复。', en: 'Is given more than once.' },
  'grade-not-for-product': {
    zh: '该产品不能提供此维护等级。',
    en: 'This product may not carry this maintenance grade.',
  },
  'grade-not-for-scope': {
    zh: '该业务范围原则上不提供差异化等级,需有批准的例外。',
    en: 'This scope carries no differentiated grade without an approved exception.',
  },
  'segment-mandatory': {
    zh: '国际及港澳台电路必须注明所属段。',
    en: 'An international circuit has to name its segment.',
  },
  'commitment-does-not-fit-grade': { zh: '承诺类型与维护等级不符。', en: 'The commitment does not fit the grade.' },
  'priced-line-required': { zh: '该承诺要求月租费大于零。', en: 'This commitment needs a monthly rent above zero.' },
  'indicators-required': { zh: '该承诺须写明指标。', en: 'This commitment needs its indicators.' },
  'milder-than-catalogue': {
    zh: '低于目录标准,需注明批准人与理由。',
    en: 'Is milder than the catalogue and needs an approval.',
  },
  'beyond-legal-floor': { zh: '超过法定的最长修复时限。', en: 'Is longer than the law allows.' },
  'rating-required': { zh: '该等级须注明评定理由。', en: 'This grade needs a reason for the rating.' },
  'not-yet': { zh: '须先完成 {first}。', en: 'Has to wait for {first}.' },
  'no-longer-possible': { zh: '{since} 之后不能再修改。', en: 'Cannot be changed any more after {since}.' },
  'same-department': { zh: '工单已在该部门。', en: 'The ticket is with this department already.' },
  'wrong-department-role': { zh: '该部门不承担此职责。', en: 'This department does not hold the role it takes.' },
  'too-many': { zh: '数量超过上限 {maximum}。', en: 'There are too many: at most {maximum}.' },
  voided: { zh: '已经作废。', en: 'Has been voided.' },
  'still-running': { zh: '挂起尚未结束,请先解挂。', en: 'Has not ended yet: resume it first.' },
  'not-under-repair': {
    zh: '必须在首次接单之后、故障修复之前。',
    en: 'Has to lie between the first acceptance by a unit and the repair.',
  },
  'figure-not-editable': {
    zh: '该参数的来源标记为 {source},不能修改;只有标记为 D 的参数可以修改。',
    en: 'This figure has the source mark {source}: only those marked D may be changed.',
  },
  'wrong-kind': { zh: '与该参数的类型({kind})不符。', en: 'Does not have the form of this figure, which is a {kind}.' },
  'not-in-order': {
    zh: '须保持原有的排列顺序(如百分比递增)。',
    en: 'Breaks the order of the entries, such as percents that ascend.',
  },
  'breach-missing': { zh: '必须包含 100%(超时)一级。', en: 'Needs the rung at 100 percent, the breach.' },
  'changes-nothing': {
    zh: '与现有内容相同,没有任何变化。',
    en: 'Says what stands there already: nothing would change.',
  },
  'before-earliest': { zh: '不能早于 {earliest}。', en: 'Must not be before {earliest}.' },
  'outside-contract-term': {
    zh: '须与合同期限({startDate} 至 {endDate})一致。',
    en: 'Has to fit the term of the contract, {startDate} to {endDate}.',
  },
  'not-under-contract': { zh: '该日不在本合同之内。', en: 'Is not under this contract on that day.' },
  'already-renewed': { zh: '已由合同 {contractId} 续签。', en: 'Has been renewed by contract {contractId}.' },
  'amended-meanwhile': {
    zh: '本变更起草后,变更 {amendmentId} 已对电路 {circuitId} 签署生效。',
    en: 'Was changed since by amendment {amendmentId}, signed after this one had been drafted: circuit {circuitId}.',
  },
  'not-in-force': {
    zh: '合同 {contractId} 状态为 {status},不能变更或续签。',
    en: 'Is contract {contractId}, whose status is {status}: it can be neither amended nor renewed so.',
  },
  'already-filed': { zh: '该部门的一份已归档。', en: 'Has its copy already.' },
  'copy-not-filed': {
    zh: '合同管理员的一份尚未归档,不能借出。',
    en: "Cannot be lent: the contract administrators' copy is not on file.",
  },
  lent: { zh: '已借出(借阅 {loanNumber}),尚未归还。', en: 'Is lent, as loan {loanNumber}, and not back.' },
  'out-of-term': {
    zh: '不能早于 {earliest},也不能晚于今天之后 {daysAheadMax} 天。',
    en: 'Must not be before {earliest}, nor more than {daysAheadMax} days ahead.',
  },
  'ids-not-ascending': {
    zh: '须按电路编号的 ASCII 顺序递增,且大于 {before}。',
    en: 'Has to come after {before}: circuits are listed by their ids, in ASCII order.',
  },
  'more-than-owed': { zh: '高于应付金额({owedFen} 分)。', en: 'Is more than what is owed ({owedFen} fen).' },
  'below-legal-floor': {
    zh: '低于法定减免金额({leastFen} 分)。',
    en: 'Is less than what the law waives ({leastFen} fen).',
  },
  'unknown-time-zone': {
    zh: '不是 IANA 时区名,例如 Asia/Shanghai。',
    en: 'Is not a name of a time zone, such as Asia/Shanghai.',
  },
  'span-too-long': { zh: '一个版本最多 {maximum} 年。', en: 'One version covers at most {maximum|year|years}.' },
  'shorter-than-before': {
    zh: '不能早于上一版本的最后一天 {lastDate}:在途工单可能用到。',
    en: 'Must not end before {lastDate}, as known so far: running tickets may count on it.',
  },
  'leaves-gap': {
    zh: '上一版本止于 {lastDate},其后不能有空缺。',
    en: 'Leaves days without a calendar: the version before ends on {lastDate}.',
  },
  'out-of-order': {
    zh: '须按时间先后排列,且与前一段之间留有间隔。',
    en: 'Has to begin after the shift before has ended.',
  },
  'beyond-last-date': {
    zh: '晚于日历的最后一天 {lastDate}。',
    en: 'Lies after the last day of the calendar, {lastDate}.',
  },
  'served-by-another-calendar': {
    zh: '该区域已由日历 {calendarId} 服务。',
    en: 'Is served by calendar {calendarId} already.',
  },
  'other-circuit': {
    zh: '不是同一电路的同类工单。',
    en: 'Is no ticket of this type about this circuit.',
  },
  'recovery-not-confirmed': {
    zh: '申告时其恢复尚未确认。',
    en: 'Had no confirmed recovery when this was reported.',
  },
  'part-missing': {
    zh: '缺少第 {part} 部分(自字节 {fromByte} 起,共 {bytes} 字节)。',
    en: 'Part {part} is not here yet: {bytes} bytes of the file from byte {fromByte} on.',
  },
  'unreadable-file': {
    zh: '无法读取:须为 UTF-8 或 GB18030(GBK)编码的文本,而不是工作簿。',
    en: 'Cannot be read: it has to be text in UTF-8 or GB18030 (GBK), not a workbook.',
  },
  'broken-text': {
    zh: '含有不属于 UTF-8 的字节,而文件其余内容是 UTF-8:该处内容已损坏。',
    en: 'Holds bytes that are no UTF-8, while the rest of the file is: what stood there is damaged.',
  },
  'other-content': {
    zh: '内容与所给的 SHA-256 或长度不符,请重新上传。',
    en: 'Does not have the SHA-256 that was announced, or not all of it is kept any more: send it again.',
  },
  'unknown-column': { zh: '没有这一列。', en: 'Is not a column of these records.' },
  'column-missing': { zh: '缺少该必需列。', en: 'Is missing: these records need this column.' },
  'unmatched-quotes': {
    zh: '引号不匹配,其后内容无法分行。',
    en: 'Has quotes that do not match: what follows cannot be told apart.',
  },
  'malformed-row': { zh: '不是一个 JSON 对象。', en: 'Is not an object in JSON.' },
  'given-before': { zh: '第 {line} 行已有。', en: 'Is given in line {line} already.' },
  'differs-from-first-row': {
    zh: '与该合同的首行不一致。',
    en: 'Says something else than the first row of the contract.',
  },
  'changed-since': {
    zh: '读取之后记录已被他人修改,现为版本 {version}。',
    en: 'Somebody has changed the record since it was read: it is at version {version} by now.',
  },
  'unknown-field': { zh: '不允许的字段。', en: 'Is not a field of this request.' },
  'invalid-type': { zh: '应为{expected}。', en: 'Has to be {expected}.' },
  'invalid-value': { zh: '取值应为:{allowed}。', en: 'Has to be one of: {allowed}.' },
  'invalid-format': { zh: '格式错误:应为{expected}。', en: 'Has to be {expected}.' },
  'too-deep': { zh: '嵌套超过 {maximum} 层。', en: 'Is nested deeper than {maximum} levels.' },
  'invalid-text': {
    zh: '含有控制字符、不可见字符、改变显示方向的字符,或编码损坏的字符(U+FFFD)。',
    en: 'Holds control or hidden characters, characters that change the direction of text, or broken ones (U+FFFD: not sent as UTF-8).',
  },
  'no-such-date': { zh: '日期或时间不存在。', en: 'Is not a date or time that exists.' },
  'too-short': { zh: '至少 {minimum} 个字符。', en: 'Has to have at least {minimum|character|characters}.' },
  'too-long': { zh: '最多 {maximum} 个字符。', en: 'May have at most {maximum|character|characters}.' },
  'too-small': { zh: '不能小于 {minimum}。', en: 'Must not be less than {minimum}.' },
  'too-big': { zh: '不能大于 {maximum}。', en: 'Must not be more than {maximum}.' },
  'too-few': { zh: '至少 {minimum} 项。', en: 'Needs at least {minimum|entry|entries}.' },
  'not-for-this-grade': {
    zh: '与维护等级 {maintenanceGrade} 不符;可为:{fitting}。',
    en: 'Does not go with grade {maintenanceGrade}; fitting: {fitting}.',
  },
  'equipment-not-capable': {
    zh: '客户端设备不具备该等级所需的资源。',
    en: "The customer's equipment cannot carry this grade.",
  },
  'beyond-stated-capability': {
    zh: '高于后端部门承诺的网络等级 {networkLevel}。',
    en: 'Is more than network level {networkLevel}, which the back end says it can keep.',
  },
  'far-end-unknown': {
    zh: '跨本地网电路未登记 Z 端所在区域(farEndRegion)。',
    en: 'Is a circuit across local networks whose far end has no district (farEndRegion).',
  },
  'no-department-in-charge': {
    zh: '区域 {region} 没有承担该职责({role})的部门。',
    en: 'No department with the role {role} serves the region {region}.',
  },
  'another-department-asked': {
    zh: '应由部门 {departmentId} 答复。',
    en: 'Is not the department that was asked, which is {departmentId}.',
  },
  'not-served': { zh: '不在该部门的服务区域内。', en: 'Is not a district that this department serves.' },
  'not-requested': {
    zh: '电路 {circuitId} 尚未申请资源确认({part})。',
    en: 'Nobody has been asked yet whether resources suffice: circuit {circuitId}, {part}.',
  },
  unanswered: { zh: '部门 {departmentId} 尚未答复。', en: 'Department {departmentId} has not answered yet.' },
  'resources-missing': {
    zh: '资源不足:{gap};预计 {replenishmentDate} 补足。',
    en: 'Resources are missing: {gap}. They will be there on {replenishmentDate}.',
  },
  withdrawn: { zh: '已撤回,须重新申请。', en: 'Was withdrawn and has to be asked for again.' },
  'not-approved': { zh: '市场部未批准。', en: 'The Marketing Department has not approved it.' },
  'differs-from-draft': { zh: '与合同草案不一致({drafted})。', en: 'Is not what the draft says ({drafted}).' },
  'line-missing': { zh: '缺少电路 {circuitId}。', en: 'Says nothing of circuit {circuitId}.' },
  'grade-unchanged': {
    zh: '没有任何电路的维护等级发生变更。',
    en: 'Changes the grade of none of the circuits.',
  },
  'template-term': {
    zh: '该模板的期限为 {months} 个月,最后一天应为 {lastDates}。',
    en: 'Does not fit the template: terms of {months} months end on {lastDates}.',
  },
  'template-commitment': {
    zh: '该模板适用于承诺类型 {commitmentType}。',
    en: 'Does not fit the template, which is for {commitmentType}.',
  },
  'not-handed-over': { zh: '须移交 {kind}。', en: 'Has to include {kind}, which is on file.' },
  'already-contracted': {
    zh: '该期限内已由其他合同覆盖。',
    en: 'Is covered by another contract for part of this term.',
  },
};
