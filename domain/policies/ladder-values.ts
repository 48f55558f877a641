// What an edited ladder may say, and whoever is told of anything.

import { departmentRoles } from '../departments/department.ts';
import { attentions, type Recipient } from '../sla/ladder.ts';
import { isRecord } from './figures.ts';
import type { Refusal } from './refusals.ts';
import { oneOf, outOfOrder, whole, wrongKind } from './refusals.ts';

const rungsMax = 10;
/** A ladder may go on after the breach, up to ten times the limit. */
export const percentMax = 1000;

const recipients: readonly string[] = ['RESPONSIBLE', ...departmentRoles] satisfies readonly Recipient[];

/** Percents ascend, each rung tells somebody, and the breach is always there: a promise whose breach nobody hears of is none. */
export function ladderRefusals(value: unknown): readonly Refusal[] {
  if (!Array.isArray(value)) return [wrongKind('ladder', '')];
  if (value.length > rungsMax) return [{ at: '', rule: 'too-many', details: { maximum: rungsMax } }];
  const refusals = value.flatMap((rung: unknown, index) => rungRefusals(rung, `[${index}]`));
  if (refusals.length > 0) return refusals;
  const percents = value.map((rung: { readonly percent: number }) => rung.percent);
  const unordered = outOfOrder(percents, 1);
  if (unordered > 0) return [{ at: `[${unordered}].percent`, rule: 'not-in-order' }];
  return percents.includes(100) ? [] : [{ at: '', rule: 'breach-missing' }];
}

function rungRefusals(rung: unknown, at: string): readonly Refusal[] {
  if (!isRecord(rung)) return [wrongKind('ladder', at)];
  const { percent, tell, attention = {}, hold, ...unknown } = rung;
  if (Object.keys(unknown).length > 0 || !isRecord(attention) || !(hold === undefined || hold === true)) {
    return [wrongKind('ladder', at)];
  }
  return [...whole(percent, 1, percentMax, `${at}.percent`), ...addresseeRefusals({ tell, attention }, at)];
}

/** Whoever is told is somebody that there is, and only who is told can have somebody meant within. */
export function addresseeRefusals(
  { tell, attention = {} }: { readonly tell?: unknown; readonly attention?: unknown },
  at: string,
): readonly Refusal[] {
  if (!isRecord(attention)) return [wrongKind('record', `${at}.attention`)];
  return [
    ...toldRefusals(tell, `${at}.tell`),
    ...Object.entries(attention).flatMap(([told, meant]) => [
      ...oneOf(told, Array.isArray(tell) ? tell : [], `${at}.attention`),
      ...oneOf(meant, attentions, `${at}.attention.${told}`),
    ]),
  ];
}

function toldRefusals(tell: unknown, at: string): readonly Refusal[] {
  if (!Array.isArray(tell)) return [wrongKind('list', at)];
  if (tell.length === 0) return [{ at, rule: 'required' }];
  if (new Set(tell).size < tell.length) return [{ at, rule: 'duplicate' }];
  return tell.flatMap((recipient, index) => oneOf(recipient, recipients, `${at}[${index}]`));
}
