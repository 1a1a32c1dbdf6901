import assert from 'node:assert/strict';
import { alignTables } from '../../../src/core/edits/alignTables';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';

function align(text: string): string {
  return applyEdits(text, edits(text));
}

function edits(text: string) {
  return alignTables({ ...parsePlan(text), lines: splitLines(text).lines });
}

function check(text: string, expected: string): void {
  assert.equal(align(text), expected);
  assert.equal(align(expected), expected, 'once is enough');
}

describe('alignTables', () => {
  it('pads the cells of each column to its widest', () => {
    check(
      '| Week | Activity | Done |\n|---|---|---|\n| 1-2 | Read | [x] |\n| 3-4 | Write a talk | [ ] |\n',
      '| Week | Activity     | Done |\n|------|--------------|------|\n| 1-2  | Read         | [x]  |\n| 3-4  | Write a talk | [ ]  |\n',
    );
  });

  it('keeps the blanks around the dashes where there are any', () => {
    check('| A | Bcdef |\n| --- | --- |\n| 1 | 2 |', '| A   | Bcdef |\n| --- | ----- |\n| 1   | 2     |');
  });

  it('keeps the marks of alignment, and aligns by them', () => {
    check(
      '| Left | Right | Center | None |\n|:--|--:|:-:|---|\n| a | b | c | d |\n| abcdef | bcdefgh | cdefghi | defgh |',
      '| Left   |   Right | Center  | None  |\n|:-------|--------:|:-------:|-------|\n' +
        '| a      |       b |    c    | d     |\n| abcdef | bcdefgh | cdefghi | defgh |',
    );
  });

  it('goes by what is seen: Chinese, emoji, joined emoji, combining marks', () => {
    check(
      '| 技能 | Now | x |\n|---|---|---|\n| 系统设计 | 🔴 High | e\u0301 |\n| a | 👩‍💻 | 👍🏽 |',
      '| 技能     | Now     | x   |\n|----------|---------|-----|\n| 系统设计 | 🔴 High | e\u0301   |\n| a        | 👩‍💻      | 👍🏽  |',
    );
  });

  it('keeps indentation, list items and quotes', () => {
    check(
      '- item\n\n  | A | B |\n  |---|---|\n  | long text | 2 |\n',
      '- item\n\n  | A         | B   |\n  |-----------|-----|\n  | long text | 2   |\n',
    );
    check('> | A | B |\n> |---|---|\n> | long | 2 |\n', '> | A    | B   |\n> |------|-----|\n> | long | 2   |\n');
    check('- | A | B |\n  |---|---|\n  | long | 2 |\n', '- | A    | B   |\n  |------|-----|\n  | long | 2   |\n');
    check(
      '>> | A | B |\n> > |---|---|\n>> | long | 2 |\n',
      '>> | A    | B   |\n> > |------|-----|\n>> | long | 2   |\n',
    );
  });

  it('adds no pipes, and indents no row that begins without one', () => {
    check(
      'A | B\n--- | --:\nlonger | 12345\n1 | 2\n',
      'A      |     B\n------ | ----:\nlonger | 12345\n1      |     2\n',
    );
    check('A | B\n--:|---\nlong | b\n', 'A    | B\n----:|----\nlong | b\n');
    check('| A | B\n|---|---\n| long | b |\n', '| A    | B\n|------|----\n| long | b   |\n');
  });

  it('loses no cell of ragged rows and adds none', () => {
    check(
      '| A | B |\n|---|---|\n| one |\n| a | b |   c|d |\n',
      '| A   | B   |\n|-----|-----|\n| one |\n| a   | b   |   c|d |\n',
    );
  });

  it('lets text below a table alone, though it is a row to GFM', () => {
    check(
      '| A | B |\n|---|---|\nA sentence that follows at once.\n',
      '| A   | B   |\n|-----|-----|\nA sentence that follows at once.\n',
    );
  });

  it('knows escaped pipes, also in code', () => {
    check(
      '| A | B |\n|---|---|\n| a \\| b | `x \\| y` |\n| c\\ | d |\n',
      '| A      | B        |\n|--------|----------|\n| a \\| b | `x \\| y` |\n| c\\     | d        |\n',
    );
  });

  it('keeps no-break spaces', () => {
    check('| A\u00a0 | B |\n|---|---|\n|\u00a0|b|\n', '| A\u00a0  | B   |\n|-----|-----|\n| \u00a0   | b   |\n');
  });

  it('fills empty cells', () => {
    check('|A||\n|-|-|\n||b|\n', '| A   |     |\n|-----|-----|\n|     | b   |\n');
  });

  it('touches no table in code, in comments or in front matter', () => {
    for (const text of [
      '```\n| A | Bcd |\n|---|---|\n| 1 | 2 |\n```\n',
      '    | A | Bcd |\n    |---|---|\n    | 1 | 2 |\n',
      '<!--\n| A | Bcd |\n|---|---|\n| 1 | 2 |\n-->\n',
      '---\ntitle: |\n  | A | Bcd |\n  |---|---|\n---\n',
    ]) {
      assert.deepEqual(edits(text), []);
    }
  });

  it('touches no table that is none to Markdown', () => {
    for (const text of [
      '| A | Bcd |\n| 1 | 2 |\n| 3 | 4 |\n',
      '| A | Bcd |\n|---|\n| 1 | 2 |\n',
      '> text\n| A | Bcd |\n|---|---|\n| 1 | 2 |\n',
    ]) {
      assert.deepEqual(edits(text), [], text);
    }
  });

  it('touches the padding that differs alone', () => {
    const text = '| A    | B |\n|------|---|\n| long | 2 |\n| x | 3 |\n';
    assert.deepEqual(
      edits(text).map(({ range, newText }) => [range.startLine, range.startCharacter, range.endCharacter, newText]),
      [
        [0, 11, 11, '  '],
        [1, 11, 11, '--'],
        [2, 11, 11, '  '],
        [3, 4, 4, '   '],
        [3, 8, 8, '  '],
      ],
    );
  });

  it('keeps the line endings and a BOM', () => {
    const text = '\ufeff| A | B |\r\n|---|---|\r\n| long | 2 |\r\n';
    check(text, '\ufeff| A    | B   |\r\n|------|-----|\r\n| long | 2   |\r\n');
  });

  it('leaves garbled text as it is', () => {
    check(
      '| A | B |\n|---|---|\n| ðŸ”´ High | â€” |\n| x | y |\n',
      `| A         | B   |\n|-----------|-----|\n| ðŸ”´ High | â€” |\n| x         | y   |\n`,
    );
  });
});
