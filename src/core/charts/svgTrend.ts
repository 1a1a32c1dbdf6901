import type { Localised } from './localiseScene';
import { type Palette, tag, textLine, widthOfText } from './svgMarkup';
import { axis, COLUMNS, HEAD_HEIGHT, plotX, rowWords } from './svgRows';
import { timeTicks } from './timeTicks';
import type { Drawing, SvgOptions } from './toSvg';
import type { TrendChart } from './trendChart';
import { type TrendPlace, trendRuns } from './trendRuns';

const HEIGHT = 48;
const STEP = 72;
const MOST_TICKS = 7;

/** A line for each figure, one below the other over the same days, with a dot for each version of the file. */
export function drawTrend(chart: Localised<TrendChart>, { palette, locale }: SvgOptions): Drawing {
  const bottom = HEAD_HEIGHT + chart.lines.length * STEP;
  const positions = chart.points.map(({ position }) => position);
  const lines = chart.lines.map((line, index) => drawLine(line, positions, HEAD_HEIGHT + index * STEP + 60, palette));
  const ticks = axis(timeTicks(chart, MOST_TICKS, locale), bottom, palette, widthOfText);
  return { height: bottom + 4, markup: ticks + lines.join('') };
}

/** `base` is where zero lies. */
function drawLine(
  { key, title, figure, top, heights }: Localised<TrendChart>['lines'][number],
  positions: readonly number[],
  base: number,
  palette: Palette,
): string {
  const colour = palette[({ gaps: 'urgent', reached: 'surplus', boxes: 'good' } as const)[key]];
  const x = ({ position }: TrendPlace) => Math.round(plotX(position));
  const y = ({ height }: TrendPlace) => Math.round(base - HEIGHT * height);
  const runs = trendRuns(heights, positions);
  const path = (run: readonly TrendPlace[]) => run.map((place) => `${x(place)} ${y(place)}`).join('L');
  const area = (run: readonly TrendPlace[]) => `M${path(run)}V${base}H${run[0] ? x(run[0]) : 0}Z`;
  const end = { x: COLUMNS.plot.x - 6, 'text-anchor': 'end', 'font-size': 11, fill: palette.quiet };
  const rule = { x1: plotX(0), x2: plotX(1), y1: base, y2: base, stroke: palette.line };
  const line = { fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-linejoin': 'round' };
  return [
    rowWords({ name: title, details: '', figure: '', word: '' }, base - HEIGHT / 2, palette),
    textLine(figure, 170, { x: plotX(1) + 14, y: base - HEIGHT / 2, 'font-weight': 600 }),
    textLine(top, 60, { ...end, y: base - HEIGHT }),
    textLine('0', 60, { ...end, y: base }),
    tag('line', rule),
    tag('path', { d: runs.map(area).join(''), fill: colour, 'fill-opacity': 0.14 }),
    tag('path', { d: runs.map((run) => `M${path(run)}`).join(''), ...line }),
    ...runs.flat().map((place) => tag('circle', { cx: x(place), cy: y(place), r: 2.5, fill: colour })),
  ].join('');
}
