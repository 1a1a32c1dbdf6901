import type { Block, TextSpan } from './block';

/** All texts of blocks that are shown as words, cell by cell and line by line; not code, comments and headers of tables. */
export function forEachSpan(
  blocks: readonly Block[],
  visit: (text: string, line: number, start: number) => void,
): void {
  const visitSpan = ({ text, line, start }: TextSpan) => visit(text, line, start);
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        visitSpan(block.text);
        block.continuation.forEach(visitSpan);
        break;
      case 'paragraph':
        block.lines.forEach(visitSpan);
        break;
      case 'quote':
        forEachSpan(block.blocks, visit);
        break;
      case 'list':
        for (const { text, continuation, blocks: below } of block.items) {
          if (text) visitSpan(text);
          if (text) continuation.forEach(visitSpan);
          if (below.length > 0) forEachSpan(below, visit);
        }
        break;
      case 'table':
      case 'brokenTable':
        for (const { line, cells } of block.rows) for (const { text, start } of cells) visit(text, line, start);
        break;
    }
  }
}
