import { html, setText } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';
import type { PageUndatedGroup } from './protocol';

/** Beside a timeline: what has no place on it, why, and what would give it one. */
export function undatedView(): View<PageUndatedGroup> {
  const reason = html('strong');
  const way = html('span');
  const list = html('ul');
  const patch = keyedList(list, undatedRowView);
  const element = html('div', { class: 'undated-group' }, html('p', {}, reason, ' ', way), list);
  return {
    element,
    update(group) {
      setText(reason, group.reason);
      setText(way, group.way);
      patch(group.rows);
    },
  };
}

function undatedRowView({ key }: PageUndatedGroup['rows'][number]): View<PageUndatedGroup['rows'][number]> {
  const mark = markButton(key);
  const text = html('span', { class: 'written' });
  const element = html('li', {}, mark.element, text);
  return {
    element,
    update(row) {
      mark.update(row.title, row.spoken);
      setText(text, row.text);
    },
  };
}
