import type { Analysis } from '../analysis/analysis';
import { message } from '../text/message';
import type { TextRange } from '../text/range';
import { addDays, addMonths, type IsoDate, isoDate, monthOf, yearOf } from '../values/isoDate';
import type { Facets } from './facetsOf';
import type { SceneFilter } from './filterScene';
import { marksOf } from './marksOf';
import { PRIORITIES } from './matrixChart';
import type { Scene, Words } from './scene';
import type { SpanOfTime } from './spanOfTime';

/** One facet that tells marks apart, and what can be chosen of it. */
export interface FacetChoices {
  readonly facet: keyof SceneFilter;
  readonly options: readonly { readonly key: string; readonly label: Words }[];
}

/** More would not be found in a list. */
const MOST_OPTIONS = 60;
/** Longer plans are looked at by the year. */
const MOST_QUARTERS = 12;

/**
 * What the charts can be filtered by: the tables of gaps, the priorities, the owners and the quarters or years of what is
 * shown. A facet with one option tells nothing apart and is left out. Gaps of several priorities can be grouped by them.
 */
export function sceneFilters(
  scene: Scene,
  analysis: Analysis,
  facets: (range: TextRange) => Facets | null,
  locale: string,
): FacetChoices[] {
  const found = marksOf({ ...scene, unread: [] }).flatMap(({ range }) => facets(range) ?? []);
  const tables = new Set(found.flatMap(({ table }) => table || []));
  const priorities = new Set(found.map(({ priority }) => priority));
  const owners = new Map(found.flatMap((each) => each.owners).map(({ key, name }) => [key, name]));
  const choices: FacetChoices[] = [
    { facet: 'table', options: [...tables].map((title) => ({ key: title, label: title })) },
    {
      facet: 'priority',
      options: PRIORITIES.flatMap(([key, label]) =>
        key !== null && priorities.has(key) ? [{ key, label: message(label) }] : [],
      ),
    },
    {
      facet: 'owner',
      options: [...owners]
        .map(([key, label]) => ({ key, label }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    },
    { facet: 'period', options: periodsOf(found, analysis.plan.wording.dates.fiscalYearStart ?? 1, locale) },
  ];
  const told = choices
    .filter(({ options }) => options.length > 1)
    .map(({ facet, options }) => ({ facet, options: options.slice(0, MOST_OPTIONS) }));
  const rows = scene.gapCharts.flatMap((chart) => chart.rows);
  const groups = new Set(rows.map(({ range }) => facets(range)?.priority ?? null));
  const byPriority: FacetChoices = {
    facet: 'grouping',
    options: [{ key: 'priority', label: message('Gaps by priority') }],
  };
  return groups.size > 1 ? [...told, byPriority] : told;
}

/** Those in which something is; a fiscal year that begins in April has its own quarters and years. */
function periodsOf(found: readonly Facets[], firstMonth: number, locale: string): FacetChoices['options'] {
  const spans = found.flatMap(({ days }) => days ?? []);
  const [start] = spans.map((span) => span.start).sort();
  const end = spans
    .map((span) => span.end)
    .sort()
    .at(-1);
  if (start === undefined || end === undefined) return [];
  const quarters = periodsBetween(start, end, 3, firstMonth);
  const periods = quarters.length <= MOST_QUARTERS ? quarters : periodsBetween(start, end, 12, firstMonth);
  const isHeld = (period: SpanOfTime) => spans.some((span) => span.start <= period.end && span.end >= period.start);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return periods.filter(isHeld).map((period) => ({
    key: `${period.start}/${period.end}`,
    label: months.formatRange(new Date(`${period.start}T00:00Z`), new Date(`${period.end}T00:00Z`)),
  }));
}

function periodsBetween(start: IsoDate, end: IsoDate, months: number, firstMonth: number): SpanOfTime[] {
  const back = (monthOf(start) - firstMonth + 12) % months;
  const periods: SpanOfTime[] = [];
  let begin = addMonths(isoDate(yearOf(start), monthOf(start), 1), -back);
  while (begin <= end && periods.length <= MOST_OPTIONS) {
    const next = addMonths(begin, months);
    periods.push({ start: begin, end: addDays(next, -1) });
    begin = next;
  }
  return periods;
}
