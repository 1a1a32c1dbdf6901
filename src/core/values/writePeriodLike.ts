import { arrangePart, arrangeRange, type WrittenPart } from './arrangeParts';
import { type IsoDate, isoWeekday } from './isoDate';
import type { Days } from './periodDays';
import { type FormPart, type PeriodForm, type PeriodWriting, readPeriodForm } from './periodForm';
import type { Slot } from './periodSlots';
import { figuresOn } from './pointOn';
import { type SlotFigures, writeSlot } from './writeSlot';

/**
 * Other days in the form in which a period is written: `June – September 2026` and the four months after it give
 * `October 2026 – January 2027`. The form, the language and the length of its words stay; a year is added where the
 * other days need one.
 *
 * @returns null where the form cannot say these days; what is returned reads as exactly them.
 */
export function writePeriodLike(form: PeriodForm, days: Days, writing: PeriodWriting): string | null {
  for (const text of candidates(form, days, writing)) {
    const read = readPeriodForm(text, writing);
    if (read?.days.start === days.start && read.days.end === days.end && read.isStart === form.isStart) return text;
  }
  return null;
}

/** The likeliest first; none is certain before it is read. */
function* candidates({ parts, joint }: PeriodForm, days: Days, writing: PeriodWriting): Generator<string> {
  const [one, other] = parts;
  if (!one) return;
  const { language, otherMonths: others = () => [] } = writing;
  const style = { language, nearby: monthsIn(parts), others };
  const write = (part: FormPart, date: IsoDate) => writtenParts(part, date, days, writing, style);
  if (other) {
    for (const first of write(one, days.start)) {
      for (const second of write(other, days.end)) yield* arrangeRange(first, second, joint);
    }
    return;
  }
  const ends = write(one, days.end);
  for (const [index, first] of write(one, one.point.isEnd ? days.end : days.start).entries()) {
    yield* arrangePart(first, ends[index] ?? first);
  }
}

type Style = Parameters<typeof writeSlot>[3];

const MOST_WAYS = 8;

/** A part on a day, in all ways that its figures and its words may be taken. */
function writtenParts(
  part: FormPart,
  date: IsoDate,
  days: Days,
  { context }: PeriodWriting,
  style: Style,
): WrittenPart[] {
  const fiscalYearStart = context.fiscalYearStart ?? 1;
  const figures: SlotFigures = {
    ...figuresOn(part.point, date, fiscalYearStart),
    lastCount: figuresOn(part.point, days.end, fiscalYearStart).count,
    weekday: isoWeekday(date),
  };
  return part.slots.flatMap((slots) => {
    const words = slots.map((slot) => writeSlot(slot, figures, { part, slots }, style));
    return inOneOf(words).map((each): WrittenPart => ({ part, slots, figures, words: each }));
  });
}

/** One of each: `[a, b]` and `[c]` give `[a, c]` and `[b, c]`. */
function inOneOf(choices: readonly (readonly string[])[]): string[][] {
  let all: string[][] = [[]];
  for (const choice of choices) all = all.flatMap((some) => choice.map((each) => [...some, each])).slice(0, MOST_WAYS);
  return all;
}

function monthsIn(parts: readonly FormPart[]): string[] {
  const slots: Slot[] = parts.flatMap((part) => part.slots[0] ?? []);
  return slots.filter(({ role }) => role === 'month').map(({ source }) => source);
}
