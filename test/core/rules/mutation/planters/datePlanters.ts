import { addDays, addMonths, daysBetween, type IsoDate } from '../../../../../src/core/values/isoDate';
import { calendarOf } from '../calendar';
import { columnOf, type Draft, type FieldEntry, type Item } from '../draft';
import { blocksBelow, headerEntry, headingsOf, isOpen, mark, type Planter, tablesOf } from '../planter';
import type { Random } from '../random';

/** A deadline in the past on what is still open: of a goal, a row, an item or the plan itself. */
export const overdue: Planter = (draft, random) => {
  const ways = random.some([lateGoal, lateRow, lateItem, latePlan], 4);
  return ways.some((way) => way(draft, random));
};

const lateGoal: Planter = (draft, random) => {
  const goals = headingsOf(draft, 'goal').filter((heading) => heading.goal?.end && isOpen(draft, heading));
  for (const heading of random.some(goals, goals.length)) {
    const below = blocksBelow(draft, heading);
    const timeline = below.flatMap((block) => (block.kind === 'fields' ? block.entries : [])).find(isTimeline);
    const { start, end } = heading.goal ?? {};
    if (!timeline || !start || !end) continue;
    const calendar = calendarOf(draft.words.dates, draft.style);
    const [from, to] = [addMonths(start, -24), addMonths(end, -24)];
    timeline.value =
      from.slice(0, 4) === to.slice(0, 4)
        ? calendar.months(from, to)
        : `${calendar.month(from)} – ${calendar.month(to)}`;
    heading.text = mark('overdue', heading.text);
    return true;
  }
  return false;
};

function isTimeline({ meaning }: FieldEntry): boolean {
  return meaning === 'timeline';
}

const lateRow: Planter = (draft, random) => {
  const rows = tablesOf(draft, 'tasks', 'milestones').flatMap((table) => {
    const [column, start] = [columnOf(table, 'due'), columnOf(table, 'start')];
    return table.rows.filter(({ isDone }) => isDone === false).map(({ cells }) => ({ cells, column, start }));
  });
  if (rows.length === 0) return false;
  const { cells, column, start } = random.pick(rows);
  cells[column] = mark('overdue', pastDay(draft, random));
  // It was to begin before it was to end.
  if (start >= 0) cells[start] = calendarOf(draft.words.dates, draft.style).day(addDays(draft.today, -800));
  return true;
};

const lateItem: Planter = (draft, random) => {
  const items = draft.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter((item): item is Item & { due: string } => item.due !== undefined && item.isDone === false);
  if (items.length === 0) return false;
  const item = random.pick(items);
  item.text = item.text.replace(item.due, () => mark('overdue', pastDay(draft, random)));
  return true;
};

const latePlan: Planter = (draft, random) => {
  const entry = headerEntry(draft, 'deadline');
  if (!entry || headerEntry(draft, 'start')) return false;
  entry.value = mark('overdue', pastDay(draft, random));
  return true;
};

function pastDay({ words, style, today }: Draft, random: Random): string {
  const calendar = calendarOf(words.dates, style);
  const date = addDays(today, -random.int(95, 700));
  return random.pick([calendar.day, calendar.month])(date);
}

export const staleDocument: Planter = (draft, random) => {
  const entry = headerEntry(draft, 'updated');
  if (!entry) return false;
  const calendar = calendarOf(draft.words.dates, draft.style);
  entry.value = mark('stale-document', calendar.day(addDays(draft.today, -random.int(91, 900))));
  return true;
};

/** The last entries of a log or of a review are missing, or were never filled in. */
export const staleCheckIn: Planter = (draft, random) => {
  const ways = random.some([stoppedLog, stoppedReview], 2);
  return ways.some((way) => way(draft, random));
};

const stoppedLog: Planter = (draft, random) => {
  const tables = tablesOf(draft, 'log');
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  const column = columnOf(table, 'month');
  const limit = addMonths(monthOf(draft.today), -2);
  const kept = table.rows.filter(({ month }) => month !== undefined && month <= limit);
  const gone = table.rows.filter(({ month }) => month !== undefined && month > limit);
  // One unfilled row is there to be filled in now.
  const isBlank = random.chance(0.5) && gone.length > 1;
  const marked = isBlank ? gone[0] : kept.at(-1);
  if (!marked || kept.length === 0) return false;
  if (isBlank) for (const { cells } of gone) for (const other of cells.keys()) if (other !== column) cells[other] = ' ';
  if (!isBlank) table.rows.splice(kept.length);
  marked.cells[column] = mark('stale-check-in', marked.cells[column] ?? '');
  return true;
};

function monthOf(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01`;
}

const stoppedReview: Planter = (draft) => {
  const reviews = headingsOf(draft, 'review');
  const [kept, newest] = reviews.slice(-2);
  if (!kept || !newest) return false;
  const gone = new Set([newest, ...blocksBelow(draft, newest)]);
  draft.blocks = draft.blocks.filter((block) => !gone.has(block));
  kept.text = mark('stale-check-in', kept.text);
  return true;
};

/** What was to come has passed. */
export const missedDate: Planter = (draft, random) => {
  const calendar = calendarOf(draft.words.dates, draft.style);
  const past = mark('missed-date', calendar.day(addDays(draft.today, -random.int(1, 80))));
  const meetings = headingsOf(draft, 'conversation')
    .flatMap((heading) => blocksBelow(draft, heading))
    .flatMap((block) => (block.kind === 'fields' ? block.entries : []))
    .filter(({ meaning }) => meaning === 'date');
  const [meeting] = meetings;
  if (meeting && random.chance(0.7)) {
    meeting.value = past;
    return true;
  }
  const header = draft.blocks.find((block) => block.kind === 'fields' && block.isHeader);
  if (header?.kind !== 'fields') return false;
  header.entries.push({ meaning: 'nextReview', key: random.pick(draft.words.fields.nextReview), value: past });
  return true;
};

/** A goal that is active before its time, or a month that is done before it is over. */
export const prematureStatus: Planter = (draft, random) => {
  if (!headerEntry(draft, 'updated')) return false;
  const ways = random.some([earlyGoal, earlyMonth], 2);
  return ways.some((way) => way(draft, random));
};

const earlyGoal: Planter = (draft, random) => {
  for (const heading of headingsOf(draft, 'goal')) {
    const { start } = heading.goal ?? {};
    const fields = blocksBelow(draft, heading).find((block) => block.kind === 'fields');
    if (!start || start <= draft.updated || fields?.kind !== 'fields') continue;
    const value = mark('premature-status', random.pick(draft.words.statuses.active));
    const status = fields.entries.find(({ meaning }) => meaning === 'status');
    if (status) status.value = value;
    else fields.entries.push({ meaning: 'status', key: random.pick(draft.words.fields.status), value });
    return true;
  }
  return false;
};

const earlyMonth: Planter = (draft, random) => {
  const rows = tablesOf(draft, 'log').flatMap((table) => {
    const column = columnOf(table, 'progress');
    return table.rows
      .filter(({ month }) => month && addMonths(month, 1) > draft.updated)
      .map(({ cells }) => ({ cells, column }));
  });
  const [row] = rows;
  if (!row) return false;
  row.cells[row.column] = mark('premature-status', random.pick(draft.words.statuses.done));
  return true;
};

/** A row of weeks after the last one that the goal has. */
export const weekOutsideTimeline: Planter = (draft, random) => {
  const goals = headingsOf(draft, 'goal').filter(({ goal }) => goal && !goal.isDone);
  for (const heading of random.some(goals, goals.length)) {
    const { start, end } = heading.goal ?? {};
    const table = blocksBelow(draft, heading).find((block) => block.kind === 'table' && block.of === 'weeks');
    if (table?.kind !== 'table' || !start || !end) continue;
    const week = Math.ceil((daysBetween(start, end) + 1) / 7) + random.int(1, 4);
    const [column, status] = [columnOf(table, 'week'), columnOf(table, 'status')];
    const cells = [...(table.rows.at(-1)?.cells ?? [])];
    const prefix = /^\D*/.exec(cells[column] ?? '')?.[0] ?? '';
    cells[column] = mark('week-outside-timeline', `${prefix}${random.chance(0.5) ? week : `${week}-${week + 1}`}`);
    cells[status] = { bracket: '[ ]', ballot: '☐', square: '⬜' }[draft.style.cellBox];
    table.rows.push({ cells });
    return true;
  }
  return false;
};

/** All of it lies years behind us, and it says that it is over. */
export const closedPlan: Planter = (draft, random) => {
  const [title] = draft.blocks;
  const header = draft.blocks.find((block) => block.kind === 'fields' && block.isHeader);
  if (title?.kind !== 'heading' || header?.kind !== 'fields') return false;
  const { words } = draft;
  if (random.chance(0.5)) draft.frontMatter.push(`status: ${random.pick(['archived', 'completed', 'done'])}`);
  else
    header.entries.push({
      meaning: 'status',
      key: random.pick(words.fields.status),
      value: random.pick(words.statuses.done),
    });
  title.text = mark('closed-plan', title.text);
  draft.today = addMonths(draft.today, 12 * random.int(3, 9));
  return true;
};
