// The command line of operators: what they ask for, where it goes, and what comes back as an exit code.

import { parseArgs } from 'node:util';
import { connect } from './api-client.ts';
import type { Asked, Command } from './commands.ts';
import { commands } from './commands.ts';
import { addressFor, tokenFor } from './local-system.ts';

const help = `npm run ops -- <command> [options]

Dead letters: what could not be processed
  dead-letters                  every queue of them: how many, since when
  dead-letters QUEUE            the messages of one: where they come from, why, what they are about
  redrive QUEUE [--message ID]  send them back to where they came from, all or one
  discard QUEUE [--message ID]  delete them, all or one

Schedules and deadlines
  drift [--mend]                deadlines without schedule, schedules without deadline; --mend sets and deletes exactly those
  re-arm                        give every deadline its schedule: after a restore from a backup, or a move to another Region

Events
  republish                     announce what is not in the audit trail: after a fault of the stream, or a restore from a backup
  replay --from T --to T [--type NAME]...
                                announce once more what happened from one instant up to another (RFC 3339), or what the bus
                                did not take: over the time of dead letters of PublishEvents

Records in files: customers, circuits, contracts, departments
  import FILE [--kind KIND] [--dry-run]
                                take over the rows of FILE (.csv or .ndjson), of the kind that its name begins with; --dry-run
                                changes nothing. Rows that are refused are laid beside it, in FILE.errors.csv
  export KIND FILE [--english] [--reason TEXT]
                                write all records of a kind into FILE, in CSV with Chinese names of columns; who exports customers
                                says why

What was set going
  jobs                          all of it, the latest first
  job ID                        one
  stop ID                       no further step; the command that began it goes on where it was

QUEUE is the name of the queue, or a part of it that fits no other.

  --per-second N   what it may ask of other services in a second, 1 to 1000 (default 100)
  --no-wait        do not wait for its end
  --url URL        address of the API            (default ZHUNSHI_URL, then the local system in --data)
  --token JWT      a token with the scope admin, and for contracts and customers those of single calls
                                                 (default ZHUNSHI_TOKEN, then the local system in --data)
  --data DIR       data folder of the local system (default .zhunshi)
  --help           this text

Exit codes: 0 done and nothing amiss, 1 refused, failed or stopped, 2 not understood, 3 something was found (dead letters, drift not mended,
refused rows), or the message was not.
`;

export const exitCodes = { done: 0, failed: 1, misunderstood: 2, found: 3 } as const;

/** Where a command runs. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Progress overwrites its own line. */
  readonly terminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Returns the exit code. Everything that goes wrong is told in one line. */
export async function opsCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, environment, terminal } = surroundings;
  const given = understood(args);
  if (given === 'help') {
    out(help);
    return exitCodes.done;
  }
  if (typeof given === 'string') {
    err(`${given}\n\n${help}`);
    return exitCodes.misunderstood;
  }
  try {
    const api = connect(addressFor(given, environment), tokenFor(given, environment));
    const found = await given.command.run(given.asked, { api, out, err, terminal, language: languageIn(environment) });
    return found === 'found' ? exitCodes.found : exitCodes.done;
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n`);
    return exitCodes.failed;
  }
}

/** As the terminal is set up. */
function languageIn({ LC_ALL, LANG }: Surroundings['environment']): 'zh' | 'en' {
  return /^zh/i.test(LC_ALL ?? LANG ?? '') ? 'zh' : 'en';
}

interface Given {
  readonly command: Command;
  readonly asked: Asked;
  readonly url?: string;
  readonly token?: string;
  readonly data: string;
}

/** What is asked for; `help`, or what is wrong with it. */
function understood(args: readonly string[]): Given | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return 'help';
    const [name = '', operand, ...behind] = positionals;
    const command = commands[name];
    if (command === undefined) return name === '' ? 'no command is given' : `there is no command "${name}"`;
    const [target, ...more] = command.target === undefined ? [undefined, ...behind] : behind;
    const flags = Object.keys(values).filter((flag) => !everywhere.includes(flag));
    const stray = flags.find((flag) => !command.takes.includes(flag)) ?? more[0];
    if (stray !== undefined) return `${name} does not take "${stray}"`;
    if (operand === undefined && command.operand === 'required') return `${name} needs to know which`;
    if (target === undefined && command.target === 'required') return `${name} needs to know where to`;
    if (operand !== undefined && command.operand === undefined) return `${name} does not take "${operand}"`;
    const perSecond = values['per-second'];
    if (perSecond !== undefined && !/^\d{1,4}$/.test(perSecond)) return `--per-second ${perSecond} is no whole number`;
    const missing = command.needs?.find((flag) => !(flag in values));
    if (missing !== undefined) return `${name} needs --${missing}`;
    return {
      command,
      data: values.data,
      ...(values.url !== undefined && { url: values.url }),
      ...(values.token !== undefined && { token: values.token }),
      asked: {
        operand,
        waits: values['no-wait'] !== true,
        pace: perSecond === undefined ? {} : { perSecond: Number(perSecond) },
        message: values.message,
        mend: values.mend === true,
        from: values.from,
        to: values.to,
        types: values.type ?? [],
        target,
        kind: values.kind,
        reason: values.reason,
        dryRun: values['dry-run'] === true,
        english: values.english === true,
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const options = {
  url: { type: 'string' },
  token: { type: 'string' },
  data: { type: 'string', default: '.zhunshi' },
  help: { type: 'boolean', short: 'h' },
  'per-second': { type: 'string' },
  'no-wait': { type: 'boolean' },
  kind: { type: 'string' },
  reason: { type: 'string' },
  'dry-run': { type: 'boolean' },
  english: { type: 'boolean' },
  message: { type: 'string' },
  mend: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  type: { type: 'string', multiple: true },
} as const;

const everywhere: readonly string[] = ['url', 'token', 'data', 'help'];
