import assert from 'node:assert/strict';
import { setBox, toggleBoxes } from '../../../src/core/edits/toggleBoxes';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';

/** `‸` marks a caret; a pair of `⟨ ⟩` a selection. */
function check(marked: string, expected: string): void {
  const selections: { startLine: number; startCharacter: number; endLine: number; endCharacter: number }[] = [];
  let text = '';
  let open: { line: number; character: number } | null = null;
  for (const character of marked) {
    const { lines } = splitLines(text);
    const here = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    if (character === '⟨') open = here;
    else if (character === '‸' || character === '⟩') {
      const start = open ?? here;
      selections.push({
        startLine: start.line,
        startCharacter: start.character,
        endLine: here.line,
        endCharacter: here.character,
      });
      open = null;
    } else text += character;
  }
  assert.equal(applyEdits(text, toggleBoxes(parsePlan(text).plan, selections)), expected);
}

const TABLE = (row: string) => `| A | B | C |\n|---|---|---|\n${row}`;

describe('toggleBoxes', () => {
  it('changes the one character in a box of a list', () => {
    check('- [ ] **a** ‸b', '- [x] **a** b');
    check('- [x] a‸', '- [ ] a');
    check('- [X] a‸', '- [ ] a');
    check('1) [/] a‸', '1) [x] a');
    check('- [-] a‸', '- [ ] a');
    check('> * [ ] a‸', '> * [x] a');
  });

  it('keeps every other byte, line endings included', () => {
    check('-\t[ ] a ‸\r\n- [ ] b  \r\n', '-\t[x] a \r\n- [ ] b  \r\n');
  });

  it('takes the box nearest to the caret in a table', () => {
    check(TABLE('| [ ] a | [ ] b‸ | [ ] |'), TABLE('| [ ] a | [x] b | [ ] |'));
    check(TABLE('| x | y | [ ]‸ |'), TABLE('| x | y | [x] |'));
    check(TABLE('| ‸x | y | [ ] |'), TABLE('| x | y | [x] |'));
    check(TABLE('| ‸x | y | ☐ |'), TABLE('| x | y | ☑ |'));
  });

  it('takes back what it did, wherever in a cell the box stands', () => {
    for (const cell of [
      '[ ]',
      '[ ] a',
      'a [ ]',
      'a [ ] b',
      'Docs: [ ] sent',
      '1. [ ] a',
      '☐',
      '⬜',
      '**M1:** One. [ ] **M2:** Two',
    ]) {
      const text = `| A | Done | C |\n|---|---|---|\n| x | ${cell} | y |`;
      const caret = { startLine: 2, startCharacter: 8, endLine: 2, endCharacter: 8 };
      const selections = [
        { ...caret, startCharacter: text.indexOf(cell) - text.lastIndexOf('\n') + cell.search(/[[☐⬜]/u) },
      ];
      const on = selections.map((each) => ({ ...each, endCharacter: each.startCharacter }));
      const once = applyEdits(text, toggleBoxes(parsePlan(text).plan, on));
      assert.notEqual(once, text, cell);
      assert.equal(applyEdits(once, toggleBoxes(parsePlan(once).plan, on)), text, cell);
    }
  });

  it('follows several carets, the first deciding the direction', () => {
    check('- [ ] a‸\n- [x] b‸\n- [ ] c', '- [x] a\n- [x] b\n- [ ] c');
    check('- [x] a‸\n- [ ] b‸', '- [ ] a\n- [ ] b');
  });

  it('takes the lines of a selection, but not one touched at its column 0 alone', () => {
    check('⟨- [ ] a\n- [ ] b\n⟩- [ ] c', '- [x] a\n- [x] b\n- [ ] c');
  });

  it('gives a milestone without a box one', () => {
    check('- **M1:** Ship‸', '- [ ] **M1:** Ship');
    check(TABLE('| x | **M1:** One. **M2:** Two‸ | y |'), TABLE('| x | **M1:** One. [ ] **M2:** Two | y |'));
    check(TABLE('| x | **M1:** One. [ ] **M2:** Two‸ | y |'), TABLE('| x | **M1:** One. [x] **M2:** Two | y |'));
  });

  it('never touches code, comments or what is no box', () => {
    check('```\n- [ ] a‸\n```', '```\n- [ ] a\n```');
    check('<!--\n- [ ] a‸\n-->', '<!--\n- [ ] a\n-->');
    check('- [x](url) a‸', '- [x](url) a');
    check('Some words‸', 'Some words');
  });
});

describe('setBox', () => {
  it('sets the box that stands at a place, and none where there is none', () => {
    const { plan } = parsePlan('- [ ] a');
    const markRange = plan.boxes[0]?.markRange ?? assert.fail();
    assert.deepEqual(setBox(plan, markRange, true), { range: markRange, newText: 'x' });
    assert.equal(setBox(plan, markRange, false), null);
    assert.equal(setBox(plan, { ...markRange, startCharacter: 0 }, true), null);
  });
});
