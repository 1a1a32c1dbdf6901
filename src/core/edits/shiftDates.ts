import type { Analysis, PeriodOf } from '../analysis/analysis';
import { countedFrom, resolveRelativePeriods } from '../analysis/relativePeriods';
import { redate, writtenDate } from '../plan/redate';
import { itemsOnLines } from '../text/itemsOnLines';
import { byRange, type TextRange } from '../text/range';
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
  const { edits, rewritings } = settleDates(wishes, analysis, lines);
  const written = new Set(rewritings.map(({ range }) => placeOf(range)));
  for (const wish of wishes) if (!written.has(placeOf(wish.range))) unmoved.push({ ...wish, reason: 'form' });
  const moved = rewritings.flatMap(({ range, text, redating, isKept }): MovedDate[] =>
    redating && !isKept ? [{ range, from: text, to: redating.text }] : [],
  );
  for (const { range, text } of staying(analysis, request, moved)) unmoved.push({ range, text, reason: 'relative' });
  return {
    edits,
    moved,
    unmoved: unmoved.map(({ range, text, reason }) => ({ range, text, reason })).sort(byRange),
  };
}

/** The later periods that count from a date which does not move. */
function staying(
  { plan, periods }: Analysis,
  { scope, from }: ShiftRequest,
  moved: readonly MovedDate[],
): readonly PeriodOf[] {
  const later = itemsOnLines(periods, scope.startLine, scope.endLine + 1).filter(
    ({ start, isRelative }) => isRelative && start !== null && start >= from,
  );
  if (later.length === 0) return later;
  const places = new Set(moved.map(({ range }) => placeOf(range)));
  const resolved = resolveRelativePeriods(plan);
  return later.filter(({ node }) => {
    const days = resolved.get(node);
    const date = days && countedFrom(days, plan);
    return !date || !places.has(placeOf(date.range));
  });
}

const YEAR = /\d{4}/;
