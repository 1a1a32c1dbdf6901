import { progressTable } from '../core/charts/chartTables';
import { copies, html, percent, setAttribute, setParts, setText, svg } from './element';
import { keyedList, type View } from './keyedList';
import { updateMark } from './mark';
import { plotRow } from './plotRow';
import type { PageProgressBar, PageProgressChart, PageProgressGroup, PageStrings } from './protocol';
import { twinTable } from './twinTable';
import { type ViewChoices, viewChoice } from './viewChoice';

export type ProgressChartItem = PageProgressChart & { readonly uri: string; readonly strings: PageStrings };

/** Up to so many leaves, each is seen as a piece of its bar. */
const mostPieces = 20;

/** Bars of done leaves, as a table of a row each. What is not tracked has words instead of an empty bar. */
export function progressChartView(first: ProgressChartItem, views: ViewChoices): View<ProgressChartItem> {
  const titleId = `title-${encodeURIComponent(first.key)}`;
  const title = html('h2', { id: titleId });
  const caption = html('p', { class: 'caption' });
  const heads = {
    goal: html('th'),
    done: html('th'),
    state: html('th'),
  };
  const head = html('tr', {}, heads.goal, heads.done, heads.state);
  const table = html('table', { 'aria-labelledby': titleId }, html('thead', { class: 'spoken' }, head));
  let item = first;
  const choice = viewChoice((mode) => {
    views.choose(first.key, mode);
    draw();
  });
  const heading = html('div', { class: 'heading' }, title, caption, html('div', { class: 'controls' }, choice.element));
  const twin = twinTable();
  const element = html('section', { class: 'chart progress', 'data-roving': '' }, heading, table, twin.element);
  const copy = copies(madeBar());
  const patch = keyedList<PageProgressGroup>(table, () => groupView(copy));

  function draw(): void {
    const chart = item;
    const isTable = views.of(first.key) === 'table';
    choice.update(['chart', 'table'], isTable ? 'table' : 'chart', chart.strings);
    table.hidden = isTable;
    twin.update(isTable ? { table: progressTable(chart, chart.strings), labelledBy: titleId } : null);
    setText(title, chart.title);
    setText(caption, chart.caption.join(' · '));
    setText(heads.goal, chart.strings.goal);
    setText(heads.done, chart.strings.done);
    setText(heads.state, chart.strings.state);
    setAttribute(table, 'aria-description', chart.strings.keys);
    patch(isTable ? [] : chart.groups);
  }

  return {
    element,
    update(chart) {
      item = chart;
      draw();
    },
  };
}

function groupView(copy: () => ReturnType<typeof madeBar>): View<PageProgressGroup> {
  const title = html('th', { role: 'rowheader', scope: 'rowgroup', colspan: '3' });
  const head = html('tr', { class: 'group-head' }, title);
  const element = html('tbody', {}, head);
  const patch = keyedList<PageProgressBar>(element, ({ key }) => barView(key, copy()));
  return {
    element,
    update(group) {
      setText(title, group.title);
      head.hidden = group.title === '';
      patch(group.bars);
    },
  };
}

function madeBar() {
  const done = svg('rect', { class: 'done', height: '100%', rx: '2' });
  const active = svg('rect', { class: 'active', y: '0.5', height: '7', rx: '1.5' });
  const cuts = svg('g', { class: 'cuts' });
  const outline = svg('rect', { class: 'outline', height: '100%', rx: '2' });
  const elapsed = svg('rect', { class: 'elapsed', y: '-3', width: '2', height: '14' });
  const track = svg('rect', { class: 'track', height: '100%', rx: '2' });
  const cancelled = svg('rect', { class: 'cancelled', y: '3', height: '2' });
  const plot = svg(
    'svg',
    { class: 'plot', 'aria-hidden': 'true', focusable: 'false' },
    track,
    cancelled,
    done,
    active,
    cuts,
    outline,
    elapsed,
  );
  return { ...plotRow(plot), track, cancelled, done, active, cuts, outline, elapsed };
}

function barView(key: string, parts: ReturnType<typeof madeBar>): View<PageProgressBar> {
  const { element, mark, details, figure, state, track, cancelled, done, active, cuts, outline, elapsed } = parts;
  mark.setAttribute('data-key', key);
  return {
    element,
    update(bar) {
      const { progress } = bar;
      updateMark(mark, bar.title, bar.spoken);
      setParts(details, bar.details);
      setAttribute(element, 'data-overdue', bar.isOverdue ? '' : null);
      setAttribute(element, 'data-untracked', progress === null && bar.share === null ? '' : null);
      setAttribute(element, 'data-stated', bar.share === null ? null : '');
      setAttribute(element, 'data-done', progress && progress.done === progress.total ? '' : null);
      // What was cancelled is a line behind the bar of all others.
      const leaves = Math.max((progress?.total ?? 1) + (progress?.cancelled ?? 0), 1);
      const whole = 1 - (progress?.cancelled ?? 0) / leaves;
      setAttribute(track, 'width', percent(whole));
      setAttribute(cancelled, 'x', percent(whole));
      setAttribute(cancelled, 'width', percent(1 - whole));
      setAttribute(done, 'width', percent(bar.share ?? (progress?.done ?? 0) / leaves));
      setAttribute(elapsed, 'visibility', bar.elapsed === null ? 'hidden' : null);
      setAttribute(elapsed, 'x', percent(bar.elapsed ?? 0));
      setAttribute(active, 'x', percent((progress?.done ?? 0) / leaves));
      setAttribute(active, 'width', percent((progress?.active ?? 0) / leaves));
      drawCuts(cuts, progress === null || leaves > mostPieces ? 1 : leaves);
      // What ran out is dashed: the part that is not done.
      const closed = bar.isOverdue ? (progress?.done ?? 0) / leaves : 0;
      setAttribute(outline, 'x', percent(closed));
      setAttribute(outline, 'width', percent(whole - closed));
      setText(figure, bar.figure);
      setText(state, bar.state ?? '');
    },
  };
}

function drawCuts(cuts: SVGElement, pieces: number): void {
  while (cuts.childElementCount > pieces - 1) cuts.lastElementChild?.remove();
  while (cuts.childElementCount < pieces - 1) cuts.append(svg('rect', { class: 'cut', width: '2', height: '100%' }));
  [...cuts.children].forEach((cut, index) => {
    setAttribute(cut, 'x', percent((index + 1) / pieces));
  });
}
