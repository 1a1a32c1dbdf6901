import { addDays, addMonths, type IsoDate } from '../../../../../src/core/values/isoDate';
import { type Calendar, calendarOf } from '../calendar';
import { columnOf, type Draft, type Item } from '../draft';
import { headerEntry, mark, type Planter, tablesOf } from '../planter';
import type { Random } from '../random';

/** A day, or a month, that there is not: as the plan's deadline, in a cell, or in the text of an item. */
export const invalidDate: Planter = (draft, random) => {
  const date = mark('invalid-date', noSuchDay(draft, random));
  return random.some([asDeadline, inDueCell, inItem], 3).some((way) => way(draft, date, random));
};

/** In the plan's own form where that has one number for the day, else as ISO 8601 writes it. */
function noSuchDay({ words, style, today }: Draft, random: Random): string {
  const year = Number(today.slice(0, 4)) + random.int(1, 3);
  const month = random.pick(['02', '04', '06', '09', '11']);
  const written = calendarOf(words.dates, style).day(`${year}-${month}-28`);
  const day = month === '02' ? '30' : '31';
  const isInOwnForm = written.split('28').length === 2 && random.chance(0.7);
  if (isInOwnForm) return written.replace('28', day);
  return random.chance(0.5) ? `${year}-${month}-${day}` : `${year}-13-${random.pick(['02', '17', '28'])}`;
}

/** `03/04/2027` in a plan that never shows which number is the day, by a date or by its language. */
export const ambiguousDate: Planter = (draft, random) => {
  if (draft.words.language !== 'en') return false;
  const year = Number(draft.today.slice(0, 4)) + random.int(1, 3);
  const [first = 1, second = 2] = random.some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 2);
  const isPadded = random.chance(0.5);
  const numbers = [first, second].map((number) => String(number).padStart(isPadded ? 2 : 1, '0'));
  const separator = random.chance(0.8) ? '/' : '-';
  const date = mark('ambiguous-date', [...numbers, year].join(separator));
  return random.some([asDeadline, inDueCell, inItem], 3).some((way) => way(draft, date, random));
};

/** The end of a row before its start, or a period in an item whose ends are the wrong way round. */
export const invertedPeriod: Planter = (draft, random) => {
  const calendar = calendarOf(draft.words.dates, draft.style);
  const start = addDays(draft.today, random.int(200, 400));
  const end = addMonths(addDays(start, -random.int(1, 90)), -1);
  const ways = [
    () => invertedRow(draft, calendar, start, end, random),
    () => {
      const write = random.pick([calendar.day, calendar.month]);
      const range = mark('inverted-period', `${write(start)} – ${write(end)}`);
      return random.pick([asDeadline, inItem])(draft, range, random);
    },
  ];
  return random.some(ways, 2).some((way) => way());
};

function invertedRow(draft: Draft, calendar: Calendar, start: IsoDate, end: IsoDate, random: Random): boolean {
  // A column of mere dates does not say that it holds ends.
  const tables = tablesOf(draft, 'tasks').filter(
    ({ columns }) => columns.some(({ key }) => key === 'start') && columns.every(({ title }) => title !== '日期'),
  );
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  const { cells } = random.pick(table.rows);
  cells[columnOf(table, 'start')] = calendar.day(start);
  cells[columnOf(table, 'due')] = mark('inverted-period', calendar.day(end));
  return true;
}

function asDeadline(draft: Draft, date: string): boolean {
  const entry = headerEntry(draft, 'deadline');
  if (entry) entry.value = date;
  return entry !== undefined;
}

function inDueCell(draft: Draft, date: string, random: Random): boolean {
  const tables = tablesOf(draft, 'tasks', 'milestones').filter(({ columns }) =>
    columns.some(({ key }) => key === 'due'),
  );
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  random.pick(table.rows).cells[columnOf(table, 'due')] = date;
  return true;
}

function inItem(draft: Draft, date: string, random: Random): boolean {
  const items = draft.blocks
    .flatMap((block): Item[] => (block.kind === 'list' && block.of === 'tasks' ? block.items : []))
    .filter(({ due }) => due === undefined);
  if (items.length === 0) return false;
  const item = random.pick(items);
  item.text = `${item.text} (${date})`;
  return true;
}
