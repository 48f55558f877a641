// How far something has come: a bar that overwrites itself on a terminal, and a line now and then elsewhere.

import type { Desk } from './desk.ts';

export interface Progress {
  /** `done` of `all`; nothing is known of `all` yet without it. */
  show(done: number, all: number | undefined, words: string): void;
  /** Makes way for what is said next. */
  clear(): void;
}

const barWidth = 30;
const stepPercent = 10;

export function progressAt({ err, terminal }: Pick<Desk, 'err' | 'terminal'>): Progress {
  let shown = '';
  return {
    show(done, all, words) {
      const percent = all === undefined || all === 0 ? 0 : Math.floor((100 * done) / all);
      const text = `${terminal ? barOf(percent) : ''}${String(percent).padStart(4)} %  ${words}`;
      // Elsewhere nobody watches: a line for every tenth.
      const key = terminal ? text : `${words.replace(/\d+/g, '')} ${Math.floor(percent / stepPercent)}`;
      if (key === shown) return;
      shown = key;
      err(terminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    clear() {
      if (terminal) err('\r\u001b[K');
    },
  };
}

function barOf(percent: number): string {
  const full = Math.floor((barWidth * percent) / 100);
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}]`;
}
