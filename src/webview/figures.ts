import { html, setAttribute, setText } from './element';
import { keyedList, type View } from './keyedList';
import type { PageFigure } from './protocol';

/** The few figures at the top. */
export function figuresView(): View<{ readonly label: string; readonly figures: readonly PageFigure[] }> {
  const element = html('ul', { class: 'figures', role: 'list' });
  const patch = keyedList(element, figureView);
  return {
    element,
    update({ label, figures }) {
      element.hidden = figures.length === 0;
      setAttribute(element, 'data-few', figures.length < 4 ? '' : null);
      setAttribute(element, 'aria-label', label);
      patch(figures);
    },
  };
}

function figureView(): View<PageFigure> {
  const number = html('span');
  const total = html('span', { class: 'of' });
  const value = html('span', { class: 'value' }, number, total);
  const caption = html('span', { class: 'caption' });
  const element = html('li', { class: 'figure' }, value, caption);
  return {
    element,
    update(figure) {
      setAttribute(element, 'data-tone', figure.tone);
      setText(number, figure.value);
      setText(total, figure.of === null ? '' : `/${figure.of}`);
      setText(caption, figure.caption);
    },
  };
}
