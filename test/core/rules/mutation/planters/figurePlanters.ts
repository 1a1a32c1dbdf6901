import { type Block, columnOf, type Draft, type Heading, type Item, type List, type Table } from '../draft';
import { blocksBelow, headingsOf, isOpen, mark, type Planter, tablesOf } from '../planter';
import type { Random } from '../random';

/** A count in a heading that fits neither the items below it nor their parts. */
export const staleCount: Planter = (draft, random) => {
  const headings = draft.blocks.filter(
    (block): block is Heading & { count: string } => block.kind === 'heading' && !!block.count,
  );
  if (headings.length === 0) return false;
  const heading = random.pick(headings);
  const [done = 0, total = 0] = heading.count.split('/').map(Number);
  const wrong = random.chance(0.7)
    ? `${random.pick(numbers(0, total).filter((each) => each !== done))}/${total}`
    : `${done}/${total + random.int(1, 3)}`;
  heading.text = heading.text.replace(heading.count, () => mark('stale-count', wrong));
  return true;
};

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A percentage that is far from every way to count. */
export const readinessMismatch: Planter = (draft, random) => {
  const headings = draft.blocks.filter((block): block is Heading => block.kind === 'heading' && !!block.readiness);
  const heading = headings[0];
  if (!heading?.readiness) return false;
  const wrong = heading.readiness.percent < 50 ? random.int(97, 100) : random.int(0, 3);
  heading.text = heading.text.replace(heading.readiness.text, () => mark('readiness-mismatch', `${wrong}%`));
  return true;
};

/** Everything of a goal is done but one piece of its evidence, and it says that it is done. */
export const doneWithoutEvidence: Planter = (draft, random) => {
  const goals = headingsOf(draft, 'goal').filter((heading) => evidenceOf(draft, heading).length > 0);
  if (goals.length === 0) return false;
  const heading = random.pick(goals);
  const below = blocksBelow(draft, heading);
  for (const block of below) finish(block, draft);
  const items = evidenceOf(draft, heading).flatMap((list) => list.items);
  const open = random.some(items, random.int(1, items.length));
  for (const item of open) item.isDone = false;
  correctCounts(below);
  setStatus(draft, heading, random.pick(draft.words.statuses.done), random);
  heading.text = mark('done-without-evidence', heading.text);
  return true;
};

function evidenceOf(draft: Draft, heading: Heading): List[] {
  return blocksBelow(draft, heading).filter((block): block is List => block.kind === 'list' && block.of === 'evidence');
}

function finish(block: Block, { style }: Draft): void {
  if (block.kind === 'list') for (const item of block.items) finishItem(item);
  if (block.kind !== 'table' || block.of !== 'weeks') return;
  const column = columnOf(block, 'status');
  const done = { bracket: `[${style.doneMark}]`, ballot: '☑', square: '✅' }[style.cellBox];
  for (const { cells } of block.rows) cells[column] = done;
}

function finishItem(item: Item): void {
  if (item.isDone !== null) item.isDone = true;
  for (const child of item.children) finishItem(child);
}

function correctCounts(blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || !block.count || next?.kind !== 'list') continue;
    const done = next.items.filter(({ isDone }) => isDone).length;
    block.text = block.text.replace(block.count, `${done}/${next.items.length}`);
  }
}

function setStatus(draft: Draft, heading: Heading, value: string, random: Random): void {
  const fields = blocksBelow(draft, heading).find((block) => block.kind === 'fields');
  if (fields?.kind !== 'fields') {
    const entry = { meaning: 'status' as const, key: random.pick(draft.words.fields.status), value };
    draft.blocks.splice(draft.blocks.indexOf(heading) + 1, 0, { kind: 'fields', isHeader: false, entries: [entry] });
    return;
  }
  const status = fields.entries.find(({ meaning }) => meaning === 'status');
  if (status) status.value = value;
  else fields.entries.push({ meaning: 'status', key: random.pick(draft.words.fields.status), value });
}

/** Marked as done against open parts: an item with others below it, or a goal without evidence. */
export const statusContradiction: Planter = (draft, random) => {
  const ways = random.some([doneItem, doneGoal], 2);
  return ways.some((way) => way(draft, random));
};

const doneItem: Planter = (draft, random) => {
  const items = draft.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .filter(({ isDone, children }) => isDone === false && children.some((child) => child.isDone === false));
  if (items.length === 0) return false;
  const item = random.pick(items);
  item.isDone = true;
  item.boxMark = 'status-contradiction';
  return true;
};

const doneGoal: Planter = (draft, random) => {
  const goals = headingsOf(draft, 'goal').filter((heading) => {
    return isOpen(draft, heading) && evidenceOf(draft, heading).length === 0;
  });
  if (goals.length === 0) return false;
  setStatus(draft, random.pick(goals), mark('status-contradiction', random.pick(draft.words.statuses.done)), random);
  return true;
};

/** A second table of the same skills, in which one has another current level. */
export const conflictingLevel: Planter = (draft, random) => {
  const tables = tablesOf(draft, 'gaps');
  const table = tables.at(-1);
  if (!table) return false;
  const current = columnOf(table, 'current');
  const levels = [
    ...new Set(tables.flatMap((each) => each.rows.map(({ cells }) => cells[columnOf(each, 'current')] ?? ''))),
  ];
  const row = random.pick(table.rows);
  const own = row.cells[current] ?? '';
  const others = levels.filter((level) => level !== own);
  if (others.length === 0) return false;
  const keys = ['skill', 'current', 'required'] as const;
  const columns = keys.map((key) => table.columns[columnOf(table, key)] ?? { key, title: '' });
  const cells = keys.map((key) => row.cells[columnOf(table, key)] ?? '');
  cells[1] = mark('conflicting-level', random.pick(others));
  const copy: Table = { kind: 'table', of: 'gaps', columns, rows: [{ cells }] };
  const title: Heading = { kind: 'heading', depth: 2, text: random.pick(draft.words.headings.notes) };
  draft.blocks.splice(draft.blocks.indexOf(table) + 1, 0, title, copy);
  return true;
};

/** A gap that nothing else names becomes urgent. */
export const uncoveredGap: Planter = (draft, random) => {
  const whole = JSON.stringify(draft.blocks).toLowerCase();
  const isNamedOnce = (skill: string) => beginningsOf(skill).every((word) => whole.split(word).length === 2);
  const rows = tablesOf(draft, 'gaps').flatMap((table) => {
    const [name, priority] = [columnOf(table, 'skill'), columnOf(table, 'priority')];
    if (priority < 0) return [];
    const open = table.rows.filter(({ cells, gap }) => {
      const skill = cells[name] ?? '';
      return gap && gap.current < gap.required && isNamedOnce(skill);
    });
    return open.map(({ cells }) => ({ cells, name, priority, notes: columnOf(table, 'notes') }));
  });
  if (rows.length === 0) return false;
  const { cells, name, priority, notes } = random.pick(rows);
  cells[priority] = random.pick(draft.words.priorities.high);
  if (notes >= 0) cells[notes] = '';
  cells[name] = mark('uncovered-gap', cells[name] ?? '');
  return true;
};

/** Enough of each word to know its other forms by; of text without blanks every two letters. */
function beginningsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => {
      if (/^\p{ASCII}|\p{Script=Cyrillic}|\p{Script=Latin}/u.test(word)) return [word.slice(0, 4)];
      return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
    });
}
