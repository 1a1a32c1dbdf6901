import {
  isShortMonth,
  monthsLike,
  numeralsLike,
  partsLike,
  type WordStyle,
  weekdaysLike,
} from '../vocabulary/wordLike';
import type { FormPart } from './periodForm';
import { PARTS, type Slot } from './periodSlots';
import type { PointFigures } from './pointOn';

/** What a part of a period is to say. */
export interface SlotFigures extends PointFigures {
  readonly lastCount: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
}

/** What may stand in a slot, the likeliest first; empty where its form has nothing for it. */
export function writeSlot(slot: Slot, figures: SlotFigures, of: SlotPlace, style: WordStyle): readonly string[] {
  const { role, source, suffix } = slot;
  switch (role) {
    case 'year':
      return yearLike(source, figures.year);
    case 'month':
      if (isFigure(source)) return [padded(figures.month, slot, of)];
      return [
        ...monthsLike(source, figures.month, style).map((name) => (isShortMonth(name) ? name + suffix : name)),
        // `六月`
        ...numeralsLike(source, figures.month, style),
      ];
    case 'count':
    case 'lastCount': {
      const value = role === 'count' ? figures.count : figures.lastCount;
      if (!isFigure(source)) return numeralsLike(source, value, style);
      return [padded(value, slot, of) + suffixLike(suffix, value, of.part)];
    }
    case 'weekday':
      return weekdaysLike(source, figures.weekday, style);
    case 'part': {
      const part = PARTS[of.part.point.kind === 'half' ? figures.count + 2 : figures.count - 1];
      return part === undefined ? [] : partsLike(source, part, style);
    }
    default:
      return role satisfies never;
  }
}

/** A part of a period, and all the slots of it. */
export interface SlotPlace {
  readonly part: FormPart;
  readonly slots: readonly Slot[];
}

function isFigure(source: string): boolean {
  return /^\d+$/.test(source);
}

/** `2027`, or `27` where two digits stand. */
function yearLike(source: string, year: number): string[] {
  if (source.length === 4) return [String(year).padStart(4, '0')];
  return year >= 2000 && year <= 2099 ? [String(year - 2000).padStart(2, '0')] : [];
}

/** `06` where the form writes two digits: it shows that, or is one of figures alone that never shows the opposite. */
function padded(value: number, { source }: Slot, { part, slots }: SlotPlace): string {
  const figures = slots.filter(({ role }) => role !== 'year' && role !== 'weekday').map((slot) => slot.source);
  const hasZero = figures.some((figure) => figure.startsWith('0'));
  const hasSingle = figures.some((figure) => /^\d$/.test(figure));
  const isAllFigures = /^\d+(?:[-/.]\d+){1,2}(?:T|$)/.test(part.text) || /^\d{4}-?W/i.test(part.text);
  const isPadded = hasZero || (isAllFigures && !hasSingle);
  return isPadded
    ? String(value).padStart(Math.max(2, source.startsWith('0') ? source.length : 2), '0')
    : String(value);
}

/** `1st` and 2 give `2nd`; `1er`, `1.er` and `2e` follow their languages; `2º` and `-й` stay. */
function suffixLike(suffix: string, value: number, { point }: FormPart): string {
  const word = suffix.replace('.', '').toLowerCase();
  const isUpper = /\p{Lu}/u.test(suffix);
  const cased = (written: string) => (isUpper ? written.toUpperCase() : written);
  if (/^(?:st|nd|rd|th)$/.test(word)) return cased(englishSuffix(value));
  if (suffix.startsWith('.')) return value === 1 || value === 3 ? cased('.er') : '.º';
  // `1er juin`, but `2 juin`; `1er trimestre`, `2e trimestre`.
  if (point.kind === 'day' && /^(?:er|ère|ere|re)$/.test(word)) return value === 1 ? suffix : '';
  if (/^(?:er|e|ème|eme)$/.test(word)) return value === 1 ? cased('er') : word === 'er' ? cased('e') : suffix;
  if (/^(?:ère|ere|re)$/.test(word)) return value === 1 ? suffix : cased('e');
  return suffix;
}

function englishSuffix(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
