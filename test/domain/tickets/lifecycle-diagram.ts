// Draws the life of each type of ticket (domain/tickets/processes/) as the mermaid blocks of domain/README.md.
// `node test/domain/tickets/lifecycle-diagram.ts` writes the blocks anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import type { Transitions } from '../../../domain/tickets/lifecycle.ts';

export const readmePath = 'domain/README.md';

const markersOf = (type: string): RegExp =>
  new RegExp(`<!-- lifecycle ${type} -->[\\s\\S]*<!-- /lifecycle ${type} -->`);

/** A state diagram: one arrow per pair of statuses with the commands that lead there. A ticket starts in the first status. */
export function lifecycleDiagram(transitions: Transitions): string {
  const arrows = Object.entries(transitions).flatMap(([from, commands]) => {
    const commandsTo = new Map<string, string[]>();
    for (const [command, targets] of Object.entries(commands)) {
      for (const to of targets) commandsTo.set(to, [...(commandsTo.get(to) ?? []), command]);
    }
    if (commandsTo.size === 0) return [`  ${from} --> [*]`];
    return [...commandsTo].map(([to, names]) => `  ${from} --> ${to}: ${names.join(', ')}`);
  });
  const first = Object.keys(transitions)[0];
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}: open`, ...arrows, '```'].join('\n');
}

/** The part of a text between the markers of a type, without them. Throws an Error when there is none. */
export function lifecycleBlock(markdown: string, type: string): string {
  const block = markersOf(type).exec(markdown)?.[0];
  if (block === undefined) throw new Error(`${readmePath} has no lifecycle markers for ${type}`);
  return block.split('\n').slice(1, -1).join('\n');
}

if (import.meta.main) {
  const written = Object.entries(defaultPolicy.processes).reduce(
    (text, [type, { transitions }]) =>
      text.replace(
        markersOf(type),
        `<!-- lifecycle ${type} -->\n${lifecycleDiagram(transitions)}\n<!-- /lifecycle ${type} -->`,
      ),
    readFileSync(readmePath, 'utf8'),
  );
  writeFileSync(readmePath, written);
}
