import { displayWidth } from '../text/displayWidth';
import type { TableRow } from './tableRow';

/**
 * The rows of a table with their cells padded to columns of one width: the header, the separator, then the body. Nothing
 * but padding and dashes changes. Rows keep the pipes they have, and cells too many stay as they are.
 *
 * @param widthOf for many tables one that remembers: emoji take long
 */
export function alignRows(rows: readonly TableRow[], widthOf: WidthOf = displayWidth): string[] {
  const [header, separator] = rows;
  if (!header || !separator) return rows.map(({ text }) => text);
  const alignments = separator.cells.map(({ text }) => alignmentOf(text));
  const widths = columnWidths(rows, header.cells.length, widthOf);
  const isSpaced = /[ \t]/.test(separator.text);
  return rows.map((row) => {
    if (isMark(row)) return row.text;
    return joined(row, (index, edges) => {
      const width = widths[index];
      if (width === undefined) return null;
      const alignment = alignments[index] ?? 'none';
      if (row === separator) return dashes(alignment, width, isSpaced, edges);
      return padded(row.cells[index]?.text ?? '', width, alignment, edges, widthOf);
    });
  });
}

export type WidthOf = (text: string) => number;

export type Alignment = 'none' | 'left' | 'right' | 'center';

/** What the dashes of a column say: `:--`, `--:`, `:-:`. */
function alignmentOf(dashes: string): Alignment {
  if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'center' : 'right';
  return dashes.startsWith(':') ? 'left' : 'none';
}

/** Which sides of a cell have no pipe: there it has no padding either. */
interface Edges {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Three dashes are what everybody takes for a separator. */
const NARROWEST = 3;

const MARK = /^(?:[-+*]|#{1,6}|\d{1,9}[.)])$/;

function columnWidths(rows: readonly TableRow[], count: number, widthOf: WidthOf): number[] {
  const widths: number[] = Array.from({ length: count }, () => NARROWEST);
  for (const [number, row] of rows.entries()) {
    if (number === 1 || isText(row)) continue;
    for (let index = 0; index < count; index++) {
      const cell = row.cells[index];
      if (cell) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell.text));
    }
  }
  return widths;
}

/** A line of text right below a table is its last row to GFM. */
function isText({ hasLeadingPipe, hasTrailingPipe, cells }: TableRow): boolean {
  return !hasLeadingPipe && !hasTrailingPipe && cells.length === 1;
}

/** `-|` is a row, and `- |` a list. */
function isMark({ hasLeadingPipe, cells }: TableRow): boolean {
  return !hasLeadingPipe && MARK.test(cells[0]?.text ?? '');
}

/** A row of other segments; null leaves one as it is. */
function joined(row: TableRow, segment: (index: number, edges: Edges) => string | null): string {
  const last = row.cells.length - 1;
  const segments = row.cells.map(({ from, to }, index) => {
    const edges = {
      isFirst: index === 0 && !row.hasLeadingPipe,
      isLast: index === last && !row.hasTrailingPipe,
    };
    return segment(index, edges) ?? row.text.slice(from, to);
  });
  return `${row.hasLeadingPipe ? '|' : ''}${segments.join('|')}${row.hasTrailingPipe ? '|' : ''}`;
}

function padded(
  text: string,
  width: number,
  alignment: Alignment,
  { isFirst, isLast }: Edges,
  widthOf: WidthOf,
): string {
  const gap = Math.max(0, width - widthOf(text));
  // Blanks before a row without its pipe would indent it.
  const before = isFirst ? 0 : alignment === 'right' ? gap : alignment === 'center' ? gap >> 1 : 0;
  const left = isFirst ? '' : ' '.repeat(before + 1);
  const right = isLast ? '' : ' '.repeat(gap - before + 1);
  return left + text + right;
}

function dashes(alignment: Alignment, width: number, isSpaced: boolean, { isFirst, isLast }: Edges): string {
  const left = isFirst ? 0 : 1;
  const right = isLast ? 0 : 1;
  const length = isSpaced ? width : width + left + right;
  const start = alignment === 'left' || alignment === 'center' ? ':' : '-';
  const end = alignment === 'right' || alignment === 'center' ? ':' : '-';
  const line = start + '-'.repeat(length - 2) + end;
  return isSpaced ? ' '.repeat(left) + line + ' '.repeat(right) : line;
}
