// A change of levels as the API shows it, with the deadline of each hop.

import { acknowledgement, levelChangeDeadlines } from '../../domain/levels/deadlines.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { levelChangePins, stateOf } from '../../domain/levels/level-change.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export async function presentLevelChange(
  { state: change, version }: Versioned<LevelChange>,
  rules: Pick<RuleBook, 'rulesFor'>,
) {
  const { reached: _, hops, ...facts } = change;
  const deadlines = levelChangeDeadlines(change, await rules.rulesFor(levelChangePins(change)));
  const ofHop = (index: number) =>
    deadlines.find(({ milestone, occurrence }) => milestone === acknowledgement && occurrence === index + 1);
  return {
    ...facts,
    version,
    state: stateOf(change),
    hops: hops.map((hop, index) => {
      const deadline = ofHop(index);
      return { ...hop, ...(deadline && { acknowledgeUntilAt: deadline.dueAt, deadline: deadline.state }) };
    }),
  };
}
