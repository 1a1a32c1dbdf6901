import { gapTable, matrixTable, progressTable, type TableHeads, timelineTable } from '../charts/chartTables';
import type { Localised } from '../charts/localiseScene';
import { FEWEST_AXES, radarRows } from '../charts/radar';
import type { Scene } from '../charts/scene';
import { escapeXml, tag, themedPalette } from '../charts/svgMarkup';
import { type DrawnChart, toSvg } from '../charts/toSvg';
import { tableHtml } from './tableHtml';

export interface ReportOptions {
  /** In place of the title of a plan without one. */
  readonly name: string;
  readonly heads: TableHeads;
  /** `today, {0}` */
  readonly today: string;
  /** The line at the end: of which file, and on which day it was made. */
  readonly footer: string;
  /** Said where there is nothing to draw. */
  readonly nothing: string;
  /** `As a radar`. */
  readonly radar: string;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** A plan as one static page: its figures, its charts as SVG, and their tables; no script, nothing to load, made to print. */
export function reportHtml(scene: Localised<Scene>, options: ReportOptions): string {
  const title = scene.title ?? options.name;
  const sections = sectionsOf(scene, options);
  const body = [
    tag(
      'header',
      {},
      tag('h1', {}, escapeXml(title)),
      scene.subtitle.length > 0 ? tag('p', { class: 'quiet' }, escapeXml(scene.subtitle.join(' · '))) : '',
      figures(scene),
    ),
    ...(sections.length > 0 ? sections : [tag('p', {}, escapeXml(options.nothing))]),
    tag('footer', {}, escapeXml(options.footer)),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeXml(options.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function figures(scene: Localised<Scene>): string {
  if (scene.figures.length === 0) return '';
  const items = scene.figures.map(({ value, of, caption, tone }) =>
    tag(
      'li',
      {},
      tag('strong', { class: tone }, escapeXml(of === null ? value : `${value}/${of}`)),
      tag('span', {}, escapeXml(caption)),
    ),
  );
  return tag('ul', { class: 'figures' }, ...items);
}

function sectionsOf(scene: Localised<Scene>, { heads, today, radar, locale }: ReportOptions): string[] {
  const svg = (drawn: DrawnChart) => toSvg(drawn, { palette: themedPalette, locale });
  const legend = { current: heads.current, required: heads.required };
  const gaps = scene.gapCharts.map((chart) => {
    const polygons =
      radarRows(chart.rows).length < FEWEST_AXES
        ? ''
        : tag('h3', {}, escapeXml(radar)) + svg({ kind: 'radar', chart, legend });
    return section(chart, svg({ kind: 'gaps', chart, legend }) + tableHtml(gapTable(chart, heads)) + polygons);
  });
  const { matrix, timeline } = scene;
  return [
    ...gaps,
    ...(matrix ? [section(matrix, tableHtml(matrixTable(matrix, heads)))] : []),
    ...scene.progressCharts.map((chart) =>
      section(chart, svg({ kind: 'progress', chart }) + tableHtml(progressTable(chart, heads))),
    ),
    ...(timeline
      ? [
          section(
            timeline,
            svg({ kind: 'timeline', chart: timeline, today }) + tableHtml(timelineTable(timeline, heads)),
          ),
        ]
      : []),
  ];
}

function section(chart: { readonly title: string; readonly caption: readonly string[] }, content: string): string {
  const caption = chart.caption.length > 0 ? tag('p', { class: 'quiet' }, escapeXml(chart.caption.join(' · '))) : '';
  // Scrolled where the window is narrow, by the keyboard, too.
  const frame = tag('div', { class: 'frame', role: 'group', 'aria-label': chart.title, tabindex: 0 }, content);
  return tag('section', {}, tag('h2', {}, escapeXml(chart.title)), caption, frame);
}

const STYLE = `
:root{color-scheme:light dark;--planmark-text:#1f1f1f;--planmark-quiet:#5f5f5f;--planmark-line:#d9d9d9;--planmark-track:#e8e8e8;
--planmark-background:#fff;--planmark-urgent:#c50f1f;--planmark-attention:#8a5a00;--planmark-good:#2f7d32;--planmark-surplus:#0f6cbd}
@media screen and (prefers-color-scheme:dark){:root{--planmark-text:#ddd;--planmark-quiet:#a3a3a3;--planmark-line:#3c3c3c;
--planmark-track:#383838;--planmark-background:#1f1f1f;--planmark-urgent:#f14c4c;--planmark-attention:#cca700;
--planmark-good:#89d185;--planmark-surplus:#3794ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--planmark-background);color:var(--planmark-text);
font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:824px;margin:0 auto;padding:32px}
h1{margin:0;font-size:24px;line-height:1.25;overflow-wrap:anywhere}
h2{margin:0 0 2px;font-size:17px;overflow-wrap:anywhere}
h3{margin:20px 0 0;font-size:14px}
p{margin:2px 0}
.quiet,footer,figcaption{color:var(--planmark-quiet)}
.figures{display:flex;flex-wrap:wrap;gap:14px 36px;margin:22px 0 0;padding:0;list-style:none}
.figures li{display:flex;flex-direction:column;max-width:150px}
.figures strong{font-size:26px;line-height:1.15}
.figures span{color:var(--planmark-quiet)}
.urgent{color:var(--planmark-urgent)}
.attention{color:var(--planmark-attention)}
section{margin-top:36px;padding-top:12px;border-top:1px solid var(--planmark-line)}
svg{display:block;max-width:100%;height:auto;margin-top:12px;break-inside:avoid}
table{width:100%;margin-top:14px;border-collapse:collapse;font-size:12.5px}
th,td{padding:4px 14px 4px 0;border-bottom:1px solid var(--planmark-line);text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{color:var(--planmark-quiet);font-weight:600;overflow-wrap:normal}
footer{margin-top:36px;font-size:12px;overflow-wrap:anywhere}
@media screen and (max-width:620px){main{padding:20px 16px}.frame{overflow-x:auto}.frame>*{min-width:560px}}
@media print{@page{margin:16mm}main{max-width:none;padding:0}body{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2,h3,thead{break-after:avoid}tr{break-inside:avoid}}
`;
