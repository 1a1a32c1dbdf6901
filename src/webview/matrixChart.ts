import { matrixTable } from '../core/charts/chartTables';
import { html, setAttribute, setText } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';
import type { PageMatrix, PageStrings } from './protocol';
import { twinTable } from './twinTable';
import { type ViewChoices, viewChoice } from './viewChoice';

export type MatrixItem = PageMatrix & { readonly uri: string; readonly strings: PageStrings };
type MatrixRow = PageMatrix['rows'][number];
type MatrixCell = MatrixRow['cells'][number];

/** The open gaps as a table of priorities by sizes; each cell lists its skills, so that nothing lies over another. */
export function matrixView(first: MatrixItem, views: ViewChoices): View<MatrixItem> {
  const titleId = `title-${encodeURIComponent(first.key)}`;
  const title = html('h2', { id: titleId });
  const caption = html('p', { class: 'caption' });
  let item = first;
  const choice = viewChoice((mode) => {
    views.choose(first.key, mode);
    draw();
  });
  const controls = html('div', { class: 'controls' }, choice.element);
  const sizes = html('tr', { class: 'matrix-sizes' });
  const body = html('tbody');
  const table = html('table', { class: 'matrix-table', 'aria-labelledby': titleId }, body, html('tfoot', {}, sizes));
  const twin = twinTable();
  const heading = html('div', { class: 'heading' }, title, caption, controls);
  const element = html('section', { class: 'chart matrix', 'data-roving': '' }, heading, table, twin.element);
  const patch = keyedList<MatrixRow>(body, rowView);

  function draw(): void {
    const { strings, columns } = item;
    const isTable = views.of(first.key) === 'table';
    setText(title, item.title);
    setText(caption, [...item.caption, ...(isTable ? [] : [item.note])].join(' · '));
    choice.update(['chart', 'table'], isTable ? 'table' : 'chart', strings);
    setAttribute(table, 'aria-description', strings.keys);
    table.hidden = isTable;
    const corner = html('td', { class: 'matrix-corner' }, strings.gapSize);
    sizes.replaceChildren(corner, ...columns.map(({ label }) => html('th', { scope: 'col' }, label)));
    patch(isTable ? [] : item.rows);
    twin.update(isTable ? { table: matrixTable(item, strings), labelledBy: titleId } : null);
  }

  return {
    element,
    update(next) {
      item = next;
      draw();
    },
  };
}

function rowView(_: MatrixRow): View<MatrixRow> {
  const label = html('th', { role: 'rowheader', scope: 'row' });
  const element = html('tr', {}, label);
  const patch = keyedList<MatrixCell>(element, cellView);
  return {
    element,
    update(row) {
      setText(label, row.label);
      patch(row.cells);
    },
  };
}

function cellView(_: MatrixCell): View<MatrixCell> {
  const list = html('ul');
  const element = html('td', {}, list);
  const patch = keyedList<MatrixCell['items'][number]>(list, itemView);
  return {
    element,
    update(cell) {
      list.hidden = cell.items.length === 0;
      patch(cell.items);
    },
  };
}

function itemView({ key }: MatrixCell['items'][number]): View<MatrixCell['items'][number]> {
  const mark = markButton(key);
  const element = html('li', { class: 'matrix-item' }, mark.element);
  return {
    element,
    update(item) {
      mark.update(item.name, item.spoken);
      setAttribute(element, 'data-tone', item.tone);
    },
  };
}
