import { trendTable } from '../core/charts/chartTables';
import { timeTicks } from '../core/charts/timeTicks';
import { type TrendPlace, trendRuns } from '../core/charts/trendRuns';
import { axisView } from './axis';
import type { AxisFitter } from './axisFitter';
import { html, percent, setAttribute, setText, svg } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';
import { LOAD_TREND, type PageChange, type PageTrend, type TrendMessage } from './trendProtocol';
import { twinTable } from './twinTable';
import { type ViewChoices, viewChoice } from './viewChoice';

export type TrendItem = TrendMessage & { readonly key: string };

const mostTicks = 9;

/**
 * How the plan went over the revisions of its file: a line for each figure, one below the other, and a mark for each
 * revision through all of them. The revision below the cursor or the focus is told in words; Enter lists what changed since.
 */
export function trendView(first: TrendItem, fitter: AxisFitter, views: ViewChoices): View<TrendItem> {
  const titleId = 'title-trend';
  const title = html('h2', { id: titleId });
  const caption = html('p', { class: 'caption' });
  let item = first;
  const choice = viewChoice((mode) => {
    views.choose('trend', mode);
    draw();
  });
  const controls = html('div', { class: 'controls' }, choice.element);
  const note = html('p', { class: 'caption', role: 'status' });
  const load = html('button', { type: 'button', class: 'mark trend-load', 'data-key': LOAD_TREND });
  const lines = html('div', { class: 'trend-lines' });
  const points = html('ol', { class: 'trend-points', 'aria-labelledby': titleId });
  const axis = axisView();
  const plot = html('div', { class: 'trend-plot' }, lines, points, axis.element);
  const detail = html('p', { class: 'trend-detail' });
  const twin = twinTable();
  const changesTitle = html('h3');
  const changes = html('ul');
  const changesBox = html('div', { class: 'trend-changes', 'data-roving': '' }, changesTitle, changes);
  const element = html(
    'section',
    { class: 'chart trend', 'data-roving': '' },
    html('div', { class: 'heading' }, title, caption, controls),
    note,
    plot,
    detail,
    twin.element,
    load,
    changesBox,
  );
  const patchLines = keyedList<PageTrend['lines'][number] & { readonly positions: readonly number[] }>(lines, lineView);
  const patchPoints = keyedList(points, pointView);
  const patchChanges = keyedList(changes, changeView);

  const tell = (target: EventTarget | null) => {
    const key = target instanceof Element ? target.closest('.trend-point')?.getAttribute('data-point') : null;
    const point = item.chart?.points.find((each) => each.key === key);
    if (point) setText(detail, [point.hash, ...point.spoken].filter((part) => part !== '').join(' · '));
  };
  points.addEventListener('pointerover', ({ target }) => tell(target));
  points.addEventListener('focusin', ({ target }) => tell(target));
  points.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const marks = [...points.querySelectorAll<HTMLElement>('.mark')];
    const next = marks[marks.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  function draw(): void {
    const { chart, strings, language } = item;
    const isTable = views.of('trend') === 'table';
    setText(title, item.title);
    setText(caption, chart?.caption.join(' · ') ?? '');
    setText(note, item.note);
    note.hidden = item.note === '';
    setText(load, item.load ?? '');
    load.hidden = item.load === null;
    setAttribute(points, 'aria-description', item.keys);
    choice.update(chart ? ['chart', 'table'] : [], isTable ? 'table' : 'chart', strings);
    plot.hidden = chart === null || isTable;
    const positions = chart?.points.map(({ position }) => position) ?? [];
    patchLines(isTable ? [] : (chart?.lines.map((line) => ({ ...line, positions })) ?? []));
    patchPoints(isTable ? [] : (chart?.points ?? []));
    detail.hidden = chart === null || isTable;
    const last = chart?.points.at(-1);
    if (detail.textContent === '' && last) setText(detail, last.spoken.join(' · '));
    if (chart && !isTable) {
      axis.update(timeTicks(chart, mostTicks, language));
      fitter.fit(axis.element, { measure: axis.measure });
    }
    twin.update(chart && isTable ? { table: trendTable(chart, item.heads), labelledBy: titleId } : null);
    setText(changesTitle, item.changes?.title ?? '');
    changesBox.hidden = item.changes === null;
    patchChanges(item.changes?.items ?? []);
  }

  return {
    element,
    update(next) {
      item = next;
      draw();
    },
  };
}

type Line = PageTrend['lines'][number] & { readonly positions: readonly number[] };

function lineView(first: Line): View<Line> {
  const title = html('span', { class: 'trend-title' });
  const figure = html('strong');
  const top = html('span', { class: 'trend-top', 'aria-hidden': 'true' });
  const path = svg('path', { class: 'trend-path' });
  const area = svg('path', { class: 'trend-area' });
  const plot = svg('svg', { viewBox: '0 0 1000 100', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, area, path);
  const element = html(
    'div',
    { class: 'trend-line', 'data-line': first.key },
    html('p', {}, title, ' ', figure),
    html('div', { class: 'trend-frame' }, top, plot),
  );
  return {
    element,
    update(line) {
      setText(title, line.title);
      setText(figure, line.figure);
      setText(top, line.top);
      const runs = trendRuns(line.heights, line.positions).map((run) => run.map(pointOf));
      setAttribute(path, 'd', runs.map((run) => `M${run.join('L')}${run.length === 1 ? 'h2' : ''}`).join(''));
      setAttribute(
        area,
        'd',
        runs.map((run) => `M${xOf(run[0])} 100L${run.join('L')}L${xOf(run.at(-1))} 100z`).join(''),
      );
    },
  };
}

function pointOf({ position, height }: TrendPlace): string {
  return `${Math.round(position * 1000)} ${Math.round((1 - height) * 100)}`;
}

function xOf(point: string | undefined): string {
  return point?.split(' ')[0] ?? '0';
}

type Point = PageTrend['points'][number];

function pointView({ key }: Point): View<Point> {
  const mark = markButton(key);
  const element = html('li', { class: 'trend-point', 'data-point': key }, mark.element);
  return {
    element,
    update(point) {
      mark.update(
        '',
        [point.hash, ...point.spoken].filter((part) => part !== ''),
      );
      element.style.setProperty('left', percent(point.position));
    },
  };
}

function changeView({ key }: PageChange): View<PageChange> {
  const mark = markButton(key);
  const text = html('span');
  const within = html('span', { class: 'details' });
  const element = html('li', { class: 'trend-change' }, mark.element, ' ', text, within);
  return {
    element,
    update(change) {
      mark.update(
        change.title,
        [change.title, change.text, change.within].filter((part) => part !== ''),
      );
      setText(text, change.text);
      setText(within, change.within);
    },
  };
}
