// The rows of a file that were refused, each with why, as a file of their own: once mended it can be imported as it is.

export interface RefusedRow {
  readonly line: number;
  readonly fromLine: number;
  readonly toLine: number;
  readonly field?: string;
  readonly code: string;
  readonly message: Readonly<Record<'zh' | 'en', string>>;
}

/** What stands on `toLine - fromLine + 1` lines of a file. */
interface Piece {
  readonly fromLine: number;
  readonly toLine: number;
  readonly text: string;
}

/** In UTF-8 with a byte order mark where it is CSV, whatever the encoding of the file was. */
export function refusedRowsFile(
  content: Uint8Array,
  format: 'csv' | 'ndjson',
  refused: readonly RefusedRow[],
  language: 'zh' | 'en',
): string {
  const lines = decoded(content).split(/\r\n|\r|\n/);
  const wanted = (piece: Piece) =>
    refused.filter((row) => row.fromLine <= piece.toLine && piece.fromLine <= row.toLine);
  const sayings = (piece: Piece) => wanted(piece).filter(({ line }) => line >= piece.fromLine && line <= piece.toLine);
  if (format === 'ndjson') {
    const pieces = lines.map((text, index) => ({ fromLine: index + 1, toLine: index + 1, text }));
    const said = pieces.filter((piece) => wanted(piece).length > 0);
    return said.map((piece) => withRemark(piece.text, inWords(sayings(piece), language))).join('');
  }
  const [head, ...rows] = csvPieces(lines);
  const said = rows.filter((piece) => wanted(piece).length > 0);
  const remarked = said.map((piece) => `${quoted(inWords(sayings(piece), language))},${piece.text}\r\n`);
  // In front: rows may be shorter than the head.
  return [`\ufeff${language === 'zh' ? '错误' : 'error'},${head?.text ?? ''}\r\n`, ...remarked].join('');
}

/** A file may have been refined before: a remark of the last time is written anew. */
function withRemark(line: string, words: string): string {
  const isObject = /^\s*\{\s*"/.test(line);
  return `${isObject ? line.replace(/^\s*\{/, `{"error":${JSON.stringify(words)},`) : line}\n`;
}

/** A cell with a break in it goes on in the next line: until then the quotes are odd in number. */
function csvPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const [index, line] of lines.entries()) {
    const toLine = index + 1;
    open =
      open === undefined
        ? { fromLine: toLine, toLine, text: line }
        : { ...open, toLine, text: `${open.text}\n${line}` };
    if (((open.text.match(/"/g) ?? []).length & 1) === 1) continue;
    if (open.text.trim() !== '') pieces.push(open);
    open = undefined;
  }
  return open === undefined ? pieces : [...pieces, open];
}

export function inWords(rows: readonly RefusedRow[], language: 'zh' | 'en'): string {
  return rows.map(({ field, message }) => `${field === undefined ? '' : `${field}: `}${message[language]}`).join(' ');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** As the service reads it: UTF-8, else GB18030. */
function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}
