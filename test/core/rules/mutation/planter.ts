import type { Block, Draft, FieldEntry, Heading, Table } from './draft';
import type { Random } from './random';

/**
 * Plants one defect at a random place of a plan, and marks where it is to be found; false where the plan has no place for
 * it, and is as it was.
 */
export type Planter = (draft: Draft, random: Random) => boolean;

export function mark(rule: string, text: string): string {
  return `⟦${rule}:${text}⟧`;
}

export function tablesOf(draft: Draft, ...kinds: readonly Table['of'][]): Table[] {
  const tables = draft.blocks.filter((block) => block.kind === 'table');
  return kinds.length === 0 ? tables : tables.filter(({ of }) => kinds.includes(of));
}

export function headingsOf(draft: Draft, of: Heading['of']): Heading[] {
  return draft.blocks.filter((block): block is Heading => block.kind === 'heading' && block.of === of);
}

/** A field of the plan itself. */
export function headerEntry({ blocks }: Draft, meaning: FieldEntry['meaning']): FieldEntry | undefined {
  return blocks
    .flatMap((block) => (block.kind === 'fields' && block.isHeader ? block.entries : []))
    .find((entry) => entry.meaning === meaning);
}

/** What stands below a heading, up to the next one that is no deeper. */
export function blocksBelow(draft: Draft, heading: Heading): Block[] {
  const start = draft.blocks.indexOf(heading) + 1;
  const length = draft.blocks
    .slice(start)
    .findIndex((block) => block.kind === 'heading' && block.depth <= heading.depth);
  return draft.blocks.slice(start, length < 0 ? undefined : start + length);
}

/** Whether anything below a heading is still to be done. */
export function isOpen(draft: Draft, heading: Heading): boolean {
  return blocksBelow(draft, heading).some(
    (block) =>
      (block.kind === 'list' && block.items.some(({ isDone }) => isDone === false)) ||
      (block.kind === 'table' && block.rows.some(({ isDone }) => isDone === false)),
  );
}
