import { addDays, addMonths, daysBetween } from '../core/charts/days';
import { dayLabel } from '../core/charts/timeTicks';
import { choiceKeys } from './choiceKeys';
import { html, setAttribute, setText } from './element';
import type { PageStrings, PageTimeline, Zoom } from './protocol';
import type { ViewChoices } from './viewChoice';

type Days = Pick<PageTimeline, 'start' | 'end'>;

const monthsOf: Readonly<Record<Exclude<Zoom, 'all'>, number>> = { year: 12, quarter: 3, month: 1 };
const zooms: readonly Zoom[] = ['all', 'year', 'quarter', 'month'];

/**
 * The controls above a timeline: all of it, or a year, a quarter or a month, first around today, then earlier or later.
 * What would show no less than all is not offered.
 */
export function timelineZoom(
  views: Pick<ViewChoices, 'zoom' | 'chooseZoom'>,
  changed: () => void,
): {
  readonly element: HTMLElement;
  span(whole: PageTimeline): Days;
  update(whole: PageTimeline, strings: PageStrings, language: string): void;
} {
  let whole: PageTimeline | null = null;
  const range = html('span', { class: 'caption' });
  const earlier = button('‹', () => move(-1));
  const later = button('›', () => move(1));
  const choices = zooms.map((zoom) => [zoom, button('', () => choose(zoom))] as const);
  const group = html('span', { class: 'choices', role: 'group' }, ...choices.map(([, element]) => element));
  const keys = choiceKeys(group);
  const element = html('div', { class: 'zoom' }, range, earlier, later, group);

  function choose(zoom: Zoom): void {
    if (!whole) return;
    const around = views.zoom().from || whole.today;
    views.chooseZoom({ zoom, from: zoom === 'all' ? '' : firstShown(zoom, around, whole) });
    changed();
  }

  function move(direction: 1 | -1): void {
    const { zoom, from } = views.zoom();
    if (zoom === 'all' || !whole) return;
    views.chooseZoom({ zoom, from: firstShown(zoom, addMonths(from, direction * monthsOf[zoom]), whole) });
    changed();
  }

  const span = (timeline: PageTimeline): Days => {
    const { zoom, from } = views.zoom();
    if (zoom === 'all' || !isShorter(zoom, timeline)) return timeline;
    // The plan may have changed since it was chosen.
    const start = firstShown(zoom, from || timeline.today, timeline);
    return { start, end: addDays(addMonths(start, monthsOf[zoom]), -1) };
  };

  return {
    element,
    span,
    update(timeline, strings, language) {
      whole = timeline;
      const shown = span(timeline);
      const isAll = shown === timeline;
      element.hidden = timeline.rows.length === 0 || !isShorter('month', timeline);
      for (const [zoom, choice] of choices) {
        setText(choice, strings.zooms[zoom]);
        setAttribute(choice, 'aria-pressed', String(zoom === (isAll ? 'all' : views.zoom().zoom)));
        choice.hidden = zoom !== 'all' && !isShorter(zoom, timeline);
      }
      keys.refresh();
      setAttribute(group, 'aria-label', strings.zoom);
      setAttribute(earlier, 'aria-label', strings.earlier);
      setAttribute(later, 'aria-label', strings.later);
      setText(range, `${dayLabel(shown.start, language, 'numeric')} – ${dayLabel(shown.end, language, 'numeric')}`);
      for (const each of [range, earlier, later]) each.hidden = isAll;
      earlier.disabled = shown.start <= timeline.start;
      later.disabled = shown.end >= timeline.end;
    },
  };
}

function isShorter(zoom: Exclude<Zoom, 'all'>, { start, end }: Days): boolean {
  return daysBetween(start, end) > monthsOf[zoom] * 31;
}

/** The beginning of the month, quarter or year that holds a day, within the whole. */
function firstShown(zoom: Zoom, day: string, { start, end }: Days): string {
  const held = day < start ? start : day > end ? end : day;
  if (zoom === 'all') return held;
  const month = Number(held.slice(5, 7)) - 1;
  const first = Math.floor(month / monthsOf[zoom]) * monthsOf[zoom] + 1;
  return `${held.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button', class: 'control' }, label);
  element.addEventListener('click', act);
  return element;
}
