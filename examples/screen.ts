// Tells a story on the screen, line by line, each with the instant at which it is told. Plain text where there is no terminal.

import { styleText } from 'node:util';

export interface Screen {
  heading(text: string): void;
  /** Something happened now. */
  step(text: string): void;
  /** More about the last step. */
  detail(text: string): void;
  /** What the story is about came true. */
  result(text: string): void;
}

export function screenOn(stream: NodeJS.WriteStream): Screen {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => styleText(style, text, { stream });
  const write = (line: string): void => void stream.write(`${line}\n`);
  const now = (): string => paint('dim', timeOfDay(new Date()));
  return {
    heading: (text) => write(`\n${paint('bold', text)}`),
    step: (text) => write(`${now()}  ${text}`),
    detail: (text) => write(`              ${text}`),
    result: (text) => write(`${now()}  ${paint('green', text)}`),
  };
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Time of day in the operator's zone, to the millisecond. */
export function timeOfDay(at: Date | string): string {
  return clock.format(new Date(at));
}

/** A length of time as people say it: `120 min`, `14 min 52 s`, `4.9 s`, `38 ms`. */
export function spoken(milliseconds: number): string {
  if (Math.abs(milliseconds) < 1000) return `${Math.round(milliseconds)} ms`;
  if (Math.abs(milliseconds) < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.trunc(seconds / 60);
  if (Math.abs(minutes) >= 180)
    return `${Math.trunc(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${Math.abs(minutes % 60)} min`}`;
  const rest = seconds % 60;
  return `${minutes} min${rest === 0 ? '' : ` ${rest} s`}`;
}
