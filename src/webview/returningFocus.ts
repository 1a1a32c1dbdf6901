/**
 * Gives the focus back to the element that had it when the page itself gets it back: after a list of VS Code was open, say.
 * A mark that was drawn anew meanwhile is known by its key. A click beside all elements leaves the focus with none.
 */
export function returningFocus(root: HTMLElement): void {
  let last: HTMLElement | null = null;
  root.addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : null;
  });
  window.addEventListener('pointerdown', () => {
    last = null;
  });
  window.addEventListener('focus', () => {
    if (!last || document.activeElement !== document.body) return;
    const element = last.isConnected ? last : markLike(root, last);
    element?.focus({ preventScroll: true });
    if (element?.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
  });
}

function markLike(root: HTMLElement, { dataset: { key } }: HTMLElement): HTMLElement | null {
  return key === undefined ? null : root.querySelector<HTMLElement>(`.mark[data-key="${CSS.escape(key)}"]`);
}
