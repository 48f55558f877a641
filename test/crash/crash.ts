// `npm run crash`: kills the local runtime, its table engine and its workers at random moments under load, and compares every answer
// with what is stored afterwards.

import { parseArgs } from 'node:util';
import { seededRandom } from '../../infra/local/seeded-random.ts';
import type { Victim } from './crash-run.ts';
import { crashAndCompare } from './crash-run.ts';
import type { Spread } from './figures.ts';
import { besideMillisecondsMax, figuresOf, gapMillisecondsMax, tooLate } from './figures.ts';

const help = `npm run crash [-- options]

  --rounds N   kills, of the runtime, its table engine and its workers by turns (default 15)
  --seed N     what is random repeats itself with it, except for what the clock decides (default: of this moment)
  --help       this text`;

/** Between two kills; counted in answers, so that a slow machine is not killed before it has said anything. */
const [fewestAnswers, mostAnswers] = [5, 40];
const longestRestMilliseconds = 500;
const callers = 6;
const workers = [
  ...['tickets/open-ticket', 'tickets/dispatch-ticket', 'tickets/accept-ticket', 'tickets/suspend-ticket'],
  ...['events/publish-events', 'deadlines/arm-deadlines', 'deadlines/deadline-reached', 'notices/notify-departments'],
];

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help === true) say(help);
else await run(wholeNumber(values.rounds ?? '15'), wholeNumber(values.seed ?? String(Date.now() % 1_000_000)));

async function run(rounds: number, seed: number): Promise<void> {
  const startedAt = Date.now();
  const seconds = () => `${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s`;
  say(`${rounds} kills under the load of ${callers} callers, seed ${seed}`);
  const random = seededRandom(seed);
  const outcome = await crashAndCompare({
    victims: victims(rounds, random),
    callers,
    followersGiveWay: true,
    random: seededRandom(seed + 1),
    moment: async (journal) => {
      const answers = Math.floor(fewestAnswers + random() * (mostAnswers - fewestAnswers));
      await journal.untilDone(journal.count('done') + answers);
      await new Promise((resolve) => setTimeout(resolve, random() * longestRestMilliseconds));
    },
    onProgress: (line) => say(`${seconds()}  ${line}`),
  });
  const figures = figuresOf(outcome);
  const { journal, tickets, decisions, published, posted } = outcome;
  const again = (ids: readonly string[]) => `${ids.length} (${ids.length - new Set(ids).size} of them again, same id)`;
  say(`
requests      ${journal.count('done')} acknowledged, ${journal.count('refused')} refused, ${journal.count('unanswered')} unanswered (${figures.unansweredAndDone} of these done, the others not)
tickets       ${tickets.length}, deadline rungs decided ${decisions.length}
told          topic ${again(published)}, webhook ${again(posted)}
start         ${spoken(figures.start)} from the start of the process to its first answer
gap           ${spoken(figures.afterGap)} from there to the decision of what fell due meanwhile (at most ${gapMillisecondsMax} ms)
otherwise     ${spoken(figures.beside)} from due to decided (at most ${besideMillisecondsMax} ms, when a worker has crashed with it)`);
  const findings = [...outcome.findings, ...tooLate(figures)];
  for (const finding of findings) say(`WRONG  ${finding}`);
  say(findings.length === 0 ? '\nNothing acknowledged is lost, nothing was done or decided twice.' : '');
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/** All three by turns in an order of chance; at the end the runtime, so that nothing waits for what a worker has left behind. */
function victims(rounds: number, random: () => number): readonly Victim[] {
  const chosen: Victim[] = [];
  while (chosen.length < rounds) {
    const worker = workers[Math.floor(random() * workers.length)] ?? '';
    const turn: Victim[] = ['runtime', 'engine', { worker }];
    while (turn.length > 0) chosen.push(...turn.splice(Math.floor(random() * turn.length), 1));
  }
  return [...chosen.slice(0, rounds - 1), 'runtime'];
}

function spoken({ count, p50, p99, max }: Spread): string {
  return `${count}: p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  say(`${text} is no whole number\n\n${help}`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
