import type { Detail } from './detailsOfMark';
import { html, setAttribute } from './element';

/** How long the mouse or the focus rests on a mark before it is told in full, in milliseconds: as in the editor. */
const REST = 300;
const ID = 'details';

/**
 * What a mark stands for in full, beside it: while the mouse rests on it or on the card, and while the keyboard has it.
 * Escape puts it away. `refresh` after the marks have changed.
 */
export function detailsCard(root: HTMLElement, detailsOf: (key: string) => readonly Detail[]): { refresh(): void } {
  const element = html('div', { id: ID, class: 'details-card', role: 'tooltip' });
  element.hidden = true;
  root.append(element);
  let mark: HTMLElement | null = null;
  let timer = 0;

  function show(next: HTMLElement): void {
    const details = detailsOf(next.getAttribute('data-key') ?? '');
    if (mark !== next || details.length === 0) hide();
    if (details.length === 0) return;
    mark = next;
    const lines = details.map(([label, text]) => html('p', {}, html('b', {}, label), ' ', text));
    element.replaceChildren(...lines);
    element.hidden = false;
    setAttribute(mark, 'aria-describedby', ID);
    place(element, mark);
  }

  function hide(): void {
    clearTimeout(timer);
    mark?.removeAttribute('aria-describedby');
    mark = null;
    element.hidden = true;
  }

  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, REST);
  };
  root.addEventListener('pointerover', ({ target }) => {
    const over = target instanceof Element ? target.closest<HTMLElement>('.mark') : null;
    if (over && over !== mark) later(() => show(over));
    else if (over || (target instanceof Node && element.contains(target))) clearTimeout(timer);
    else later(() => focused(mark) || hide());
  });
  root.addEventListener('pointerleave', () => later(() => focused(mark) || hide()));
  root.addEventListener('focusin', ({ target }) => {
    hide();
    if (target instanceof HTMLElement && target.matches('.mark:focus-visible')) later(() => show(target));
  });
  root.addEventListener('focusout', hide);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  return {
    refresh() {
      if (mark === null) return;
      if (mark.isConnected) show(mark);
      else hide();
    },
  };
}

function focused(mark: HTMLElement | null): boolean {
  return mark?.matches(':focus-visible') ?? false;
}

/** Below the row, or above it where there is no room, and beside the names where that can be; within the window. */
function place(element: HTMLElement, mark: HTMLElement): void {
  const row = (mark.closest('tr, li') ?? mark).getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const plot = mark.closest('tr')?.querySelector('.plot')?.getBoundingClientRect().left ?? 0;
  const isBelow = row.bottom + height <= window.innerHeight || row.top < height;
  const wanted = Math.max(plot, mark.getBoundingClientRect().left);
  const left = Math.max(8, Math.min(wanted, document.documentElement.clientWidth - width - 8));
  element.style.setProperty('left', `${left + window.scrollX}px`);
  element.style.setProperty('top', `${(isBelow ? row.bottom : row.top - height) + window.scrollY}px`);
}
