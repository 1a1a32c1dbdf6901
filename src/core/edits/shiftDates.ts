import type { Analysis } from '../analysis/analysis';
import { redate, writtenDate } from '../plan/redate';
import { compareRanges, type TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { type IsoDate, yearOf } from '../values/isoDate';
import { type Shift, shiftDays } from '../values/shiftDays';
import { datesIn } from './datesIn';
import { inheriting, placeOf, type Rewriting, settleDates } from './settleDates';

export interface ShiftRequest {
  /** The section, goal or plan whose dates move: its lines. */
  readonly scope: TextRange;
  /** Periods that begin earlier stay. */
  readonly from: IsoDate;
  readonly shift: Shift;
}

/** All in the order of the text. */
export interface ShiftedDates {
  readonly edits: readonly TextEdit[];
  readonly moved: readonly MovedDate[];
  readonly unmoved: readonly UnmovedDate[];
}

export interface MovedDate {
  readonly range: TextRange;
  readonly from: string;
  readonly to: string;
}

export interface UnmovedDate {
  readonly range: TextRange;
  readonly text: string;
  /**
   * 'form': what it is written as cannot say the other days (`June 2026` and two weeks); 'ambiguous': it may be read in two
   * ways; 'relative': it counts from a start that stays.
   */
  readonly reason: 'form' | 'ambiguous' | 'relative';
}

/**
 * Moves every date that begins on a day or later, each in its written form. All others say what they said before: one that
 * took its year from a date that moved is given its own.
 */
export function shiftDates(analysis: Analysis, lines: readonly string[], request: ShiftRequest): ShiftedDates {
  const { scope, from, shift } = request;
  const isInScope = ({ range }: { range: TextRange }) =>
    range.startLine >= scope.startLine && range.startLine <= scope.endLine;
  const wishes: Rewriting[] = [];
  const unmoved: UnmovedDate[] = [];
  for (const { range, text, days } of datesIn(analysis, lines, scope)) {
    if (days === null) {
      if ((YEAR.exec(text)?.[0] ?? '') >= from.slice(0, 4)) unmoved.push({ range, text, reason: 'ambiguous' });
    } else if (days.start >= from) {
      const written = writtenDate(range, days, analysis.plan.wording, lines);
      const later = written ? shiftDays(written.form, shift) : days;
      // What gives it its year most likely moves, too; where it does not, it gets its own (see `settleDates`).
      const redating = written && redate(inheriting(yearOf(later.start), written), later);
      wishes.push({ range, text, written, days: later, redating, isKept: false });
    }
  }
  const { edits, rewritings, after } = settleDates(wishes, analysis, lines);
  const written = new Set(rewritings.map(({ range }) => placeOf(range)));
  for (const wish of wishes) if (!written.has(placeOf(wish.range))) unmoved.push({ ...wish, reason: 'form' });
  for (const period of analysis.periods.filter(isInScope)) {
    const { range, text, start, isRelative } = period;
    const now = after.has(period) ? after.get(period) : period;
    const stays = isRelative && start !== null && start >= from && now?.start === start;
    if (stays) unmoved.push({ range, text, reason: 'relative' });
  }
  return {
    edits,
    moved: rewritings.flatMap(({ range, text, redating, isKept }) =>
      redating && !isKept ? [{ range, from: text, to: redating.text }] : [],
    ),
    unmoved: unmoved
      .map(({ range, text, reason }) => ({ range, text, reason }))
      .sort((a, b) => compareRanges(a.range, b.range)),
  };
}

const YEAR = /\d{4}/;
