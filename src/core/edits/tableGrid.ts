import type { PlanTable, Problem } from '../plan/plan';
import { readTableRow, type TableRow } from './tableRow';

/** A table as its lines have it. Its rows stand on successive lines: the header, the separator, then the body. */
export interface TableGrid {
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
}

/** Offsets of its cells are from `start` on. */
export interface GridRow extends TableRow {
  readonly line: number;
  /** The character at which the row begins, behind the indentation and the marks of lists and quotes. */
  readonly start: number;
}

export const SEPARATOR_ROW = 1;

/** The first of the rows that is neither header nor separator. */
export const FIRST_BODY_ROW = 2;

/** Reads a sound table from the lines it was read from; null for what is none to Markdown. */
export function tableGrid(table: PlanTable, lines: readonly string[]): TableGrid | null {
  const [column] = table.columns;
  if (!column) return null;
  const { headerLine } = table;
  const header = gridRow(lines, headerLine, headerStart(lines[headerLine] ?? '', column.range.startCharacter));
  const below = lines[headerLine + 1] ?? '';
  const separator = gridRow(lines, headerLine + 1, below.length - below.replace(MARKS_BEFORE, '').length);
  const columnCount = header.cells.length;
  if (separator.cells.length !== columnCount || !separator.cells.every(({ text }) => DASHES.test(text))) return null;
  const body = table.rows.map(({ line, range }) => gridRow(lines, line, range.startCharacter));
  return { rows: [header, separator, ...body], columnCount };
}

/** The first lines of the tables that Markdown shows as text: edits would go by what they were meant to be. */
export function brokenTableLines(problems: readonly Problem[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const problem of problems) {
    if (BREAKS.has(problem.kind) && 'table' in problem) lines.add(problem.table.range.startLine);
  }
  return lines;
}

const MARKS_BEFORE = /^[\s>]*/;
const DASHES = /^:?-+:?$/;
const BREAKS: ReadonlySet<Problem['kind']> = new Set([
  'missingSeparator',
  'badSeparator',
  'swallowedTable',
  'orphanRows',
] as const);

function gridRow(lines: readonly string[], line: number, start: number): GridRow {
  const text = lines[line] ?? '';
  return { ...readTableRow(text.slice(start).trimEnd()), line, start };
}

/** The pipe before the first cell, if there is one; else the cell. */
function headerStart(line: string, cellStart: number): number {
  const before = line.slice(0, cellStart).trimEnd();
  return before.endsWith('|') ? before.length - 1 : cellStart;
}
