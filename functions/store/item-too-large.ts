// Named apart from the stores, because the edge knows the error and not the SDK behind it.

/** The command would make an item larger than the table takes (400 KB); nothing of it was stored. */
export class ItemTooLarge extends Error {
  override readonly name = 'ItemTooLarge';
}

/** By its words, for DynamoDB has no code of its own for it; a transaction says it of one of its writes. */
export function saysTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { CancellationReasons = [] } = error as { CancellationReasons?: readonly { readonly Message?: string }[] };
  return [error.message, ...CancellationReasons.map(({ Message }) => Message ?? '')].some((words) =>
    /item size.*exceeded/i.test(words),
  );
}
