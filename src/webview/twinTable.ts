import type { ChartTable, ChartTableRow } from '../core/charts/chartTables';
import { html, setText } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';

export interface TwinItem {
  readonly table: ChartTable;
  readonly labelledBy: string;
}

/** What a chart shows in words and figures: a plain table. Null hides it. */
export function twinTable(): View<TwinItem | null> {
  const head = html('tr');
  const body = html('tbody');
  const table = html('table', { class: 'twin' }, html('thead', {}, head), body);
  const element = html('div', { class: 'twin-frame' }, table);
  const patch = keyedList<ChartTableRow>(body, rowView);
  return {
    element,
    update(item) {
      element.hidden = item === null;
      patch(item?.table.rows ?? []);
      if (item === null) return;
      table.setAttribute('aria-labelledby', item.labelledBy);
      const columns = item.table.columns.map((column) => html('th', { scope: 'col' }, column));
      head.replaceChildren(...columns);
    },
  };
}

function rowView({ key }: ChartTableRow): View<ChartTableRow> {
  const mark = markButton(key);
  const element = html('tr', { class: 'twin-row' });
  const name = html('th', { role: 'rowheader', scope: 'row' }, mark.element);
  return {
    element,
    update({ cells: [title = '', ...rest] }) {
      mark.update(title, [title, ...rest.filter((cell) => cell !== '')]);
      const cells = rest.map((text) => {
        const cell = html('td');
        setText(cell, text);
        return cell;
      });
      element.replaceChildren(name, ...cells);
    },
  };
}
