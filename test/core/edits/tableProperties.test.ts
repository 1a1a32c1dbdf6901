import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanText } from '../../../src/core/edits/planText';
import { tableCommands } from '../../../src/core/edits/tableCommands';
import { brokenTableLines, type TableGrid, tableGrid } from '../../../src/core/edits/tableGrid';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';
import { mutatedFixture } from '../robustness/texts';
import { fixtures, sharedDocuments } from '../syntax/documents';
import { readText, type ShownTable, shownTables } from './shownTables';
import { tableTexts } from './tableTexts';

const CASES = 160;
const SEED = 20_261_121;

type Command = keyof typeof tableCommands;
type Shown = ReturnType<typeof shownTables>;
type Matrix = readonly (readonly string[])[];

/** What a command makes of the cells that readers see; the first row is the header. Undefined where it is to refuse. */
const expected: Record<Command, (cells: Matrix, row: number, column: number) => Matrix | undefined> = {
  nextTableCell: same,
  previousTableCell: same,
  nextTableRow: same,
  addTableRow: (cells) => cells,
  insertTableRowAbove: (cells, row) => (row > 0 ? inserted(cells, row, blank(cells)) : undefined),
  insertTableRowBelow: (cells, row) => inserted(cells, row + 1, blank(cells)),
  deleteTableRow: (cells, row) => (row > 0 ? cells.filter((_, index) => index !== row) : undefined),
  moveTableRowUp: (cells, row) => (row > 1 ? swapped(cells, row - 1) : undefined),
  moveTableRowDown: (cells, row) => (row > 0 && row + 1 < cells.length ? swapped(cells, row) : undefined),
  insertTableColumnLeft: (cells, _, column) => cells.map((each) => inserted(each, column, '')),
  insertTableColumnRight: (cells, _, column) => cells.map((each) => inserted(each, column + 1, '')),
  deleteTableColumn: (cells, _, column) =>
    width(cells) > 1 ? cells.map((each) => each.filter((_cell, index) => index !== column)) : undefined,
  moveTableColumnLeft: (cells, _, column) => (column > 0 ? cells.map((each) => swapped(each, column - 1)) : undefined),
  moveTableColumnRight: (cells, _, column) =>
    column + 1 < width(cells) ? cells.map((each) => swapped(each, column)) : undefined,
  sortTable: sorted,
  alignTable: same,
  alignAllTables: same,
};

function same(cells: Matrix): Matrix {
  return cells;
}

/** In which order is not told here: all rows are there, below the same header. */
function sorted([header = [], ...body]: Matrix): Matrix {
  return [
    header,
    ...body
      .map((row) => JSON.stringify(row))
      .sort()
      .map((row) => JSON.parse(row) as string[]),
  ];
}

function width(cells: Matrix): number {
  return cells[0]?.length ?? 0;
}

function blank(cells: Matrix): readonly string[] {
  return (cells[0] ?? []).map(() => '');
}

function inserted<Each>(list: readonly Each[], at: number, item: Each): Each[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

function swapped<Each>(list: readonly Each[], at: number): Each[] {
  return [...list.slice(0, at), list[at + 1] as Each, list[at] as Each, ...list.slice(at + 2)];
}

const COLUMN = /Column/;
const MAY_ADD_A_ROW = /^(?:nextTableCell|nextTableRow|addTableRow)$/;

function checkOne(text: string, command: Command, choose: number): void {
  const plan = readText(text);
  const broken = brokenTableLines(plan.problems);
  const sound = plan.plan.tables.filter(({ range }) => !broken.has(range.startLine));
  const shown = shownTables(text);
  assert.deepEqual(
    sound.map(({ headerLine }) => headerLine),
    shown.tables.map(({ line }) => line),
    'the tables of the plan are those that readers see',
  );
  const table = sound[choose % Math.max(1, sound.length)];
  const grid = table && tableGrid(table, plan.lines);
  const number = shown.tables.findIndex(({ line }) => line === table?.headerLine);
  if (!grid || number < 0) return;
  checkCommand(command, text, plan, grid, shown, number, choose);
}

function checkCommand(
  command: Command,
  text: string,
  plan: PlanText,
  grid: TableGrid,
  { tables, rest }: Shown,
  number: number,
  choose: number,
): void {
  const before = tables[number] as ShownTable;
  const rowIndex = choose % grid.rows.length;
  const row = grid.rows[rowIndex];
  const shownRow = rowIndex === 0 ? 0 : rowIndex - 1;
  const column = (choose >> 3) % grid.columnCount;
  const cell = row?.cells[column];
  if (!row || !cell || (rowIndex === 1 && !COLUMN.test(command))) return;
  const character = row.start + cell.start;
  const caret = { startLine: row.line, startCharacter: character, endLine: row.line, endCharacter: character };
  const result = tableCommands[command](plan, [caret]);
  const wanted = expected[command](before.cells, shownRow, column);
  const told = () => `${command} in row ${rowIndex}, column ${column}`;
  if (result.kind === 'refusal') {
    if (/nothing to/.test(result.message.template)) return;
    assert.equal(wanted, undefined, `${told()}: ${result.message.template}`);
    return;
  }
  assert.ok(wanted, `${told()} should refuse`);
  const after = applyEdits(text, result.edits);
  const shown = shownTables(after);
  let now = shown.tables[number];
  assert.ok(now, `${told()}: there is still a table`);
  if (command === 'sortTable') now = { ...now, cells: sorted(now.cells) };
  const isLonger = MAY_ADD_A_ROW.test(command) && now.cells.length > before.cells.length;
  assert.deepEqual(isLonger ? now.cells.slice(0, -1) : now.cells, wanted, told());
  if (COLUMN.test(command)) {
    assert.deepEqual(now.alignments, expected[command]([before.alignments], 0, column)?.[0], `${told()}: alignments`);
  }
  if (!/All/.test(command)) assert.deepEqual(shown.rest(number), rest(number), `${told()}: all else stays`);
  if (!/delete/.test(command)) checkCells(filledCells(text, before), filledCells(after, now), told);
  checkEndings(text, after, told);
  checkSelections(after, result.selections, told);
}

/** No cell is lost, not even one that no column shows. */
function checkCells(before: readonly string[], after: readonly string[], told: () => string): void {
  const kept = [...after];
  for (const cell of before) {
    const index = kept.indexOf(cell);
    assert.ok(index >= 0, `${told()}: ${JSON.stringify(cell)} is still there`);
    kept.splice(index, 1);
  }
}

/** Of one table, its dashes left out, and whatever else may stand before a first cell. */
function filledCells(text: string, { line, cells }: ShownTable): string[] {
  const rows = splitLines(text)
    .lines.slice(line, line + cells.length + 1)
    .filter((_, index) => index !== 1);
  return rows
    .flatMap((row) => row.split(/(?<!\\)\|/))
    .map((cell) => cell.trim().replace(/^(?:>\s*|(?:[-*+]|\d+[.)])(?:\s+|$))*/, ''))
    .filter((cell) => cell !== '');
}

function checkEndings(before: string, after: string, told: () => string): void {
  if (before.includes('\r\n')) {
    const added = [...after.matchAll(/(?<!\r)\n/g)].length - [...before.matchAll(/(?<!\r)\n/g)].length;
    // A new line comes with `\n`: whoever applies the edit gives it the ending of the file.
    assert.ok(added <= 1, `${told()}: line endings`);
  }
  assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff'), `${told()}: BOM`);
}

function checkSelections(
  text: string,
  selections: readonly { startLine: number; startCharacter: number; endLine: number; endCharacter: number }[],
  told: () => string,
): void {
  const { lines } = splitLines(text);
  for (const { startLine, startCharacter, endLine, endCharacter } of selections) {
    assert.ok(startLine === endLine && startCharacter <= endCharacter, told());
    assert.ok(
      startCharacter >= 0 && endCharacter <= (lines[endLine] ?? '').length,
      `${told()}: the caret is in the text`,
    );
  }
}

describe('commands change a table as they say, and nothing else', function () {
  this.timeout(600_000);
  const commands = Object.keys(tableCommands) as Command[];

  for (const [document, { name, text }] of [...fixtures(), ...sharedDocuments()].entries()) {
    it(`in ${name}`, () => {
      for (const [index, command] of commands.entries()) {
        // A quarter of them in each document, all of them in any four.
        if ((index + document) % 4 === 0) checkOne(text, command, index * 37 + document);
      }
    });
  }

  for (const command of commands) {
    it(`in ${CASES} documents with tables of any shape: ${command}`, () => {
      const texts = fc.oneof({ weight: 3, arbitrary: tableTexts }, { weight: 1, arbitrary: mutatedFixture() });
      fc.assert(
        fc.property(texts, fc.nat(1000), (text, choose) => checkOne(text, command, choose)),
        { numRuns: CASES, seed: SEED },
      );
    });
  }
});
