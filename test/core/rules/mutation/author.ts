import { addDays, type IsoDate } from '../../../../src/core/values/isoDate';
import { type Calendar, calendarOf } from './calendar';
import { type Random, randomOf } from './random';
import { type Style, styleOf } from './style';
import { allWords } from './words/allWords';
import type { ColumnKey, FieldKey, HeadingKey, LabelKey, PlanWords } from './words/planWords';

/** Who writes a plan: in a language, in a style, on a day. Keeps to one word for a thing where people do. */
export interface Author {
  readonly random: Random;
  readonly words: PlanWords;
  readonly style: Style;
  readonly today: IsoDate;
  /** When the plan was last looked at: what it says of how things stand holds for that day. */
  readonly updated: IsoDate;
  readonly calendar: Calendar;
  heading(key: HeadingKey): string;
  /** `Goal 2: …`, `目标2：…`. */
  labelled(key: LabelKey, number: number | string, title: string): string;
  column(key: ColumnKey): { key: ColumnKey; title: string };
  field(meaning: FieldKey, value: string): { meaning: FieldKey; key: string; value: string };
  /** One that was not given out before, as long as there are any. */
  activity(): string;
  proof(): string;
  sentence(): string;
}

export function authorOf(seed: number): Author {
  const random = randomOf(seed);
  const words = random.pick(allWords);
  const style = styleOf(random);
  const today = addDays('2024-01-01', random.int(0, 5 * 365));
  const chosen = new Map<string, string>();
  const once = (place: string, from: readonly string[]) => {
    const known = chosen.get(place) ?? random.pick(from);
    chosen.set(place, known);
    return known;
  };
  const deal = (from: readonly string[]) => {
    let rest: string[] = [];
    return () => {
      if (rest.length === 0) rest = random.some(from, from.length);
      return rest.pop() ?? '';
    };
  };
  const isCjk = ['zh', 'ja', 'ko'].includes(words.language);
  const separator = isCjk ? random.pick(['：', ': ']) : random.pick([': ', ': ', ' – ', ' — ']);
  const blank = isCjk && words.language !== 'ko' ? random.pick(['', ' ']) : ' ';
  return {
    random,
    words,
    style,
    today,
    updated: addDays(today, -(random.chance(0.7) ? random.int(0, 20) : random.int(21, 85))),
    calendar: calendarOf(words.dates, style),
    heading: (key) => once(`heading ${key}`, words.headings[key]),
    labelled: (key, number, title) => `${words.labels[key]}${blank}${number}${title && separator}${title}`,
    column: (key) => ({ key, title: once(`column ${key}`, words.columns[key]) }),
    field: (meaning, value) => ({ meaning, key: once(`field ${meaning}`, words.fields[meaning]), value }),
    activity: deal(words.activities),
    proof: deal(words.proofs),
    sentence: deal(words.sentences),
  };
}
