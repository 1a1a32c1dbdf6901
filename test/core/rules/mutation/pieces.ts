import { addMonths, daysBetween, type IsoDate } from '../../../../src/core/values/isoDate';
import type { Author } from './author';
import { firstOfMonth, lastOfMonth } from './calendar';
import type { Block, FieldEntry, Fields, GoalFacts, Heading, Item, List, Row, Table } from './draft';
import type { ColumnKey, PlanKind } from './words/planWords';

/** Parts that plans are put together from: each is right, and nothing in it is late. */

export function title(kind: PlanKind, { words, random, today }: Author): Heading {
  const text = random.pick(words.titles[kind]);
  const hasYear = random.chance(0.3) && !/\d/.test(text);
  return { kind: 'heading', depth: 1, text: hasYear ? `${text} ${today.slice(0, 4)}` : text };
}

export function heading(depth: number, text: string, of?: Heading['of']): Heading {
  return { kind: 'heading', depth, text, ...(of ? { of } : {}) };
}

export function fields(entries: readonly FieldEntry[]): Fields {
  return { kind: 'fields', isHeader: false, entries: [...entries] };
}

/** What stands below the title. */
export function headerFields(author: Author, entries: readonly FieldEntry[]): Fields {
  const { random, calendar, updated } = author;
  const dated: FieldEntry[] = [];
  if (random.chance(0.85)) dated.push(author.field('updated', calendar.day(updated)));
  if (random.chance(0.4)) dated.push(author.field('deadline', futureText(author)));
  return { kind: 'fields', isHeader: true, entries: [...entries, ...dated] };
}

/** A date ahead, in one of several forms. */
export function futureText({ random, calendar, today }: Author): string {
  const date = addMonths(today, random.int(4, 14));
  return random.pick([calendar.day, calendar.month, calendar.quarter])(date);
}

export function prose(author: Author): Block {
  return {
    kind: 'text',
    text: author.random.chance(0.7) ? author.sentence() : `${author.sentence()}\n${author.sentence()}`,
  };
}

/** `June – September 2026`, `Q3 2026`, or two months with a year each. */
export function spanText(start: IsoDate, end: IsoDate, { calendar, random }: Author): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return calendar.month(start);
  const isQuarter = daysBetween(start, end) < 93 && (Number(start.slice(5, 7)) - 1) % 3 === 0;
  if (isQuarter && end === lastOfMonth(addMonths(start, 2)) && random.chance(0.6)) return calendar.quarter(start);
  return start.slice(0, 4) === end.slice(0, 4)
    ? calendar.months(start, end)
    : `${calendar.month(start)} – ${calendar.month(end)}`;
}

export type Phase = 'past' | 'running' | 'ahead' | 'undated';

/** Whole months. */
export function periodOf(phase: Phase, { random, today }: Author): Pick<GoalFacts, 'start' | 'end'> {
  const month = firstOfMonth(today);
  if (phase === 'undated') return { start: null, end: null };
  if (phase === 'past') {
    const start = addMonths(month, -random.int(5, 9));
    return { start, end: lastOfMonth(addMonths(start, random.int(1, 3))) };
  }
  const start = addMonths(month, phase === 'running' ? -random.int(0, 2) : random.int(1, 4));
  return { start, end: lastOfMonth(addMonths(start, random.int(3, 5))) };
}

export function statusText(status: 'planned' | 'active' | 'done', { words, random, style }: Author): string {
  const signs = { planned: '⏳', active: '🔄', done: '✅' };
  const word = random.pick(words.statuses[status]);
  return style.statusSign === 'before' ? `${signs[status]} ${word}` : word;
}

export function boxText(isDone: boolean, { style }: Pick<Author, 'style'>): string {
  if (style.cellBox === 'ballot') return isDone ? '☑' : '☐';
  if (style.cellBox === 'square') return isDone ? '✅' : '⬜';
  return isDone ? `[${style.doneMark}]` : '[ ]';
}

export function item(text: string, isDone: boolean | null = null, children: readonly Item[] = []): Item {
  return { text, isDone, children: [...children] };
}

export function list(of: List['of'], items: readonly Item[]): List {
  return { kind: 'list', of, items: [...items] };
}

export function table(of: Table['of'], keys: readonly ColumnKey[], author: Author, rows: readonly Row[]): Table {
  return { kind: 'table', of, columns: keys.map((key) => author.column(key)), rows: [...rows] };
}

/** Boxes of a goal: all done, none, or some; a parent is done where its children are. */
export function boxes(count: number, phase: Phase | 'done', text: () => string, { random }: Author): Item[] {
  return Array.from({ length: count }, () => {
    const isDone = phase === 'past' || phase === 'done' || (phase !== 'ahead' && random.chance(0.4));
    const hasParts = random.chance(0.12);
    if (!hasParts) return item(text(), isDone);
    const parts = Array.from({ length: random.int(2, 3) }, (_, index) =>
      item(text(), isDone || (index === 0 && phase !== 'ahead')),
    );
    return item(text(), isDone, parts);
  });
}
