import { addDays, daysBetween } from '../../../../src/core/values/isoDate';
import type { Author } from './author';
import type { Block, GoalFacts, Heading, Row, Table } from './draft';
import {
  boxes,
  boxText,
  fields,
  heading,
  item,
  list,
  type Phase,
  periodOf,
  spanText,
  statusText,
  table,
} from './pieces';
import type { ColumnKey } from './words/planWords';

/** A goal with its fields, weeks and evidence, by where its period lies. */
export function goal(number: number, name: string, phase: Phase, author: Author, depth = 3): Block[] {
  const { random } = author;
  const facts: GoalFacts = { ...periodOf(phase, author), isDone: phase === 'past' };
  const entries = [];
  if (random.chance(0.5)) entries.push(author.field('priority', author.words.priorities.medium[0] ?? ''));
  if (facts.start && facts.end) entries.push(author.field('timeline', spanText(facts.start, facts.end, author)));
  const status = statusOf(facts, author);
  if (status && (facts.isDone || random.chance(0.3))) entries.push(author.field('status', statusText(status, author)));
  if (random.chance(0.4)) entries.push(author.field('metric', author.proof()));
  const blocks: Block[] = [{ ...heading(depth, author.labelled('goal', number, name), 'goal'), goal: facts }];
  if (entries.length > 0) blocks.push(fields(entries));
  if (random.chance(0.2)) blocks.push({ kind: 'text', text: author.sentence() });
  if (facts.start && facts.end && random.chance(0.6)) blocks.push(weekTable(facts.start, facts.end, author));
  else blocks.push(list('tasks', boxes(random.int(2, 5), phase, author.activity, author)));
  if (random.chance(0.6)) blocks.push(...evidence(phase, author, depth + 1));
  return blocks;
}

/** As the goal stood when the plan was last updated; null where that would be another state than that of its boxes. */
function statusOf({ start, end, isDone }: GoalFacts, { updated }: Author): 'planned' | 'active' | 'done' | null {
  if (isDone) return end && end < updated ? 'done' : null;
  return !start || start <= updated ? 'active' : 'planned';
}

/** Weeks inside the period; those that are over are done. */
export function weekTable(start: string, end: string, author: Author): Table {
  const { random, today, words, style } = author;
  const keys: ColumnKey[] = random.chance(0.7)
    ? ['week', 'activity', 'duration', 'status']
    : ['week', 'activity', 'status'];
  const weeks = Math.floor((daysBetween(start, end) + 1) / 7);
  const prefix = random.pick(['', '', 'W']);
  const rows: Row[] = [];
  for (let first = 1; first <= weeks && rows.length < 7; ) {
    const last = Math.min(weeks, first + random.int(0, 2));
    const isDone = addDays(start, last * 7) < today;
    const week = first === last ? `${prefix}${first}` : `${prefix}${first}-${last}`;
    const cells = [week, author.activity(), `${random.int(2, 12)} h`, boxText(isDone, author)];
    rows.push({ cells: keys.length === 4 ? cells : cells.filter((_, index) => index !== 2), isDone });
    first = last + 1;
  }
  const one: Table = table('weeks', keys, author, rows);
  return style.cellBox === 'bracket' || words.language !== 'en' ? one : { ...one };
}

/** `**Evidence of Completion:**` with its boxes, with a count or without. */
export function evidence(phase: Phase | 'done', author: Author, depth: number): Block[] {
  const { random } = author;
  const items = Array.from({ length: random.int(2, 4) }, (_, index) =>
    item(author.proof(), phase === 'past' || phase === 'done' || (phase !== 'ahead' && index === 0)),
  );
  const done = items.filter(({ isDone }) => isDone).length;
  const count = random.chance(0.3) ? `${done}/${items.length}` : null;
  const text = author.heading('evidence');
  const title: Heading = count
    ? { kind: 'heading', depth, text: `${text} (${count})`, of: 'checklist', count }
    : heading(depth, text, 'checklist');
  return [title, list('evidence', items)];
}
