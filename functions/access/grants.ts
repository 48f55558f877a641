// Which districts and departments a token stands for. They are claims beside its scopes; absent, there are none.

/** In the place of a list: all of them. */
export const all = '*';

export interface Grants {
  readonly regions: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
}

type Claim = string | number | boolean | readonly string[];

/**
 * Reads the claims that this stage names. Where a token has neither, as of an issuer that puts nothing into tokens of machines,
 * what the stage says of its client holds.
 */
export function grantsOf(claims: Readonly<Record<string, Claim>>): Grants {
  const { regions, departments } = claimNames();
  const client = claims['client_id'] ?? claims['azp'];
  const silent = claims[regions] === undefined && claims[departments] === undefined;
  const given = silent && typeof client === 'string' ? grantsOfClient(client) : undefined;
  return {
    regions: namesIn(given?.regions ?? claims[regions]),
    departments: namesIn(given?.departments ?? claims[departments]),
  };
}

function claimNames() {
  return {
    regions: process.env['REGIONS_CLAIM'] ?? 'regions',
    departments: process.env['DEPARTMENTS_CLAIM'] ?? 'departments',
  };
}

function grantsOfClient(client: string): { readonly regions?: Claim; readonly departments?: Claim } | undefined {
  const grants = JSON.parse(process.env['CLIENT_GRANTS'] ?? '{}');
  return Object.hasOwn(grants, client) ? grants[client] : undefined;
}

/** API Gateway hands a list over as the text `[a b]`; an issuer may write one text with spaces between. */
export function namesIn(claim: Claim | undefined): ReadonlySet<string> {
  const names = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,[\]]+/) : [];
  return new Set(names.filter((name) => name !== ''));
}
