import { html, setAttribute, setText } from './element';
import { keyedList, type View } from './keyedList';
import type { PageFilter } from './protocol';

/** It leaves nothing out, so that showing all does not concern it. */
const GROUPING = 'grouping';

export interface FilterBarItem {
  readonly filters: readonly PageFilter[];
  readonly showAll: string;
}

/** Lists to choose what is shown and how gaps are grouped, one a facet, and a button that shows all again. */
export function filterBar(choose: (filter: Readonly<Record<string, string>>) => void): View<FilterBarItem> {
  const all = html('button', { type: 'button', class: 'control' });
  const lists = html('div', { class: 'filter-lists' });
  const element = html('div', { class: 'filters' }, lists, all);
  const told = () => {
    const selects = [...lists.querySelectorAll('select')];
    choose(Object.fromEntries(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]]))));
  };
  const patch = keyedList<PageFilter>(lists, listView);
  lists.addEventListener('change', told);
  all.addEventListener('click', () => {
    for (const select of lists.querySelectorAll('select')) if (select.name !== GROUPING) select.value = '';
    lists.querySelector('select')?.focus();
    told();
  });
  return {
    element,
    update({ filters, showAll }) {
      element.hidden = filters.length === 0;
      patch(filters);
      setText(all, showAll);
      all.hidden = !isFiltered(filters);
    },
  };
}

export function isFiltered(filters: readonly PageFilter[]): boolean {
  return filters.some(({ key, chosen }) => key !== GROUPING && chosen !== '');
}

function listView({ key }: PageFilter): View<PageFilter> {
  const element = html('select', { name: key });
  let offered = '';
  return {
    element,
    update({ label, all, chosen, options }) {
      setAttribute(element, 'aria-label', label);
      setAttribute(element, 'data-chosen', chosen === '' ? null : '');
      const choices = [{ key: '', label: all }, ...options];
      // An open list closes where its options are replaced.
      if (JSON.stringify(choices) !== offered) {
        offered = JSON.stringify(choices);
        element.replaceChildren(...choices.map((option) => html('option', { value: option.key }, option.label)));
      }
      element.value = chosen;
    },
  };
}
