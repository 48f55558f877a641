// From the domain's values to what the API shows: fields named `...At` hold instants, which callers see as RFC 3339 in UTC.

/** The same value with every instant as text. Throws a RangeError for an instant outside the years of RFC 3339. */
export function presentable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(presentable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'number' && key.endsWith('At') ? new Date(inner).toISOString() : presentable(inner),
    ]),
  );
}
