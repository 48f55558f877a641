// Lists without what is foreign, in whole pages where that can be had.

import type { Versioned } from '../store/aggregate-store.ts';
import type { Page, PageRequest } from '../store/table.ts';
import type { Access } from './access.ts';
import type { Kind } from './kinds.ts';

/** Where little is the caller's own a page is short, or even empty, rather than late: its cursor leads on all the same. */
const readsMax = 5;

/** A page of the records that the caller may see. Reads on in the place of those that are left out. */
export function visiblePage<State extends object>(
  access: Access,
  kind: Kind,
  page: PageRequest,
  read: (page: PageRequest) => Promise<Page<Versioned<State>>>,
): Promise<Page<Versioned<State>>> {
  return visibleEntries(access, page, read, ({ state }) => access.sees(kind, state));
}

/** The same of a list whose entries are not all of one kind. */
export async function visibleEntries<Entry>(
  { seesAll }: Access,
  { limit, ...from }: PageRequest,
  read: (page: PageRequest) => Promise<Page<Entry>>,
  sees: (entry: Entry) => Promise<boolean>,
): Promise<Page<Entry>> {
  let page = await read({ limit, ...from });
  if (seesAll) return page;
  let items = await keptOf(page.items, sees);
  for (let reads = 1; reads < readsMax && items.length < limit && page.nextCursor !== undefined; reads += 1) {
    page = await read({ limit: limit - items.length, cursor: page.nextCursor });
    items = [...items, ...(await keptOf(page.items, sees))];
  }
  return { ...page, items };
}

async function keptOf<Entry>(
  entries: readonly Entry[],
  sees: (entry: Entry) => Promise<boolean>,
): Promise<readonly Entry[]> {
  const seen = await Promise.all(entries.map(sees));
  return entries.filter((_, index) => seen[index]);
}
