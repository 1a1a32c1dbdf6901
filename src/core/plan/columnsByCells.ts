import type { RowSpan, TableBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import { readLevel } from '../values/level';
import { readPeriod } from '../values/readPeriod';
import { type ColumnMeaning, headingRole } from '../vocabulary/vocabulary';
import { type Building, type HolderDraft, periodContext } from './draft';
import type { PlanColumn } from './plan';
import { isMostly, textAt } from './tableReading';

/**
 * What the cells of a column say of it where its header does not: dates below `Target` are deadlines, and levels beside a
 * current level and a gap are those required, whatever they are called (`Staff bar`). What is `Objetivo` or `目标` in front of
 * columns that compare nothing is a goal.
 */
export function columnsByCells(
  columns: readonly PlanColumn[],
  block: TableBlock,
  parent: HolderDraft,
  building: Building,
): readonly PlanColumn[] {
  const { vocabulary } = building;
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  const rename = (index: number, meaning: ColumnMeaning) =>
    columns.map((column, at) => (at === index ? { ...column, meaning } : column));
  const target = columns.findIndex(({ meaning }) => meaning === 'required');
  if (target >= 0 && !has('time')) {
    const context = periodContext(building, parent, true);
    const isDated = (row: RowSpan) => readPeriod(textAt(row, target), vocabulary, context)?.kind === 'period';
    if (isMostly(block.rows, isDated)) return rename(target, 'time');
  }
  const comparesLevels = has('current') || has('baseline') || has('gap');
  if (target === 0 && !comparesLevels && namesGoals(columns[0]?.title ?? '', building)) return rename(0, 'name');
  if (target >= 0 || !has('current') || !has('gap')) return columns;
  const current = columns.findIndex(({ meaning }) => meaning === 'current');
  const levels = columns.flatMap(({ meaning }, index) => {
    const holdsLevels = (row: RowSpan) => {
      const [one, other] = [current, index].map((at) => readLevel(plainText(textAt(row, at)), vocabulary));
      return one !== null && one?.family === other?.family;
    };
    return meaning === null && index > 0 && isMostly(block.rows, holdsLevels) ? [index] : [];
  });
  return levels.length === 1 ? rename(levels[0] ?? -1, 'required') : columns;
}

function namesGoals(title: string, { vocabulary }: Building): boolean {
  const reading = headingRole(vocabulary, title);
  return reading?.title === '' && (reading.role === 'goal' || reading.role === 'objective');
}
