// Values that a schema takes, made of what the system knows already, so that many calls get past the schema and some past the rules.

import type { Draw } from '../simulation/random.ts';
import { pick } from '../simulation/random.ts';
import type { Schema } from './api-description.ts';
import { resolved } from './api-description.ts';

/** Ids that exist, by the name of the field or path parameter that holds one. */
export type Known = Map<string, string[]>;

/** Any of these fits any pattern of the API. */
const texts = [
  ...[
    '1',
    '1',
    '2',
    '2026-01-31',
    '2026-10',
    '09:00',
    'FAULT',
    'RESOURCE',
    'IBSS',
    'ROUND_THE_CLOCK',
    'FUZZ',
    'default-1',
  ],
  ...['+86 20 8888 8888', 'wang@example.com', 'https://hooks.example.com/zhunshi', 'fuzz-1', 'start.js'],
  ...['T', 'C', 'L', 'O'].map((prefix) => `${prefix}${'0'.repeat(26)}`),
];

const day = 86_400_000;
const words = ['光缆中断', 'tested with ten words', '天河', '张敏', '专线 10M', '😀', 'é'];

export function sampleOf(schema: Schema, draw: Draw, known: Known, name = ''): unknown {
  const node = resolved(schema);
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return sampleOf(pick(draw, options), draw, known, name);
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return pick(draw, node.enum);
  switch (node.type) {
    case 'object':
      return objectOf(node, draw, known);
    case 'array': {
      const count = Math.max(node.minItems ?? 0, draw() < 0.7 ? 1 : 2);
      return Array.from({ length: count }, () => sampleOf(node.items ?? {}, draw, known, name.replace(/s$/, '')));
    }
    case 'integer':
    case 'number':
      return numberOf(node, draw);
    case 'boolean':
      return draw() < 0.5;
    case 'null':
      return null;
    default:
      return textOf(node, draw, known, name);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, draw: Draw, known: Known): Record<string, unknown> {
  const fields = Object.entries(properties).filter(([name]) => required.includes(name) || draw() < 0.4);
  return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field, draw, known, name)]));
}

function numberOf({ minimum = 0, maximum = 1_000 }: Schema, draw: Draw): number {
  const span = draw() < 0.8 ? Math.min(maximum - minimum, 100) : maximum - minimum;
  return minimum + Math.floor(draw() * (span + 1));
}

function textOf({ pattern, format, maxLength = 64 }: Schema, draw: Draw, known: Known, name: string): string {
  const ids = known.get(name);
  if (ids !== undefined && ids.length > 0 && draw() < 0.9) return pick(draw, ids);
  const when = new Date(Date.now() + Math.round((draw() - 0.7) * (draw() < 0.8 ? 0.1 : 60) * day)).toISOString();
  if (format === 'date-time' || name.endsWith('At') || pattern?.includes('T(\\d{2})') === true) return when;
  if (format === 'date') return when.slice(0, 10);
  if (pattern !== undefined) {
    const fitting = texts.filter((text) => new RegExp(pattern, 'u').test(text));
    return fitting.length > 0 ? pick(draw, fitting) : '1';
  }
  return pick(draw, words).slice(0, maxLength);
}
