import type { TextRange } from '../text/range';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { yearOf } from '../values/isoDate';
import type { PeriodContext } from '../values/period';
import type { Days } from '../values/periodDays';
import { type PeriodForm, type PeriodWriting, readPeriodForm } from '../values/periodForm';
import { weekdayBehind } from '../values/weekdayBehind';
import { writePeriodLike } from '../values/writePeriodLike';
import { showsOrder } from './dateHabits';
import type { Wording } from './wording';

/** A date of a plan that may be written anew. */
export interface WrittenDate {
  readonly form: PeriodForm;
  readonly writing: PeriodWriting;
  readonly range: TextRange;
  /** The line it stands on. */
  readonly line: string;
}

/**
 * How a date is written, for writing it anew.
 *
 * @param days those it is read as at its place, which tell what year it inherits there
 * @returns null where the text alone cannot tell them
 */
export function writtenDate(
  range: TextRange,
  days: Days,
  wording: Wording,
  lines: readonly string[],
): WrittenDate | null {
  const line = lines[range.startLine] ?? '';
  const text = line.slice(range.startCharacter, range.endCharacter);
  if (range.startLine !== range.endLine) return null;
  for (const year of [null, yearOf(days.start), yearOf(days.end)]) {
    const context: PeriodContext = {
      ...datesWithout(text, range, wording, lines),
      bareQuarters: true,
      ...(year === null ? {} : { inheritedYear: year }),
    };
    const writing: PeriodWriting = {
      vocabulary: wording.vocabulary,
      context,
      language: () => wording.language(),
      otherMonths: () => wording.months(),
    };
    const form = readPeriodForm(text, writing);
    if (form?.days.start === days.start && form.days.end === days.end) return { form, writing, range, line };
  }
  return null;
}

/** Other days at the place of a date, in its form; null where it cannot say them. A day of the week behind it follows. */
export function redate({ form, writing, range, line }: WrittenDate, days: Days): Redating | null {
  const text = writePeriodLike(form, days, writing);
  if (text === null || (BEGINS_LIST.test(text) && /^[\s>]*$/.test(line.slice(0, range.startCharacter)))) return null;
  const edits: TextEdit[] = [{ range, newText: text }];
  const weekday = days.start === days.end ? weekdayBehind(line, range.endCharacter, writing) : null;
  if (!weekday) return { text, edits };
  const newText = weekday.on(days.start);
  if (newText === null) return null;
  return { text, edits: [...edits, { range: rangeOnLine(range.startLine, weekday.start, weekday.end), newText }] };
}

/** `4. Februar` goes on with a paragraph; with 1 a list may interrupt it (CommonMark 5.3). */
const BEGINS_LIST = /^0*1[.)]\s/;

export interface Redating {
  /** The date as it is written then. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** A date that shows the order of day and month (`13/01/2026`) cannot lean on itself: written anew it may show none. */
function datesWithout(text: string, range: TextRange, wording: Wording, lines: readonly string[]): PeriodContext {
  const { dates } = wording;
  if (!wording.learnsDayOrder || !SHOWS_ORDER.test(text)) return dates;
  if (lines.some((line, number) => number !== range.startLine && showsOrder(line))) return dates;
  const { dayFirst: _, ...rest } = dates;
  return rest;
}

const SHOWS_ORDER = /\d{1,2}[./]\d{1,2}[./]\d/;
