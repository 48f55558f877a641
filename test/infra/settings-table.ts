// The settings of a stage as rows of a table, from the schema that they are held to. For docs/deploy.md.

import * as z from 'zod';
import { stages } from '../../infra/config.ts';
import { settingsSchema } from '../../infra/settings.ts';

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly anyOf?: readonly Described[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export function settingsRows(): readonly (readonly string[])[] {
  return rowsOf(z.toJSONSchema(settingsSchema) as Described, '');
}

/** Throws an Error for a setting that does not say what it is for. */
function rowsOf({ properties = {} }: Described, path: string): string[][] {
  return Object.entries(properties).flatMap(([name, described]) => {
    const full = `${path}${name}`;
    const inner = [described, ...(described.anyOf ?? [])].find(({ properties: parts }) => parts !== undefined);
    const text = described.description;
    if (text === undefined) throw new Error(`infra/settings.ts: ${full} has no description`);
    const isGroup = described.properties !== undefined;
    const values = isGroup ? ['', ''] : ['dev', 'prod'].map((kind) => shown(valueAt(kind as 'dev' | 'prod', full)));
    return [
      [`\`${full}\``, ...values, `${text}${boundsOf(described)}`.replaceAll('|', '\\|')],
      ...(inner ? rowsOf(inner, `${full}.`) : []),
    ];
  });
}

function boundsOf({ minimum, maximum }: Described): string {
  if (minimum === undefined) return '';
  const number = (value: number) => value.toLocaleString('en-US');
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
    ? ` From ${number(minimum)}.`
    : ` From ${number(minimum)} to ${number(maximum)}.`;
}

function valueAt(kind: 'dev' | 'prod', path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => Object(value)[part], stages[kind]);
}

function shown(value: unknown): string {
  return value === undefined ? '' : `\`${JSON.stringify(value)}\``;
}
