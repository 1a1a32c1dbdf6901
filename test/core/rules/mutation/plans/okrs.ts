import type { Author } from '../author';
import { firstOfQuarter } from '../calendar';
import type { Block, Row } from '../draft';
import { headerFields, heading, item, list, prose, statusText, table, title } from '../pieces';
import { notes } from '../sections';
import type { ColumnKey } from '../words/planWords';

/** Objectives with key results that are measured, in a table or a list. */
export function okrs(author: Author): Block[] {
  const { random, words, calendar, today } = author;
  const isTable = random.chance(0.6);
  const depth = random.pick([2, 3]);
  const label = random.chance(0.4) ? 'O' : null;
  const objectives = random.some(words.skills, random.int(2, 4)).flatMap((name, index): Block[] => {
    const text = label ? `${label}${index + 1}: ${name}` : author.labelled('objective', index + 1, name);
    const results = isTable ? keyResultTable(author) : keyResultList(index + 1, author);
    const head = isTable && random.chance(0.3) ? [heading(depth + 1, author.heading('keyResults'))] : [];
    return [heading(depth, text), ...(random.chance(0.2) ? [prose(author)] : []), ...head, results];
  });
  const head = title('okrs', author);
  const quarter = calendar.quarter(firstOfQuarter(today));
  return [
    { ...head, text: /\d/.test(head.text) ? head.text : `${head.text} ${quarter}` },
    headerFields(author, [author.field('owner', random.pick(words.people))]),
    ...objectives,
    ...(random.chance(0.4) ? notes(author) : []),
  ];
}

function keyResultTable(author: Author): Block {
  const { random } = author;
  const keys: ColumnKey[] = ['keyResult', 'baseline', 'target', 'now'];
  if (random.chance(0.5)) keys.push('status');
  const rows = Array.from({ length: random.int(2, 4) }, (): Row => {
    const [baseline, now, target] = [random.int(10, 30), random.int(31, 60), random.int(61, 95)];
    const unit = random.pick(['%', '', '%']);
    const cells = [
      author.proof(),
      `${baseline}${unit}`,
      `${target}${unit}`,
      `${now}${unit}`,
      statusText('active', author),
    ];
    return { cells: cells.slice(0, keys.length) };
  });
  return table('keyResults', keys, author, rows);
}

function keyResultList(objective: number, author: Author): Block {
  const { random } = author;
  const hasBoxes = random.chance(0.5);
  const items = Array.from({ length: random.int(2, 4) }, (_, index) =>
    item(`KR${objective}.${index + 1}: ${author.proof()}`, hasBoxes ? random.chance(0.3) : null),
  );
  return list('tasks', items);
}
