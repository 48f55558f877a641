// Writes the tables of docs/scale.md. Run: node test/scale/scale-tables.ts

import type { Bound } from './arithmetic.ts';
import {
  assumptions,
  bounds,
  concurrencyOf,
  costLines,
  dollarsPerMonth,
  rates,
  secondsToTakeUp,
  streamShards,
  subscriptionBounds,
  subscriptionDollarsPerMonth,
} from './arithmetic.ts';
import { ticketLoad } from './measured.ts';
import { prices, quotas } from './quotas.ts';
import type { Share } from './sharding.ts';
import { busiestPartitions } from './sharding.ts';

export function scaleTables(shares: readonly Share[]): string {
  return [
    '### One ticket\n',
    table(['Per ticket', ''], loadRows()),
    '### What binds\n',
    table(
      ['Per second', ...rates.map(perSecond), 'default', 'elsewhere', 'binds at', 'what moves it'],
      boundRows(bounds),
    ),
    '### First to bind\n',
    table(
      ['Tickets per second', 'over the default quota, the most first'],
      rates.map((rate) => [whole(rate), firstToBind(rate)]),
    ),
    '### The busiest partition key\n',
    table(['Write units per second', ...rates.map(perSecond), '1,000 is reached at'], partitionRows(shares)),
    '### The stream\n',
    table(['', ...rates.map(perSecond)], streamRows()),
    '### 10,000 deadlines of one instant\n',
    table(['Pollers', 'seconds until the last is taken up'], burstRows()),
    '### A subscription to everything, beside all that\n',
    table(
      ['Per second', ...rates.map(perSecond), 'default', 'elsewhere', 'binds at', 'what moves it'],
      [
        ['deliveries', ...rates.map((rate) => figure(rate * ticketLoad.events)), '', '', '', ''],
        ...boundRows(subscriptionBounds),
        ['dollars a month', ...rates.map((rate) => figure(subscriptionDollarsPerMonth(rate))), '', '', '', ''],
      ],
    ),
    '### A month\n',
    table(
      [
        '',
        'for each ticket',
        'dollars for 1,000 tickets',
        ...rates.map((rate) => `${perSecond(rate)}, dollars a month`),
      ],
      costRows(),
    ),
    '### Where the figures come from\n',
    table(['Quota', 'default', 'elsewhere', 'page'], sourceRows()),
    table(['Price', 'dollars', 'page'], priceRows()),
  ].join('\n');
}

function loadRows(): string[][] {
  return Object.entries(ticketLoad).map(([name, value]) => [inWords(name), figure(value)]);
}

function boundRows(all: readonly Bound[]): string[][] {
  return all.map((bound) => [
    bound.name,
    ...rates.map((rate) => emphasized(bound.demand(rate), bound.quota.limit)),
    figure(bound.quota.limit),
    bound.quota.elsewhere === undefined ? '' : figure(bound.quota.elsewhere),
    whole(bindsAt(bound)),
    bound.moves,
  ]);
}

/** Tickets a second, to two digits: the demand grows with the rate, but not always in proportion. */
function bindsAt({ demand, quota }: Bound): number {
  let [low, high] = [0, 1e7];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (demand(middle) > quota.limit) high = middle;
    else low = middle;
  }
  return low;
}

function firstToBind(rate: number): string {
  const over = bounds
    .map(({ name, demand, quota }) => ({ name, times: demand(rate) / quota.limit }))
    .filter(({ times }) => times > 1)
    .sort((left, right) => right.times - left.times);
  return over.map(({ name, times }) => `${name} (${figure(times)} times)`).join(', ') || 'nothing';
}

function partitionRows(shares: readonly Share[]): string[][] {
  return shares.map(({ place, units }) => [
    place,
    ...rates.map((rate) => emphasized(rate * units, quotas.partitionWrites.limit)),
    whole(quotas.partitionWrites.limit / units),
  ]);
}

function streamRows(): string[][] {
  return [
    ['shards, at least', ...rates.map((rate) => figure(streamShards(rate)))],
    ...[10, 2, 1].map((batches) => [
      `functions at once with \`streamBatchesPerShard: ${batches}\``,
      ...rates.map((rate) => figure(concurrencyOf(rate, batches))),
    ]),
  ];
}

function burstRows(): string[][] {
  const messages = 10_000;
  return [
    ['as AWS has it: 5 batches at once, 300 more each minute', secondsToTakeUp(messages, 5, 300 / 60).toFixed(1)],
    ...[100, 200].map((min) => [
      `\`deadlinePollers: { min: ${min}, … }\``,
      (messages / min / pollerMessages).toFixed(1),
    ]),
  ];
}

/** Messages that a poller takes in a second: ten polls of ten. */
const pollerMessages = 100;

function costRows(): string[][] {
  const lines = costLines(rates[0]).map(({ name, unitsPerTicket, dollarsPerUnit }, index) => [
    name,
    unitsPerTicket < 0.01 ? unitsPerTicket.toExponential(1) : figure(unitsPerTicket),
    (1_000 * unitsPerTicket * dollarsPerUnit).toFixed(4),
    ...rates.map((rate) => monthly(rate, costLines(rate)[index])),
  ]);
  const thousand = (1_000 * dollarsPerMonth(rates[0])) / rates[0] / assumptions.secondsPerMonth;
  return [
    ...lines,
    ['**all**', '', `**${thousand.toFixed(3)}**`, ...rates.map((rate) => `**${figure(dollarsPerMonth(rate))}**`)],
  ];
}

function monthly(rate: number, line: ReturnType<typeof costLines>[number] | undefined): string {
  const { unitsPerTicket, dollarsPerUnit } = line ?? { unitsPerTicket: 0, dollarsPerUnit: 0 };
  return figure(rate * assumptions.secondsPerMonth * unitsPerTicket * dollarsPerUnit);
}

function sourceRows(): string[][] {
  return Object.entries(quotas).map(([name, quota]) => [
    inWords(name),
    figure(quota.limit),
    'elsewhere' in quota ? figure(quota.elsewhere) : '',
    `<${quota.source}>${'doubt' in quota ? `; ${quota.doubt}` : ''}`,
  ]);
}

function priceRows(): string[][] {
  return Object.entries(prices).map(([name, { dollars, per, source }]) => [
    inWords(name),
    `${dollars} ${per}`,
    `<${source}>`,
  ]);
}

function perSecond(rate: number): string {
  return `${whole(rate)}/s`;
}

function emphasized(value: number, limit: number): string {
  return value > limit ? `**${figure(value)}**` : figure(value);
}

function whole(value: number): string {
  return Math.floor(value).toLocaleString('en-US', { maximumSignificantDigits: 2 });
}

/** Three digits that count. */
function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

if (import.meta.main) process.stdout.write(scaleTables(busiestPartitions()));
