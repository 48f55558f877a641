import { expect, it } from 'vitest';
import { seededRandom } from '../../infra/local/seeded-random.ts';
import { crashAndCompare } from './crash-run.ts';
import { figuresOf, tooLate } from './figures.ts';

const answersBetween = 5;

it('loses nothing that was acknowledged, does nothing twice and decides what fell due meanwhile when its parts and the whole are killed at work', async () => {
  const outcome = await crashAndCompare({
    victims: [{ worker: 'events/publish-events' }, 'engine', { worker: 'deadlines/arm-deadlines' }, 'runtime'],
    callers: 3,
    random: seededRandom(7),
    moment: async (journal) => {
      await journal.untilDone(journal.count('done') + answersBetween);
      await journal.untilUnderWay();
    },
    onProgress: () => undefined,
  });
  expect(outcome.findings).toEqual([]);
  const figures = figuresOf(outcome);
  expect(tooLate(figures)).toEqual([]);
  expect(figures.afterGap.count).toBeGreaterThan(0);
  expect(outcome.decisions.length).toBeGreaterThan(5);
  expect(outcome.journal.count('unanswered')).toBeGreaterThan(0);
}, 150_000);
