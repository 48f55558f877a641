// Puts the parts of the template together: the table, the stand-ins, the functions, and what feeds and calls these.

import type { Backend } from './api/gateway.ts';
import type { Engine } from './engine/dynamo.ts';
import { makeTable } from './engine/make-table.ts';
import { sharingReads } from './engine/shared-reads.ts';
import { createAsynchronousCalls } from './lambda/asynchronous.ts';
import { startFeeding } from './lambda/feedings.ts';
import { createFleet } from './lambda/fleet.ts';
import { createRhythm } from './lambda/rhythm.ts';
import { noticeLine } from './notice-line.ts';
import type { StandIns } from './services/stand-ins.ts';
import { openStandIns } from './services/stand-ins.ts';
import type { State } from './state.ts';
import { readApi } from './template/api.ts';
import type { Assembly } from './template/assembly.ts';
import { readMappings } from './template/event-sources.ts';
import { type RuleSpec, readRules } from './template/events.ts';
import { readFunctions } from './template/functions.ts';
import { readTables } from './template/table.ts';
import type { Template } from './template/template.ts';

export interface DeploymentOptions {
  readonly assembly: Assembly;
  readonly template: Template;
  readonly state: State;
  readonly engine: Engine;
  readonly servicesUrl: string;
  readonly dataDir: string;
  readonly overrides: Readonly<Record<string, string>>;
  readonly imprecisionMilliseconds: number;
  readonly seed: number | undefined;
  readonly followersGiveWay: boolean;
  readonly onScreen: (line: string) => void;
}

export interface Deployment {
  readonly backend: Omit<Backend, 'issuer'> | undefined;
  readonly standIns: StandIns;
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  readonly crash: (name: string) => Promise<void>;
  readonly deadLetters: () => ReturnType<StandIns['deadLetters']>;
  /** Begins to feed functions and to fire schedules and rules. */
  readonly begin: () => void;
  /** What is under way gets up to this time to end. */
  readonly stop: (graceMilliseconds: number) => Promise<void>;
}

export async function deploy(options: DeploymentOptions): Promise<Deployment> {
  const { assembly, template, state, engine, servicesUrl, dataDir, overrides, onScreen } = options;
  const api = readApi(template);
  const mappings = readMappings(template);
  const specs = readFunctions(template, assembly);
  const rules = readRules(template);
  const failureQueues = [
    ...mappings.map((mapping) => (mapping.kind === 'stream' ? mapping.failureQueueArn : undefined)),
    ...specs.map(({ whenAsynchronous }) => whenAsynchronous.failureQueueArn),
    ...rules.flatMap(({ targets }) => targets.map(({ deadLetterArn }) => deadLetterArn)),
  ].filter((arn) => arn !== undefined);
  const streamArns = await makeTables(template, engine);

  const rhythm = createRhythm();
  const surroundings = { servicesUrl, engineEndpoint: engine.endpoint, overrides };
  const fleet = createFleet({
    specs,
    giveWay: options.followersGiveWay ? following(mappings, rules) : new Set(),
    surroundings,
    rhythm,
    logFolder: dataDir,
    onScreen,
  });
  const asynchronous = createAsynchronousCalls(() => standIns.messages);
  const standIns = openStandIns({
    ...options,
    invokeLater: (arn, event) => asynchronous.invokeLater(fleet.byArn(arn), event),
    onPublished: (message) => onScreen(noticeLine(message)),
  });
  let feedings: readonly ReturnType<typeof startFeeding>[] = [];

  return {
    backend: api === undefined ? undefined : { api, invoke: (arn, event) => fleet.byArn(arn).invoke(event) },
    standIns,
    invoke: (name, event) => fleet.byName(name).invoke(event),
    crash: (name) => fleet.byName(name).crash(),
    deadLetters: () => standIns.deadLetters(failureQueues),
    begin: () => {
      const timed = rules.filter(({ nextTime }) => nextTime !== undefined);
      for (const { kind, arn } of timed.flatMap(({ targets }) => targets))
        if (kind === 'function') fleet.byArn(arn).warm();
      const reading = sharingReads(engine);
      const feeding = { fleet, messages: standIns.messages, state, engine: reading, streamArns, rhythm, onScreen };
      feedings = mappings.map((mapping) => startFeeding(mapping, feeding));
      standIns.startRules();
    },
    stop: async (graceMilliseconds) => {
      asynchronous.stop();
      standIns.stop();
      rhythm.stop();
      const ended = Promise.all(feedings.map((feeding) => feeding.stop()));
      await Promise.race([ended, wait(graceMilliseconds)]);
      await fleet.stop();
      await ended;
    },
  };
}

async function makeTables(template: Template, engine: Engine): Promise<ReadonlyMap<string, string>> {
  const streamArns = new Map<string, string>();
  for (const spec of readTables(template)) {
    const streamArn = await makeTable(engine, spec);
    if (streamArn !== undefined) streamArns.set(spec.name, streamArn);
  }
  return streamArns;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

/** What is fed from a stream, or from a queue that a rule of the bus fills. */
function following(mappings: ReturnType<typeof readMappings>, rules: readonly RuleSpec[]): ReadonlySet<string> {
  const told = new Set(rules.flatMap(({ targets }) => targets.map(({ arn }) => arn)));
  const fed = mappings.filter((mapping) => mapping.kind === 'stream' || told.has(mapping.queueArn));
  return new Set(fed.map(({ functionArn }) => functionArn));
}
