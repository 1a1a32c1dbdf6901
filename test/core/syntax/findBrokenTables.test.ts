import assert from 'node:assert/strict';
import type { Block, RowSpan } from '../../../src/core/syntax/block';
import { readBlocks } from '../../../src/core/syntax/readBlocks';

/** Broken tables as their flaw, separator and rows (the header in brackets), all else as its kind. */
function outline(blocks: readonly Block[], lines: readonly string[]): unknown[] {
  const row = ({ line, cells }: RowSpan) => {
    for (const { start, end, text } of cells) assert.equal(lines[line]?.slice(start, end), text);
    return `${line}: ${cells.map(({ text }) => text).join(', ')}`;
  };
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'brokenTable':
        assert.ok(block.endLine > Math.max(block.startLine, ...block.rows.map(({ line }) => line)));
        return [
          [
            block.flaw,
            ...(block.header ? [`(${row(block.header)})`] : []),
            ...(block.separator ? [`${block.separator.line}: ${block.separator.text}`] : []),
            ...block.rows.map(row),
          ],
        ];
      case 'paragraph':
        return [block.lines.map(({ text }) => text).join(' / ')];
      case 'heading':
        return [`heading ${block.text.text}`];
      case 'list':
        return block.items.flatMap((item) => [item.text?.text ?? '', ...outline(item.blocks, lines)]);
      case 'quote':
        return outline(block.blocks, lines);
      default:
        return [block.kind];
    }
  });
}

function check(text: string, expected: readonly unknown[]): void {
  const lines = text.split('\n');
  assert.deepEqual(outline(readBlocks(lines), lines), expected);
}

describe('findBrokenTables', () => {
  it('finds a header without a separator', () => {
    check('| Skill | Level |\n| Go | 3 |\n| SQL | 2 |', [
      ['missingSeparator', '(0: Skill, Level)', '1: Go, 3', '2: SQL, 2'],
    ]);
    check('Levels:\n| # | Skill |\n| 1 | Go |\nThat is all.', [
      'Levels:',
      ['missingSeparator', '(1: #, Skill)', '2: 1, Go'],
      'That is all.',
    ]);
  });

  it('finds separators of the wrong number of cells', () => {
    check('| a | b |\n|---|\n| c | d |', [['badSeparator', '(0: a, b)', '1: |---|', '2: c, d']]);
    check('| a | b |\n|---|---|---|\n| c | d |', [['badSeparator', '(0: a, b)', '1: |---|---|---|', '2: c, d']]);
    check('a | b | c\n--|--\nd | e | f\ntext', [['badSeparator', '(0: a, b, c)', '1: --|--', '2: d, e, f'], 'text']);
    check('| a | b |\n---\n| c | d |', [['badSeparator', '(0: a, b)', '1: ---', '2: c, d']]);
    check('a | b\n---\nc | d', [['badSeparator', '(0: a, b)', '1: ---', '2: c, d']]);
  });

  it('finds separators of other signs', () => {
    for (const separator of [
      '|---+---|',
      '|—|——|',
      '|===|===|',
      '| - - | --- |',
      '|---||---|',
      '|:--:-|---|',
      '|–-|–-|',
    ]) {
      check(`| a | b |\n${separator}\n| c | d |`, [['badSeparator', '(0: a, b)', `1: ${separator}`, '2: c, d']]);
    }
  });

  it('finds tables that continue the text above them', () => {
    check('- text\n| a | b |\n|---|---|\n| c | d |', [
      'text',
      // The lines belong to the item, as Markdown has it.
      ['swallowed', '(1: a, b)', '2: |---|---|', '3: c, d'],
    ]);
    check('> text\n| a | b |\n|---|---|\n| c | d |', ['text', ['swallowed', '(1: a, b)', '2: |---|---|', '3: c, d']]);
  });

  it('finds rows that a blank line or a label cuts off from their table', () => {
    check('| a | b |\n|---|---|\n| c | d |\n\n| e | f |', ['table', ['orphanRows', '(0: a, b)', '4: e, f']]);
    check('| a | b |\n|---|---|\n| c | d |\n\n**More**:\n| 1.2 | f |\n| 1.3 | |', [
      'table',
      '**More**:',
      ['orphanRows', '(0: a, b)', '5: 1.2, f', '6: 1.3, '],
    ]);
    check('| a | b |\n|---|---|\n\n| c | d |\n\n| e | f |', [
      'table',
      ['orphanRows', '(0: a, b)', '3: c, d', '5: e, f'],
    ]);
  });

  it('finds a single row below a label', () => {
    check('| a | b |\n|---|---|\n| c | d |\n\n**More:**\n\n| e | f |', [
      'table',
      '**More:**',
      ['orphanRows', '(0: a, b)', '6: e, f'],
    ]);
  });

  it('finds tables without pipes at the ends of their rows', () => {
    check('Skill | Now | Then\nGo | 1 | 3\nSQL | 2 | 2', [
      ['missingSeparator', '(0: Skill, Now, Then)', '1: Go, 1, 3', '2: SQL, 2, 2'],
    ]);
    check('A | B\n--|--\nc | d\n\ne | f', ['table', ['orphanRows', '(0: A, B)', '4: e, f']]);
    check('A | B | C\n--|--|--\nc | d | e\n\n**More:**\n\nf | g | h', [
      'table',
      '**More:**',
      ['orphanRows', '(0: A, B, C)', '6: f, g, h'],
    ]);
  });

  it('finds rows that never had a header', () => {
    check('|---|---|\n| a | b |', [['orphanRows', '0: |---|---|', '1: a, b']]);
    check('| 1.1 | a |\n| 1.2 | b |', [['orphanRows', '0: 1.1, a', '1: 1.2, b']]);
    check('| Do it [x] | b |\n| c | d |', [['orphanRows', '0: Do it [x], b', '1: c, d']]);
    check('# A\n| 1.1 | | |\n| 1.2 | [ ] | |', ['heading A', ['orphanRows', '1: 1.1, , ', '2: 1.2, [ ], ']]);
  });

  it('does not let rows continue a table of other columns, or of another section', () => {
    check('| a | b |\n|---|---|\n\n| c | d | e |', ['table', '| c | d | e |']);
    check('| a | b |\n|---|---|\n\n# B\n\n| c | d |', ['table', 'heading B', '| c | d |']);
    check('| a | b |\n|---|---|\n\n---\n\n| 1 | d |\n| 2 | f |', [
      'table',
      'rule',
      ['orphanRows', '5: 1, d', '6: 2, f'],
    ]);
  });

  it('knows a header that is repeated', () => {
    check('| a | b |\n|---|---|\n\n**More**\n\n| A | B |\n| c | d |', [
      'table',
      '**More**',
      ['missingSeparator', '(5: A, B)', '6: c, d'],
    ]);
  });

  it('looks into lists and quotes', () => {
    check('- a\n\n  > | b | c |\n  > | d | e |', ['a', ['missingSeparator', '(2: b, c)', '3: d, e']]);
    check('- | b | c |\n  | d | e |', ['', ['missingSeparator', '(0: b, c)', '1: d, e']]);
  });

  for (const text of [
    'Choose a | b | c.\nOr d | e | f.',
    'Either | or | neither.\nAll of it | some of it | none.',
    'cat a | sort | uniq\ncat b | sort | uniq\ncat c | sort | uniq',
    '[Home](a) | [Docs](b) | [API](c)\n[News](a) | [Blog](b) | [Jobs](c)\n[x](a) | [y](b) | [z](c)',
    '**State**: Open | Done\n**Severity**: High | Low',
    '[Home](a) | [About](b)\n[![badge](c)](d) | [![badge](e)](f)',
    'ps aux | grep node | wc\ncat a | sort | uniq',
    '|x| is the absolute value',
    '| one row alone |',
    '| one row | alone |',
    '| a line\n| of verse',
    '| box |\n| more |',
    '+-----+-----+\n| a | b |\n| c | d |\n+-----+-----+',
    '+---+---+\n| a | b |\n+---+---+\n| 1 | d |\n| 2 | f |\n+---+---+',
    '|  A  |---|  B  |\n|_____|   |_____|',
    '|      |  |      |\n|______|  |______|',
    'a | b\nc | d',
    '| a | b |\n| c | d | e |',
    '| a \\|\n| b \\|',
    'Title | Subtitle\n===',
    'a\n|\nb',
    '|--',
    '| | |',
  ]) {
    it(`leaves alone ${JSON.stringify(text)}`, () => {
      const blocks = outline(readBlocks(text.split('\n')), text.split('\n'));
      assert.ok(
        blocks.every((block) => typeof block === 'string'),
        JSON.stringify(blocks),
      );
    });
  }
});
