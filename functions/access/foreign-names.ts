// What a refusal names besides what was asked about: the contract that holds a circuit may be somebody else's. To who may not see it
// the refusal is the same, without the name.

import type { FieldError } from '../../domain/errors.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Access } from './access.ts';

type Sees = Pick<Access, 'seesAll' | 'seesStored'>;

export function namingOwn(access: Sees, errors: readonly FieldError[]): Promise<readonly FieldError[]> {
  return Promise.all(
    errors.map(async (error) => {
      const { rule, details } = error;
      return rule === 'already-contracted' && details !== undefined
        ? { ...error, details: await withoutForeign(access, details) }
        : error;
    }),
  );
}

/** The same of what was thrown, whatever it is. */
export async function refusalTo(access: Sees, refusal: unknown): Promise<unknown> {
  if (!(refusal instanceof DomainError)) return refusal;
  const { code, details } = refusal as DomainError<'rule-broken'> | DomainError<'circuit-already-contracted'>;
  switch (code) {
    case 'rule-broken':
      return new DomainError(code, { errors: await namingOwn(access, details.errors) });
    case 'circuit-already-contracted':
      return new DomainError(code, await withoutForeign(access, details));
    default:
      return refusal;
  }
}

async function withoutForeign<Details extends { readonly contractId?: string | number }>(
  { seesAll, seesStored }: Sees,
  details: Details,
): Promise<Details | Omit<Details, 'contractId'>> {
  const { contractId, ...others } = details;
  const isSeen = seesAll || contractId === undefined || (await seesStored('contract', String(contractId))) === true;
  return isSeen ? details : others;
}
