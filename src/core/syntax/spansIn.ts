import type { Block, TextSpan } from './block';

/** All texts of blocks that are shown as words, cell by cell and line by line; not code, comments and headers of tables. */
export function* spansIn(blocks: readonly Block[]): Generator<TextSpan> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield* [block.text, ...block.continuation];
    else if (block.kind === 'paragraph') yield* block.lines;
    else if (block.kind === 'quote') yield* spansIn(block.blocks);
    else if (block.kind === 'list') {
      for (const { text, continuation, blocks: below } of block.items) {
        if (text) yield* [text, ...continuation];
        yield* spansIn(below);
      }
    } else if (block.kind === 'table' || block.kind === 'brokenTable') {
      for (const { line, cells } of block.rows) for (const cell of cells) yield { line, ...cell };
    }
  }
}
