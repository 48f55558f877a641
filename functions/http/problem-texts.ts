// What people read when a request is refused, in Chinese and English: one entry per problem code.
// The map is exhaustive by type: a new code does not compile until it is answered here.

import type { CalendarReach, DomainErrorDetails } from '../../domain/errors.ts';
import type { FieldProblem } from './field-texts.ts';
import type { Form } from './form-texts.ts';
import type { Texts } from './language.ts';

type NoDetails = Readonly<Record<never, never>>;

/** Details per problem code: those of the domain, and those of HTTP. */
export interface ProblemDetails extends DomainErrorDetails {
  'malformed-json': NoDetails;
  'malformed-header': { readonly header: string; readonly form: Form };
  'unsupported-media-type': { readonly expected: string };
  'body-too-large': { readonly bytesMax: number };
  'invalid-request': { readonly errors: readonly FieldProblem[] };
  'not-an-access-token': NoDetails;
  'insufficient-scope': { readonly scopes: readonly string[] };
  /** What the field says is not the caller's: a department to speak for, or where something new belongs. */
  'outside-grants': { readonly field: string };
  /** An import wants a file of which parts are not here yet. */
  'file-incomplete': { readonly errors: readonly FieldProblem[] };
  'not-found': NoDetails;
  'unknown-route': NoDetails;
  'method-not-allowed': { readonly allowed: readonly string[] };
  'concurrent-update': NoDetails;
  'precondition-failed': NoDetails;
  'precondition-required': NoDetails;
  'idempotency-key-reused': NoDetails;
  'idempotency-key-spent': NoDetails;
  /** R143: every report is accepted by the department in charge, a fault by a Monitoring Centre; the region has none. */
  'no-owner-department': { readonly field: string; readonly region: string; readonly role: string };
  /** A deadline would lie on days that its calendar does not know. */
  'beyond-calendar': CalendarReach;
  /** One more entry, and the item would be larger than the table takes. */
  'resource-full': NoDetails;
  /** More than the quota of the client within a window. */
  'too-many-requests': {
    readonly quota: number;
    readonly windowSeconds: number;
    readonly retryAfterSeconds: number;
  };
  /** The time ran out, or a service that is needed is throttled or out for a moment. */
  unavailable: { readonly retryAfterSeconds: number };
  'internal-error': NoDetails;
}
export type ProblemCode = keyof ProblemDetails;

interface ProblemText<Code extends ProblemCode> {
  readonly status: number;
  readonly title: Texts;
  readonly detail: (details: ProblemDetails[Code]) => Texts;
}

// Statuses: 400 what cannot be read as JSON or as a header, 422 what can be read but breaks the schema or a rule,
// 403 what takes higher authority, 409 what clashes with the state of the resource, 412 what the caller itself made conditional.
export const problemTexts: { readonly [Code in ProblemCode]: ProblemText<Code> } = {
  'rule-broken': {
    status: 422,
    title: { zh: '请求违反业务规则', en: 'The request breaks a rule' },
    detail: () => ({ zh: '请更正所列字段后重试。', en: 'Correct the fields listed and send it again.' }),
  },
  'illegal-transition': {
    status: 409,
    title: { zh: '当前状态不允许该操作', en: 'Not possible in this status' },
    detail: ({ command, status, allowed }) => ({
      zh: `状态为 ${status} 时不能执行 ${command};可执行:${allowed.join('、') || '无'}。`,
      en: `${command} is not possible while the status is ${status}; possible: ${allowed.join(', ') || 'nothing'}.`,
    }),
  },
  'amended-meanwhile': {
    status: 409,
    title: { zh: '合同已被另行变更', en: 'The contract was amended meanwhile' },
    detail: ({ contractId, amendmentId }) => ({
      zh: `本变更起草后,变更 ${amendmentId} 已对合同 ${contractId} 的同一电路签署生效,请重新起草。`,
      en: `Amendment ${amendmentId} of contract ${contractId} was signed for one of these circuits after this one had been drafted: draft it again.`,
    }),
  },
  'circuit-already-contracted': {
    status: 409,
    title: { zh: '电路已被其他有效合同覆盖', en: 'The circuit is already under contract' },
    detail: ({ circuitId, contractId }) => ({
      zh: `电路 ${circuitId} 在该期限内已由${contractId === undefined ? '其他合同' : `合同 ${contractId} `}覆盖。`,
      en: `Circuit ${circuitId} is covered by ${contractId === undefined ? 'another contract' : `contract ${contractId}`} for part of this term.`,
    }),
  },
  'grade-not-locally-ratable': {
    status: 403,
    title: { zh: '该客户等级不能在本地调整', en: 'This customer grade is not rated locally' },
    detail: ({ from, to }) => ({
      zh: `由 ${from} 调整为 ${to} 需要更高权限:本地只能在本地A、B、C级之间调整。`,
      en: `Changing ${from} to ${to} needs higher authority: only the three LOCAL grades are rated locally.`,
    }),
  },
  'malformed-json': {
    status: 400,
    title: { zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON' },
    detail: () => ({ zh: '请求体必须是 UTF-8 编码的 JSON。', en: 'The body has to be JSON in UTF-8.' }),
  },
  'malformed-header': {
    status: 400,
    title: { zh: '请求头格式错误', en: 'A header is malformed' },
    detail: ({ header }) => ({ zh: `请求头 ${header} 无法解析。`, en: `The header ${header} cannot be read.` }),
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported content type' },
    detail: ({ expected }) => ({ zh: `请以 ${expected} 发送请求体。`, en: `Send the body as ${expected}.` }),
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求体过大', en: 'The body is too large' },
    detail: ({ bytesMax }) => ({ zh: `请求体最多 ${bytesMax} 字节。`, en: `A body has at most ${bytesMax} bytes.` }),
  },
  'invalid-request': {
    status: 422,
    title: { zh: '请求内容无效', en: 'The request is not valid' },
    detail: () => ({ zh: '请更正所列字段后重试。', en: 'Correct the fields listed and send it again.' }),
  },
  'file-incomplete': {
    status: 409,
    title: { zh: '文件尚不完整', en: 'The file is not complete yet' },
    detail: () => ({
      zh: '请上传所列部分(PUT /import-files/{sha256}/parts/{part})后重试。',
      en: 'Send the parts listed (PUT /import-files/{sha256}/parts/{part}), then this again.',
    }),
  },
  'not-an-access-token': {
    status: 401,
    title: { zh: '不是访问令牌', en: 'Not an access token' },
    detail: () => ({
      zh: '该令牌用于向应用说明登录者的身份;调用接口须使用访问令牌(access token)。',
      en: 'This token tells an application who has logged in: call the API with an access token.',
    }),
  },
  'insufficient-scope': {
    status: 403,
    title: { zh: '令牌权限不足', en: 'The token has no scope of this route' },
    detail: ({ scopes }) => ({
      zh: `该操作需要以下权限之一:${scopes.join('、')}。`,
      en: `This takes one of the scopes ${scopes.join(', ')}.`,
    }),
  },
  'outside-grants': {
    status: 403,
    title: { zh: '超出令牌授权的部门或地区', en: 'Not a department or district of this token' },
    detail: ({ field }) => ({
      zh: `令牌的部门和地区声明不包含 ${field} 所指。`,
      en: `The claims of the token do not grant what ${field} says.`,
    }),
  },
  'not-found': {
    status: 404,
    title: { zh: '未找到', en: 'Not found' },
    detail: () => ({ zh: '该资源不存在。', en: 'There is no such resource.' }),
  },
  'unknown-route': {
    status: 404,
    title: { zh: '没有该接口', en: 'No such route' },
    detail: () => ({ zh: '该路径不属于本接口。', en: 'This path is not part of the API.' }),
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '不支持该方法', en: 'Method not allowed' },
    detail: ({ allowed }) => ({
      zh: `该路径支持的方法:${allowed.join('、')}。`,
      en: `This path answers to: ${allowed.join(', ')}.`,
    }),
  },
  'concurrent-update': {
    status: 409,
    title: { zh: '同时发生了另一次修改', en: 'Changed by somebody else at the same time' },
    detail: () => ({
      zh: '未保存任何内容。请重新读取后再试。',
      en: 'Nothing was stored. Read it again and decide anew.',
    }),
  },
  'precondition-failed': {
    status: 412,
    title: { zh: '前提条件不成立', en: 'The precondition does not hold' },
    detail: () => ({
      zh: '资源的版本与请求头中给出的条件不符,未保存任何内容。',
      en: 'The version of the resource is not what the header asks for. Nothing was stored.',
    }),
  },
  'precondition-required': {
    status: 428,
    title: { zh: '缺少前提条件', en: 'A precondition is required' },
    detail: () => ({
      zh: '请在 If-Match 请求头中给出所修改的版本。',
      en: 'Say in the If-Match header which version you mean to replace.',
    }),
  },
  'idempotency-key-reused': {
    status: 422,
    title: { zh: '幂等键已用于其他请求', en: 'The idempotency key belongs to another request' },
    detail: () => ({
      zh: '该 Idempotency-Key 已用于内容不同的请求,请换用新的键。',
      en: 'This Idempotency-Key came with another path or body before. Use a new key for a new request.',
    }),
  },
  'idempotency-key-spent': {
    status: 409,
    title: { zh: '幂等键所创建的资源已删除', en: 'What the idempotency key created was deleted' },
    detail: () => ({
      zh: '以该 Idempotency-Key 创建的资源此后已被删除,未创建任何内容。如需重新创建,请换用新的键。',
      en: 'What was created under this Idempotency-Key has been deleted since. Nothing was created: to create it anew, use a new key.',
    }),
  },
  'no-owner-department': {
    status: 422,
    title: { zh: '该区域没有受理部门', en: 'No department in charge serves the region' },
    detail: ({ region, role }) => ({
      zh: `没有负责区域 ${region} 的受理部门(${role}),无法受理。请先登记该部门。`,
      en: `No department with the role ${role} serves the region ${region}. Register one first.`,
    }),
  },
  'beyond-calendar': {
    status: 422,
    title: { zh: '超出日历范围', en: 'Beyond the calendar' },
    detail: ({ calendarId, version, firstDate, lastDate }) => ({
      zh: `日历 ${calendarId}(第 ${version} 版)仅包含 ${firstDate} 至 ${lastDate},无法计算时限,未保存任何内容。请管理员延长该日历后重试。`,
      en: `Calendar ${calendarId} (version ${version}) knows ${firstDate} to ${lastDate} only, so a deadline cannot be computed. Nothing was stored. Have an administrator extend the calendar, then send it again.`,
    }),
  },
  'resource-full': {
    status: 422,
    title: { zh: '资源已无法容纳更多内容', en: 'The resource holds no more' },
    detail: () => ({
      zh: '该资源的内容已达存储上限,未保存任何内容。',
      en: 'With this the resource would be larger than what can be stored as one. Nothing was stored.',
    }),
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: ({ quota, windowSeconds, retryAfterSeconds }) => ({
      zh: `每 ${windowSeconds} 秒最多 ${quota} 个请求。本次请求未处理,请在 ${retryAfterSeconds} 秒后重试。`,
      en: `At most ${quota} requests in ${windowSeconds} seconds. Nothing was done with this one: send it again in ${retryAfterSeconds} seconds.`,
    }),
  },
  unavailable: {
    status: 503,
    title: { zh: '暂时无法处理', en: 'Not available for a moment' },
    detail: ({ retryAfterSeconds }) => ({
      zh: `请在 ${retryAfterSeconds} 秒后重试。修改是否已经保存尚不确定:接口支持 Idempotency-Key 或 If-Match 的,带上相同的值重发是安全的,不会执行两次。`,
      en: `Try again in ${retryAfterSeconds} seconds. Whether a change was stored is not certain: sent again with the same Idempotency-Key or If-Match, where the route takes one, it is not made twice.`,
    }),
  },
  'internal-error': {
    status: 500,
    title: { zh: '内部错误', en: 'Internal error' },
    detail: () => ({
      zh: '请求未能处理。联系管理员时请提供 correlationId。',
      en: 'The request could not be handled. Quote the correlationId when you report it.',
    }),
  },
};
