import type { Localised } from './localiseScene';
import { MOST_AXES, radarPath, radarPoint, radarRows } from './radar';
import type { GapChart } from './scene';
import { toneColour } from './svgGaps';
import { type Palette, tag, textLine, widthOfText } from './svgMarkup';
import type { Drawing, Legend } from './toSvg';

const RADIUS = 130;
const CENTRE = { x: 380, y: 172 };

/** Current and required levels as polygons, over the first axes that make a figure. */
export function drawRadar({ rows, ticks, columns }: Localised<GapChart>, legend: Legend, palette: Palette): Drawing {
  const axes = radarRows(rows).slice(0, MOST_AXES);
  const full = axes.map(() => 1);
  const line = { fill: 'none', stroke: palette.line, 'vector-effect': 'non-scaling-stroke' };
  const rings = ticks.filter(({ position }) => position > 0).map(({ position }) => radarPath(full.map(() => position)));
  const spokes = full.map((_, axis) => radarPoint(axis, axes.length, 1)).map(({ x, y }) => `M0 0L${x} ${y}`);
  const polygon = { 'vector-effect': 'non-scaling-stroke', 'stroke-width': 2 };
  const figure = tag(
    'g',
    { transform: `translate(${CENTRE.x} ${CENTRE.y}) scale(${RADIUS})` },
    ...[...rings, spokes.join('')].map((d) => tag('path', { d, ...line })),
    tag('path', {
      d: radarPath(axes.map(({ required }) => required)),
      fill: 'none',
      stroke: palette.text,
      'stroke-dasharray': '5 3',
      ...polygon,
    }),
    tag('path', {
      d: radarPath(axes.map(({ current }) => current)),
      fill: palette.surplus,
      'fill-opacity': 0.16,
      stroke: palette.surplus,
      ...polygon,
    }),
  );
  const labels = axes.map((row, axis) => {
    const { x, y } = radarPoint(axis, axes.length, 1);
    const anchor = Math.abs(x) < 0.2 ? 'middle' : x > 0 ? 'start' : 'end';
    const place = { x: CENTRE.x + x * (RADIUS + 12), y: CENTRE.y + y * (RADIUS + 16), 'text-anchor': anchor };
    return textLine(`${row.name} ${row.gapText}`, 210, place);
  });
  const dots = axes.flatMap(({ current, tone }, axis) => {
    if (current === null) return [];
    const { x, y } = radarPoint(axis, axes.length, current);
    return [
      tag('circle', { cx: CENTRE.x + x * RADIUS, cy: CENTRE.y + y * RADIUS, r: 4, fill: toneColour(tone, palette) }),
    ];
  });
  const height = CENTRE.y + RADIUS + 66;
  return { height, markup: [figure, ...dots, ...labels, drawLegend(columns, legend, height - 14, palette)].join('') };
}

function drawLegend(columns: Localised<GapChart>['columns'], legend: Legend, y: number, palette: Palette): string {
  const current = columns.current ?? legend.current;
  const second = 290 + Math.min(160, widthOfText(current)) + 40;
  const line = { y1: y, y2: y, 'stroke-width': 2 };
  return [
    tag('line', { x1: 266, x2: 282, stroke: palette.surplus, ...line }),
    textLine(current, 160, { x: 290, y, fill: palette.quiet }),
    tag('line', { x1: second - 24, x2: second - 8, stroke: palette.text, 'stroke-dasharray': '5 3', ...line }),
    textLine(columns.required ?? legend.required, 160, { x: second, y, fill: palette.quiet }),
  ].join('');
}
