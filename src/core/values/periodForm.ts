import type { Vocabulary } from '../vocabulary/vocabulary';
import type { PeriodContext } from './period';
import { periodAt } from './periodAt';
import type { Days } from './periodDays';
import { type Slot, slotsIn } from './periodSlots';
import { tokensOf } from './periodTokens';
import type { Point } from './point';
import { repairedText } from './repairedText';

/** What a period is written with: all that reads it, and what its neighbours tell of its words. */
export interface PeriodWriting {
  readonly vocabulary: Vocabulary;
  readonly context: PeriodContext;
  /** Of the document, as BCP 47; asked for only where a word is of several languages. */
  readonly language: () => string;
  /** Names of months elsewhere: `Jun` says that `May` is short. */
  readonly otherMonths?: () => readonly string[];
}

/** How a period is written: the parts that change when it is another, and all around them. */
export interface PeriodForm {
  readonly text: string;
  readonly days: Days;
  readonly isStart: boolean;
  /** One, or the two ends of a range. */
  readonly parts: readonly FormPart[];
  /** What stands between two parts: ` – `. */
  readonly joint: string;
}

export interface FormPart {
  readonly point: Point;
  /** As written. */
  readonly text: string;
  /** All ways to tell which of its figures is the year, the month, the day; offsets lie in `text`. */
  readonly slots: readonly (readonly Slot[])[];
}

/** Null for what is no period on the calendar as a whole: `Week 5`, `by June 2026`, `June 31`. */
export function readPeriodForm(text: string, { vocabulary, context }: PeriodWriting): PeriodForm | null {
  const repaired = repairedText(text);
  const tokens = tokensOf(repaired.text, vocabulary);
  const { toOriginal } = repaired;
  const found = periodAt({ text, tokens, toOriginal, vocabulary, context, isWhole: true }, 0);
  if (found?.reading.kind !== 'period' || found.reading.period.text !== text) return null;
  const parts = found.points.map((point, index): FormPart & { start: number; end: number } => {
    const { first, next } = found.places[index] ?? found;
    const start = toOriginal(tokens[first]?.start ?? 0);
    const end = toOriginal(tokens[next - 1]?.end ?? 0);
    const source = (from: number, to: number) => text.slice(toOriginal(from), toOriginal(to));
    const slots = slotsIn({ tokens: tokens.slice(first, next), point, vocabulary, context, source }).map((each) =>
      each.map((slot) => ({ ...slot, start: toOriginal(slot.start) - start, end: toOriginal(slot.end) - start })),
    );
    return { point, text: text.slice(start, end), slots, start, end };
  });
  const [one, other] = parts;
  const { start, end } = found.reading.period;
  const joint = one && other ? text.slice(one.end, other.start) : '';
  return { text, days: { start, end }, isStart: found.reading.isStart, parts, joint };
}
