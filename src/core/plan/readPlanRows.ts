import type { CellSpan, RowSpan } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine, type TextRange } from '../text/range';
import { isStruckOff } from '../text/struckText';
import type { BoxState } from '../values/box';
import type { PeriodContext } from '../values/period';
import { isPlaceholder } from '../values/placeholder';
import { readPriority } from '../values/priority';
import { readPeriod } from '../values/readPeriod';
import { isStanding, readStatus } from '../values/status';
import { calendarUnit, fieldMeaning, type Vocabulary } from '../vocabulary/vocabulary';
import {
  append,
  type Building,
  type ContainerDraft,
  containerOf,
  type HolderDraft,
  newContainer,
  periodContext,
} from './draft';
import { findMilestones, mayHoldMilestone, milestoneText } from './findMilestones';
import { objectiveOfRow, readKeyResultRow } from './keyResultRow';
import type { Box, DatedText, PlanColumn, RelativeText, StatusCell, Task } from './plan';
import { addMilestone } from './readList';
import { stateOfStatus } from './stateOfStatus';
import { type CellBox, type TableReading, textAt } from './tableReading';

/** Reads rows that are goals, milestones or tasks, and the milestones that stand inside their cells. */
export function readPlanRows(reading: TableReading, table: HolderDraft, building: Building): void {
  let objective: ContainerDraft | null = null;
  const times = timeColumns(reading, table, building);
  for (const [index, row] of reading.block.rows.entries()) {
    const facts = readFacts(reading, row, reading.boxes[index] ?? [], times, building);
    if (reading.keyResults) objective = objectiveOfRow(reading.keyResults, row, objective, table, building);
    const parent = objective ?? table;
    const holder = readRow(reading, row, facts, parent, building) ?? parent;
    if (!mayHoldMilestone(building.lines[row.line] ?? '')) continue;
    for (const [column, cell] of row.cells.entries()) {
      if (column !== reading.nameColumn || holder === parent || reading.table.kind === 'goals') {
        readMilestonesInCell(row, cell, reading.boxes[index]?.[column] ?? [], holder, building);
      }
    }
  }
}

interface RowFacts {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly isTemplate: boolean;
  /** Its name is struck through. */
  readonly isGivenUp: boolean;
  readonly status: StatusCell | null;
  readonly period: DatedText | null;
  readonly relative: RelativeText | null;
  /** Boxes that belong to the row, not to a milestone in one of its cells. */
  readonly boxes: readonly { readonly box: Box; readonly text: string; readonly column: number }[];
}

/** @returns what the milestones in the row's cells belong to; null where that is the table's parent. */
function readRow(
  reading: TableReading,
  row: RowSpan,
  facts: RowFacts,
  parent: HolderDraft,
  building: Building,
): HolderDraft | null {
  const range = rangeOnLine(row.line, row.start, row.end);
  if (reading.table.kind === 'goals') {
    if (facts.isTemplate) return null;
    const goal = newContainer({
      kind: 'goal',
      form: 'row',
      title: facts.name,
      range,
      titleRange: facts.nameRange,
      level: containerOf(parent).level + 1,
      period: facts.period,
      relative: facts.relative,
      priority: readPriority(textAt(row, reading.column('priority')), building.vocabulary),
      status: facts.status?.status ?? null,
      box: facts.boxes[0]?.box ?? null,
      parent: parent as Task['parent'],
    });
    append(parent, goal);
    building.goals.push(goal);
    return goal;
  }
  if (reading.table.kind === 'milestones') {
    if (facts.isTemplate) return null;
    const own = idOf(facts.name);
    // The id of an objective is none of its key results'.
    const first = reading.keyResults?.objective === 0 ? '' : plainText(textAt(row, 0));
    const id = own ?? idOf(plainText(textAt(row, reading.column('number')))) ?? idOf(first);
    const box = facts.boxes[0]?.box ?? null;
    const keyResult = reading.keyResults ? readKeyResultRow(reading.keyResults, row, facts.name, building) : null;
    const status = facts.status ?? keyResult?.status ?? null;
    return addMilestone(building, parent, {
      id: keyResult?.id ?? id,
      text: keyResult?.title ?? (own === null ? facts.name : withoutId(facts.name, own)),
      textRange: facts.nameRange,
      range,
      box,
      status,
      state: givenUpOr(box?.state ?? (status ? stateOfStatus(status.status) : null), facts),
      inTable: true,
      ...(keyResult ? { keyResult: keyResult.figures } : {}),
      period: facts.period,
      relative: facts.relative,
    });
  }
  for (const { box, text, column } of facts.boxes) {
    const columnTitle = facts.boxes.length > 1 ? (reading.table.columns[column]?.title ?? '') : '';
    const name = text || [facts.name, columnTitle].filter(Boolean).join(' · ');
    if (!facts.isTemplate || text) addTask(building, parent, facts, range, { text: name, box, state: box.state });
  }
  if (reading.table.kind === 'tasks' && facts.boxes.length === 0 && facts.status && isNameOfTask(facts.name)) {
    addTask(building, parent, facts, range, { text: facts.name, box: null, state: stateOfStatus(facts.status.status) });
  }
  return null;
}

function addTask(
  building: Building,
  parent: HolderDraft,
  facts: RowFacts,
  range: TextRange,
  of: Pick<Task, 'text' | 'box' | 'state'>,
): void {
  const state = givenUpOr(of.state, facts);
  const task = {
    kind: 'task' as const,
    textRange: facts.nameRange,
    range,
    status: facts.status,
    inTable: true,
    fields: [],
    period: facts.period,
    relative: facts.relative,
    children: [],
    parent: parent as Task['parent'],
    ...of,
    state,
  };
  append(parent, task);
  building.tasks.push(task);
}

function givenUpOr<State extends BoxState | null>(state: State, { isGivenUp }: RowFacts): State | 'cancelled' {
  return state !== null && state !== 'done' && isGivenUp ? 'cancelled' : state;
}

function readFacts(
  reading: TableReading,
  row: RowSpan,
  boxes: readonly (readonly CellBox[])[],
  times: readonly TimeColumn[],
  building: Building,
): RowFacts {
  const nameCell = row.cells[reading.nameColumn];
  const name = withoutBox(plainText(nameCell?.text ?? ''), building);
  return {
    name,
    nameRange: nameCell
      ? rangeOnLine(row.line, nameCell.start, nameCell.end)
      : rangeOnLine(row.line, row.start, row.end),
    isTemplate: isPlaceholder(name),
    isGivenUp: isStruckOff(nameCell?.text ?? ''),
    ...statusAndTime(reading, row, times, building),
    boxes: boxes.flatMap((cell, column) =>
      cell.length > 0 ? ownBoxes(row.cells[column], cell, column, reading.table.columns[column]?.meaning) : [],
    ),
  };
}

/** `Active` beside a bare `Date`: what holds since then, and is not due; nor is the day of a meeting. */
function statusAndTime(
  reading: TableReading,
  row: RowSpan,
  times: readonly TimeColumn[],
  building: Building,
): Pick<RowFacts, 'status' | 'period' | 'relative'> {
  const { vocabulary } = building;
  const status = readStatusCell(row, reading, building);
  const time = readTime(times, row, building);
  const { period } = time;
  if (!status || !period) return { status, ...time };
  const column = row.cells.findIndex(
    ({ start, end }) => start <= period.range.startCharacter && period.range.endCharacter <= end,
  );
  // A table has few such columns: asked before its rows are looked at.
  if (fieldMeaning(vocabulary, reading.table.columns[column]?.title ?? '') !== 'date') return { status, ...time };
  const isOneDay = period.period.start === period.period.end;
  const isOfEvent = status.status === 'active' && isOneDay && isNamedByEvent(reading, column);
  const isPast = isOfEvent || isStanding(status.text, vocabulary);
  return { status, ...time, period: isPast ? { ...period, isStart: true } : period };
}

/** `Date | Meeting`, `ID | Date | Decision`: when something was that no column of plans is called by. */
function isNamedByEvent({ table, nameColumn }: TableReading, column: number): boolean {
  const between = table.columns.slice(column + 1, nameColumn + 1).map(({ meaning }) => meaning);
  return between[0] === null && (between.length === 1 || between.includes('owner'));
}

function ownBoxes(
  cell: CellSpan | undefined,
  boxes: readonly CellBox[],
  column: number,
  meaning: PlanColumn['meaning'] | undefined,
): RowFacts['boxes'] {
  if (!cell || findMilestones(cell.text).length > 0) return [];
  return boxes.flatMap(({ box, reading }, index) => {
    if (reading.isChoice) return [];
    const end = boxes[index + 1]?.reading.start ?? cell.text.length;
    const text = plainText(cell.text.slice(reading.end, end));
    // `☐ Not started` names no task.
    return [{ box, text: boxes.length === 1 && meaning === 'status' ? '' : text, column }];
  });
}

/** In words, not by a sign alone. */
export function saysStatus(text: string, vocabulary: Vocabulary): boolean {
  return /\p{L}/u.test(readStatus(text, vocabulary)?.text ?? '');
}

interface TimeColumn {
  readonly index: number;
  readonly isStart: boolean;
  /** What its cells are read in. */
  readonly context: PeriodContext;
}

/** The time columns, then the start columns. */
function timeColumns({ table }: TableReading, parent: HolderDraft, building: Building): TimeColumn[] {
  const ofMeaning = (meaning: PlanColumn['meaning']) =>
    table.columns.flatMap((column, index) => (column.meaning === meaning ? [{ index, title: column.title }] : []));
  const times = ofMeaning('time');
  const columns = [...times, ...ofMeaning('start')];
  if (columns.length === 0) return [];
  const atAll = periodContext(building, parent, true);
  return columns.map(({ index, title }, order) => {
    const bareUnit = calendarUnit(building.vocabulary, title);
    const context = bareUnit && bareUnit !== 'quarter' && bareUnit !== 'half' ? { ...atAll, bareUnit } : atAll;
    return { index, isStart: order >= times.length, context };
  });
}

/** The row's period: of its first time column that holds one, else of its start column, which is no deadline. */
function readTime(
  times: readonly TimeColumn[],
  row: RowSpan,
  building: Building,
): Pick<RowFacts, 'period' | 'relative'> {
  let relative: RelativeText | null = null;
  for (const { index, isStart, context } of times) {
    const cell = row.cells[index];
    if (!cell || cell.text === '') continue;
    const found = readPeriod(cell.text, building.vocabulary, context);
    if (found?.kind === 'relative') {
      const start = cell.start + found.relative.offset;
      const range = rangeOnLine(row.line, start, start + found.relative.text.length);
      relative ??= { relative: found.relative, range };
    }
    if (found?.kind !== 'period') continue;
    const start = cell.start + found.period.offset;
    const range = rangeOnLine(row.line, start, start + found.period.text.length);
    return { period: { period: found.period, range, isStart: isStart || found.isStart }, relative };
  }
  return { period: null, relative };
}

/** Words before a mere box, where a row has a column for each. */
function readStatusCell(row: RowSpan, { table, column }: TableReading, building: Building): StatusCell | null {
  const columns = table.columns.flatMap(({ meaning }, index) => (meaning === 'status' ? [index] : []));
  let status: StatusCell | null = null;
  for (const index of columns.length > 0 ? columns : [column('status')]) {
    const cell = row.cells[index];
    const reading = cell ? readStatus(cell.text, building.vocabulary) : null;
    if (!cell || !reading) continue;
    const range = rangeOnLine(row.line, cell.start, cell.end);
    const found = { status: reading.status, text: plainText(cell.text), range };
    if (/\p{L}/u.test(reading.text.replace(/^\[.\]/u, ''))) return found;
    status ??= found;
  }
  return status;
}

function readMilestonesInCell(
  row: RowSpan,
  cell: CellSpan,
  boxes: readonly CellBox[],
  parent: HolderDraft,
  building: Building,
): void {
  for (const span of findMilestones(cell.text, building.vocabulary.boxMarks)) {
    const owned = boxes.find(({ reading }) => reading.end <= span.start && isBlank(cell.text, reading.end, span.start));
    const start = cell.start + (owned?.reading.start ?? span.start);
    const end = cell.start + span.end;
    addMilestone(building, parent, {
      id: span.id,
      text: milestoneText(cell.text, span),
      textRange: rangeOnLine(row.line, cell.start + span.start, end),
      range: rangeOnLine(row.line, start, end),
      box: owned?.box ?? null,
      inTable: true,
      period: null,
    });
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

function withoutBox(text: string, { vocabulary }: Building): string {
  if (!/^[[☐☑✅⬜]/u.test(text)) return text;
  return text.replace(/^(?:\[(.)\]|[☐☑✅⬜])\s*/u, (box, mark?: string) =>
    mark === undefined || vocabulary.boxMarks.read.has(mark) ? '' : box,
  );
}

/** A row without a box needs words: below `Status | Count` stand figures. */
export function isNameOfTask(name: string): boolean {
  return !isPlaceholder(name) && /\p{L}/u.test(name);
}

/** `M5`, `KR1.2`; with a colon behind also `H1:`, but no `Q3:`. */
function idOf(text: string): string | null {
  const id =
    /^(?:(?:M|KR)\d+(?:\.\d+)?(?=$|[\s:：—–]|-(?![A-Z]\b))|(?![QW]\d)[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})?(?=\s?[:：]))/;
  return id.exec(text)?.[0] ?? null;
}

function withoutId(name: string, id: string): string {
  return name.slice(id.length).replace(/^\s*[:：—–-]?\s*/, '') || name;
}
