import { isContainerNode, walk } from '../plan/queries';
import type { Block, TableBlock } from '../syntax/block';
import { readFrontMatter } from '../syntax/frontMatter';
import { readBlocks } from '../syntax/readBlocks';
import type { PlanText } from './planText';

/**
 * Whether new lines in the place of one line of the text would begin a table at `tableLine`: not in code, in a comment or in
 * front matter. Reads the section alone that they stand in.
 */
export function readsAsTable(
  text: PlanText,
  line: number,
  newLines: readonly string[],
  tableLine: number,
): TableBlock | null {
  const { start, end } = sectionAround(text, line);
  if (line < start) return null;
  const section = [...text.lines.slice(start, line), ...newLines, ...text.lines.slice(line + 1, end)];
  return findTable(readBlocks(section), tableLine - start);
}

/** From a heading at the beginning of its line, which no list, quote or code holds, to the next one. */
function sectionAround({ plan, lines }: PlanText, line: number): { start: number; end: number } {
  let start = readFrontMatter(lines)?.endLine ?? 0;
  for (const node of walk(plan.root)) {
    if (!isContainerNode(node) || node.form !== 'heading') continue;
    const heading = node.titleRange.startLine;
    if (lines[heading]?.startsWith('#') !== true) continue;
    if (heading > line) return { start, end: heading };
    start = heading;
  }
  return { start, end: lines.length };
}

function findTable(blocks: readonly Block[], line: number): TableBlock | null {
  for (const block of blocks) {
    if (line < block.startLine || line >= block.endLine) continue;
    if (block.kind === 'table') return block.startLine === line ? block : null;
    if (block.kind === 'quote') return findTable(block.blocks, line);
    if (block.kind === 'list') {
      return findTable(
        block.items.flatMap((item) => item.blocks),
        line,
      );
    }
  }
  return null;
}
