import type { Localised } from './localiseScene';
import type { GapChart, ProgressChart, TimelineChart } from './scene';
import { drawGaps } from './svgGaps';
import { escapeXml, type Palette, tag } from './svgMarkup';
import { drawProgress } from './svgProgress';
import { drawRadar } from './svgRadar';
import { drawTimeline } from './svgTimeline';
import { drawTrend } from './svgTrend';
import type { TrendChart } from './trendChart';

/** One chart to draw, in the user's words. */
export type DrawnChart =
  | { readonly kind: 'gaps'; readonly chart: Localised<GapChart>; readonly legend: Legend }
  | { readonly kind: 'radar'; readonly chart: Localised<GapChart>; readonly legend: Legend }
  | { readonly kind: 'progress'; readonly chart: Localised<ProgressChart> }
  | { readonly kind: 'timeline'; readonly chart: Localised<TimelineChart>; readonly today: string }
  | { readonly kind: 'trend'; readonly chart: Localised<TrendChart> };

/** What the two marks of a gap stand for where the plan has no column titles. */
export interface Legend {
  readonly current: string;
  readonly required: string;
}

export interface SvgOptions {
  readonly palette: Palette;
  /** A BCP 47 tag for dates. */
  readonly locale: string;
}

/** A piece of a picture and how high it is; all are as wide. */
export interface Drawing {
  readonly height: number;
  readonly markup: string;
}

const SVG_WIDTH = 760;

/** A static picture of a chart: one SVG element that needs nothing else, without script or style. */
export function toSvg(drawn: DrawnChart, options: SvgOptions): string {
  const { height, markup } = draw(drawn, options);
  const { chart } = drawn;
  const label = [chart.title, ...chart.caption].join(', ');
  const named = { role: 'img', 'aria-label': label };
  return picture(SVG_WIDTH, height, options, named, tag('title', {}, escapeXml(label)), markup);
}

function picture(
  width: number,
  height: number,
  { palette }: SvgOptions,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const font = { 'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif', 'font-size': 13 };
  const all = { xmlns: 'http://www.w3.org/2000/svg', ...size, ...attributes, ...font, fill: palette.text };
  return tag('svg', all, ...content);
}

/** The same as a file of its own: with its title, on its own ground. */
export function toSvgFile(drawn: DrawnChart, options: SvgOptions): string {
  const { height, markup } = draw(drawn, options);
  const { title, caption } = drawn.chart;
  const margin = 24;
  const top = 40;
  const quiet = { y: margin + 27, 'font-size': 13, fill: options.palette.quiet };
  const svg = picture(
    SVG_WIDTH + 2 * margin,
    height + top + 2 * margin,
    options,
    {},
    tag('title', {}, escapeXml(title)),
    tag('rect', { width: '100%', height: '100%', fill: options.palette.background }),
    tag('text', { x: margin, y: margin + 8, 'font-size': 16, 'font-weight': 600 }, escapeXml(title.slice(0, 80))),
    caption.length > 0 ? tag('text', { x: margin, ...quiet }, escapeXml(caption.join(' · ').slice(0, 110))) : '',
    tag('g', { transform: `translate(${margin} ${margin + top})` }, markup),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function draw(drawn: DrawnChart, options: SvgOptions): Drawing {
  switch (drawn.kind) {
    case 'gaps':
      return drawGaps(drawn.chart, drawn.legend, options.palette);
    case 'radar':
      return drawRadar(drawn.chart, drawn.legend, options.palette);
    case 'progress':
      return drawProgress(drawn.chart, options.palette);
    case 'timeline':
      return drawTimeline(drawn.chart, drawn.today, options);
    case 'trend':
      return drawTrend(drawn.chart, options);
    default:
      return drawn satisfies never;
  }
}
