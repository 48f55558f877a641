// Takes over a department from the operator's organisation chart.

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { DepartmentChannel } from './channels.ts';
import type { Department } from './department.ts';
import type { AnnouncedDepartment, DepartmentEvent } from './events.ts';

/**
 * Registers a new department or replaces the record of a known one; an identical repeat yields no events.
 * Throws `rule-broken`: `parentId` not-allowed-here (its own parent), `regions[i]` and `channels[i].type` duplicate, `webhookUrl`
 * required where `channels` name it.
 */
export function registerDepartment(
  existing: Department | null,
  request: Department,
  decision: Decision,
): Outcome<Department, DepartmentEvent> {
  refuseUnfit(request);
  const subject = { ...happening(decision), departmentId: request.id, department: announced(request) };
  if (existing === null) return { state: request, events: [{ type: 'DepartmentRegistered', ...subject }] };
  const changed = changedFields(existing, request);
  if (changed.length === 0) return { state: existing, events: [] };
  return { state: request, events: [{ type: 'DepartmentChanged', ...subject, changed }] };
}

function announced({ channels, webhookUrl, ...record }: Department): AnnouncedDepartment {
  return {
    ...record,
    hasWebhook: webhookUrl !== undefined,
    ...(channels !== undefined && { channels: channels.map(({ type }) => ({ type })) }),
  };
}

/** What is refused of a record whatever stands there already; of its channels only the types are looked at. */
type Unproven = Pick<Department, 'id' | 'regions' | 'parentId' | 'webhookUrl'> & {
  readonly channels?: readonly Pick<DepartmentChannel, 'type'>[] | undefined;
};

/** Throws as `registerDepartment` does: for who has to know before it does what cannot be taken back. */
export function refuseUnfit(request: Unproven): void {
  refuseIfAny(errorsOf(request));
}

function errorsOf({ id, parentId, regions, webhookUrl, channels = [] }: Unproven): readonly FieldError[] {
  const types = channels.map(({ type }) => type);
  const errors = [
    ...duplicates(regions, (index) => `regions[${index}]`),
    ...duplicates(types, (index) => `channels[${index}].type`),
  ];
  if (types.includes('webhook') && webhookUrl === undefined) errors.push({ field: 'webhookUrl', rule: 'required' });
  if (parentId === id) errors.push({ field: 'parentId', rule: 'not-allowed-here' });
  return errors;
}

function duplicates(values: readonly string[], fieldOf: (index: number) => string): FieldError[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ field: fieldOf(index), rule: 'duplicate' as const }] : [],
  );
}
