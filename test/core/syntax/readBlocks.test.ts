import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/syntax/block';
import { readBlocks } from '../../../src/core/syntax/readBlocks';

/** The text of a heading, paragraph, list item or table as `line:start text`, nested in brackets. */
function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `h${block.level} ${block.text.line}:${block.text.start} ${block.text.text}`;
      case 'paragraph':
        return block.lines.map((span) => `${span.line}:${span.start} ${span.text}`).join(' / ');
      case 'list':
        return block.items.map((item) => [
          item.marker,
          item.text ? `${item.text.line}:${item.text.start} ${item.text.text}` : null,
          ...outline(item.blocks),
        ]);
      case 'quote':
        return { quote: outline(block.blocks) };
      case 'table':
        return {
          rows: [block.header, ...block.rows].map((row) => row.cells.map((cell) => `${cell.start} ${cell.text}`)),
        };
      default:
        return block.kind;
    }
  });
}

function check(text: string, expected: unknown[]): void {
  assert.deepEqual(outline(readBlocks(text.split('\n'))), expected);
}

describe('readBlocks', () => {
  it('reads headings without their marks', () => {
    check('# A #\n##  B\nC\n---', ['h1 0:2 A', 'h2 1:4 B', 'h2 2:0 C']);
  });

  it('takes a byte order mark for no part of its line', () => {
    check('\uFEFF# A', ['h1 0:3 A']);
    check('\uFEFF- a\n  - b', [[['-', '0:3 a', [['-', '1:4 b']]]]]);
    check('\uFEFF  a', ['0:3 a']);
    check('\uFEFF\tcode', ['code']);
    check('\uFEFF', []);
  });

  it('knows where the text of nested list items begins', () => {
    check('- a\n  1. b\n     - [ ] c', [[['-', '0:2 a', [['1.', '1:5 b', [['-', '2:7 [ ] c']]]]]]]);
  });

  it('reads tables in quotes and in lists with the columns of the whole line', () => {
    check('> | a | b |\n> |---|---|\n> | c | d |', [
      {
        quote: [
          {
            rows: [
              ['4 a', '8 b'],
              ['4 c', '8 d'],
            ],
          },
        ],
      },
    ]);
    check('- x\n\n  | a |\n  |---|\n  | c |', [[['-', '0:2 x', { rows: [['4 a'], ['4 c']] }]]]);
  });

  it('passes code and HTML by', () => {
    check('```\n- [ ] a\n```\n\n    - [ ] b\n\n<!--\n- [ ] c\n-->', ['code', 'code', 'html']);
  });

  it('keeps every cell of ragged rows', () => {
    check('| a | b |\n|---|---|\n| c |\n| d | e | f |', [{ rows: [['2 a', '6 b'], ['2 c'], ['2 d', '6 e', '10 f']] }]);
  });
});
