import type { Configuration } from '../configuration/configuration';
import type { HeadingBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import type { IsoDate } from '../values/isoDate';
import type { PeriodContext } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import { headingRole, type Vocabulary } from '../vocabulary/vocabulary';
import { yearIn } from './yearIn';

/** How one document writes its dates. */
export interface DateHabits {
  /** The order of `03/04/2026`; null where nothing in the document tells it. */
  readonly dayFirst: boolean | null;
  /** Where it is not shown by a date: whether the language of the document has a say in it. */
  readonly isByLanguage: boolean;
  /** The document's own quarters and phases, by their label: they win over the calendar (semantics section 6). */
  readonly definitions: ReadonlyMap<string, { readonly start: IsoDate; readonly end: IsoDate }>;
}

/** What dates with a number above 12 show of the order of others. */
export interface ShownOrders {
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  /** There are dates of either order. */
  readonly either: boolean;
}

export function shownOrders(lines: readonly string[], startLine: number, endLine: number): ShownOrders {
  let dayFirst = false;
  let monthFirst = false;
  let either = false;
  for (let number = startLine; number < endLine; number++) {
    const line = lines[number] ?? '';
    if (!NUMBERS.test(line)) continue;
    for (const [, first, , second] of line.matchAll(SHOWN)) {
      if (Number(first) > 12 && Number(second) <= 12) dayFirst = true;
      if (Number(second) > 12 && Number(first) <= 12) monthFirst = true;
      if (Number(second) <= 12 && Number(first) <= 12) either = true;
    }
    either ||= SHORT.test(line);
  }
  return { dayFirst, monthFirst, either };
}

const NUMBERS = /\d[./-]\d/;
/** `03/04`: too like a count to show an order. */
const SHORT = /(?<![\d./-])(?:0\d|1[0-2])\/(?:0\d|1[0-2])(?![\d./-])/;
const SHOWN = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g;

/** What of a section bears on the dates of others. */
export interface HabitSection {
  readonly outline: { readonly orders: ShownOrders; readonly headings: readonly HeadingPeriods[] } | null;
}

/** Where orders contradict each other, nothing is learned. */
export function dayFirstOf(sections: readonly HabitSection[]): boolean | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const { outline } of sections) {
    dayFirst ||= outline?.orders.dayFirst ?? false;
    monthFirst ||= outline?.orders.monthFirst ?? false;
  }
  return dayFirst === monthFirst ? null : dayFirst;
}

/** Whether dates of either order stand there and none that shows one. */
export function isUndecided(sections: readonly HabitSection[]): boolean {
  return (
    sections.some(({ outline }) => outline?.orders.either) &&
    !sections.some(({ outline }) => outline?.orders.dayFirst || outline?.orders.monthFirst)
  );
}

/** English alone is written in both orders; null where the language tells nothing. */
export function dayFirstIn(language: string): boolean | null {
  return language === 'en' ? null : true;
}

/** The order that dates are read in: what the document tells (null: nothing) wins over the option. */
export function orderOfDates(
  dayFirst: DateHabits['dayFirst'],
  { dateOrder }: Pick<Configuration, 'dateOrder'>,
): Pick<PeriodContext, 'dayFirst'> {
  if (dayFirst !== null) return { dayFirst };
  return dateOrder === 'auto' ? {} : { dayFirst: dateOrder === 'dayFirst' };
}

/** Whether a date on a line shows which order it is written in. */
export function showsOrder(line: string): boolean {
  const { dayFirst, monthFirst } = shownOrders([line], 0, 1);
  return dayFirst || monthFirst;
}

/** What a heading tells of the periods of others. */
export interface HeadingPeriods {
  readonly year: number | null;
  /** `Q1: March – May 2026`. */
  readonly definition: { readonly label: string; readonly text: string } | null;
}

export function headingPeriods(heading: HeadingBlock, vocabulary: Vocabulary): HeadingPeriods {
  const text = plainText(heading.text.text);
  return { year: yearIn(text), definition: definitionIn(text, vocabulary) };
}

function definitionIn(text: string, vocabulary: Vocabulary): HeadingPeriods['definition'] {
  const role = headingRole(vocabulary, text);
  if (role?.role !== 'phase' || role.title === '' || role.ordinal === null) return null;
  const label = text.slice(0, text.lastIndexOf(role.title)).replace(/^[\d.\s]*\s/, '');
  // `Q2 2026` is a quarter like any other: only what is set off from its label defines it.
  if (!/[:：(—–-]\s*$/.test(label)) return null;
  return { label: label.replace(/[\s:：(—–-]+$/, ''), text: role.title.replace(/^\(([^()]*)\)$/, '$1') };
}

/** `Q1: March – May 2026` makes every other Q1 of the document that. */
export function definitionsIn(sections: readonly HabitSection[], vocabulary: Vocabulary): DateHabits['definitions'] {
  const definitions = new Map<string, { start: IsoDate; end: IsoDate }>();
  let year: number | null = null;
  for (const heading of sections.flatMap(({ outline }) => outline?.headings ?? [])) {
    year = heading.year ?? year;
    if (!heading.definition) continue;
    const context = year === null ? {} : { inheritedYear: year };
    const reading = readPeriod(heading.definition.text, vocabulary, context);
    if (reading?.kind !== 'period') continue;
    const { start, end } = reading.period;
    definitions.set(heading.definition.label, { start, end });
  }
  return definitions;
}
