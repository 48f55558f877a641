// Several readers of one stream come by the same places a moment apart: the engine, which has to put every record together anew, is
// asked once. A place in a stream always holds the same records, so an answer that has any is as good later.

import type { JsonObject } from '../json.ts';
import { isList } from '../json.ts';
import type { Engine } from './dynamo.ts';

// Readers are never far apart: each waits for what the slowest of its own lanes has done.
const keptMax = 32;

/** The same engine; what one reader has been given at an iterator, the others are given as well. */
export function sharingReads(engine: Engine): Engine {
  const kept = new Map<string, Promise<JsonObject>>();

  function read(input: JsonObject): Promise<JsonObject> {
    const place = JSON.stringify(input);
    const known = kept.get(place);
    if (known !== undefined) return known;
    const answer = engine.stream('GetRecords', input);
    kept.set(place, answer);
    answer.then(
      ({ Records: records }) => {
        // There may be some the next time.
        if (!isList(records) || records.length === 0) kept.delete(place);
      },
      () => kept.delete(place),
    );
    for (const oldest of kept.keys()) {
      if (kept.size <= keptMax) break;
      kept.delete(oldest);
    }
    return answer;
  }

  return {
    ...engine,
    stream: (operation, input) => (operation === 'GetRecords' ? read(input) : engine.stream(operation, input)),
  };
}
