import type { CellSpan, RowSpan } from '../syntax/block';
import { plainText, spokenText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { readGap } from '../values/gap';
import { readLevel } from '../values/level';
import { isPlaceholder } from '../values/placeholder';
import { readPriority } from '../values/priority';
import type { ColumnMeaning } from '../vocabulary/vocabulary';
import { append, type Building, containerOf, type Draft, type HolderDraft } from './draft';
import type { Gap, GapTable, LevelCell, PriorityCell, StatedGap } from './plan';
import { isMostly, type TableReading, textAt } from './tableReading';

interface GapTableShape {
  readonly block: TableReading['block'];
  readonly column: (meaning: ColumnMeaning) => number;
}

/**
 * Whether rows compare levels: at least one does in one family, and rows that hold prose instead (`localStorage`
 * against `Memory only`) are no more than half of those that hold anything.
 */
export function isGapTable(shape: GapTableShape, building: Building): boolean {
  const current = shape.column('current');
  const required = shape.column('required');
  const filled = shape.block.rows.filter((row) => textAt(row, current) !== '' && textAt(row, required) !== '');
  if (filled.length === 0) return false;
  const comparing = filled.filter((row) => {
    const now = readLevel(plainText(textAt(row, current)), building.vocabulary);
    const then = readLevel(plainText(textAt(row, required)), building.vocabulary);
    return now !== null && then !== null && now.family === then.family;
  });
  return comparing.length * 2 >= filled.length;
}

/** Reads the rows of a gap table; ranks and computed gaps follow once the scale of the whole plan is known. */
export function readGapTable(reading: TableReading, parent: HolderDraft, building: Building): void {
  const { block, column } = reading;
  const container = containerOf(parent);
  const columns = gapColumns(reading, building);
  const table: Draft<GapTable> = {
    kind: 'gapTable',
    title: titleOf(container),
    titleRange: container.form === 'root' ? reading.table.range : container.titleRange,
    table: reading.table,
    range: reading.table.range,
    rows: [],
    sign: null,
    headingPriority: headingPriorityOf(parent),
    parent: parent as GapTable['parent'],
  };
  const rows: Draft<Gap>[] = [];
  for (const row of block.rows) {
    const name = row.cells[columns.name];
    if (!name || name.text === '' || isPlaceholder(name.text)) continue;
    rows.push({
      kind: 'gap',
      name: plainText(name.text),
      nameRange: rangeOnLine(row.line, name.start, name.end),
      range: rangeOnLine(row.line, row.start, row.end),
      current: levelCell(row, column('current'), building),
      required: levelCell(row, column('required'), building),
      stated: statedGap(row, columns.stated),
      computed: null,
      priority: priorityCell(row, columns.priority, building),
      evidence: plainText(textAt(row, column('evidence'))) || null,
      table: table as GapTable,
    });
  }
  table.rows = rows;
  append(parent, table as GapTable);
  building.gapTables.push({ table, rows });
}

/**
 * A column called Gap may state the gap, name the row, or hold words of priority: what most of its cells hold decides, of
 * figures those that are filled in.
 */
function gapColumns(reading: TableReading, building: Building): { name: number; stated: number; priority: number } {
  const { block, column, nameColumn } = reading;
  const gap = column('gap');
  const isFigure = (row: RowSpan) => readGap(textAt(row, gap)) !== null;
  const filled = () => block.rows.filter((row) => !isPlaceholder(textAt(row, gap)));
  const holdsFigures = gap >= 0 && block.rows.some(isFigure) && isMostly(filled(), isFigure);
  const holdsPriorities =
    gap >= 0 &&
    !holdsFigures &&
    isMostly(block.rows, (row) => readPriority(textAt(row, gap), building.vocabulary) !== null);
  const name = nameColumn === gap && holdsFigures ? 0 : nameColumn;
  const own = column('priority');
  const tells = own >= 0 && isMostly(block.rows, (row) => readPriority(textAt(row, own), building.vocabulary) !== null);
  const priority = !tells && holdsPriorities && gap !== name ? gap : own;
  return { name, stated: holdsFigures && gap !== name ? gap : -1, priority };
}

/** The heading without an emoji in front and without a qualifier in brackets behind. */
function titleOf(container: { readonly title: string; readonly label: string }): string {
  const whole = spokenText(container.title || container.label);
  return whole.replace(/\s*\([^()]*\)\s*$/, '') || whole;
}

function headingPriorityOf(holder: HolderDraft) {
  const container = containerOf(holder);
  return container.role === 'gapCategory' ? container.priority : null;
}

function levelCell(row: RowSpan, index: number, building: Building): LevelCell {
  const cell = row.cells[index];
  if (!cell) return { text: '', range: rangeOnLine(row.line, row.end, row.end), reading: null, rank: null };
  const text = plainText(cell.text);
  return { text, range: cellRange(row, cell), reading: readLevel(text, building.vocabulary), rank: null };
}

function statedGap(row: RowSpan, index: number): StatedGap | null {
  const cell = row.cells[index];
  const reading = cell ? readGap(cell.text) : null;
  if (!cell || !reading) return null;
  const start = cell.start + reading.offset;
  return { value: reading.value, text: reading.text, range: rangeOnLine(row.line, start, start + reading.length) };
}

function priorityCell(row: RowSpan, index: number, building: Building): PriorityCell | null {
  const cell = row.cells[index];
  const priority = cell ? readPriority(cell.text, building.vocabulary) : null;
  return cell && priority ? { priority, text: plainText(cell.text), range: cellRange(row, cell) } : null;
}

function cellRange(row: RowSpan, cell: CellSpan) {
  return rangeOnLine(row.line, cell.start, cell.end);
}
