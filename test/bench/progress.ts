// Shows how far the bench is, on standard error: one line that is written over on a terminal, a new line now and then elsewhere.

const rewriteMilliseconds = 100;
const lineMilliseconds = 5_000;

export interface ProgressLine {
  readonly tell: (step: string, doing: string, done?: number, of?: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

export function progressOn(stream: NodeJS.WriteStream): ProgressLine {
  let toldAt = 0;
  let lastDoing = '';
  return {
    tell: (step, doing, done, of) => {
      const isNew = doing !== lastDoing;
      const isDue = performance.now() - toldAt >= (stream.isTTY ? rewriteMilliseconds : lineMilliseconds);
      if (!isNew && !isDue) return;
      [toldAt, lastDoing] = [performance.now(), doing];
      const line = `${step}: ${doing}${done === undefined ? '' : ` ${progress(done, of)}`}`;
      stream.write(stream.isTTY ? `\r\u001b[2K${line.slice(0, stream.columns - 1)}` : `${line}\n`);
    },
    clear: () => {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}

function progress(done: number, of: number | undefined): string {
  const whole = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
  return `${done.toLocaleString('en')}${whole}`;
}
