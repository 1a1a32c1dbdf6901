import { splitRow } from '../syntax/splitRow';

/** One row of a table as it is written, without what stands before it on its line. Offsets are in `text`. */
export interface TableRow {
  /** From the first to behind the last character of the row. */
  readonly text: string;
  /** As many as are written. */
  readonly cells: readonly TableCell[];
  /** `| a | b` has the leading pipe alone. */
  readonly hasLeadingPipe: boolean;
  readonly hasTrailingPipe: boolean;
}

export interface TableCell {
  /** From behind the pipe before the cell to the pipe behind it. */
  readonly from: number;
  readonly to: number;
  /** Without the blanks and tabs around; an empty cell begins one blank behind its pipe where there is one. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads a row whose text has no blanks around it. */
export function readTableRow(text: string): TableRow {
  const hasLeadingPipe = text.startsWith('|');
  let from = hasLeadingPipe ? 1 : 0;
  const cells = splitRow(text, 0).map(({ end }): TableCell => {
    // Between the text of a cell and its pipe stand blanks alone.
    const pipe = text.indexOf('|', Math.max(end, from));
    const cell = cellBetween(text, from, pipe < 0 ? text.length : pipe);
    from = cell.to + 1;
    return cell;
  });
  const last = cells.at(-1);
  return { text, cells, hasLeadingPipe, hasTrailingPipe: last !== undefined && last.to < text.length };
}

/** What stands between the pipes of a cell, padding included. */
export function segmentOf(row: TableRow, cell: TableCell): string {
  return row.text.slice(cell.from, cell.to);
}

/** The cell that a character of the row lies in or next to; -1 in a row without cells. */
export function cellAt({ cells }: TableRow, character: number): number {
  const found = cells.findIndex(({ to }) => character <= to);
  return found < 0 ? cells.length - 1 : found;
}

/** No-break spaces are text: nobody pads with them, and they would be lost. */
function cellBetween(line: string, from: number, to: number): TableCell {
  let start = from;
  let end = to;
  while (start < end && isBlank(line, start)) start++;
  while (end > start && isBlank(line, end - 1)) end--;
  if (start === end) start = end = Math.min(from + 1, to);
  return { from, to, start, end, text: line.slice(start, end) };
}

function isBlank(line: string, at: number): boolean {
  return line[at] === ' ' || line[at] === '\t';
}
