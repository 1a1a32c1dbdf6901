import { type Palette, tag, textLine } from './svgMarkup';

/** The columns that all charts share: names, drawing, figures, words. In pixels. */
export const COLUMNS = {
  name: { x: 0, width: 214 },
  plot: { x: 236, width: 330 },
  figure: { x: 614 },
  word: { x: 626, width: 134 },
} as const;

export const ROW_HEIGHT = 28;
export const HEAD_HEIGHT = 26;

/** The words of a row, around the middle of its height. */
export function rowWords(
  words: { readonly name: string; readonly details: string; readonly figure: string; readonly word: string },
  middle: number,
  palette: Palette,
  indent = 0,
): string {
  const { name, figure, word } = COLUMNS;
  const hasDetails = words.details !== '';
  return [
    textLine(words.name, name.width - indent, { x: name.x + indent, y: hasDetails ? middle - 6 : middle }),
    hasDetails
      ? textLine(words.details, name.width - indent + 30, {
          x: name.x + indent,
          y: middle + 8,
          'font-size': 11,
          fill: palette.quiet,
        })
      : '',
    words.figure === ''
      ? ''
      : textLine(words.figure, 60, { x: figure.x, y: middle, 'text-anchor': 'end', 'font-weight': 600 }),
    words.word === '' ? '' : textLine(words.word, word.width, { x: word.x, y: middle, fill: palette.quiet }),
  ].join('');
}

/** A position of 0 to 1 in the drawing. */
export function plotX(position: number): number {
  return COLUMNS.plot.x + COLUMNS.plot.width * Math.min(1, Math.max(0, position));
}

/** The lines of an axis with their names above; names that would touch are left out. */
export function axis(
  ticks: readonly { readonly label: string; readonly position: number }[],
  bottom: number,
  palette: Palette,
  widthOf: (text: string) => number,
): string {
  let free = Number.NEGATIVE_INFINITY;
  return ticks
    .map(({ label, position }) => {
      const x = plotX(position);
      const line = tag('line', { x1: x, y1: HEAD_HEIGHT, x2: x, y2: bottom, stroke: palette.line });
      const half = widthOf(label) / 2;
      if (x - half < free || label === '') return line;
      free = x + half + 6;
      return line + textLine(label, 200, { x, y: 12, 'text-anchor': 'middle', fill: palette.quiet });
    })
    .join('');
}
