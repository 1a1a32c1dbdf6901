import { priorityOf } from '../analysis/gapSummary';
import type { Container, Gap, GapTable, Plan } from '../plan/plan';
import { ancestors, isContainerNode, isHistory } from '../plan/queries';
import { addTo } from '../text/addTo';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import { normalizeWord } from '../vocabulary/normalizeWord';
import type { ColumnMeaning } from '../vocabulary/vocabulary';
import { gapRows, widthToClose } from './gapRows';
import { levelAxis } from './levelAxis';
import type { GapChart, GapColumns, Words } from './scene';
import { uniqueKeys } from './uniqueKeys';

/** What one chart shows: the rows of a table, or what several tables of categories add to the others. */
interface ChartSource {
  readonly title: Words;
  readonly tables: readonly GapTable[];
  readonly gaps: readonly Gap[];
  readonly isRest: boolean;
}

/**
 * A dumbbell chart for each table of gaps, the one with most to close first and those that are all met last. History and
 * tables without one comparable row are left out.
 *
 * Tables of categories (`🔴 Critical Gaps`, `🟡 Important Gaps`) sort by urgency what an analysis above them has measured:
 * charted one by one they would say most of it twice, in pieces of two or three rows with an axis each. So those below
 * the same heading are one chart, with the category as each row's priority, of the skills that no other table measures
 * alike. Where the categories are all there is, that chart is the whole picture.
 */
export function gapCharts(plan: Plan): GapChart[] {
  const tables = plan.gapTables.filter((table) => !isHistory(table) && table.rows.some((row) => row.computed !== null));
  const plain = tables.filter((table) => table.headingPriority === null);
  const sources = [...plain.map(sourceOfTable), ...sourcesOfCategories(tables, plain, plan)];
  const keyOf = uniqueKeys();
  return sources
    .filter(({ gaps }) => gaps.some((gap) => gap.computed !== null))
    .flatMap((source) => chartOf(source, plan, keyOf) ?? [])
    .sort((a, b) => toClose(b) - toClose(a));
}

function sourceOfTable(table: GapTable): ChartSource {
  return { title: titleOf(table), tables: [table], gaps: table.rows, isRest: false };
}

function sourcesOfCategories(tables: readonly GapTable[], plain: readonly GapTable[], plan: Plan): ChartSource[] {
  const told = new Set(plain.flatMap((table) => table.rows).map(measureOf));
  const groups = new Map<Container | null, GapTable[]>();
  for (const table of tables) {
    if (table.headingPriority === null) continue;
    const parent = headingAbove(table);
    addTo(groups, parent, table);
  }
  return [...groups].map(([parent, group]) => {
    const all = group.flatMap((table) => table.rows);
    const gaps = all.filter((gap) => !told.has(measureOf(gap)));
    const [only] = group;
    const title = group.length === 1 && only ? titleOf(only) : titleOfCategories(parent, plan);
    return { title, tables: group, gaps, isRest: gaps.length < all.length };
  });
}

/** The same skill between the same levels. */
function measureOf({ name, current, required }: Gap): string {
  return JSON.stringify([normalizeWord(name), current.rank, required.rank]);
}

/** The heading that holds the category's own. */
function headingAbove(table: GapTable): Container | null {
  const containers = [...ancestors(table)].filter(isContainerNode);
  return containers[1] ?? null;
}

function titleOfCategories(parent: Container | null, plan: Plan): Words {
  const title = parent === null || parent.level === 0 ? '' : spokenText(parent.title);
  return title === '' || title === plan.title ? message('Gaps by priority') : title;
}

function titleOf(table: GapTable): Words {
  return table.title || message('Gaps');
}

function chartOf(source: ChartSource, plan: Plan, keyOf: (title: string) => string): GapChart | null {
  const axis = levelAxis(source.gaps, plan.scale);
  if (axis === null) return null;
  const key = keyOf(`gaps:${typeof source.title === 'string' ? source.title : source.title.template}`);
  return {
    key,
    title: source.title,
    caption: captionOf(source),
    columns: columnsOf(source.tables),
    ticks: axis.ticks,
    rows: gapRows(source.gaps, axis, key),
  };
}

function captionOf({ gaps, isRest }: ChartSource): Words[] {
  const open = gaps.filter((gap) => (gap.computed ?? 0) < 0);
  const unknown = gaps.filter((gap) => gap.computed === null).length;
  const isAllMet = open.length === 0 && unknown === 0;
  return [
    isAllMet ? message('all met') : message('{0} open', open.length),
    ...urgentCount(open),
    ...(unknown > 0 ? [message('{0} unknown', unknown)] : []),
    ...(isRest ? [message('only what no other table says')] : []),
  ];
}

/** `4 high`, `2 critical`, `6 critical or high`; nothing where none is. */
function urgentCount(open: readonly Gap[]): Words[] {
  const critical = open.filter((gap) => priorityOf(gap) === 'critical').length;
  const high = open.filter((gap) => priorityOf(gap) === 'high').length;
  if (critical + high === 0) return [];
  if (high === 0) return [message('{0} critical', critical)];
  return [critical === 0 ? message('{0} high', high) : message('{0} critical or high', critical + high)];
}

/** The plan's own words for its columns; those of the first table speak for all of a chart. */
function columnsOf(tables: readonly GapTable[]): GapColumns {
  const columns = tables[0]?.table.columns ?? [];
  const titleOfColumn = (meaning: ColumnMeaning) => {
    const column = columns.find((each) => each.meaning === meaning);
    return column ? spokenText(column.title) || null : null;
  };
  const gap = titleOfColumn('gap');
  // In `Gap | Current | Required` the column called Gap names the skill.
  const isGapTheName = tables.every((table) => table.rows.every(({ stated }) => stated === null));
  return {
    name: titleOfColumn('name') ?? (isGapTheName ? gap : null),
    current: titleOfColumn('current'),
    required: titleOfColumn('required'),
    gap: isGapTheName ? null : gap,
    priority: titleOfColumn('priority'),
  };
}

/** The open gaps of a chart in lengths of its axis: comparable between scales of any size. */
function toClose({ rows }: GapChart): number {
  return rows.reduce((sum, row) => sum + Math.max(0, widthToClose(row) ?? 0), 0);
}
