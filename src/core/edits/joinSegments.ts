import { segmentOf, type TableRow } from './tableRow';

/** The cells of a row with their padding, to be taken out, moved and put in: each has blanks where it needs them. */
export function segmentsOf(row: TableRow): string[] {
  const last = row.cells.length - 1;
  return row.cells.map((cell, index) => {
    const segment = segmentOf(row, cell);
    const before = index === 0 && !row.hasLeadingPipe ? ' ' : '';
    return before + segment + (index === last && !row.hasTrailingPipe ? ' ' : '');
  });
}

/**
 * A row of these segments with the pipes it had, and more where it needs them: an empty cell at an edge is none without its
 * pipe, one column has no pipe between cells, and what begins with a mark would be something else than a row.
 */
export function joinSegments(row: TableRow, segments: readonly string[]): string {
  if (segments.length === 0) return '|  |';
  const first = withoutBlanks(segments[0] ?? '');
  const last = withoutBlanks(segments.at(-1) ?? '');
  const isBare = segments.length === 1 && !row.hasLeadingPipe && !row.hasTrailingPipe;
  const mayBegin = BEGINS_A_ROW.test(first) || first === row.cells[0]?.text;
  const text = segments.join('|');
  const start = row.hasLeadingPipe || isBare || !mayBegin ? `|${text}` : text.replace(/^[ \t]+/, '');
  return row.hasTrailingPipe || isBare || !/\S$/.test(last) ? `${start}|` : start.replace(/[ \t]+$/, '');
}

/** A letter, or the dashes of a separator. */
const BEGINS_A_ROW = /^(?:\p{L}|--|:-)/u;

function withoutBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
