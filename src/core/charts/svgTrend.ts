import type { Localised } from './localiseScene';
import { type Palette, tag, textLine, widthOfText } from './svgMarkup';
import { COLUMNS } from './svgRows';
import { timeTicks } from './timeTicks';
import type { Drawing, SvgOptions } from './toSvg';
import type { TrendChart } from './trendChart';
import { type TrendPlace, trendRuns } from './trendRuns';

const PLOT = { x: 284, width: 460 };
const HEIGHT = 60;
const STEP = 84;
const MOST_TICKS = 7;

/** A line for each figure, one below the other over the same days, with a dot for each version of the file. */
export function drawTrend(chart: Localised<TrendChart>, { palette, locale }: SvgOptions): Drawing {
  const bottom = chart.lines.length * STEP - 12;
  const positions = chart.points.map(({ position }) => position);
  const lines = chart.lines.map((line, index) => drawLine(line, positions, 8 + index * STEP, palette));
  let free = Number.NEGATIVE_INFINITY;
  const ticks = timeTicks(chart, MOST_TICKS, locale).map(({ label, position }) => {
    const x = plotX(position);
    const mark = tag('line', { x1: x, y1: bottom - 4, x2: x, y2: bottom, stroke: palette.line });
    const half = widthOfText(label) / 2;
    if (x - half < free || x + half > PLOT.x + PLOT.width + 16) return mark;
    free = x + half + 6;
    return mark + textLine(label, 200, { x, y: bottom + 12, 'text-anchor': 'middle', fill: palette.quiet });
  });
  return { height: bottom + 24, markup: [...lines, ...ticks].join('') };
}

function drawLine(
  line: Localised<TrendChart>['lines'][number],
  positions: readonly number[],
  top: number,
  palette: Palette,
): string {
  const colour = { gaps: palette.urgent, reached: palette.surplus, boxes: palette.good }[line.key];
  const y = (height: number) => top + HEIGHT * (1 - height);
  const rule = { x1: PLOT.x, x2: PLOT.x + PLOT.width, stroke: palette.line };
  const path = (run: readonly TrendPlace[]) =>
    run.map(({ position, height }) => `${plotX(position)} ${Math.round(y(height))}`).join('L');
  const runs = trendRuns(line.heights, positions);
  const areas = runs.map((run) => {
    const end = (place = 0) => `${plotX(run.at(place)?.position ?? 0)} ${y(0)}`;
    return `M${end()}L${path(run)}L${end(-1)}Z`;
  });
  const dots = runs
    .flat()
    .map(({ position, height }) => tag('circle', { cx: plotX(position), cy: y(height), r: 2.5, fill: colour }));
  const middle = top + HEIGHT / 2;
  const quiet = { fill: palette.quiet, 'font-size': 11, 'text-anchor': 'end', x: PLOT.x - 8 };
  return [
    textLine(line.title, COLUMNS.name.width, { x: 0, y: middle - 9 }),
    textLine(line.figure, COLUMNS.name.width, { x: 0, y: middle + 10, 'font-weight': 600 }),
    textLine(line.top, 60, { ...quiet, y: top }),
    textLine('0', 60, { ...quiet, y: top + HEIGHT }),
    tag('line', { ...rule, y1: top, y2: top }),
    tag('line', { ...rule, y1: top + HEIGHT, y2: top + HEIGHT }),
    tag('path', { d: areas.join(''), fill: colour, 'fill-opacity': 0.14 }),
    tag('path', {
      d: runs.map((run) => `M${path(run)}`).join(''),
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
    ...dots,
  ].join('');
}

function plotX(position: number): number {
  return Math.round(PLOT.x + PLOT.width * position);
}
