// Pieces that answers are described by. Fields named `...At` are instants inside, and RFC 3339 in UTC when they leave (present.ts).

import * as z from 'zod/mini';

/** The number of an entity tag: how many times the resource was written. */
export const version = z.int().check(z.gte(0));

/** The same in Chinese and English. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** One page of a list; `nextCursor` leads on, and is missing on the last. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.exactOptional(z.string()) });
}
