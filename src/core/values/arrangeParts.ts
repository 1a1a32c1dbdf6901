import type { Slot } from './periodSlots';
import { DASHES } from './periodTokens';
import type { SlotFigures, SlotPlace } from './writeSlot';

/** A part of a period with what is to stand in its slots. */
export interface WrittenPart extends SlotPlace {
  readonly figures: SlotFigures;
  /** One a slot. */
  readonly words: readonly string[];
}

/** One part, the likeliest text first: as it stands, and with the year that it may need on other days. */
export function arrangePart(one: WrittenPart, end: WrittenPart): readonly string[] {
  const { point } = one.part;
  const isInTwoMonths =
    point.lastCount > point.count && one.figures.month !== end.figures.month && point.kind === 'day';
  if (isInTwoMonths) return inTwoMonths(one, end);
  return yearSlot(one) ? [filled(one)] : [filled(one), ...withOwnYear(one)];
}

/** Both ends of a range put together, the likeliest text first. */
export function arrangeRange(one: WrittenPart, other: WrittenPart, joint: string): readonly string[] {
  const asItStands = filled(one) + joint + filled(other);
  const isOfOneYear = one.figures.year === other.figures.year;
  const dated = [one, other].filter(yearSlot);
  const [model] = dated;
  if (model && dated.length === 1 && !isOfOneYear) {
    const [first = '', second = ''] = [one, other].map((part) =>
      part === model ? filled(part) : withYearLike(part, model),
    );
    return [joined(first, second, joint), asItStands];
  }
  if (model) return [asItStands];
  return [
    asItStands,
    ...withOwnYear(other).flatMap((second) =>
      (isOfOneYear ? [filled(one)] : withOwnYear(one)).map((first) => joined(first, second, joint)),
    ),
  ];
}

/** The text of a part, or of a stretch of it, with its words in the slots. */
function filled({ part, slots, words }: WrittenPart, start = 0, end = part.text.length): string {
  let text = '';
  let at = start;
  for (const [index, slot] of slots.entries()) {
    if (slot.start < start || slot.end > end) continue;
    text += part.text.slice(at, slot.start) + (words[index] ?? '');
    at = slot.end;
  }
  return text + part.text.slice(at, end);
}

function yearSlot({ slots }: SlotPlace): Slot | undefined {
  return slots.find(({ role }) => role === 'year');
}

/** With its year written as another part writes its own: in front (`2026年`), or behind (`, 2026`, ` de 2026`). */
function withYearLike(part: WrittenPart, model: WrittenPart, text = filled(part)): string {
  const slot = yearSlot(model);
  if (!slot) return text;
  const at = model.slots.indexOf(slot);
  const year = String(part.figures.year).slice(-slot.source.length);
  const written = model.part.text;
  const next = model.slots[at + 1];
  if (next) return written.slice(0, slot.start) + year + written.slice(slot.end, next.start) + text;
  return text + written.slice(model.slots[at - 1]?.end ?? slot.start, slot.start) + year + written.slice(slot.end);
}

/** A year where none stands: in front for what is written so, with a comma behind `June 15`. */
function withOwnYear(part: WrittenPart): string[] {
  const text = filled(part);
  const { year } = part.figures;
  if (/[季月]/.test(text)) return [`${year}年${text}`];
  if (/[월분]/.test(text)) return [`${year}년 ${text}`];
  if (/^[\d./-]+$/.test(text)) return [];
  const isMonthLed = part.slots[0]?.role === 'month' && part.slots.some(({ role }) => role === 'count');
  return [`${text}${/\sde\s/.test(text) ? ' de ' : isMonthLed ? ', ' : ' '}${year}`];
}

/** `March 1-14, 2026` over the end of a month: `March 29 – April 11, 2026`; `1–14 March` likewise. */
function inTwoMonths(one: WrittenPart, end: WrittenPart): string[] {
  const { part, slots } = one;
  const [month, from, to] = (['month', 'count', 'lastCount'] as const).map((role) =>
    slots.find((slot) => slot.role === role),
  );
  if (!month || !from || !to) return [];
  const isMonthLed = month.start < from.start;
  const between = part.text.slice(to.end, month.start);
  const first = isMonthLed
    ? filled(one, 0, from.end)
    : filled(one, from.start, from.end) + between + filled(one, month.start, month.end);
  const second = isMonthLed ? filled(end, 0, from.start) + filled(end, to.start) : filled(end, to.start);
  const isOfOneYear = one.figures.year === end.figures.year;
  return [joined(isOfOneYear ? first : withYearLike(one, end, first), second, part.text.slice(from.end, to.start))];
}

/** A dash without spaces around it joins single words alone: `June–September`, but `October 2026 – January 2027`. */
function joined(first: string, second: string, joint: string): string {
  const isTight = joint.length === 1 && DASHES.includes(joint) && `${first}${second}`.includes(' ');
  return first + (isTight ? ` ${joint} ` : joint) + second;
}
