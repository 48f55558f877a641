// Two readers of one stream cost the engine one.

import { expect, it } from 'vitest';
import type { Engine } from '../../../infra/local/engine/dynamo.ts';
import { sharingReads } from '../../../infra/local/engine/shared-reads.ts';
import type { JsonObject } from '../../../infra/local/json.ts';

/** Answers each request with the next of these; an Error is thrown. */
function engineWith(...answers: readonly (JsonObject | Error)[]): Engine & { readonly asked: JsonObject[] } {
  const asked: JsonObject[] = [];
  return {
    asked,
    endpoint: 'http://127.0.0.1:9',
    table: async () => ({}),
    stream: async (_operation, input) => {
      const answer = answers[asked.length];
      asked.push(input);
      if (answer instanceof Error) throw answer;
      return answer ?? {};
    },
    close: () => undefined,
  };
}

const at = (ShardIterator: string) => ({ ShardIterator });
const found = { Records: [{ eventID: '1' }], NextShardIterator: 'b' };
const nothing = { Records: [], NextShardIterator: 'a' };

it('what one reader was given at a place, the next is given as well', async () => {
  const engine = engineWith(found);
  const shared = sharingReads(engine);
  expect(await shared.stream('GetRecords', at('a'))).toEqual(found);
  expect(await shared.stream('GetRecords', at('a'))).toEqual(found);
  expect(engine.asked).toHaveLength(1);
});

it('readers that ask at the same time are answered together', async () => {
  const engine = engineWith(nothing);
  const shared = sharingReads(engine);
  await Promise.all([shared.stream('GetRecords', at('a')), shared.stream('GetRecords', at('a'))]);
  expect(engine.asked).toHaveLength(1);
});

it('a place where nothing was yet is looked at again', async () => {
  const shared = sharingReads(engineWith(nothing, found));
  await shared.stream('GetRecords', at('a'));
  expect(await shared.stream('GetRecords', at('a'))).toEqual(found);
});

it('a failure is not kept', async () => {
  const shared = sharingReads(engineWith(new Error('ExpiredIterator'), found));
  await expect(shared.stream('GetRecords', at('a'))).rejects.toThrow('ExpiredIterator');
  expect(await shared.stream('GetRecords', at('a'))).toEqual(found);
});

it('what lies far behind is let go', async () => {
  const engine = engineWith(...Array.from({ length: 80 }, () => found));
  const shared = sharingReads(engine);
  for (let place = 0; place < 40; place += 1) await shared.stream('GetRecords', at(`place ${place}`));
  await shared.stream('GetRecords', at('place 39'));
  expect(engine.asked).toHaveLength(40);
  await shared.stream('GetRecords', at('place 0'));
  expect(engine.asked).toHaveLength(41);
});
