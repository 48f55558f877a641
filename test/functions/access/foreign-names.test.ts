import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../domain/errors.ts';
import { namingOwn, refusalTo } from '../../../functions/access/foreign-names.ts';

const seeing = (...ids: readonly string[]) => ({
  seesAll: false,
  seesStored: async (kind: string, id: string) => kind === 'contract' && ids.includes(id),
});
const taken = { field: 'lines[0].circuitId', circuitId: 'CIRC-1', contractId: 'C1' };
const { field, ...details } = taken;
const errors = [
  { field, rule: 'already-contracted', details },
  { field: 'departmentId', rule: 'required' },
] as const;
const { contractId: _, ...nameless } = details;

describe('a circuit that another contract holds', () => {
  it.each([
    ['by its name to who may see that contract', seeing('C1'), details],
    ['by its name to who sees all', { ...seeing(), seesAll: true }, details],
    ['without it to everybody else', seeing('C2'), nameless],
  ])('is refused %s', async (_, access, shown) => {
    expect(await namingOwn(access, errors)).toEqual([{ ...errors[0], details: shown }, errors[1]]);
    const refused = { errors: [{ ...errors[0], details: shown }, errors[1]] };
    expect(await refusalTo(access, new DomainError('rule-broken', { errors }))).toMatchObject({ details: refused });
    const conflict = await refusalTo(access, new DomainError('circuit-already-contracted', taken));
    expect((conflict as DomainError).details).toEqual({ field, ...shown });
  });
});

it('any other refusal is as it was', async () => {
  for (const refusal of [
    new Error('x'),
    new DomainError('amended-meanwhile', { contractId: 'C1', amendmentId: 'C2' }),
  ]) {
    expect(await refusalTo(seeing(), refusal)).toBe(refusal);
  }
});
