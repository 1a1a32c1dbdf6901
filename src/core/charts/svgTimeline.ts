import { daysBetween } from '../values/isoDate';
import type { Localised } from './localiseScene';
import type { TimelineChart } from './scene';
import { type Palette, tag, textLine, widthOfText } from './svgMarkup';
import { dashed } from './svgProgress';
import { axis, HEAD_HEIGHT, plotX, rowWords } from './svgRows';
import { dayLabel, positionOfDay, timeTicks } from './timeTicks';
import type { Drawing, SvgOptions } from './toSvg';

const HEIGHT = 34;
const MOST_TICKS = 9;

/** Bars over the calendar with today's line; what has no days is listed below with the reason. */
export function drawTimeline(chart: Localised<TimelineChart>, today: string, options: SvgOptions): Drawing {
  const { palette, locale } = options;
  const hasRows = chart.rows.length > 0;
  const bottom = hasRows ? HEAD_HEIGHT + chart.rows.length * HEIGHT : 0;
  const rows = chart.rows.map((row, index) => drawRow(row, HEAD_HEIGHT + (index + 0.5) * HEIGHT, chart, palette));
  const ticks = hasRows ? axis(timeTicks(chart, MOST_TICKS, locale), bottom, palette, widthOfText) : '';
  const undated = drawUndated(chart, bottom + (hasRows ? 30 : 6), palette);
  const now = hasRows ? drawToday(chart, today, bottom, options) : '';
  return { height: undated.height, markup: [ticks, now, ...rows, undated.markup].join('') };
}

type Row = Localised<TimelineChart>['rows'][number];

function drawRow(row: Row, middle: number, chart: Localised<TimelineChart>, palette: Palette): string {
  const oneDay = 1 / (daysBetween(chart.start, chart.end) + 1);
  const start = positionOfDay(row.start, chart);
  const end = row.isOpenEnded ? 1 : positionOfDay(row.end, chart) + oneDay;
  const words = { name: row.title, details: row.details.join(' · '), figure: row.figure, word: row.state ?? '' };
  const written = rowWords(words, middle, palette, row.depth * 14);
  if (row.isPoint) return written + drawPoint(row, plotX(start + oneDay / 2), middle, palette);
  const part = row.status === 'done' ? 1 : row.progress ? row.progress.done / Math.max(1, row.progress.total) : 0;
  const box = { y: middle - 5, height: 10, rx: 2 };
  const filled = start + (end - start) * part;
  return [
    written,
    tag('rect', { ...box, x: plotX(start), width: Math.max(2, plotX(end) - plotX(start)), fill: palette.track }),
    part > 0 ? tag('rect', { ...box, x: plotX(start), width: plotX(filled) - plotX(start), fill: palette.good }) : '',
    row.status === 'overdue' || row.status === 'late'
      ? tag('rect', {
          ...box,
          x: plotX(filled),
          width: plotX(end) - plotX(filled),
          ...dashed(row.status === 'late' ? { ...palette, urgent: palette.quiet } : palette),
        })
      : '',
  ].join('');
}

function drawPoint({ status }: Row, x: number, y: number, palette: Palette): string {
  const stroke = status === 'overdue' ? palette.urgent : status === 'done' ? palette.good : palette.quiet;
  const fill = status === 'done' ? palette.good : palette.background;
  return tag('path', { d: `M${x} ${y - 6}l6 6l-6 6l-6 -6Z`, fill, stroke, 'stroke-width': 2 });
}

function drawToday(chart: Localised<TimelineChart>, today: string, bottom: number, options: SvgOptions): string {
  if (chart.today < chart.start || chart.today > chart.end) return '';
  const x = plotX(positionOfDay(chart.today, chart));
  const { surplus } = options.palette;
  const label = today.replace('{0}', dayLabel(chart.today, options.locale));
  return (
    tag('line', { x1: x, y1: HEAD_HEIGHT, x2: x, y2: bottom, stroke: surplus, 'stroke-width': 2 }) +
    textLine(label, 200, { x, y: bottom + 12, 'text-anchor': 'middle', fill: surplus })
  );
}

function drawUndated({ undated }: Localised<TimelineChart>, top: number, palette: Palette): Drawing {
  let y = top;
  const lines = undated.flatMap(({ reason, way, rows }) => {
    y += 24;
    const head = textLine(`${reason} ${way}`, 740, { x: 0, y: y - 8, fill: palette.quiet });
    const below = rows.map(({ title, text }) => {
      y += 20;
      return textLine([title, text].filter(Boolean).join(': '), 720, { x: 14, y: y - 8 });
    });
    return [head, ...below];
  });
  return { height: y + 4, markup: lines.join('') };
}
