import { builtInWords } from '../../../../../src/core/vocabulary/vocabulary';
import { columnOf, type Draft } from '../draft';
import { mark, type Planter, tablesOf } from '../planter';
import type { Random } from '../random';

/** An item that waits for a milestone which the plan does not have, said in the words of its language. */
export const unresolvedReference: Planter = (draft, random) => {
  const table = tablesOf(draft, 'milestones').find(({ rows, columns }) => {
    const name = columns.findIndex(({ key }) => key === 'milestone');
    return rows.length > 1 && rows.every(({ cells }, index) => cells[name]?.startsWith(`M${index + 1}:`));
  });
  if (!table) return false;
  const reference = referenceTo(`M${table.rows.length + random.int(1, 9)}`, draft, random);
  const items = draft.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const places = items.filter(({ due, children }) => due === undefined && children.length === 0);
  if (places.length > 0 && random.chance(0.5)) {
    const item = random.pick(places);
    item.text = `${item.text} (${reference})`;
    return true;
  }
  const cells = random.pick(table.rows).cells;
  const name = columnOf(table, 'milestone');
  cells[name] = `${cells[name]} (${reference})`;
  return true;
};

function referenceTo(id: string, { words }: Draft, random: Random): string {
  const { before = [], behind = [] } =
    builtInWords.find(({ language }) => language === words.language)?.references ?? {};
  const named = mark('unresolved-reference', id);
  const phrase = random.pick([...before, ...behind]);
  return before.includes(phrase) ? `${phrase} ${named}` : `${named}${phrase}`;
}
