import type { CellSpan } from './block';

/**
 * Cuts a table row into its cells: at every `|` that no backslash escapes, also inside code spans (GFM 0.29, section
 * 4.10). A leading and a trailing pipe are no cells of their own.
 *
 * @param line the whole line of the text
 * @param start where the row begins in it, behind indentation and the markers of what holds it
 */
export function splitRow(line: string, start: number): CellSpan[] {
  const end = line.trimEnd().length;
  const cells: CellSpan[] = [];
  let from = start;
  for (let pipe = line.indexOf('|', start); pipe >= 0 && pipe < end; pipe = line.indexOf('|', pipe + 1)) {
    const isEscaped = pipe > start && line[pipe - 1] === '\\';
    if (isEscaped) continue;
    if (pipe > start) cells.push(trimmedCell(line, from, pipe));
    from = pipe + 1;
  }
  if (from < end) cells.push(trimmedCell(line, from, end));
  return cells;
}

function trimmedCell(line: string, from: number, to: number): CellSpan {
  const raw = line.slice(from, to);
  const text = raw.trim();
  if (text === '') {
    const caret = Math.min(from + 1, to);
    return { start: caret, end: caret, text };
  }
  const start = from + (raw.length - raw.trimStart().length);
  return { start, end: start + text.length, text };
}
