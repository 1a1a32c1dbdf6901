import {
  type ChartTable,
  gapTable,
  matrixTable,
  progressTable,
  type TableHeads,
  type TrendHeads,
  timelineTable,
  trendTable,
} from './chartTables';
import type { Localised } from './localiseScene';
import type { Scene } from './scene';
import type { DrawnChart } from './toSvg';
import type { TrendChart } from './trendChart';

/** One chart as it may be taken elsewhere. */
export interface ChartExport {
  readonly title: string;
  readonly caption: string;
  readonly table: ChartTable;
  /** Null where the table is the picture. */
  readonly drawn: DrawnChart | null;
}

export interface ExportedTrend {
  readonly chart: Localised<TrendChart>;
  readonly heads: TrendHeads;
}

/**
 * The charts of a plan in the order of the page.
 *
 * @param today `today, {0}`, below today's line
 * @param trend null where the history of the plan has not been read
 */
export function chartExports(
  scene: Localised<Scene>,
  heads: TableHeads,
  today: string,
  trend: ExportedTrend | null = null,
): ChartExport[] {
  const legend = { current: heads.current, required: heads.required };
  const { gapCharts, matrix, progressCharts, timeline } = scene;
  const named = (chart: { readonly title: string; readonly caption: readonly string[] }) => ({
    title: chart.title,
    caption: chart.caption.join(' · '),
  });
  return [
    ...gapCharts.map((chart): ChartExport => {
      return { ...named(chart), table: gapTable(chart, heads), drawn: { kind: 'gaps', chart, legend } };
    }),
    ...(matrix ? [{ ...named(matrix), table: matrixTable(matrix, heads), drawn: null }] : []),
    ...progressCharts.map((chart): ChartExport => {
      return { ...named(chart), table: progressTable(chart, heads), drawn: { kind: 'progress', chart } };
    }),
    ...(timeline
      ? [
          {
            ...named(timeline),
            table: timelineTable(timeline, heads),
            drawn: { kind: 'timeline', chart: timeline, today } as const,
          },
        ]
      : []),
    ...(trend
      ? [
          {
            ...named(trend.chart),
            table: trendTable(trend.chart, trend.heads),
            drawn: { kind: 'trend', chart: trend.chart } as const,
          },
        ]
      : []),
  ];
}
