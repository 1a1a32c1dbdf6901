import { type ChartTable, gapTable, progressTable, type TableHeads, timelineTable } from '../charts/chartTables';
import type { Localised } from '../charts/localiseScene';
import { FEWEST_AXES, radarRows } from '../charts/radar';
import type { Scene } from '../charts/scene';
import { escapeXml, tag, themedPalette } from '../charts/svgMarkup';
import { type DrawnChart, toSvg } from '../charts/toSvg';
import { tableHtml } from './tableHtml';

/** What stands behind ` ```planmark `. */
export const PREVIEW_KINDS = ['gaps', 'radar', 'progress', 'timeline'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

export interface PreviewOptions {
  readonly heads: TableHeads;
  /** `today, {0}` */
  readonly today: string;
  /** Said where the plan has nothing of that kind. */
  readonly nothing: string;
  /** Of the table below each chart. */
  readonly table: string;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** The charts of one kind as markup for a page of somebody else: no script, no style, every word escaped. */
export function previewCharts(scene: Localised<Scene>, kind: PreviewKind, options: PreviewOptions): string {
  const figures = chartsOf(scene, kind, options).map(([drawn, table]) => {
    const { title, caption } = drawn.chart;
    const quiet = caption.length > 0 ? ` ${tag('span', {}, escapeXml(caption.join(' · ')))}` : '';
    return tag(
      'figure',
      { class: 'planmark-chart' },
      tag('figcaption', {}, tag('strong', {}, escapeXml(title)), quiet),
      toSvg(drawn, { palette: themedPalette, locale: options.locale }),
      tag('details', {}, tag('summary', {}, escapeXml(options.table)), tableHtml(table)),
    );
  });
  const nothing = tag('p', { class: 'planmark-nothing' }, escapeXml(options.nothing));
  return `${figures.length > 0 ? figures.join('\n') : nothing}\n`;
}

function chartsOf(
  { gapCharts, progressCharts, timeline }: Localised<Scene>,
  kind: PreviewKind,
  { heads, today }: PreviewOptions,
): (readonly [DrawnChart, ChartTable])[] {
  const legend = { current: heads.current, required: heads.required };
  switch (kind) {
    case 'gaps':
      return gapCharts.map((chart) => [{ kind, chart, legend }, gapTable(chart, heads)]);
    case 'radar':
      return gapCharts
        .filter(({ rows }) => radarRows(rows).length >= FEWEST_AXES)
        .map((chart) => [{ kind, chart, legend }, gapTable(chart, heads)]);
    case 'progress':
      return progressCharts.map((chart) => [{ kind, chart }, progressTable(chart, heads)]);
    case 'timeline':
      return timeline ? [[{ kind, chart: timeline, today }, timelineTable(timeline, heads)]] : [];
    default:
      return kind satisfies never;
  }
}
