import type { CheckInCadence } from '../analysis/checkIns';
import type { PlanCell, PlanRow, PlanTable } from '../plan/plan';
import { repairMojibake } from '../text/mojibake';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { isPlaceholder } from '../values/placeholder';
import { isNewestFirst } from './isNewestFirst';

/**
 * The row of a log for the period after its newest entry, in the form of the rows that stand there: empty cells, or the
 * placeholders that the table uses. Below the newest row, or above it where the newest stand first.
 *
 * @param text the period, as the newest row would write it
 */
export function addNextRow({ log, newest }: CheckInCadence, text: string, lines: readonly string[]): TextEdit | null {
  const { table } = log;
  const row = table?.rows.find(({ line }) => line === newest.range.startLine);
  const time = row?.cells.findIndex(({ range }) => isIn(newest.periodRange.startCharacter, range)) ?? -1;
  const cell = row?.cells[time];
  if (!table || !row || !cell) return null;
  const blank = log.blanks.at(-1);
  const model = blank && table.rows.find(({ line }) => line === blank.range.startLine);
  const sources = table.columns.map(({ meaning }, column) => {
    if (column === time) return periodCell(cell, newest.period.text, text);
    if (meaning === 'number') return nextNumber(table, column);
    return model?.cells[column]?.source ?? placeholderOf(table, column);
  });
  const written = repairMojibake(writeRow(sources, row, table, lines));
  if (isNewestFirst(log)) {
    return { range: rangeOnLine(row.line, 0, 0), newText: `${written}\n` };
  }
  const end = (lines[row.line] ?? '').length;
  return { range: rangeOnLine(row.line, end, end), newText: `\n${written}` };
}

function isIn(character: number, range: PlanCell['range']): boolean {
  return range.startCharacter <= character && character <= range.endCharacter;
}

/** With the emphasis of the newest, without what qualifies it. */
function periodCell({ source }: PlanCell, old: string, text: string): string {
  return plainText(source) === plainText(old) && source.includes(old) ? source.replace(old, () => text) : text;
}

function nextNumber({ rows }: PlanTable, column: number): string {
  const numbers = rows.map(({ cells }) => Number(cells[column]?.source || Number.NaN)).filter(Number.isInteger);
  return numbers.length === 0 ? '' : String(Math.max(...numbers) + 1);
}

/** What the column says where there is nothing to say. */
function placeholderOf({ rows }: PlanTable, column: number): string {
  const sources = rows.map(({ cells }) => cells[column]?.source ?? '').filter(isPlaceholder);
  return sources.find((source) => source !== '' && sources.filter((each) => each === source).length > 1) ?? '';
}

/** As wide as the cells of the others where all are of one width, else as narrow as it goes. */
function writeRow(sources: readonly string[], row: PlanRow, table: PlanTable, lines: readonly string[]): string {
  const line = lines[row.line] ?? '';
  const widths = widthsOfCells(table, lines);
  const isTight = !/\|\s|\s\|/.test(line);
  const cells = sources.map((source, column) => {
    if (widths) return ` ${source}`.padEnd(widths[column] ?? 0);
    return isTight ? source : source === '' ? ' ' : ` ${source} `;
  });
  const start = line.slice(0, row.range.startCharacter);
  if (line[row.range.startCharacter] === '|') return `${start}|${cells.join('|')}|`;
  // Without a pipe in front, an empty last cell still needs the one behind it.
  const inner = `${start}${cells.join('|').trimStart()}`;
  return sources.at(-1) === '' ? `${inner}|` : inner.trimEnd();
}

/** Between the pipes, where they stand below each other in all rows; null where they do not. */
function widthsOfCells({ rows, headerLine }: PlanTable, lines: readonly string[]): number[] | null {
  const all = [headerLine, ...rows.map(({ line }) => line)].map((line) => pipesOf(lines[line] ?? ''));
  const [first = []] = all;
  const isAligned = first.length > 2 && all.every((pipes) => pipes.join() === first.join());
  return isAligned ? first.slice(1).map((pipe, index) => pipe - (first[index] ?? 0) - 1) : null;
}

function pipesOf(line: string): number[] {
  return [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
}
