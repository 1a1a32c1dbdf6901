import type { Localised } from './localiseScene';
import type { ProgressChart } from './scene';
import { type Palette, tag, textLine } from './svgMarkup';
import { COLUMNS, plotX, rowWords } from './svgRows';
import type { Drawing } from './toSvg';

const HEIGHT = 34;
const GROUP_HEIGHT = 24;

/** Bars of done leaves; what is not tracked has words instead of an empty bar. */
export function drawProgress({ groups }: Localised<ProgressChart>, palette: Palette): Drawing {
  let y = 0;
  const pieces: string[] = [];
  for (const { title, bars } of groups) {
    if (title !== '') {
      pieces.push(textLine(title, 700, { x: 0, y: y + GROUP_HEIGHT / 2, 'font-size': 12, fill: palette.quiet }));
      y += GROUP_HEIGHT;
    }
    for (const bar of bars) {
      pieces.push(drawBar(bar, y + HEIGHT / 2, palette));
      y += HEIGHT;
    }
  }
  return { height: y + 4, markup: pieces.join('') };
}

type Bar = Localised<ProgressChart>['groups'][number]['bars'][number];

function drawBar(
  { title, details, figure, state, progress, share, elapsed, isOverdue }: Bar,
  middle: number,
  palette: Palette,
): string {
  const isTracked = progress !== null || share !== null;
  const words = { name: title, details: details.join(' · '), figure, word: isTracked ? (state ?? '') : '' };
  const written = rowWords(words, middle, palette);
  if (!isTracked) return written + textLine(state ?? '', 340, { x: plotX(0), y: middle, fill: palette.quiet });
  const leaves = Math.max((progress?.total ?? 1) + (progress?.cancelled ?? 0), 1);
  const done = share ?? (progress?.done ?? 0) / leaves;
  const active = (progress?.active ?? 0) / leaves;
  // What was cancelled is a line behind the bar.
  const whole = 1 - (progress?.cancelled ?? 0) / leaves;
  const box = { y: middle - 4, height: 8, rx: 2 };
  return [
    written,
    tag('rect', { ...box, x: plotX(0), width: COLUMNS.plot.width * whole, fill: palette.track }),
    whole < 1
      ? tag('rect', {
          x: plotX(whole) + 2,
          y: middle - 1,
          width: COLUMNS.plot.width * (1 - whole) - 2,
          height: 2,
          fill: palette.quiet,
        })
      : '',
    done > 0 ? tag('rect', { ...box, x: plotX(0), width: COLUMNS.plot.width * done, fill: palette.good }) : '',
    active > 0
      ? tag('rect', {
          ...box,
          x: plotX(done),
          width: COLUMNS.plot.width * active,
          fill: palette.good,
          'fill-opacity': 0.3,
          stroke: palette.good,
        })
      : '',
    elapsed === null
      ? ''
      : tag('rect', { x: plotX(elapsed) - 1, y: middle - 7, width: 2, height: 14, fill: palette.text }),
    isOverdue
      ? tag('rect', { ...box, x: plotX(done), width: COLUMNS.plot.width * (whole - done), ...dashed(palette) })
      : '',
  ].join('');
}

/** What ran out. */
export function dashed(palette: Palette): Readonly<Record<string, string>> {
  return { fill: 'none', stroke: palette.urgent, 'stroke-dasharray': '4 3' };
}
