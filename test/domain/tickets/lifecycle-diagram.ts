// Draws the life of a ticket (domain/tickets/lifecycle.ts) as the mermaid block of domain/README.md.
// `node test/domain/tickets/lifecycle-diagram.ts` writes the block anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { type transitions as ticketTransitions, transitions } from '../../../domain/tickets/lifecycle.ts';

export const readmePath = 'domain/README.md';
const markers = /<!-- lifecycle -->[\s\S]*<!-- \/lifecycle -->/;

type Transitions = Record<keyof typeof ticketTransitions, Readonly<Record<string, readonly string[]>>>;

/** A state diagram: one arrow per pair of statuses with the commands that lead there. A ticket starts in the first status. */
export function lifecycleDiagram(statuses: Transitions): string {
  const arrows = Object.entries(statuses).flatMap(([from, commands]) => {
    const commandsTo = new Map<string, string[]>();
    for (const [command, targets] of Object.entries(commands)) {
      for (const to of targets) commandsTo.set(to, [...(commandsTo.get(to) ?? []), command]);
    }
    if (commandsTo.size === 0) return [`  ${from} --> [*]`];
    return [...commandsTo].map(([to, names]) => `  ${from} --> ${to}: ${names.join(', ')}`);
  });
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${Object.keys(statuses)[0]}: open`, ...arrows, '```'].join('\n');
}

/** The part of a text between the markers, without them. Throws an Error when there is none. */
export function lifecycleBlock(markdown: string): string {
  const block = markers.exec(markdown)?.[0];
  if (block === undefined) throw new Error(`${readmePath} has no lifecycle markers`);
  return block.split('\n').slice(1, -1).join('\n');
}

if (import.meta.main) {
  const block = `<!-- lifecycle -->\n${lifecycleDiagram(transitions)}\n<!-- /lifecycle -->`;
  writeFileSync(readmePath, readFileSync(readmePath, 'utf8').replace(markers, block));
}
