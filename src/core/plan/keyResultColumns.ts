import type { TableBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import { findPeriods } from '../values/findPeriods';
import type { IsoDate } from '../values/isoDate';
import { readMeasure } from '../values/measure';
import type { PeriodContext } from '../values/period';
import type { HeadingRole } from '../vocabulary/languageWords';
import { foldCase } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import { columnMeanings, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import { type FigureName, figureNamed } from './keyResultFigures';
import { isIdAlone } from './keyResultId';
import type { PlanColumn } from './plan';
import { isMostly, textAt } from './tableReading';

/** Where a table of key results has what; -1 where it has none. */
export interface KeyResultColumns {
  readonly name: number;
  readonly id: number;
  /** The column of the objectives, where rows name theirs. */
  readonly objective: number;
  readonly owner: number;
  readonly figures: ReadonlyMap<FigureName, number>;
  /** The day in the header of the current values. */
  readonly asOf: IsoDate | null;
}

/** Null for a table without a column called Key Result or KR, and for one that only counts them. */
export function findKeyResultColumns(
  columns: readonly PlanColumn[],
  block: TableBlock,
  vocabulary: Vocabulary,
  context: PeriodContext,
): KeyResultColumns | null {
  const isNamed = (column: PlanColumn, ...roles: string[]) => {
    if (!rolesOf(vocabulary, column.title).some((role) => roles.includes(role))) return false;
    return column.meaning === null || columnMeanings(vocabulary, column.title).includes('name');
  };
  const named = columns.flatMap((column, index) => (isNamed(column, 'keyResult') || isShort(column) ? [index] : []));
  if (named.length === 0) return null;
  const holdsIds = (index: number) => isMostly(block.rows, (row) => isIdAlone(plainText(textAt(row, index))));
  const texts = named.filter((index) => !holdsIds(index));
  const ids = named.find(holdsIds) ?? columns.findIndex((column) => column.meaning === 'number');
  // Whole numbers below `Key Results` count them.
  const isNumbered = texts.length > 0 || isMostly(block.rows, (row) => /[R.]\d/.test(textAt(row, ids)));
  if (!isNumbered) return null;
  const name = texts[0] ?? columns.findIndex((column, index) => index !== ids && isText(column));
  // `Milestone | Key Result` says how one knows that it is reached.
  if (name < 0 || columns.some((column, index) => index < name && isNamed(column, 'milestone'))) return null;
  const objective = columns.findIndex((column) => isNamed(column, 'goal', 'objective'));
  const figures = new Map<FigureName, number>();
  for (const [index, column] of columns.entries()) {
    const figure = index === name || index === objective ? null : figureNamed(column.title, vocabulary);
    if (figure !== null && !figures.has(figure)) figures.set(figure, index);
  }
  const areMeasures = (index: number) =>
    isMostly(block.rows, (row) => readMeasure(textAt(row, index), vocabulary) !== null);
  const holdsMeasures = (meaning: PlanColumn['meaning']) =>
    columns.findIndex((column, index) => column.meaning === meaning && areMeasures(index));
  // A column Goal or `Objetivo` that holds figures is the target.
  const isTarget = objective >= 0 && !figures.has('target') && areMeasures(objective);
  if (isTarget) figures.set('target', objective);
  const start = figures.has('baseline') ? -1 : holdsMeasures('start');
  if (start >= 0) figures.set('baseline', start);
  const result = figures.has('current') ? -1 : holdsMeasures('evidence');
  if (result >= 0) figures.set('current', result);
  return {
    name,
    id: ids,
    objective: isTarget ? -1 : objective,
    owner: columns.findIndex((column) => column.meaning === 'owner'),
    figures,
    asOf: dayIn(columns[figures.get('current') ?? -1]?.title ?? '', vocabulary, context),
  };
}

/** What the title would open as a heading. */
const rolesOf = remembered((vocabulary: Vocabulary, title): readonly HeadingRole[] => {
  const roles = [vocabulary.headingGroups.get(normalizeWord(title)), vocabulary.headingWords.get(foldCase(title))];
  return roles.filter((role) => role !== undefined);
});

/** `KR` opens a heading only with a number behind it. */
function isShort(column: PlanColumn): boolean {
  return /^KRs?$/.test(column.title);
}

function isText(column: PlanColumn): boolean {
  return column.meaning === 'name' || column.meaning === 'definition' || column.meaning === null;
}

/** `Current (as of 2025-02-01)`, `Current (Feb 2025)`: the last day that it tells of. */
function dayIn(header: string, vocabulary: Vocabulary, context: PeriodContext): IsoDate | null {
  for (const reading of findPeriods(header, vocabulary, context)) {
    if (reading.kind === 'period') return reading.period.end;
  }
  return null;
}
