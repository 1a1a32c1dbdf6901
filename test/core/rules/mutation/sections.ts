import { addDays, addMonths } from '../../../../src/core/values/isoDate';
import type { Author } from './author';
import { firstOfMonth, firstOfQuarter } from './calendar';
import type { Block, Item, Row } from './draft';
import { boxText, fields, futureText, heading, item, list, statusText, table } from './pieces';
import type { ColumnKey } from './words/planWords';

/** A log by month up to the last update; rows ahead may stand there empty. None where that leaves a whole month since. */
export function checkInLog(author: Author): Block[] {
  const { random, today, updated, calendar } = author;
  const newest = random.int(0, 1);
  if (addMonths(firstOfMonth(today), -newest) > updated) return [];
  const keys: ColumnKey[] = random.chance(0.5)
    ? ['month', 'focus', 'progress', 'notes']
    : ['month', 'focus', 'progress'];
  const rows: Row[] = [];
  for (let back = random.int(3, 5); back >= newest; back--) {
    const month = addMonths(firstOfMonth(today), -back);
    const status = statusText(addMonths(month, 1) <= updated ? 'done' : 'active', author);
    rows.push({
      cells: [calendar.month(month), author.activity(), status, author.proof()].slice(0, keys.length),
      month,
    });
  }
  if (random.chance(0.4)) {
    for (let ahead = 1 - newest; ahead < 3; ahead++) {
      rows.push({ cells: [calendar.month(addMonths(firstOfMonth(today), ahead)), ...keys.slice(1).map(() => '')] });
    }
  }
  return [heading(2, author.heading('checkIn')), table('log', keys, author, rows)];
}

/** Reviews below headings by quarter, up to the last one. */
export function quarterlyReviews(author: Author): Block[] {
  const { random, today, calendar } = author;
  const blocks: Block[] = [heading(2, author.heading('review'))];
  for (let back = random.int(1, 3); back >= 1; back--) {
    const quarter = addMonths(firstOfQuarter(today), -3 * back);
    const items = [item(author.activity()), item(author.proof())];
    blocks.push(heading(3, calendar.quarter(quarter), 'review'), list('plain', items));
  }
  return blocks;
}

export function conversation(author: Author): Block[] {
  const { random, today, calendar } = author;
  const entries = [author.field('date', calendar.day(addDays(today, random.int(3, 80))))];
  if (random.chance(0.5)) entries.push(author.field('focus', author.activity()));
  return [heading(random.pick([2, 3]), author.heading('conversation'), 'conversation'), fields(entries)];
}

/** Groups of criteria with the count of those met, and the readiness that follows. */
export function readiness(author: Author): Block[] {
  const { random, words } = author;
  const blocks: Block[] = [heading(2, author.heading('readiness'))];
  const counted = random.pick(words.counted);
  let done = 0;
  let total = 0;
  for (const name of random.some(words.skills, random.int(2, 4))) {
    const items = Array.from({ length: random.int(2, 5) }, () => item(author.proof(), random.chance(0.5)));
    const met = items.filter(({ isDone }) => isDone).length;
    const count = `${met}/${items.length}`;
    done += met;
    total += items.length;
    blocks.push({ kind: 'heading', depth: 3, text: `${name} (${count} ${counted})`, count }, list('criteria', items));
  }
  if (random.chance(0.8)) {
    const percent = Math.round((done / total) * 100);
    const text = `${percent}%`;
    blocks.push({
      kind: 'heading',
      depth: 3,
      text: `${author.heading('overallReadiness')}: ${text}`,
      readiness: { text, percent },
    });
  }
  return blocks;
}

/** Names each of the given, so that it is covered. */
export function assignments(names: readonly string[], author: Author): Block[] {
  const items = names.map((name) => item(`**${name}**: ${author.activity()}`));
  return [heading(2, author.heading('assignments')), list('plain', [...items, item(author.activity())])];
}

/** Books read and to be read are no tasks, whatever stands beside them. */
export function library(author: Author): Block[] {
  const { random, words } = author;
  const rows = random.some(words.books, 3).map((book, index): Row => {
    return { cells: [book, random.pick(words.people), index === 0 ? author.proof() : ''] };
  });
  return [heading(2, author.heading('resources')), table('library', ['book', 'author', 'notes'], author, rows)];
}

export function risks(author: Author): Block[] {
  const rows = [0, 1, 2].map((): Row => ({ cells: [author.sentence().replaceAll('|', ' '), author.activity()] }));
  return [heading(2, author.heading('risks')), table('risks', ['risk', 'impact'], author, rows)];
}

export function notes(author: Author): Block[] {
  const { random } = author;
  const blocks: Block[] = [heading(2, author.heading('notes')), { kind: 'text', text: author.sentence() }];
  if (random.chance(0.5)) blocks.push(list('plain', nestedItems(author)));
  if (random.chance(0.4)) blocks.push({ kind: 'text', text: `> ${author.sentence()}` });
  if (random.chance(0.3))
    blocks.push({ kind: 'verbatim', lines: ['```sh', '# | not | a table', '- [ ] run.sh --all', '```'] });
  if (random.chance(0.2)) blocks.push({ kind: 'verbatim', lines: ['<!-- reviewed with Kim, - [ ] not a task -->'] });
  return blocks;
}

function nestedItems(author: Author): Item[] {
  return [item(author.activity(), null, [item(author.proof()), item(author.activity())]), item(author.sentence())];
}

/** `Task | Owner | Due | Status`: what is past is done. */
export function taskTable(author: Author): Block[] {
  const { random, words, today, calendar } = author;
  const hasStart = random.chance(0.3);
  const hasBoxes = random.chance(0.4);
  const keys: ColumnKey[] = hasStart ? ['task', 'owner', 'start', 'due', 'status'] : ['task', 'owner', 'due', 'status'];
  const rows = Array.from({ length: random.int(3, 7) }, (): Row => {
    const isDone = random.chance(0.4);
    const due = addDays(today, isDone ? -random.int(5, 100) : random.int(5, 200));
    const isAhead = !isDone && random.chance(0.5);
    const start = addDays(due, -random.int(120, 150));
    const status = hasBoxes
      ? boxText(isDone, author)
      : statusText(isDone ? 'done' : isAhead ? 'planned' : 'active', author);
    const cells = [
      author.activity(),
      random.pick(words.people),
      ...(hasStart ? [calendar.day(start)] : []),
      calendar.day(due),
      status,
    ];
    return { cells, isDone };
  });
  return [heading(2, author.heading('tasks')), table('tasks', keys, author, rows)];
}

/** `Milestone | Target Date | Status` with ids, in the order of time. */
export function milestoneTable(author: Author): Block[] {
  const { random, today, calendar } = author;
  const doneCount = random.int(0, 2);
  const rows = Array.from({ length: random.int(3, 5) }, (_, index): Row => {
    const isDone = index < doneCount;
    const date = addMonths(today, isDone ? -(doneCount - index) : 1 + index * 2);
    const status = statusText(isDone ? 'done' : index === doneCount ? 'active' : 'planned', author);
    return { cells: [`M${index + 1}: ${author.activity()}`, calendar.month(date), status], isDone };
  });
  return [heading(2, author.heading('milestones')), table('milestones', ['milestone', 'due', 'status'], author, rows)];
}

/** Boxes with a deadline each. */
export function datedTasks(author: Author): Block[] {
  const { random, today, calendar } = author;
  const items = Array.from({ length: random.int(3, 6) }, (): Item => {
    const isDone = random.chance(0.4);
    const due = calendar.day(addDays(today, isDone ? -random.int(3, 90) : random.int(3, 200)));
    const text = random.chance(0.5) ? `${author.activity()} (${due})` : `${author.activity()} – ${due}`;
    return { text, isDone, due, children: [] };
  });
  return [heading(2, author.heading('tasks')), list('tasks', items)];
}

export { futureText };
