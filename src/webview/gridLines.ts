import { setAttribute, svg } from './element';

/** Upright lines behind the picture of a row: one path, however many there are. `frame` goes into the picture. */
export function gridLines(): { readonly frame: SVGElement; readonly grid: SVGElement } {
  const grid = svg('path', { class: 'grid-lines' });
  const frame = svg('svg', { class: 'lines', viewBox: '0 0 10000 1', preserveAspectRatio: 'none' }, grid);
  return { frame, grid };
}

/** Each reaches a little over into the rows around: where those begin between two pixels, no seam shows. */
export function drawGridLines(grid: SVGElement, positions: readonly number[]): void {
  setAttribute(grid, 'd', positions.map((at) => `M${Math.round(at * 10_000)} -.05v1.1`).join(''));
}
