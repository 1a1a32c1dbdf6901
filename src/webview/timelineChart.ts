import { timelineTable } from '../core/charts/chartTables';
import { daysBetween } from '../core/charts/days';
import { dayLabel, positionOfDay, timeTicks } from '../core/charts/timeTicks';
import { axisView } from './axis';
import type { AxisFitter } from './axisFitter';
import { copies, html, percent, setAttribute, setParts, setText, svg } from './element';
import { drawGridLines, gridLines } from './gridLines';
import { keyedList, type View } from './keyedList';
import { updateMark } from './mark';
import { plotRow } from './plotRow';
import type { PageStrings, PageTimeline, PageTimelineRow } from './protocol';
import { timelineZoom } from './timelineZoom';
import { twinTable } from './twinTable';
import { undatedView } from './undated';
import { type ViewChoices, viewChoice } from './viewChoice';

export interface TimelineItem extends PageTimeline {
  readonly uri: string;
  readonly strings: PageStrings;
  readonly language: string;
}

/** What of the calendar is shown, where its ticks and today stand on it. */
interface Frame {
  readonly start: string;
  readonly end: string;
  readonly ticks: readonly number[];
  readonly today: number | null;
}

const mostTicks = 13;

/**
 * What is to be done over the calendar, as a table: a row each, with the days, what is done and how it stands. What is
 * done fills its bar, what ran out is dashed, one day is a diamond. Shown whole, or a year, a quarter or a month of it.
 */
export function timelineView(first: TimelineItem, fitter: AxisFitter, views: ViewChoices): View<TimelineItem> {
  const titleId = `title-${encodeURIComponent(first.key)}`;
  const title = html('h2', { id: titleId });
  const caption = html('p', { class: 'caption' });
  let item = first;
  const zoom = timelineZoom(views, () => draw());
  const axis = axisView();
  const heads = {
    name: html('span', { class: 'spoken' }),
    period: html('span', { class: 'spoken' }),
    done: html('span', { class: 'spoken' }),
    state: html('span', { class: 'spoken' }),
  };
  const head = html(
    'tr',
    { class: 'row head' },
    html('th', { class: 'name' }, heads.name),
    html('th', { class: 'through' }, axis.element, heads.period),
    html('th', { class: 'amount' }, heads.done),
    html('th', { class: 'word' }, heads.state),
  );
  const body = html('tbody');
  const today = html('span', { class: 'today-label' });
  const foot = html('div', { class: 'foot', 'aria-hidden': 'true' }, today);
  const table = html('table', { 'aria-labelledby': titleId }, html('thead', {}, head), body);
  const choice = viewChoice((mode) => {
    views.choose(first.key, mode);
    draw();
  });
  const controls = html('div', { class: 'controls' }, zoom.element, choice.element);
  const heading = html('div', { class: 'heading' }, title, caption, controls);
  const twin = twinTable();
  const undated = html('div', { class: 'undated' });
  const element = html(
    'section',
    { class: 'chart timeline', 'data-roving': '' },
    heading,
    table,
    foot,
    twin.element,
    undated,
  );
  const copy = copies(madeRow());
  const patch = keyedList<RowItem>(body, ({ key }) => rowView(key, copy()));
  const patchUndated = keyedList(undated, undatedView);

  function draw(): void {
    const { strings, language } = item;
    const isTable = views.of(first.key) === 'table';
    const span = zoom.span(item);
    const ticks = timeTicks(span, mostTicks, language);
    const isTodayShown = span.start <= item.today && item.today <= span.end;
    const frame: Frame = {
      start: span.start,
      end: span.end,
      ticks: ticks.map(({ position }) => position),
      today: isTodayShown ? positionOfDay(item.today, span) : null,
    };
    const shown = item.rows.filter((row) => row.start <= span.end && (row.end >= span.start || row.isOpenEnded));
    const isPart = !isTable && shown.length < item.rows.length;
    const part = strings.shown.replace('{0}', String(shown.length)).replace('{1}', String(item.rows.length));
    setText(title, item.title);
    setText(caption, [...(isPart ? [part] : []), ...item.caption].join(' · '));
    setText(heads.name, strings.goal);
    setText(heads.period, strings.period);
    setText(heads.done, strings.done);
    setText(heads.state, strings.state);
    setAttribute(table, 'aria-description', strings.keys);
    setText(today, strings.today.replace('{0}', dayLabel(item.today, language)));
    today.style.setProperty('--at', String(frame.today ?? 0));
    foot.hidden = isTable || frame.today === null || shown.length === 0;
    table.hidden = isTable || item.rows.length === 0;
    zoom.element.hidden = isTable;
    choice.update(item.rows.length === 0 ? [] : ['chart', 'table'], isTable ? 'table' : 'chart', strings);
    twin.update(isTable ? { table: timelineTable(item, strings), labelledBy: titleId } : null);
    if (!isTable) zoom.update(item, strings, language);
    axis.update(ticks);
    fitter.fit(axis.element, { measure: () => asWrite(axis.measure()) });
    patch(isTable ? [] : shown.map((row) => ({ ...row, frame })));
    patchUndated(isTable ? [] : item.undated);
  }

  return {
    element,
    update(next) {
      item = next;
      draw();
    },
  };
}

function asWrite(place: () => boolean): () => void {
  return () => void place();
}

type RowItem = PageTimelineRow & { readonly frame: Frame };

function madeRow() {
  const { frame: lines, grid } = gridLines();
  const track = svg('rect', { class: 'track', height: '10', rx: '2' });
  const done = svg('rect', { class: 'done', height: '10', rx: '2' });
  const outline = svg('rect', { class: 'outline', height: '10', rx: '2' });
  const point = svg('rect', { class: 'point', width: '9', height: '9' });
  const today = svg('rect', { class: 'today', width: '2', height: '100%' });
  const marks = svg('g', { class: 'span' }, track, done, outline);
  const plot = svg('svg', { class: 'plot', 'aria-hidden': 'true', focusable: 'false' }, lines, today, marks, point);
  return { ...plotRow(plot), grid, track, done, outline, point, today, marks };
}

function rowView(key: string, parts: ReturnType<typeof madeRow>): View<RowItem> {
  const { element, mark, details, figure, state, grid, track, done, outline, point, today, marks } = parts;
  mark.setAttribute('data-key', key);
  return {
    element,
    update(row) {
      const { frame } = row;
      updateMark(mark, row.title, row.spoken);
      setParts(details, row.details);
      setAttribute(element, 'data-status', row.status);
      setAttribute(element, 'data-overdue', row.status === 'overdue' ? '' : null);
      setAttribute(element, 'data-depth', row.depth > 0 ? String(row.depth) : null);
      drawGridLines(grid, frame.ticks);
      setAttribute(today, 'visibility', frame.today === null ? 'hidden' : null);
      if (frame.today !== null) setAttribute(today, 'x', percent(frame.today));
      drawSpan({ track, done, outline }, row);
      setAttribute(marks, 'visibility', row.isPoint ? 'hidden' : null);
      setAttribute(point, 'visibility', row.isPoint ? null : 'hidden');
      setAttribute(point, 'x', percent(within(positionOfDay(row.start, frame) + half(frame))));
      setText(figure, row.figure);
      setText(state, row.state ?? '');
    },
  };
}

/** The middle of a day. */
function half({ start, end }: Frame): number {
  return 0.5 / (daysBetween(start, end) + 1);
}

function drawSpan(marks: Readonly<Record<'track' | 'done' | 'outline', SVGElement>>, row: RowItem): void {
  const { frame, progress } = row;
  const oneDay = 2 * half(frame);
  const start = positionOfDay(row.start, frame);
  const end = row.isOpenEnded ? 1 : positionOfDay(row.end, frame) + oneDay;
  const part = row.status === 'done' ? 1 : progress && progress.total > 0 ? progress.done / progress.total : 0;
  const filled = start + (end - start) * part;
  span(marks.track, start, end);
  span(marks.done, start, filled);
  // What ran out is dashed: the part that is not done.
  span(marks.outline, row.status === 'overdue' || row.status === 'late' ? filled : start, end);
}

function span(mark: SVGElement, start: number, end: number): void {
  setAttribute(mark, 'x', percent(within(start)));
  setAttribute(mark, 'width', percent(Math.max(0, within(end) - within(start))));
}

function within(position: number): number {
  return Math.min(1, Math.max(0, position));
}
