import type { Localised } from './localiseScene';
import type { GapChart, MatrixChart, ProgressChart, Scene, TimelineChart } from './scene';

type PageScene = Localised<Scene>;
type PageGapChart = Localised<GapChart>;
type PageMatrix = Localised<MatrixChart>;
type PageProgressChart = Localised<ProgressChart>;
type PageTimeline = Localised<TimelineChart>;

/** An item of a list, or the key of one that is as it was in the scene before. */
export type Kept<Item> = Item | string;

/** A scene in which what stays as it was is but named, so that the page has to read what an edit changed and no more. */
export interface ScenePatch extends Omit<PageScene, 'gapCharts' | 'matrix' | 'progressCharts' | 'timeline'> {
  readonly gapCharts: readonly Kept<GapChartPatch>[];
  readonly matrix: Kept<MatrixPatch> | null;
  readonly progressCharts: readonly Kept<ProgressPatch>[];
  readonly timeline: Kept<TimelinePatch> | null;
}

type ListOf<Whole, Name extends keyof Whole, Item> = Omit<Whole, Name> & {
  readonly [Key in Name]: readonly Item[];
};
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;
type GapChartPatch = ListOf<PageGapChart, 'rows', Kept<ItemOf<PageGapChart['rows']>>>;
type TimelinePatch = ListOf<PageTimeline, 'rows', Kept<ItemOf<PageTimeline['rows']>>>;
type Group = ItemOf<PageProgressChart['groups']>;
type ProgressPatch = ListOf<PageProgressChart, 'groups', ListOf<Group, 'bars', Kept<ItemOf<Group['bars']>>>>;
type Row = ItemOf<PageMatrix['rows']>;
type Cell = ItemOf<Row['cells']>;
type CellPatch = ListOf<Cell, 'items', Kept<ItemOf<Cell['items']>>>;
type MatrixPatch = ListOf<PageMatrix, 'rows', ListOf<Row, 'cells', CellPatch>>;

interface Keyed {
  readonly key: string;
}

/** What `next` differs by from the scene that was sent before it; all of it where that is null. */
export function patchOfScene(next: PageScene, last: PageScene | null): ScenePatch {
  const rowsOf = <Chart extends { readonly rows: readonly Keyed[] }>(chart: Chart, before: Chart | undefined) => ({
    ...chart,
    rows: kept(chart.rows, before?.rows, (row) => row),
  });
  const groupsOf = (chart: PageProgressChart, before: PageProgressChart | undefined): ProgressPatch => ({
    ...chart,
    groups: chart.groups.map((group) => ({ ...group, bars: kept(group.bars, before && barsIn(before), (bar) => bar) })),
  });
  const cellsOf = (matrix: PageMatrix, before: PageMatrix | undefined): MatrixPatch => ({
    ...matrix,
    rows: matrix.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, items: kept(cell.items, before && itemsIn(before), (item) => item) })),
    })),
  });
  return {
    ...next,
    gapCharts: kept<PageGapChart, GapChartPatch>(next.gapCharts, last?.gapCharts, rowsOf as never),
    matrix: kept(listed(next.matrix), listed(last?.matrix), cellsOf)[0] ?? null,
    progressCharts: kept(next.progressCharts, last?.progressCharts, groupsOf),
    timeline:
      kept<PageTimeline, TimelinePatch>(listed(next.timeline), listed(last?.timeline), rowsOf as never)[0] ?? null,
  };
}

/** The whole scene again. @throws RangeError where `last` is not the scene that the patch was made for */
export function patchedScene(patch: ScenePatch, last: PageScene | null): PageScene {
  return {
    ...patch,
    gapCharts: found(patch.gapCharts, last?.gapCharts, (chart, before) => ({
      ...chart,
      rows: found(chart.rows, before?.rows, (row) => row),
    })),
    matrix:
      found(listed(patch.matrix), listed(last?.matrix), (matrix, before): PageMatrix => {
        const items = before && itemsIn(before);
        const cells = (row: ItemOf<MatrixPatch['rows']>) =>
          row.cells.map((cell) => ({ ...cell, items: found(cell.items, items, (item) => item) }));
        return { ...matrix, rows: matrix.rows.map((row) => ({ ...row, cells: cells(row) })) };
      })[0] ?? null,
    progressCharts: found(patch.progressCharts, last?.progressCharts, (chart, before) => ({
      ...chart,
      groups: chart.groups.map((group) => ({
        ...group,
        bars: found(group.bars, before && barsIn(before), (bar) => bar),
      })),
    })),
    timeline:
      found(listed(patch.timeline), listed(last?.timeline), (timeline, before) => ({
        ...timeline,
        rows: found(timeline.rows, before?.rows, (row) => row),
      }))[0] ?? null,
  };
}

function kept<Item extends Keyed, Patch>(
  items: readonly Item[],
  last: readonly Item[] | undefined,
  patch: (item: Item, before: Item | undefined) => Patch,
): Kept<Patch>[] {
  const before = new Map(last?.map((item) => [item.key, item]));
  return items.map((item) => {
    const old = before.get(item.key);
    return old && JSON.stringify(old) === JSON.stringify(item) ? item.key : patch(item, old);
  });
}

function found<Item extends Keyed, Patch extends Keyed>(
  items: readonly Kept<Patch>[],
  last: readonly Item[] | undefined,
  whole: (patch: Patch, before: Item | undefined) => Item,
): Item[] {
  const before = new Map(last?.map((item) => [item.key, item]));
  return items.map((item) => {
    const old = before.get(typeof item === 'string' ? item : item.key);
    if (typeof item !== 'string') return whole(item, old);
    if (!old) throw new RangeError(`Not in the scene before: ${item}`);
    return old;
  });
}

function listed<Item>(item: Item | null | undefined): Item[] {
  return item === null || item === undefined ? [] : [item];
}

function barsIn({ groups }: PageProgressChart): Group['bars'][number][] {
  return groups.flatMap(({ bars }) => bars);
}

function itemsIn({ rows }: PageMatrix): Cell['items'][number][] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items));
}
