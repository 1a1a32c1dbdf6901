import { withoutStruck } from '../text/struckText';
import { withoutComments } from '../text/withoutComments';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { bareAt, elapsedAt } from './countedPeriod';
import type { PeriodContext, PeriodReading } from './period';
import { type FoundPeriod, type PeriodReader, periodAt } from './periodAt';
import { DASHES, isCjk, isMark, phraseAt, tokensOf } from './periodTokens';
import { isPlaceholder } from './placeholder';
import { type PeriodsOfText, readOnce } from './rememberedPeriods';
import { repairedText } from './repairedText';

/** A date or period as the whole of a cell or field value; it may carry a qualifier (`Q4 2026 (stretch)`). */
export function readPeriod(text: string, vocabulary: Vocabulary, context: PeriodContext): PeriodReading | null {
  return text.length > LONGEST_CELL ? null : readOnce(PERIOD, text, vocabulary, context);
}

const PERIOD: PeriodsOfText<PeriodReading | null> = { name: 'whole', read: periodOf };

function periodOf(text: string, vocabulary: Vocabulary, context: PeriodContext): PeriodReading | null {
  if (isPlaceholder(text)) {
    const trimmed = text.trim();
    return { kind: 'unresolved', text: trimmed, offset: text.indexOf(trimmed), reason: 'placeholder', isStart: false };
  }
  const repaired = repairedText(text);
  const tokens = tokensOf(withoutStruck(withoutComments(repaired.text)), vocabulary);
  const reader: PeriodReader = { text, tokens, toOriginal: repaired.toOriginal, vocabulary, context, isWhole: true };
  let at = 0;
  while (tokens[at]?.kind === 'mark' && !isMark(tokens[at], NEVER_BEFORE_DATE)) at++;
  const found = periodAt(reader, at) ?? elapsedAt(reader, at) ?? bareAt(reader, at);
  return found !== null && isQualifier(reader, found) ? found.reading : null;
}

export const LONGEST_CELL = 400;
const NEVER_BEFORE_DATE = '-−/.$€£#@&+%=<"\'’';
const QUALIFIER_MARKS = '(（[,;?!.+…:';

/** Whether what stands behind a period in its cell only qualifies it. */
function isQualifier(reader: PeriodReader, found: FoundPeriod): boolean {
  const { tokens, vocabulary } = reader;
  const token = tokens[found.next];
  if (token === undefined) return true;
  const isYear = found.points.length === 1 && found.points[0]?.kind === 'year' && !found.points[0].isEnd;
  if (token.kind === 'mark') {
    // A list of dates has no one deadline.
    if (isMark(token, ',;') && periodAt(reader, found.next + 1) !== null) return false;
    if (QUALIFIER_MARKS.includes(token.text))
      return !(token.isGlued && tokens[found.next + 1]?.isGlued && '.:,'.includes(token.text));
    if (DASHES.includes(token.text)) return !isYear && !token.isGlued && tokens[found.next + 1]?.kind !== 'number';
    return !'/&%$€#"\'’'.includes(token.text);
  }
  if (token.isGlued && !isCjk(token)) return false;
  const weekday = phraseAt(tokens, found.next, vocabulary, ['weekday']);
  if (weekday?.next === tokens.length) return true;
  // `6ヶ月以内`, `6月15日まで`: what leads to a deadline stands behind it.
  if (isCjk(token) && phraseAt(tokens, found.next, vocabulary, ['by'])?.next === tokens.length) return true;
  const isDay = found.points.some((point) => point.kind === 'day');
  if (token.kind === 'number') return isDay && isMark(tokens[found.next + 1], ':');
  const hasYear = found.points.some((point) => point.year !== null);
  return hasYear && !isYear && found.next === tokens.length - 1;
}
