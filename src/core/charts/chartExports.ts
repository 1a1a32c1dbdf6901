import { type ChartTable, gapTable, matrixTable, progressTable, type TableHeads, timelineTable } from './chartTables';
import type { Localised } from './localiseScene';
import type { Scene } from './scene';
import type { DrawnChart } from './toSvg';

/** One chart as it may be taken elsewhere. */
export interface ChartExport {
  readonly title: string;
  readonly caption: string;
  readonly table: ChartTable;
  /** Null where the table is the picture. */
  readonly drawn: DrawnChart | null;
}

/**
 * The charts of a plan in the order of the page.
 *
 * @param today `today, {0}`, below today's line
 */
export function chartExports(scene: Localised<Scene>, heads: TableHeads, today: string): ChartExport[] {
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
  ];
}
