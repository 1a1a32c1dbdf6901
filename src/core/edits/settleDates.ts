import type { Analysis, PeriodOf } from '../analysis/analysis';
import { type Redating, redate, type WrittenDate, writtenDate } from '../plan/redate';
import { addTo } from '../text/addTo';
import { byRange, type TextRange } from '../text/range';
import { smallestEdits } from '../text/smallestEdits';
import type { TextEdit } from '../text/textEdit';
import type { Days } from '../values/periodDays';
import { type PeriodsAnew, periodsAfter } from './periodsAfter';
import { standAlone } from './standAlone';

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
}

/**
 * Sees to it that every period of a plan says what it should: those written anew their new days, all others their old ones. A
 * date may give others their year, or show how they are to be read: where any might, the plan is read again as it would be.
 */
export function settleDates(wishes: readonly Rewriting[], analysis: Analysis, lines: readonly string[]): SettledDates {
  let rewritings = wishes.filter(({ redating }) => redating !== null);
  if (standAlone(rewritings, analysis.plan)) return { edits: editsOf(rewritings, lines), rewritings };
  for (let round = 0; round < MOST_ROUNDS && rewritings.length > 0; round++) {
    const edits = editsOf(rewritings, lines);
    const after = matching(periodsAfter(edits, analysis, lines));
    const known = new Map(rewritings.map((each) => [placeOf(each.range), each]));
    const wrong = [...after].flatMap(([period, now]) =>
      isRight(period, now, known.get(placeOf(period.range))) ? [] : [period],
    );
    if (wrong.length === 0) return { edits, rewritings };
    const corrected = wrong.flatMap(
      (period) => correct(period, known.get(placeOf(period.range)), analysis, lines) ?? [],
    );
    if (corrected.length === 0) break;
    rewritings = withCorrections(rewritings, corrected);
  }
  return { edits: [], rewritings: [] };
}

const MOST_ROUNDS = 6;

function editsOf(rewritings: readonly Rewriting[], lines: readonly string[]): TextEdit[] {
  const edits = rewritings.flatMap(({ redating }) => redating?.edits ?? []);
  return smallestEdits(edits, lines).sort(byRange);
}

/** For each period that is read anew the one at its place: a line holds as many as before, or it is another thing now. */
function matching({ before, after }: PeriodsAnew): ReadonlyMap<PeriodOf, PeriodOf | undefined> {
  const [old, now] = [byLine(before), byLine(after)];
  return new Map(
    before.map((period) => {
      const { startLine } = period.range;
      const [ofOld = [], ofNow = []] = [old.get(startLine), now.get(startLine)];
      return [period, ofOld.length === ofNow.length ? ofNow[ofOld.indexOf(period)] : undefined];
    }),
  );
}

function byLine(periods: readonly PeriodOf[]): ReadonlyMap<number, readonly PeriodOf[]> {
  const found = new Map<number, PeriodOf[]>();
  for (const period of periods) {
    const { startLine } = period.range;
    addTo(found, startLine, period);
  }
  return found;
}

/** Of a range within one line. */
export function placeOf({ startLine, startCharacter, endCharacter }: TextRange): string {
  return `${startLine}:${startCharacter}-${endCharacter}`;
}

function isRight(before: PeriodOf, after: PeriodOf | undefined, rewriting: Rewriting | undefined): boolean {
  if (before.isRelative || before.start === null) return true;
  const { start, end } = rewriting?.days ?? before;
  return after?.start === start && after.end === end;
}

/**
 * With a year of its own; else as it was, which is for the next round to judge. Null where nothing can be done here: what
 * another date made of it ends with that one.
 */
function correct(
  { range, text, start, end }: PeriodOf,
  known: Rewriting | undefined,
  { plan }: Analysis,
  lines: readonly string[],
): Rewriting | null {
  if (start === null || end === null) return null;
  if (known?.hasOwnYear) return { ...known, redating: null };
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
  // An item and its field may be of one date.
  const byPlace = new Map([...rewritings, ...corrected].map((each) => [placeOf(each.range), each]));
  return [...byPlace.values()].filter(({ redating }) => redating !== null).sort(byRange);
}
