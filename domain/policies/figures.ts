// The figures of a policy: every node of its tree that carries a source mark. They are found by walking the tree, so a figure
// that is added to the policy can be shown and edited without a word here.

import type { Policy } from '../sla/policy.ts';
import type { SourceMark } from '../sla/sourced.ts';

/** What a figure may say: anything that JSON can. */
export type FigureValue = string | number | boolean | readonly FigureValue[] | { readonly [name: string]: FigureValue };

type FigureKind = 'limit' | 'choice' | 'ladder' | 'number' | 'text' | 'boolean' | 'list' | 'record';

export interface Figure {
  /** Where it stands in the policy: a JSON Pointer (RFC 6901), e.g. `/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP`. */
  readonly pointer: string;
  readonly kind: FigureKind;
  readonly value: FigureValue;
  readonly source: SourceMark;
  /** Only our defaults are: what stands in the operator's documents or in a public source is not the administrator's to change. */
  readonly editable: boolean;
  /** What a choice may be. */
  readonly choices?: readonly string[];
}

/** Every figure of the policy, in the order in which it is written down. */
export function figuresOf(policy: Policy): readonly Figure[] {
  return figuresBelow(policy, '');
}

/** The policy with other values at these pointers. What is not touched is the same object as before; a pointer to no figure says nothing. */
export function withFigures(policy: Policy, values: ReadonlyMap<string, FigureValue>): Policy {
  return replaced(policy, '', values) as Policy;
}

/** A sourced limit, or a sourced value of another kind. */
type FigureNode = { readonly source: SourceMark; readonly choices?: readonly string[] } & (
  | { readonly limit: FigureValue }
  | { readonly value: FigureValue }
);

function figuresBelow(node: unknown, pointer: string): readonly Figure[] {
  if (isFigure(node)) return [figureAt(node, pointer)];
  return children(node).flatMap(([key, inner]) => figuresBelow(inner, below(pointer, key)));
}

function figureAt(node: FigureNode, pointer: string): Figure {
  const { source, choices } = node;
  const value = 'limit' in node ? node.limit : node.value;
  return { pointer, kind: kindOf(node), value, source, editable: source === 'D', ...(choices && { choices }) };
}

function kindOf(node: FigureNode): FigureKind {
  if ('limit' in node) return 'limit';
  const { choices, value } = node;
  if (choices !== undefined) return 'choice';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as 'number' | 'boolean';
  if (typeof value === 'string') return 'text';
  if (!Array.isArray(value)) return 'record';
  return value.length > 0 && value.every((entry) => isRecord(entry) && 'percent' in entry) ? 'ladder' : 'list';
}

function replaced(node: unknown, pointer: string, values: ReadonlyMap<string, FigureValue>): unknown {
  if (isFigure(node)) {
    const value = values.get(pointer);
    return value === undefined ? node : { ...node, ['limit' in node ? 'limit' : 'value']: value };
  }
  const before = children(node);
  const after = before.map(([key, inner]) => [key, replaced(inner, below(pointer, key), values)] as const);
  if (after.every(([, inner], index) => inner === before[index]?.[1])) return node;
  return Array.isArray(node) ? after.map(([, inner]) => inner) : Object.fromEntries(after);
}

const sourceMark = /^(?:S\*?|D|P-\d+)$/;

function isFigure(node: unknown): node is FigureNode {
  if (!isRecord(node) || !('limit' in node || 'value' in node)) return false;
  return typeof node['source'] === 'string' && sourceMark.test(node['source']);
}

function children(node: unknown): readonly [string, unknown][] {
  return typeof node === 'object' && node !== null ? Object.entries(node) : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `~` and `/` are escaped by RFC 6901. */
function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
