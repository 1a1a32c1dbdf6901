import { withoutStruck } from '../text/struckText';
import { withoutComments } from '../text/withoutComments';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { elapsedAt } from './countedPeriod';
import type { PeriodContext, PeriodReading } from './period';
import { type FoundPeriod, type PeriodReader, periodAt } from './periodAt';
import { DASHES, isCjk, isMark, type Token, tokensOf } from './periodTokens';
import { type PeriodsOfText, readOnce } from './rememberedPeriods';
import { repairedText } from './repairedText';

/**
 * The periods inside a sentence or heading. Only what is unmistakable: with a year, or a bare `Q3` and `Week 3` in a
 * heading of periods (`bareQuarters`). A bare year is none, nor are `24/7`, `(1/25)`, `5-10`.
 */
export function findPeriods(text: string, vocabulary: Vocabulary, context: PeriodContext): readonly PeriodReading[] {
  if (!(context.bareQuarters === true ? MAY_HOLD_COUNT.test(text) : mayHoldYear(text) || LAST_DAYS.test(text)))
    return NONE;
  // In a sentence what is unmistakable has a year of its own, whichever the text around it inherits.
  return readOnce(PERIODS, text, vocabulary, context, context.bareQuarters === true ? context.inheritedYear : NO_YEAR);
}

const NONE: readonly never[] = [];
const NO_YEAR = 0;
const PERIODS: PeriodsOfText<readonly PeriodReading[]> = { name: 'inside', read: periodsIn };

function periodsIn(text: string, vocabulary: Vocabulary, context: PeriodContext): readonly PeriodReading[] {
  const repaired = repairedText(text);
  const tokens = tokensOf(withoutStruck(withoutComments(repaired.text)), vocabulary);
  const reader: PeriodReader = { text, tokens, toOriginal: repaired.toOriginal, vocabulary, context, isWhole: false };
  const readings: PeriodReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mayBegin = tokens[at]?.isOfDates === true && startsFreely(tokens, at);
    const found = mayBegin ? (periodAt(reader, at) ?? horizonAt(reader, at)) : null;
    if (found !== null && endsFreely(tokens, found.next) && isUnmistakable(reader, found)) {
      readings.push(found.reading);
      at = found.next;
    } else {
      at++;
    }
  }
  return readings.length > 0 ? readings : NONE;
}

/** Whether a text may name an unmistakable period at all: most do not, and need no context to be read in. */
export function mayHoldYear(text: string): boolean {
  return MAY_HOLD_YEAR.test(text);
}

// Most sentences hold neither: they are not even cut into tokens.
const MAY_HOLD_COUNT = /\d|\p{Lu}/u;
// `by 31 April` is wrong in every year.
const LAST_DAYS = /(?<!\d)3[01](?!\d)/;
const MAY_HOLD_YEAR = /(?:19|20|21)\d\d|['’‘]\d\d|FY\s?\d\d/;

/** In a heading of periods: `Short-term (6 months)`, `0–30 days: …`. */
function horizonAt(reader: PeriodReader, at: number): FoundPeriod | null {
  if (reader.context.bareQuarters !== true) return null;
  const found = elapsedAt(reader, at);
  if (found === null) return null;
  const isEnclosed = isMark(reader.tokens[at - 1], '(') && isMark(reader.tokens[found.next], ')');
  const isWhole = at === 0 && (found.next === reader.tokens.length || reader.tokens[found.next]?.kind === 'mark');
  return isEnclosed || isWhole ? found : null;
}

function startsFreely(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (!token.isGlued) return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'mark') return isCjk(before) || isCjk(token);
  return !"-/.:#@$€£+&=\\'’^".includes(before.text);
}

function endsFreely(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (token?.isGlued !== true) return true;
  if (token.kind !== 'mark') return isCjk(token);
  if ('%@#\\$€'.includes(token.text)) return false;
  return !('-/.:+'.includes(token.text) && tokens[next + 1]?.isGlued && tokens[next + 1]?.kind !== 'mark');
}

function isUnmistakable({ tokens, context }: PeriodReader, found: FoundPeriod): boolean {
  const isPlaced = context.bareQuarters === true;
  const [point] = found.points;
  if (point === undefined) return isPlaced;
  if (point.kind === 'ambiguous') return point.year !== null || isPlaced;
  const isBareYear = found.points.every((each) => each.kind === 'year' && !each.isEnd && !each.isFiscal);
  if (isBareYear) {
    const follower = tokens[found.next];
    if (found.points.length > 1) return isPlaced;
    return isPlaced && found.first === 0 && (follower === undefined || isMark(follower, ':—–-('));
  }
  if (found.points.some((each) => each.year !== null)) return isReadable(found, tokens) || isPlaced;
  if (!isPlaced) return isWrongAnyway(found, tokens);
  if (point.kind !== 'month' || found.points.length > 1) return true;
  const before = tokens[found.first - 1];
  const after = tokens[found.next];
  return (before === undefined || before.kind === 'mark') && (after === undefined || after.kind === 'mark');
}

/**
 * In a sentence no quarter or week is wrong (`an Audi Q5 2026`), only days are, and only between dashes does a period end
 * before it starts: `moved from May 2026 to April 2026` is right.
 */
function isReadable({ reading, points, places }: FoundPeriod, tokens: readonly Token[]): boolean {
  if (reading.kind !== 'unresolved') return true;
  if (reading.reason === 'inverted') return isMark(tokens[places[0]?.next ?? -1], DASHES);
  return reading.reason === 'invalid' && points.some(({ kind }) => kind === 'day');
}

/** `31 April`, `by April 31`; but not `In April 31 people came`, nor `By April 31 tasks are done`. */
function isWrongAnyway({ reading, places, first, next }: FoundPeriod, tokens: readonly Token[]): boolean {
  if (reading.kind !== 'unresolved' || reading.reason !== 'invalid') return false;
  const start = places[0]?.first ?? first;
  const isClosed = tokens[next] === undefined || tokens[next]?.kind === 'mark';
  return tokens[start]?.kind === 'number' || (first < start && isClosed);
}
