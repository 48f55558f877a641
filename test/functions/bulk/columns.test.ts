import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../domain/operations/operation.ts';
import { columnsOf, headerOf } from '../../../functions/bulk/columns.ts';
import { fileDepartmentBody } from '../../../functions/bulk/take-row.ts';
import { circuitBody } from '../../../functions/circuits/take-circuit.ts';
import { contractBody } from '../../../functions/contracts/contract-body.ts';
import { customerBody } from '../../../functions/customers/take-customer.ts';
import type { Schema } from '../../../infra/openapi/json-schema.ts';
import { schemaOf } from '../../../infra/openapi/json-schema.ts';

const bodies = {
  customers: customerBody,
  circuits: circuitBody,
  contracts: contractBody,
  departments: fileDepartmentBody(false),
};
/** What a row says beside the body of a call. */
const names = ['id', 'version', 'reference'];

interface Leaf {
  readonly field: string;
  readonly type: string;
  readonly required: boolean;
}

/** Every single value of a body; the lines of a contract are rows of their own. */
function leavesOf(schema: Schema, prefix = '', isNeeded = true): readonly Leaf[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const field = `${prefix}${name}`;
    const needed = isNeeded && required.includes(name);
    if (field === 'lines') return leavesOf(inner['items'] as Schema, 'lines.', needed);
    if (inner.properties !== undefined) return leavesOf(inner, `${field}.`, needed);
    return [{ field, type: typeOf(inner), required: needed }];
  });
}

function typeOf(schema: Schema): string {
  if (schema['format'] === 'date') return 'date';
  if (schema.type === 'array') return (schema['items'] as Schema).type === 'object' ? 'json' : 'list';
  return schema.type === 'integer' || schema.type === 'boolean' ? schema.type : 'text';
}

describe.each(recordKinds)('the columns of %s', (kind) => {
  it('are the fields that the API takes, each with what kind of value it holds', () => {
    const expected = leavesOf(schemaOf(bodies[kind], 'input'));
    const columns = columnsOf[kind].filter(({ field }) => !names.includes(field));
    const found = columns.map(({ field, type, required = false }) => ({ field, type, required }));
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(found).toHaveLength(expected.length);
  });

  it('are written down in docs/bulk.md, to be copied, in both languages', () => {
    const document = readFileSync('docs/bulk.md', 'utf8');
    const heads = (['zh', 'en'] as const).map((language) =>
      columnsOf[kind].map((column) => headerOf(column, language)).join(','),
    );
    expect(document).toContain(`### ${kind}\n\n\`\`\`csv\n${heads.join('\n')}\n`);
  });

  it('are told apart by their names in both languages', () => {
    const headers = columnsOf[kind].flatMap(({ field, zh }) => [field, zh]);
    expect(new Set(headers).size).toBe(headers.length);
  });
});
