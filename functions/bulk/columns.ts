// The columns of CSV files, for each kind of record: a field of the API, and what it is called in Chinese. In English it is called
// by the name of the field itself.

import type { RecordKind } from '../../domain/operations/operation.ts';

/** `list`: several texts with semicolons between. `json`: anything else that is no single value. */
type CellType = 'text' | 'integer' | 'boolean' | 'date' | 'list' | 'json';

export interface Column {
  /** With dots where it lies deeper. */
  readonly field: string;
  readonly zh: string;
  readonly type: CellType;
  readonly required?: true;
}

const text = (field: string, zh: string): Column => ({ field, zh, type: 'text' });
const integer = (field: string, zh: string): Column => ({ field, zh, type: 'integer' });
const yesOrNo = (field: string, zh: string): Column => ({ field, zh, type: 'boolean' });
const date = (field: string, zh: string): Column => ({ field, zh, type: 'date' });
const list = (field: string, zh: string): Column => ({ field, zh, type: 'list' });
const needed = (column: Column): Column => ({ ...column, required: true });

/** What was read before: a record that has changed since is not written over. */
const version = integer('version', '版本');

/** Of contracts: columns of a line. A contract takes one row for each of its lines. */
export const linePrefix = 'lines.';

// biome-ignore format: one line for each column
export const columnsOf: Readonly<Record<RecordKind, readonly Column[]>> = {
  customers: [
    needed(text('id', '客户编号')),
    needed(text('name', '客户名称')),
    text('grade', '客户等级'),
    needed(text('segment', '客户分类')),
    needed(yesOrNo('brand', '品牌客户')),
    needed(text('serviceLevel', '服务等级')),
    text('parentId', '上级客户编号'),
    text('clusterTag', '聚类标识'),
    text('importance', '重要程度'),
    list('regions', '所在区域'),
    text('ratingReason', '定级理由'),
    version,
  ],
  circuits: [
    needed(text('id', '电路编号')),
    needed(text('customerId', '客户编号')),
    needed(text('name', '电路名称')),
    needed(text('product', '产品')),
    needed(text('maintenanceGrade', '维护等级')),
    needed(text('scope', '业务范围')),
    text('segment', '所属段'),
    text('exception.approvedBy', '例外批准人'),
    text('exception.reason', '例外理由'),
    needed(text('area', '城乡类别')),
    needed(text('region', '所在区域')),
    text('farEndRegion', '对端区域'),
    text('maintenanceDepartmentId', '维护部门编号'),
    version,
  ],
  departments: [
    needed(text('id', '部门编号')),
    needed(text('name', '部门名称')),
    needed(text('role', '部门职责')),
    list('regions', '服务区域'),
    text('parentId', '上级部门编号'),
    text('calendarId', '工作日历'),
    text('webhookUrl', '通知地址'),
    text('language', '通知语言'),
    version,
  ],
  contracts: [
    text('id', '合同标识'),
    text('reference', '合同编号'),
    needed(text('customerId', '客户编号')),
    text('orderKind', '业务类型'),
    text('departmentId', '经办部门编号'),
    text('region', '所在区域'),
    text('templateKey', '合同模板'),
    text('clauses.subject', '标的'),
    text('clauses.quantity', '数量'),
    text('clauses.price', '价款'),
    text('clauses.performancePeriod', '履行期限'),
    text('clauses.placeAndManner', '履行地点和方式'),
    text('clauses.breachLiability', '违约责任'),
    text('clauses.disputeResolution', '争议解决'),
    needed(text('title', '合同名称')),
    needed(text('parties.operator', '甲方')),
    needed(text('parties.customer', '乙方')),
    needed(date('startDate', '开始日期')),
    needed(date('endDate', '结束日期')),
    text('timeZone', '时区'),
    version,
    needed(text('lines.circuitId', '电路编号')),
    needed(text('lines.maintenanceGrade', '维护等级')),
    needed(text('lines.commitmentType', '承诺类型')),
    integer('lines.indicators.availabilityPpm', '可用率(百万分比)'),
    integer('lines.indicators.restoreOutageMinutes', '中断修复时限(分钟)'),
    integer('lines.indicators.restoreDegradationMinutes', '劣化修复时限(分钟)'),
    integer('lines.indicators.firstFeedbackMinutes', '首次反馈时限(分钟)'),
    { field: 'lines.freeIndicators', zh: '自定义指标', type: 'json' },
    text('lines.milderApproval.approvedBy', '降标批准人'),
    text('lines.milderApproval.reason', '降标理由'),
    list('lines.proposal.criteria', '定级依据'),
    text('lines.proposal.need', '客户需求'),
    text('lines.proposal.willingToPay', '付费意愿'),
    yesOrNo('lines.proposal.equipment.capable', '设备具备条件'),
    text('lines.proposal.equipment.note', '设备说明'),
    needed(integer('lines.monthlyRentFen', '月租费(分)')),
    integer('lines.installationFeeFen', '安装费(分)'),
    text('lines.compensationScheme', '赔付方案'),
  ],
};

/** Written beside refused rows for whoever mends them, and not read. */
const remark: Column = { field: 'error', zh: '错误', type: 'text' };

export function isRemark(header: string): boolean {
  return header === remark.field || header === remark.zh;
}

export function headerOf(column: Column, language: 'zh' | 'en'): string {
  return language === 'zh' ? column.zh : column.field;
}
