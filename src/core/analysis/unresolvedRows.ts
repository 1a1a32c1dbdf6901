import { inSections } from '../plan/inSections';
import type { Plan, PlanRow, PlanTable } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { rangeOnLine } from '../text/range';
import type { UnresolvedReference } from './unresolvedReferences';

const ONLY_NUMBERS = /^#?\d{1,4}(?:\s?[,;&+、]\s?#?\d{1,4})*$/;

/** Rows that depend on rows by their number, `1, 4` below `Depends On`, where no table of the document has such a row. */
export function unresolvedRows(plan: Plan): UnresolvedReference[] {
  const tables = inSections(plan, tablesOfDependencies);
  if (tables.length === 0) return [];
  const all = new Set(inSections(plan, numbersOfRows));
  return tables.flatMap((table) => {
    const dependency = columnOf(table, 'dependency');
    const rows = rowsWithNumber(table);
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last || rows.length < 2 || first.number !== 1) return [];
    const series = { first: namedRow(first), last: namedRow(last) };
    return table.rows.flatMap((row) =>
      numbersIn(row, dependency)
        .filter(({ number }) => !all.has(number))
        .map(({ text, range }) => ({ text, ranges: [range], series, isDependency: true })),
    );
  });
}

function tablesOfDependencies({ content }: PlanSection): PlanTable[] {
  return (content?.tables ?? []).filter((table) => columnOf(table, 'dependency') >= 0);
}

function numbersOfRows({ content }: PlanSection): number[] {
  return (content?.tables ?? []).flatMap((table) => rowsWithNumber(table).map(({ number }) => number));
}

interface NumberedRow {
  readonly number: number;
  readonly cell: PlanRow['cells'][number];
}

function rowsWithNumber(table: PlanTable): NumberedRow[] {
  const column = columnOf(table, 'number');
  return table.rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && /^#?\d{1,4}$/.test(cell.source) ? [{ number: Number(cell.source.replace('#', '')), cell }] : [];
  });
}

function namedRow({ number, cell }: NumberedRow) {
  return { number: String(number), text: cell.source, range: cell.range };
}

function numbersIn({ line, cells }: PlanRow, column: number) {
  const cell = cells[column];
  if (!cell || !ONLY_NUMBERS.test(cell.source)) return [];
  return [...cell.source.matchAll(/\d+/g)].map(({ index, 0: text }) => {
    const start = cell.range.startCharacter + index;
    return { number: Number(text), text, range: rangeOnLine(line, start, start + text.length) };
  });
}

function columnOf({ columns }: PlanTable, wanted: 'number' | 'dependency'): number {
  return columns.findIndex(({ meaning }) => meaning === wanted);
}
