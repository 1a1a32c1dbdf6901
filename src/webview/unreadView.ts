import { html, setText } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';
import type { PageUnreadRow } from './protocol';

/** Rows that could not be drawn, by name and with the reason. */
export function unreadView(): View<{ readonly title: string; readonly rows: readonly PageUnreadRow[] }> {
  const title = html('h2');
  const list = html('ul');
  const heading = html('div', { class: 'heading' }, title);
  const element = html('section', { class: 'unread', 'data-roving': '' }, heading, list);
  const patch = keyedList(list, rowView);
  return {
    element,
    update(item) {
      element.hidden = item.rows.length === 0;
      setText(title, item.title);
      patch(item.rows);
    },
  };
}

function rowView({ key }: PageUnreadRow): View<PageUnreadRow> {
  const mark = markButton(key);
  const reason = html('span', { class: 'written' });
  const element = html('li', {}, mark.element, reason);
  return {
    element,
    update(row) {
      mark.update(row.name, row.spoken);
      setText(reason, row.reason);
    },
  };
}
