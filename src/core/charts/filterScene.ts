import { message } from '../text/message';
import type { TextRange } from '../text/range';
import type { Facets } from './facetsOf';
import { gapsByPriority } from './gapsByPriority';
import type { MatrixChart, ProgressChart, Scene, TimelineChart, Words } from './scene';

/** What is chosen of each facet; missing where all is shown. */
export interface SceneFilter {
  /** The title of a table of gaps. */
  readonly table?: string | undefined;
  readonly priority?: string | undefined;
  /** The key of an owner. */
  readonly owner?: string | undefined;
  /** `2026-10-01/2026-12-31` */
  readonly period?: string | undefined;
  /** The gaps of all tables by their priority, instead of a chart for each table. */
  readonly grouping?: 'priority' | undefined;
}

interface Mark {
  readonly range: TextRange;
}

type Test = (facets: Facets | null) => boolean;

/**
 * The charts with those marks alone that were asked for. Charts of a kind that has nothing of a facet are not concerned
 * by it: whoever chooses a priority still sees the goals, which have none.
 */
export function filterScene(whole: Scene, filter: SceneFilter, facets: (range: TextRange) => Facets | null): Scene {
  if (Object.values(filter).every((chosen) => chosen === undefined)) return whole;
  const scene =
    filter.grouping === 'priority' ? { ...whole, gapCharts: gapsByPriority(whole.gapCharts, facets) } : whole;
  const wantedOf = <Kind extends Mark>(marks: readonly Kind[]) => {
    const tests = testsOf(filter).filter(({ has }) => marks.some(({ range }) => has(facets(range))));
    return ({ range }: Mark) => tests.every(({ passes }) => passes(facets(range)));
  };
  const isGapWanted = wantedOf(scene.gapCharts.flatMap(({ rows }) => rows));
  const isBarWanted = wantedOf(scene.progressCharts.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars)));
  const isDatedWanted = wantedOf([
    ...(scene.timeline?.rows ?? []),
    ...(scene.timeline?.undated.flatMap(({ rows }) => rows) ?? []),
  ]);
  return {
    ...scene,
    gapCharts: scene.gapCharts.flatMap((chart) => {
      const rows = chart.rows.filter(isGapWanted);
      const caption = withShown(chart.caption, rows.length, chart.rows.length);
      return rows.length > 0 ? [{ ...chart, caption, rows }] : [];
    }),
    matrix: scene.matrix && filterMatrix(scene.matrix, isGapWanted),
    progressCharts: scene.progressCharts.flatMap((chart) => filterProgress(chart, isBarWanted)),
    timeline: scene.timeline && filterTimeline(scene.timeline, isDatedWanted),
    unread: scene.unread.filter(isGapWanted),
  };
}

function testsOf({ table, priority, owner, period }: SceneFilter): { has: Test; passes: Test }[] {
  const [start = '', end = ''] = (period ?? '').split('/');
  const tests: readonly (readonly [string | undefined, Test, Test])[] = [
    [table, (facets) => facets?.table != null, (facets) => facets?.table === table],
    [priority, (facets) => facets?.priority != null, (facets) => facets?.priority === priority],
    [
      owner,
      (facets) => (facets?.owners.length ?? 0) > 0,
      (facets) => facets?.owners.some(({ key }) => key === owner) ?? false,
    ],
    [
      period,
      (facets) => facets?.days != null,
      (facets) => facets?.days != null && facets.days.start <= end && facets.days.end >= start,
    ],
  ];
  return tests.flatMap(([chosen, has, passes]) => (chosen === undefined ? [] : [{ has, passes }]));
}

function filterMatrix(matrix: MatrixChart, isWanted: (mark: Mark) => boolean): MatrixChart | null {
  const filtered = matrix.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, items: cell.items.filter(isWanted) })),
  }));
  const rows = filtered.filter(({ cells }) => cells.some(({ items }) => items.length > 0));
  const count = (all: MatrixChart['rows']) => all.flatMap(({ cells }) => cells.flatMap(({ items }) => items)).length;
  const caption = withShown(matrix.caption, count(rows), count(matrix.rows));
  return rows.length > 0 ? { ...matrix, caption, rows } : null;
}

function filterProgress(chart: ProgressChart, isWanted: (mark: Mark) => boolean): ProgressChart[] {
  const filtered = chart.groups.map((group) => ({ ...group, bars: group.bars.filter(isWanted) }));
  const groups = filtered.filter(({ bars }) => bars.length > 0);
  const count = (all: ProgressChart['groups']) => all.reduce((sum, { bars }) => sum + bars.length, 0);
  const caption = withShown(chart.caption, count(groups), count(chart.groups));
  return groups.length > 0 ? [{ ...chart, caption, groups }] : [];
}

function filterTimeline(timeline: TimelineChart, isWanted: (mark: Mark) => boolean): TimelineChart | null {
  const rows = timeline.rows.filter(isWanted);
  const undated = timeline.undated.flatMap((group) => {
    const kept = group.rows.filter(isWanted);
    return kept.length > 0 ? [{ ...group, rows: kept }] : [];
  });
  const caption = withShown(timeline.caption, rows.length, timeline.rows.length);
  return rows.length + undated.length > 0 ? { ...timeline, caption, rows, undated } : null;
}

/** The other words of a caption speak of all. */
function withShown(caption: readonly Words[], shown: number, all: number): readonly Words[] {
  return shown === all ? caption : [message('{0} of {1} shown', shown, all), ...caption];
}
