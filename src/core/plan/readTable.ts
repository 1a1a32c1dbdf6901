import type { CellSpan, RowSpan, TableBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { boxesInCell, mayHoldBox } from '../values/box';
import { readPeriod } from '../values/readPeriod';
import { readStatus } from '../values/status';
import {
  type ColumnMeaning,
  columnMeaning,
  fieldMeaning,
  headingRole,
  normalizeWord,
  type Vocabulary,
} from '../vocabulary/vocabulary';
import { addField } from './addField';
import { columnsByCells } from './columnsByCells';
import { type Building, type HolderDraft, newBox, periodContext, wholeLines } from './draft';
import { isEmojiColumn } from './emojiColumns';
import { findKeyResultColumns, type KeyResultColumns } from './keyResultColumns';
import type { PlanColumn, PlanRow, PlanTable } from './plan';
import { isGapTable, readGapTable } from './readGapTable';
import { isNameOfTask, readPlanRows, saysStatus } from './readPlanRows';
import { type CellBox, isMostly, type TableReading, textAt } from './tableReading';

/** Reads a table into whatever its header and its cells make it: gaps, goals, tasks, definitions … */
export function readTable(block: TableBlock, parent: HolderDraft, building: Building): PlanTable {
  const named = block.header.cells.map((cell) => readColumn(cell, block.header.line, building));
  const columns = columnsByCells(named, block, parent, building);
  const boxes = readAllBoxes(block, columns, building);
  const spoken = statusInProgress(columns, block, building.vocabulary);
  const column = (meaning: ColumnMeaning) => {
    const found = columns.findIndex((each) => each.meaning === meaning);
    return found < 0 && meaning === 'status' ? spoken : found;
  };
  const keyResults = findKeyResultColumns(columns, block, building.vocabulary, periodContext(building, parent, false));
  const kindColumn = keyResults?.name ?? findNameColumn(columns, block.rows);
  const nameColumn = keyResults ? kindColumn : nameBehindCodes(kindColumn, columns, block.rows);
  const shape: TableShape = { block, columns, column, boxes, kindColumn, nameColumn, keyResults };
  const table: PlanTable = {
    kind: classify(shape, parent, building),
    range: wholeLines(building.lines, block.startLine, block.endLine),
    headerLine: block.header.line,
    columns,
    rows: block.rows.map(readRow),
    parent: parent as PlanTable['parent'],
  };
  building.tables.push(table);
  reportRaggedRows(table, building);
  const reading: TableReading = { block, table, column, nameColumn, boxes, keyResults };
  if (table.kind === 'gaps') readGapTable(reading, parent, building);
  else if (table.kind === 'definitions') readDefinitions(reading, building);
  else if (table.kind === 'fields') readFieldRows(reading, parent, building);
  else if (table.kind === 'goals' || table.kind === 'milestones' || table.kind === 'tasks' || table.kind === 'other') {
    readPlanRows(reading, parent, building);
  }
  return table;
}

/** A column called Progress says the status where its cells hold words for one instead of figures; -1 where none does. */
function statusInProgress(columns: readonly PlanColumn[], block: TableBlock, vocabulary: Vocabulary): number {
  const progress = columns.findIndex((column) => column.meaning === 'progress');
  if (progress < 0) return -1;
  return isMostly(block.rows, (row) => saysStatus(textAt(row, progress), vocabulary)) ? progress : -1;
}

interface TableShape {
  readonly block: TableBlock;
  readonly columns: readonly PlanColumn[];
  readonly column: (meaning: ColumnMeaning) => number;
  readonly boxes: readonly (readonly (readonly CellBox[])[])[];
  /** Its header says what the rows are: mostly the one that names them. */
  readonly kindColumn: number;
  readonly nameColumn: number;
  readonly keyResults: KeyResultColumns | null;
}

/** By header words first, then by what most cells hold (semantics sections 4 and 5). */
function classify(shape: TableShape, parent: HolderDraft, building: Building): PlanTable['kind'] {
  const { block, column, columns } = shape;
  const { vocabulary } = building;
  if (column('baseline') >= 0 && column('after') >= 0) return 'history';
  if (column('level') >= 0 && column('definition') >= 0 && column('current') < 0) return 'definitions';
  const named = vocabulary.headingWords.get(normalizeWord(columns[shape.kindColumn]?.title ?? ''));
  if (shape.keyResults || named === 'milestone') return 'milestones';
  if (column('current') >= 0 && column('required') >= 0 && isGapTable(shape, building)) return 'gaps';
  const namesGoals = named === 'goal' || named === 'objective' || isOneGoal(shape, vocabulary);
  // Below `O1` may stand how it went, week by week.
  if (namesGoals && isMostly(block.rows, (row) => HAS_WORDS.test(textAt(row, shape.nameColumn)))) return 'goals';
  if (columns.length === 2 && columns[0]?.meaning === 'field' && columns[1]?.meaning === 'value') return 'fields';
  if (
    columns.length === 2 &&
    isMostly(block.rows, (row) => fieldMeaning(vocabulary, plainText(textAt(row, 0))) !== null)
  ) {
    return 'fields';
  }
  const hasBoxes = shape.boxes.some((row) => row.some((cell) => cell.length > 0));
  const names = columns[shape.kindColumn]?.meaning;
  if (!hasBoxes && (names === 'library' || names === 'resource')) return 'library';
  if (!hasBoxes && isLog(shape, parent, building)) return 'log';
  if (hasBoxes) return 'tasks';
  return !comparesFigures(shape) && hasTasks(shape, vocabulary) ? 'tasks' : 'other';
}

/** A letter that is no mark in a box. */
const HAS_WORDS = /\p{L}(?!\])|(?<!\[)\p{L}\]/u;

/** A column such as `1-Year Goal` or `Goal 1` names goals, too. */
function isOneGoal({ columns, kindColumn }: TableShape, vocabulary: Vocabulary): boolean {
  const reading = headingRole(vocabulary, columns[kindColumn]?.title ?? '');
  return reading !== null && reading.title === '' && (reading.role === 'goal' || reading.role === 'objective');
}

/** `Metric | Target | Actual | Status`: what is measured is nothing that one ticks off. */
function comparesFigures({ column }: TableShape): boolean {
  return column('required') >= 0 && (column('current') >= 0 || column('baseline') >= 0);
}

/** Whether any row has a name and a status; `In Progress | 4` only counts. */
function hasTasks({ block, column, nameColumn }: TableShape, vocabulary: Vocabulary): boolean {
  const status = column('status');
  if (status < 0 || status === nameColumn) return false;
  return block.rows.some(
    (row) => isNameOfTask(plainText(textAt(row, nameColumn))) && readStatus(textAt(row, status), vocabulary) !== null,
  );
}

/**
 * A table by month or quarter that tells how it went: its rows are entries, never tasks. `Quarter | Focus | Status` says what is
 * to be done in it.
 */
function isLog(shape: TableShape, parent: HolderDraft, building: Building): boolean {
  const time = shape.column('time');
  const status = shape.columns.findIndex(({ meaning }) => meaning === 'status');
  if (time < 0 || (shape.column('progress') < 0 && status < 0)) return false;
  const { nameColumn } = shape;
  const isFilled = shape.block.rows.every((row) => textAt(row, nameColumn) !== '');
  if (nameColumn > time && nameColumn < status && isFilled) return false;
  if (shape.columns.findIndex((column) => column.meaning !== 'number') !== time) return false;
  const context = periodContext(building, parent, true);
  return isMostly(shape.block.rows, (row) => {
    const reading = readPeriod(textAt(row, time), building.vocabulary, context);
    const unit = reading?.kind === 'period' ? reading.period.unit : null;
    return unit === 'month' || unit === 'quarter';
  });
}

function readColumn(cell: CellSpan, line: number, building: Building): PlanColumn {
  const title = plainText(cell.text);
  return {
    title,
    meaning: columnMeaning(building.vocabulary, title),
    range: rangeOnLine(line, cell.start, cell.end),
  };
}

/**
 * The first column called Skill, Goal, Task …; else the first that is not about something else and tells its rows apart.
 * Behind an id, its state and its day stands what belongs to it: of that only a description names a row.
 */
function findNameColumn(columns: readonly PlanColumn[], rows: readonly RowSpan[]): number {
  const indexOf = (meaning: ColumnMeaning) => columns.findIndex((column) => column.meaning === meaning);
  const [status, time] = [indexOf('status'), indexOf('time')];
  const hasId = indexOf('number') === 0;
  const end = hasId && status > 0 && time > 0 ? Math.max(status, time) : columns.length;
  const named = indexOf('name');
  const known = [named < end ? named : -1, indexOf('library'), indexOf('person')].find((index) => index >= 0);
  if (known !== undefined) return known;
  if (columns[0]?.meaning === 'resource') return 0;
  const open = columns.flatMap(({ meaning }, index) =>
    // `Level | Avg Progress | Status` sorts by level.
    MAY_NAME.has(meaning) || (meaning === 'level' && index === 0) ? [index] : [],
  );
  const telling = open.find(
    (index) => (index < end || columns[index]?.meaning === 'definition') && !sortsRows(index, rows),
  );
  if (telling !== undefined) return telling;
  if (named >= 0) return named;
  return hasId && rows.some((row) => HAS_WORDS.test(textAt(row, 0))) ? 0 : (open[0] ?? 0);
}

/** `M1 | Project setup`: behind a column of codes alone, the next one of words that tells the rows apart. */
function nameBehindCodes(codes: number, columns: readonly PlanColumn[], rows: readonly RowSpan[]): number {
  if (!rows.every((row) => CODE.test(textAt(row, codes)))) return codes;
  let isBeside = true;
  const named = columns.findIndex(({ meaning }, index) => {
    if (index <= codes) return false;
    const isOfNames = meaning === 'name' || meaning === 'definition';
    isBeside &&= isOfNames || MAY_NAME.has(meaning);
    // Behind its state and its day stands what belongs to it.
    if (!(isBeside || isOfNames) || sortsRows(index, rows, withoutNumbers)) return false;
    return rows.every((row) => NAME.test(textAt(row, index).replace(/\[.\]/gu, '')));
  });
  return named < 0 ? codes : named;
}

/** More than a code, less than all that is to be said of a row. */
const NAME = /^(?=.*[\p{Ll}\p{Lo}]).{2,120}$/u;
const CODE = /^[\s*_`]*(?=[A-Z-]*\d)[A-Z\d]{1,8}(?:[.-][A-Z\d]{1,4}){0,3}[\s*_`]*$/;

const MAY_NAME: ReadonlySet<ColumnMeaning | null> = new Set([null, 'gap', 'field', 'definition'] as const);

/** Whether it says the same of most rows: `Type`, `Module`, `Impact`. */
function sortsRows(column: number, rows: readonly RowSpan[], wordsOf = (text: string) => text): boolean {
  return rows.length > 2 && new Set(rows.map((row) => wordsOf(textAt(row, column)))).size * 2 <= rows.length;
}

/** `Week 1` and `Week 2` differ in nothing else. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '');
}

const NO_BOXES: readonly CellBox[] = [];
const NO_CELLS: readonly (readonly CellBox[])[] = [];

function readAllBoxes(block: TableBlock, columns: readonly PlanColumn[], building: Building): TableReading['boxes'] {
  const emojiColumns = new Map<number, boolean>();
  let rows: readonly (readonly string[])[] | undefined;
  const takesEmoji = (index: number): boolean => {
    const known = emojiColumns.get(index);
    if (known !== undefined) return known;
    const column = columns[index];
    rows ??= block.rows.map(({ cells }) => cells.map(({ text }) => text));
    // `⬜ Not started` tells a status.
    const isOfWords =
      column?.meaning === 'status' &&
      isMostly(block.rows, (row) => saysStatus(textAt(row, index), building.vocabulary));
    const takes = column !== undefined && !isOfWords && isEmojiColumn(column.meaning, index, rows);
    emojiColumns.set(index, takes);
    return takes;
  };
  return block.rows.map((row) => {
    if (!mayHoldBox(building.lines[row.line] ?? '')) return NO_CELLS;
    return row.cells.map((cell, column) => {
      const found = boxesInCell(cell.text, building.vocabulary.boxMarks);
      if (found.length === 0) return NO_BOXES;
      return found
        .filter(({ form }) => form === 'bracket' || takesEmoji(column))
        .map((reading) => ({ box: newBox(building, row.line, cell.start, reading), reading }));
    });
  });
}

function readRow(row: RowSpan): PlanRow {
  return {
    line: row.line,
    range: rangeOnLine(row.line, row.start, row.end),
    cells: row.cells.map((cell) => ({ source: cell.text, range: rangeOnLine(row.line, cell.start, cell.end) })),
  };
}

function reportRaggedRows(table: PlanTable, building: Building): void {
  if (table.columns.length === 0) return;
  for (const row of table.rows) {
    if (row.cells.length === table.columns.length) continue;
    const extra = row.cells[table.columns.length];
    const range = extra ? { ...row.range, startCharacter: extra.range.startCharacter } : row.range;
    building.problems.push({
      kind: 'raggedRow',
      range,
      table,
      row,
      expected: table.columns.length,
      actual: row.cells.length,
    });
  }
}

function readDefinitions(reading: TableReading, building: Building): void {
  const level = reading.column('level');
  const definition = reading.column('definition');
  for (const row of reading.block.rows) {
    const name = row.cells[level];
    if (!name || name.text === '') continue;
    building.definitions.push({
      name: plainText(name.text),
      definition: plainText(row.cells[definition]?.text ?? ''),
      range: rangeOnLine(row.line, row.start, row.end),
      nameRange: rangeOnLine(row.line, name.start, name.end),
      rank: 0,
      headerLine: reading.table.headerLine,
    });
  }
}

function readFieldRows(reading: TableReading, parent: HolderDraft, building: Building): void {
  for (const row of reading.block.rows) {
    const [key, value] = row.cells;
    if (!key || !value || value.text === '') continue;
    const name = plainText(key.text);
    addField(
      {
        key: name,
        meaning: fieldMeaning(building.vocabulary, name),
        line: row.line,
        start: row.start,
        end: row.end,
        keyStart: key.start,
        keyEnd: key.end,
        valueStart: value.start,
        valueEnd: value.end,
        value: value.text,
      },
      parent,
      building,
    );
  }
}
