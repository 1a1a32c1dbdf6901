import { tableAtLine } from '../plan/queries';
import { plainText } from '../text/plainText';
import { rangeOnLine, type TextRange } from '../text/range';
import { readTabSeparated } from '../text/tabSeparated';
import type { TextEdit } from '../text/textEdit';
import { addRows } from './addRows';
import { alignRows } from './alignRows';
import { joinSegments, segmentsOf } from './joinSegments';
import type { PlanText } from './planText';
import { readsAsTable } from './readsAsTable';
import { SEPARATOR_ROW, type TableGrid } from './tableGrid';
import { type TablePlace, tablePlace } from './tablePlace';
import { readTableRow, type TableRow } from './tableRow';

type Cells = readonly (readonly string[])[];

/** What a text from a spreadsheet may become: a new table, rows below the one at the caret, or the cells from there on. */
export interface TablePaste {
  readonly kind: 'table' | 'rows' | 'cells';
  readonly edits: readonly TextEdit[];
}

/** The likeliest first; none where the text is no part of a spreadsheet, or fits in nowhere. */
export function pasteTable(text: PlanText, selections: readonly TextRange[], clipboard: string): readonly TablePaste[] {
  const [selection] = selections;
  if (!selection || selections.length > 1) return [];
  const cells = readTabSeparated(clipboard)?.map((row) => row.map(cellText));
  if (!cells) return [];
  if (!tableAtLine(text.plan.tables, selection.startLine)) return newTable(text, selection, cells);
  const place = tablePlace(text, selections);
  return place.kind === 'place' ? intoTable(place, cells, text.lines) : [];
}

/** A line break is `<br>` in a cell, and a pipe is escaped. */
function cellText(value: string): string {
  return value
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')
    .replaceAll('\t', ' ');
}

/** On a line that is empty but for indentation and quote marks; blank lines keep it apart from what is around. */
function newTable(text: PlanText, selection: TextRange, cells: Cells): TablePaste[] {
  const { startLine, startCharacter, endLine, endCharacter } = selection;
  const line = text.lines[startLine] ?? '';
  const prefix = line.slice(0, startCharacter);
  if (startLine !== endLine || cells.length < 2 || !/^[\s>]*$/.test(prefix) || line.slice(endCharacter).trim() !== '') {
    return [];
  }
  const isClear = (near: string | undefined) => near === undefined || /^[\s>]*$/.test(near);
  const [header = [], ...body] = cells.map((row) => readTableRow(`| ${row.join(' | ')} |`));
  const separator = readTableRow(`| ${(cells[0] ?? []).map(() => '---').join(' | ')} |`);
  const rows = alignRows([header as TableRow, separator, ...body]);
  const above = isClear(text.lines[startLine - 1]) ? [] : [''];
  const below = isClear(text.lines[startLine + 1]) ? [] : [''];
  const newLines = [...above, ...rows, ...below].map((row) => prefix + row);
  const table = readsAsTable(text, startLine, newLines, startLine + above.length);
  if (table?.rows.length !== body.length || table.header.cells.length !== cells[0]?.length) return [];
  const newText = newLines.join('\n').slice(prefix.length);
  return [{ kind: 'table', edits: [{ range: rangeOnLine(startLine, startCharacter, endCharacter), newText }] }];
}

/** Empty cells are filled; filled ones are overwritten only if one chooses so. */
function intoTable({ grid, row, lastRow, column }: TablePlace, pasted: Cells, lines: readonly string[]): TablePaste[] {
  const cells = withoutHeader(grid, column, pasted);
  const width = cells[0]?.length ?? 0;
  if (row === SEPARATOR_ROW || row !== lastRow || column < 0) return [];
  if (width === 0 || column + width > grid.columnCount) return [];
  const targets = targetRows(grid, row, cells.length);
  const isFree = targets.every((target) =>
    (grid.rows[target]?.cells ?? []).slice(column, column + width).every(({ text }) => text === ''),
  );
  const blankBefore = Array.from({ length: column }, () => '');
  const blankBehind = Array.from({ length: grid.columnCount - column - width }, () => '');
  const whole = cells.map((each) => [...blankBefore, ...each, ...blankBehind]);
  const below = addRows(grid, Math.max(row, SEPARATOR_ROW), whole, column, lines);
  const texts = grid.rows.map((each, index) => {
    const own = cells[targets.indexOf(index)];
    return own ? joinSegments(each, filled(segmentsOf(each), column, own)) : each.text;
  });
  const over = addRows(grid, grid.rows.length - 1, whole.slice(targets.length), column, lines, texts);
  const rows: TablePaste = { kind: 'rows', edits: below.edits };
  const fill: TablePaste = { kind: 'cells', edits: over.edits };
  return isFree ? [fill, rows] : [rows, fill];
}

/** What is copied with its header is pasted without it where the table has the same. */
function withoutHeader(grid: TableGrid, column: number, pasted: Cells): Cells {
  const titles = grid.rows[0]?.cells.slice(column, column + (pasted[0]?.length ?? 0)) ?? [];
  const isHeader = pasted.length > 1 && pasted[0]?.every((text, index) => isSame(text, titles[index]?.text ?? ''));
  return isHeader ? pasted.slice(1) : pasted;
}

function isSame(a: string, b: string): boolean {
  return plainText(a).toLowerCase() === plainText(b).toLowerCase();
}

/** Rows of the grid from one on, without the separator; fewer where the table ends. */
function targetRows({ rows }: TableGrid, row: number, count: number): number[] {
  return rows.flatMap((_, index) => (index >= row && index !== SEPARATOR_ROW ? [index] : [])).slice(0, count);
}

function filled(segments: readonly string[], column: number, own: readonly string[]): string[] {
  const length = Math.max(segments.length, column + own.length);
  return Array.from({ length }, (_, index) => {
    const segment = segments[index] ?? '  ';
    const text = own[index - column];
    if (text === undefined) return segment;
    const [before = ' '] = /^[ \t]*/.exec(segment) ?? [];
    const behind = segment.slice(segment.trimEnd().length);
    // A backslash right before the pipe would escape it.
    const end = behind === '' && text.endsWith('\\') ? ' ' : behind;
    return segment.trim() === '' ? ` ${text} ` : before + text + end;
  });
}
