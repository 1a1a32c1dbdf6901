import type { Localised } from './localiseScene';
import type { GapChart, Tone } from './scene';
import { type Palette, tag, textLine, widthOfText } from './svgMarkup';
import { axis, HEAD_HEIGHT, plotX, ROW_HEIGHT, rowWords } from './svgRows';
import type { Drawing, Legend } from './toSvg';

/** The dumbbells of a gap chart: a ring is where one stands, an upright stroke where one must be. */
export function drawGaps(chart: Localised<GapChart>, legend: Legend, palette: Palette): Drawing {
  const bottom = HEAD_HEIGHT + chart.rows.length * ROW_HEIGHT;
  const rows = chart.rows.map((row, index) => drawRow(row, HEAD_HEIGHT + (index + 0.5) * ROW_HEIGHT, palette));
  const markup = [axis(chart.ticks, bottom, palette, widthOfText), ...rows, drawLegend(chart, legend, bottom, palette)];
  return { height: bottom + 28, markup: markup.join('') };
}

function drawRow(row: Localised<GapChart>['rows'][number], middle: number, palette: Palette): string {
  const { current, required, tone, state } = row;
  const colour = toneColour(tone, palette);
  const isNamed = row.isCurrentOnAxis && row.isRequiredOnAxis;
  const levels = row.note ?? (isNamed ? '' : `${row.currentText} → ${row.requiredText}`);
  const details = [row.table, levels].filter(Boolean).join(' · ');
  const words = { name: row.name, details, figure: row.gapText, word: row.priority ?? '' };
  const marks = [
    current === null || required === null
      ? ''
      : tag('line', {
          x1: plotX(current),
          y1: middle,
          x2: plotX(required),
          y2: middle,
          stroke: colour,
          'stroke-width': 4,
        }),
    required === null
      ? ''
      : tag('rect', { x: plotX(required) - 1.5, y: middle - 9, width: 3, height: 18, rx: 1, fill: palette.text }),
    current === null
      ? ''
      : tag('circle', {
          cx: plotX(current),
          cy: middle,
          r: 5.5,
          fill: state === 'met' ? colour : palette.background,
          stroke: colour,
          'stroke-width': 2.5,
        }),
  ];
  return rowWords(words, middle, palette) + marks.join('');
}

function drawLegend({ columns }: Localised<GapChart>, legend: Legend, bottom: number, palette: Palette): string {
  const y = bottom + 16;
  const current = columns.current ?? legend.current;
  const required = columns.required ?? legend.required;
  const second = 258 + Math.min(160, widthOfText(current)) + 24;
  const quiet = { y, fill: palette.quiet };
  return [
    tag('circle', { cx: 246, cy: y, r: 4.5, fill: 'none', stroke: palette.quiet, 'stroke-width': 2.5 }),
    textLine(current, 160, { x: 258, ...quiet }),
    tag('rect', { x: second - 12, y: y - 7, width: 3, height: 14, rx: 1, fill: palette.text }),
    textLine(required, 160, { x: second, ...quiet }),
  ].join('');
}

export function toneColour(tone: Tone, palette: Palette): string {
  return tone === 'neutral' ? palette.quiet : palette[tone];
}
