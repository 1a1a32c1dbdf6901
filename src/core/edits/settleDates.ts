import type { Analysis, PeriodOf } from '../analysis/analysis';
import { type Redating, redate, type WrittenDate, writtenDate } from '../plan/redate';
import { compareRanges, sameRange, type TextRange } from '../text/range';
import { smallestEdits } from '../text/smallestEdits';
import type { TextEdit } from '../text/textEdit';
import type { Days } from '../values/periodDays';
import { periodsAfter } from './periodsAfter';

/** A date that is to be written anew. */
export interface Rewriting {
  readonly range: TextRange;
  readonly text: string;
  /** Null where the text alone cannot tell what it says. */
  readonly written: WrittenDate | null;
  /** What it is to say. */
  readonly days: Days;
  /** Null where its form cannot say it. */
  readonly redating: Redating | null;
  /** It says what it said before, with its year. */
  readonly isKept: boolean;
  readonly hasOwnYear?: boolean;
}

export interface SettledDates {
  readonly edits: readonly TextEdit[];
  /** Those that are written anew in the end. */
  readonly rewritings: readonly Rewriting[];
  /** The periods of the plan afterwards, at the same places of the list as before. */
  readonly after: readonly PeriodOf[];
}

/**
 * Reads the plan again as it would be, and sees to it that every period of it says what it should: those written anew their
 * new days, all others their old ones. A date may give others their year, or show how they are to be read.
 */
export function settleDates(wishes: readonly Rewriting[], analysis: Analysis, lines: readonly string[]): SettledDates {
  let rewritings = wishes.filter(({ redating }) => redating !== null);
  for (let round = 0; round < MOST_ROUNDS && rewritings.length > 0; round++) {
    const edits = editsOf(rewritings, lines);
    const after = periodsAfter(edits, analysis, lines);
    // Where a date made another thing of what stands around it, nothing can be said of the others.
    if (after.length !== analysis.periods.length) break;
    const wrong = analysis.periods.filter((period, index) => !isRight(period, after[index], rewritings));
    if (wrong.length === 0) return { edits, rewritings, after };
    const corrected = wrong.map((period) => correct(period, rewritings, analysis, lines));
    if (corrected.includes(null)) break;
    rewritings = withCorrections(
      rewritings,
      corrected.filter((each) => each !== null),
    );
  }
  return { edits: [], rewritings: [], after: analysis.periods };
}

const MOST_ROUNDS = 6;

function editsOf(rewritings: readonly Rewriting[], lines: readonly string[]): TextEdit[] {
  const edits = rewritings.flatMap(({ redating }) => redating?.edits ?? []);
  return smallestEdits(edits, lines).sort((a, b) => compareRanges(a.range, b.range));
}

function isRight(before: PeriodOf, after: PeriodOf | undefined, rewritings: readonly Rewriting[]): boolean {
  if (before.isRelative || before.start === null) return true;
  const { start, end } = rewritings.find(({ range }) => sameRange(range, before.range))?.days ?? before;
  return after?.start === start && after.end === end;
}

/** With a year of its own; else as it was, which is for the next round to judge. Null where it is kept and has none. */
function correct(
  { range, text, start, end }: PeriodOf,
  rewritings: readonly Rewriting[],
  { plan }: Analysis,
  lines: readonly string[],
): Rewriting | null {
  if (start === null || end === null) return null;
  const known = rewritings.find((each) => sameRange(each.range, range));
  if (known?.hasOwnYear) return known.isKept ? null : { ...known, redating: null };
  const written = known?.written ?? writtenDate(range, { start, end }, plan.wording, lines);
  const days = known?.days ?? { start, end };
  const redating = written && redate(inheriting(LONG_AGO, written), days);
  if (!redating && !known) return null;
  return { range, text, written, days, redating, isKept: !known || known.isKept, hasOwnYear: true };
}

/** As it is to be written where another year is inherited. */
export function inheriting(year: number, { writing, ...written }: WrittenDate): WrittenDate {
  return { ...written, writing: { ...writing, context: { ...writing.context, inheritedYear: year } } };
}

/** What inherits such a year has to write its own. */
const LONG_AGO = 1900;

function withCorrections(rewritings: readonly Rewriting[], corrected: readonly Rewriting[]): Rewriting[] {
  const others = rewritings.filter(({ range }) => !corrected.some((each) => sameRange(each.range, range)));
  return [...others, ...corrected]
    .filter(({ redating }) => redating !== null)
    .sort((a, b) => compareRanges(a.range, b.range));
}
