// An edit of the policy: other values for some of its figures, as a new version on top of the last one. Only our defaults (D)
// are the administrator's to change, and no repair limit becomes milder than the law allows (P-5, P-6).

import { sameContent } from '../changes.ts';
import type { Decision, Outcome } from '../decision.ts';
import { happening } from '../decision.ts';
import type { FieldError } from '../errors.ts';
import { refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import type { Limit } from '../sla/sourced.ts';
import { dayNumber, localDateOf } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';
import type { PolicyEdited } from './events.ts';
import { refusalsOf } from './figure-values.ts';
import type { Figure, FigureValue } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { FigureChange, PolicyVersion } from './policy-version.ts';
import { policyOf, shippedPolicyOn, versionId } from './policy-version.ts';

export interface PolicyEdit {
  readonly changes: readonly { readonly figure: string; readonly value: unknown }[];
  readonly effectiveFromDate: LocalDate;
  /** Why. */
  readonly note: string;
}

/** A version cannot be taken back, and the next one may not begin before it: a slip of the year must not lock the policy. */
const daysAheadMax = 366;

/**
 * The version that the edit makes of the latest one (null: nothing was edited yet). Refuses with every broken field: figures that
 * do not exist or are not editable, values of another kind or out of bounds or milder than the law, a date that has passed.
 */
export function editPolicy(
  latest: PolicyVersion | null,
  edit: PolicyEdit,
  decision: Decision,
  shipped: Policy = shippedPolicyOn(edit.effectiveFromDate),
): Outcome<PolicyVersion, PolicyEdited> {
  const kept = latest === null ? {} : figuresKept(latest, shipped);
  const base = latest === null ? shipped : policyOf({ ...latest, figures: kept }, shipped);
  const { changes, errors } = judged(edit.changes, base, shipped);
  refuseIfAny([...errors, ...dateErrors(edit.effectiveFromDate, latest, decision)]);
  if (changes.length === 0) refuseIfAny([{ field: 'changes', rule: 'changes-nothing' }]);
  const { effectiveFromDate, note } = edit;
  const number = (latest?.number ?? 0) + 1;
  const id = versionId(number);
  const basedOn = latest?.id ?? shipped.version;
  const figures = { ...kept, ...Object.fromEntries(changes.map(({ figure, to }) => [figure, to])) };
  return {
    state: {
      id,
      number,
      basedOn,
      shippedVersion: shipped.version,
      effectiveFromDate,
      note,
      editedAt: decision.now,
      editedBy: decision.by,
      changes,
      figures,
    },
    events: [{ type: 'PolicyEdited', ...happening(decision), version: id, basedOn, effectiveFromDate, note, changes }],
  };
}

/** What was set before, as far as the shipped policy, which may be newer by now, still has such a figure and leaves it to us. */
function figuresKept({ figures }: PolicyVersion, shipped: Policy): Readonly<Record<string, FigureValue>> {
  const present = byPointer(shipped);
  const kept = Object.entries(figures).filter(([pointer, value]) => {
    const figure = present.get(pointer);
    return figure?.editable === true && refusalsOf(figure, value).length === 0;
  });
  return Object.fromEntries(kept);
}

function judged(wanted: PolicyEdit['changes'], base: Policy, shipped: Policy) {
  const figures = byPointer(base);
  const shippedFigures = byPointer(shipped);
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  const changes: FigureChange[] = [];
  for (const [index, { figure: pointer, value }] of wanted.entries()) {
    const at = `changes[${index}]`;
    const figure = figures.get(pointer);
    const refused = seen.has(pointer) ? ({ rule: 'duplicate' } as const) : notEditable(figure);
    seen.add(pointer);
    if (refused !== null) errors.push({ field: `${at}.figure`, ...refused });
    if (refused !== null || figure === undefined) continue;
    const refusals = refusalsOf(figure, value);
    errors.push(...refusals.map(({ at: where, ...refusal }) => ({ field: `${at}.value${where}`, ...refusal })));
    if (refusals.length > 0) continue;
    const to = value as FigureValue;
    const beyondLaw = repairBeyondLaw(figure, to, base, shippedFigures.get(pointer));
    if (beyondLaw !== null) errors.push({ field: `${at}.value`, ...beyondLaw });
    else if (!sameContent(figure.value, to)) changes.push({ figure: pointer, from: figure.value, to });
  }
  return { changes, errors };
}

function byPointer(policy: Policy): ReadonlyMap<string, Figure> {
  return new Map(figuresOf(policy).map((figure) => [figure.pointer, figure]));
}

function notEditable(figure: Figure | undefined): Pick<FieldError, 'rule' | 'details'> | null {
  if (figure === undefined) return { rule: 'unknown-reference' };
  return figure.editable ? null : { rule: 'figure-not-editable', details: { source: figure.source } };
}

/** The repair limits: tables 7(c) and 7(a). */
const repairLimitPattern = /^\/repairLimits\/|^\/qualityClasses\/[^/]+\/restore/;

/**
 * A cell holds for circuits in towns as well, so the shorter legal time bounds it. One in working days, which nights and holidays
 * make longer than the law counts, may only be where it was shipped so, and with no more days.
 */
function repairBeyondLaw(
  figure: Figure,
  value: FigureValue,
  { legalFloorMinutes }: Policy,
  shipped: Figure | undefined,
): Pick<FieldError, 'rule' | 'details'> | null {
  if (figure.kind !== 'limit' || !repairLimitPattern.test(figure.pointer)) return null;
  const limit = value as Limit;
  const legalFloor = legalFloorMinutes.TOWN.value;
  const [given, most] =
    limit.unit === 'minutes'
      ? [limit.minutes, legalFloor]
      : [limit.workingDays, workingDaysOf(shipped?.value as Limit)];
  return given <= most ? null : { rule: 'beyond-legal-floor', details: { given, legalFloor } };
}

function workingDaysOf(limit: Limit | undefined): number {
  return limit?.unit === 'workingDays' ? limit.workingDays : 0;
}

function dateErrors(date: LocalDate, latest: PolicyVersion | null, { now }: Decision): readonly FieldError[] {
  const today = localDateOf(now);
  const earliest = [today, latest?.effectiveFromDate ?? today].toSorted().at(-1) ?? today;
  const tooFar = dayNumber(date) - dayNumber(today) > daysAheadMax;
  if (date >= earliest && !tooFar) return [];
  return [{ field: 'effectiveFromDate', rule: 'out-of-term', details: { earliest, daysAheadMax } }];
}
