import { expect, it } from 'vitest';
import { seededRandom } from '../../infra/local/seeded-random.ts';
import { crashAndCompare } from './crash-run.ts';
import { figuresOf } from './figures.ts';

const answersBetween = 5;

it('loses nothing that was acknowledged, does nothing twice and decides what fell due meanwhile when its parts and the whole are killed at work', async () => {
  const outcome = await crashAndCompare({
    victims: [{ worker: 'events/publish-events' }, 'engine', { worker: 'deadlines/arm-deadlines' }, 'runtime'],
    callers: 3,
    followersGiveWay: false,
    random: seededRandom(7),
    moment: async (journal) => {
      await journal.untilDone(journal.count('done') + answersBetween);
      await journal.untilUnderWay();
    },
    onProgress: () => undefined,
  });
  expect(outcome.findings).toEqual([]);
  // How late it was, `npm run crash` holds to its bounds: here others take the processor.
  expect(figuresOf(outcome).afterGap.count).toBeGreaterThan(0);
  expect(outcome.decisions.length).toBeGreaterThan(5);
  expect(outcome.journal.count('unanswered')).toBeGreaterThan(0);
}, 240_000);
