import { html, setAttribute, setText } from './element';

/**
 * The name of a row: a button that the style sheet stretches over its whole row, so that the row is clicked as one
 * and a table stays a table to screen readers. Its name is the whole sentence of the row.
 */
export function markButton(key: string): {
  element: HTMLButtonElement;
  update(name: string, spoken: readonly string[]): void;
} {
  const element = unnamedMark();
  element.setAttribute('data-key', key);
  return { element, update: (name, spoken) => updateMark(element, name, spoken) };
}

/** Of no key yet. */
export function unnamedMark(): HTMLButtonElement {
  return html('button', { type: 'button', class: 'mark', tabindex: '-1' });
}

export function updateMark(element: Element, name: string, spoken: readonly string[]): void {
  setText(element, name);
  setAttribute(element, 'aria-label', spoken.join(', '));
}

export function keyOfMark(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest('[data-key].mark') : null;
  return mark?.getAttribute('data-key') ?? null;
}
