// Takes over a department from the operator's organisation chart.

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
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
  refuseIfAny(errorsOf(request));
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

function errorsOf({ id, parentId, regions, webhookUrl, channels = [] }: Department): readonly FieldError[] {
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
