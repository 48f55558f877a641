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

/** The same of entries that only name what they are about. */
export function visibleStored<Entry>(
  access: Access,
  kind: Kind,
  page: PageRequest,
  read: (page: PageRequest) => Promise<Page<Entry>>,
  idOf: (entry: Entry) => string,
): Promise<Page<Entry>> {
  return visibleEntries(access, page, read, async (entry) => (await access.seesStored(kind, idOf(entry))) === true);
}

/** The same of a list whose entries are not all of one kind. */
export async function visibleEntries<Entry>(
  { seesAll, places }: Access,
  asked: PageRequest,
  read: (page: PageRequest) => Promise<Page<Entry>>,
  sees: (entry: Entry) => Promise<boolean>,
): Promise<Page<Entry>> {
  if (seesAll) return read(asked);
  const { limit, cursor } = asked;
  let items: readonly Entry[] = [];
  let place = cursor === undefined ? undefined : await places.find(cursor);
  for (let reads = 0; reads < readsMax && items.length < limit; reads += 1) {
    const page = await read({ limit: limit - items.length, ...(place !== undefined && { cursor: place }) });
    items = [...items, ...(await keptOf(page.items, sees))];
    place = page.nextCursor;
    if (place === undefined) break;
  }
  return { items, ...(place !== undefined && { nextCursor: await places.hide(place) }) };
}

async function keptOf<Entry>(
  entries: readonly Entry[],
  sees: (entry: Entry) => Promise<boolean>,
): Promise<readonly Entry[]> {
  const seen = await Promise.all(entries.map(sees));
  return entries.filter((_, index) => seen[index]);
}
