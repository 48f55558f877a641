// Finds out whether a repeated request changes anything: an identical repeat must write nothing and announce nothing.

/** Names of the top-level fields whose values differ, sorted. Values are compared by content; an absent field differs from any value. */
export function changedFields<State extends object>(before: State, after: State): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => !sameContent(old.get(key), fresh.get(key)))
    .sort();
}

/** Whether both say the same: objects are compared by their fields, in whatever order. */
export function sameContent(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  return changedFields(left, right).length === 0;
}
