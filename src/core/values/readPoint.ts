import { cjkMonth, namedHalf, sequence } from './cjkPoint';
import { dayMonth, monthLed } from './monthPoint';
import { dottedDay, isoForms, monthDay, numericDate, slashedDay } from './numericPoint';
import { partOfMonth, partOfYear } from './partOfPoint';
import { isMark, phraseAt, type Token, unitAt } from './periodTokens';
import type { PointContext, PointReader, PointReading } from './point';
import { behindWord, countLettered, fiscalYear, lettered, numberedUnit, unitLed } from './unitPoint';
import { yearEnd, yearLed } from './yearPoint';

/** The end of a period that begins at a token; null where none does. */
export function readPoint(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const token = tokens[at];
  if (!token?.isOfDates || token.kind === 'mark') return null;
  const readers = token.kind === 'number' ? NUMBER_READERS : WORD_READERS;
  for (const read of readers) {
    const reading = read(tokens, at, context);
    if (reading !== null) return reading;
  }
  return null;
}

const NUMBER_READERS: readonly PointReader[] = [
  isoForms,
  yearLed,
  numericDate,
  dayMonth,
  monthDay,
  slashedDay,
  dottedDay,
  cjkMonth,
  countLettered,
  numberedUnit,
];

const WORD_READERS: readonly PointReader[] = [
  monthLed,
  lettered,
  fiscalYear,
  weekOf,
  unitLed,
  sequence,
  yearEnd,
  namedHalf,
  partOf,
];

/** `Week of June 15`: the seven days from then on. */
function weekOf(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const { vocabulary } = context;
  const of =
    unitAt(tokens, at, vocabulary) === 'week' ? phraseAt(tokens, behindWord(tokens, at), vocabulary, ['of']) : null;
  if (of === null || unitAt(tokens, of.next, vocabulary) !== null) return null;
  const day = readPoint(tokens, of.next, context);
  if (day?.point.kind !== 'day' || day.point.lastCount > day.point.count) return null;
  return { point: { ...day.point, unit: 'week' }, next: day.next };
}

/** `Mid 2025`, `early June`, `end of Q4 2026`, `Fin Semana 3`. */
function partOf(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const phrase = phraseAt(tokens, at, context.vocabulary, ['early', 'mid', 'late', 'end']);
  if (phrase === null) return null;
  let next = phrase.next;
  if (isMark(tokens[next], '-–') && tokens[next + 1]?.isGlued) next++;
  next = phraseAt(tokens, next, context.vocabulary, ['of'])?.next ?? next;
  const isDoubled = phraseAt(tokens, next, context.vocabulary, ['early', 'mid', 'late', 'end', 'yearEnd']) !== null;
  const whole = isDoubled ? null : readPoint(tokens, next, context);
  if (whole === null || whole.point.isEnd) return null;
  const { point } = whole;
  if (phrase.meaning === 'end')
    return point.kind === 'day' ? null : { point: { ...point, isEnd: true }, next: whole.next };
  if (point.kind === 'year')
    return { point: { ...partOfYear(phrase.meaning, point.year), isFiscal: point.isFiscal }, next: whole.next };
  if (point.kind === 'month') return { point: partOfMonth(phrase.meaning, point.year, point.month), next: whole.next };
  return null;
}
