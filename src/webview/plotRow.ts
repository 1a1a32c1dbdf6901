import { html } from './element';
import { unnamedMark } from './mark';

/** The parts of a row whose picture stands between a name and a word: of a bar, of a span of time. */
export interface PlotRow {
  readonly element: HTMLElement;
  readonly mark: HTMLElement;
  /** Below the name. */
  readonly details: HTMLElement;
  /** Beside the picture. */
  readonly figure: HTMLElement;
  readonly state: HTMLElement;
}

export function plotRow(plot: SVGElement): PlotRow {
  const mark = unnamedMark();
  const details = html('span', { class: 'details' });
  const figure = html('span', { class: 'amount' });
  const state = html('td', { class: 'word' });
  const element = html(
    'tr',
    { class: 'row' },
    html('th', { role: 'rowheader', class: 'name' }, mark, details),
    html('td', { class: 'through' }, plot, figure),
    state,
  );
  return { element, mark, details, figure, state };
}
