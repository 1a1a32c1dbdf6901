import { isUndecided, type ShownOrders, shownOrders } from '../plan/dateHabits';
import type { Plan } from '../plan/plan';
import { sectionAt } from '../plan/planSection';
import { addTo } from '../text/addTo';
import { applyEdits } from '../text/textEdit';
import { findPeriods } from '../values/findPeriods';
import { yearOf } from '../values/isoDate';
import type { PeriodReading } from '../values/period';
import { readPeriodForm } from '../values/periodForm';
import { LONGEST_CELL } from '../values/readPeriod';
import type { Rewriting } from './settleDates';

/**
 * Whether dates can be written anew without reading any other again, as most can: each reads as it should by itself,
 * and none tells others their year, the order of day and month or what a quarter is. What counts from one moves with it.
 * False where it is not certain.
 */
export function standAlone(rewritings: readonly Rewriting[], plan: Plan): boolean {
  const { sections, isRepaired } = plan.reading;
  // By what it was repaired, by its language or by its lines alone, any change of the text may be read otherwise.
  const isPlain = !sections.some(({ outline }) => outline?.hasHeading);
  if (isRepaired || isPlain || isUndecided(sections) || (plan.wording.dates.definitions?.size ?? 0) > 0) return false;
  const byLine = new Map<number, Rewriting[]>();
  for (const each of rewritings) addTo(byLine, each.range.startLine, each);
  for (const [line, dates] of byLine) if (isTitle(line, plan) || !readsAlike(line, dates, plan)) return false;
  if (!rewritings.every(keepsItsYear)) return false;
  const isSame = (order: Order) =>
    rewritings.every(({ text, redating }) => shows(order, text) === shows(order, redating?.text ?? '')) ||
    isShownElsewhere(order, rewritings, plan);
  // Where one is shown, it does not matter that others may be read in either.
  const isDecided = () => DECISIVE.some((order) => isShownElsewhere(order, rewritings, plan));
  return DECISIVE.every(isSame) && (isSame('either') || isDecided());
}

type Order = keyof ShownOrders;
const DECISIVE: readonly Order[] = ['dayFirst', 'monthFirst'];

function keepsItsYear({ written, days, redating }: Rewriting): boolean {
  if (!written || !redating) return false;
  const read = readPeriodForm(redating.text, written.writing);
  const years = [written.form.days, days].flatMap(({ start, end }) => [yearOf(start), yearOf(end)]);
  return read?.days.start === days.start && read.days.end === days.end && years.every((year) => year === years[0]);
}

/** Headings say more than their date; the front matter is read apart. Of sections that were merged nobody knows. */
function isTitle(line: number, { reading, start }: Plan): boolean {
  const { content, continues } = sectionAt(reading.sections, line) ?? {};
  if (!content || line === start?.range.startLine || (content.events.length === 0 && !continues)) return true;
  return content.events.some(({ container }) => container?.titleRange.startLine === line);
}

/** Whether a line shows what it showed before, but for the dates that are written anew: none is half of another one. */
function readsAlike(line: number, dates: readonly Rewriting[], { wording, reading: { lines } }: Plan): boolean {
  const before = lines[line] ?? '';
  const edits = dates.flatMap(({ redating }) => redating?.edits ?? []);
  const after = applyEdits(
    before,
    edits.map(({ range, newText }) => ({ range: { ...range, startLine: 0, endLine: 0 }, newText })),
  );
  const read = (text: string) => findPeriods(text, wording.vocabulary, { ...wording.dates, bareQuarters: true });
  const [was, is] = [read(before), read(after)];
  if (was.length !== is.length || Math.max(before.length, after.length) > LONGEST_CELL) return false;
  return was.every((one, index) => {
    const other = is[index];
    if (one.kind !== 'period' || other?.kind !== 'period') return textOf(one) === (other && textOf(other));
    const { days } = dates.find(({ range }) => range.startCharacter === one.period.offset) ?? { days: one.period };
    return other.period.start === days.start && other.period.end === days.end;
  });
}

function textOf(reading: PeriodReading): string {
  return reading.kind + (reading.kind === 'unresolved' ? reading.text : '');
}

function shows(order: Order, text: string): boolean {
  return shownOrders([text], 0, 1)[order];
}

function isShownElsewhere(order: Order, rewritings: readonly Rewriting[], { reading: { sections } }: Plan): boolean {
  const own = new Set(rewritings.map(({ range }) => sectionAt(sections, range.startLine)));
  return sections.some((section) => section.outline?.orders[order] === true && !own.has(section));
}
