import assert from 'node:assert/strict';
import type { BoxChange } from '../../../src/core/edits/changeBoxes';
import type { PlanText } from '../../../src/core/edits/planText';
import { setBoxes, setStatus, toggleBoxes } from '../../../src/core/edits/toggleBoxes';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';

/** `‸` marks a caret; a pair of `⟨ ⟩` a selection. */
function check(marked: string, expected: string, change: Change = toggleBoxes): void {
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
  assert.equal(applyEdits(text, change(read(text), selections).edits), expected);
}

type Change = (text: PlanText, selections: Parameters<typeof toggleBoxes>[1]) => BoxChange;

function read(text: string): PlanText {
  const { plan, problems } = parsePlan(text);
  return { plan, problems, lines: splitLines(text).lines };
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

  it('takes the box of the item that goes on in the line of the caret', () => {
    check('- [ ] a\n  goes ‸on\n  and on', '- [x] a\n  goes on\n  and on');
    check('- [ ] a\n  goes on\n  and on‸', '- [x] a\n  goes on\n  and on');
    check('- [ ] a\n  - [x] b\nlazy‸', '- [ ] a\n  - [ ] b\nlazy');
    check('> 1. [ ] a\n>    ‸b', '> 1. [x] a\n>    b');
    check('- a\n  b‸', '- [ ] a\n  b');
  });

  it('leaves an item alone from another paragraph, from code and from a table in it', () => {
    for (const text of [
      '- [ ] a\n\n  b‸',
      '- [ ] a\n  ‸\n',
      '- [ ] a\n  | A | B |\n  |---|---|\n  | c‸ | d |',
      '## A\ntext‸',
    ]) {
      check(text, text.replace('‸', ''));
    }
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
      const once = applyEdits(text, toggleBoxes(read(text), on).edits);
      assert.notEqual(once, text, cell);
      assert.equal(applyEdits(once, toggleBoxes(read(once), on).edits), text, cell);
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
    check('- [x](url) a‸', '- [ ] [x](url) a');
    check('Some words‸', 'Some words');
  });

  it('takes every kind of list marker, nested and in quotes', () => {
    for (const marker of ['-', '*', '+', '1.', '1)', '12.', '> -', '> > 1)']) {
      check(`${marker} [ ] a‸`, `${marker} [x] a`);
      check(`${marker} [x] a‸`, `${marker} [ ] a`);
    }
    check('- [ ] a\n  1. [ ] b\n     - [ ] c‸', '- [ ] a\n  1. [ ] b\n     - [x] c');
    check('- a\n  > - [ ] b‸', '- a\n  > - [x] b');
  });

  it('takes emoji boxes, and leaves what stands behind their sign', () => {
    check('- ☐ a‸', '- ☑ a');
    check('- ☑️ a‸', '- ☐️ a');
    check(TABLE('| x | ⬜‸ | |\n| y | ⬜ | |'), TABLE('| x | ✅ | |\n| y | ⬜ | |'));
    check(TABLE('| x | ✅ | |\n| y | ⬜‸ | |'), TABLE('| x | ✅ | |\n| y | ✅ | |'));
    // A column of `✅` and other words compares, as one tick does.
    check(TABLE('| x | ⬜‸ | |'), TABLE('| x | ☑ | |'));
    check(TABLE('| x | ✅ | |\n| y | ⬜‸ | |\n| z | no | |'), TABLE('| x | ✅ | |\n| y | ☑ | |\n| z | no | |'));
    check(TABLE('| x | ⟨⬜ | |\n| y | ⬜⟩ | ✅ |'), TABLE('| x | ✅ | |\n| y | ☑ | ✅ |'));
    check(TABLE('| x | ☐ | ☑‸ |'), TABLE('| x | ☐ | ☐ |'));
  });

  it('is taken back by a second time, of emoji boxes, too', () => {
    for (const row of [
      '| x | ☐ | |',
      '| x | ☑ | |',
      '| x | ⬜ | |\n| y | ✅ | |\n| z | no | |',
      '| x | ☑ | |\n| y | ⬜ | |',
      '| x | ☐ | |\n| y | ☑ | |',
      '| x | ⬜ | |\n\n| A | Status |\n|---|---|\n| y | ✅ |',
      '| x | ⬜ | |\n| y | ⬜ | ✅ |',
    ]) {
      const source = TABLE(row);
      const { plan } = read(source);
      const selections = plan.boxes.map(({ range }) => range);
      const once = applyEdits(source, toggleBoxes(read(source), selections).edits);
      assert.equal(read(once).plan.boxes.length, selections.length, row);
      const again = read(once).plan.boxes.map(({ range }) => range);
      // With a box that is open all are ticked: what was ticked before is not taken back.
      const isMixed = new Set(plan.boxes.map(({ state }) => state)).size > 1;
      if (!isMixed) assert.equal(applyEdits(once, toggleBoxes(read(once), again).edits), source);
      for (const [index, { range }] of plan.boxes.entries()) {
        const after = applyEdits(source, toggleBoxes(read(source), [range]).edits);
        const box = read(after).plan.boxes[index] ?? assert.fail(row);
        assert.equal(applyEdits(after, toggleBoxes(read(after), [box.range]).edits), source);
      }
    }
  });

  it('gives a plain bullet a box', () => {
    check('- **Read** the book‸', '- [ ] **Read** the book');
    check('> 1. Read‸', '> 1. [ ] Read');
    check('- a\n  * b‸', '- a\n  * [ ] b');
    check('⟨- a\n- b⟩', '- [ ] a\n- [ ] b');
    check('- **Objective:** Ship it‸', '- [ ] **Objective:** Ship it');
  });

  it('leaves bullets beside boxes alone in a selection, but not those with a caret', () => {
    check('⟨- [ ] a\n- b⟩', '- [x] a\n- b');
    check('- [ ] a‸\n- b‸', '- [x] a\n- [ ] b');
  });

  it('ticks with a capital where the plan does', () => {
    check('- [X] a\n- [ ] b‸', '- [X] a\n- [X] b');
    check('> - [X] a\n> 1. - [ ] b‸', '> - [X] a\n> 1. - [X] b');
  });

  it('writes none in running text, where it would be no box', () => {
    const table = (box: string) => `- [X] a\n\n| Task | Done |\n|---|---|\n| Read | Docs: [${box}] |\n| Write | [X] |`;
    check(table('‸ '), table('x'));
    check(table('‸x'), table(' '));
  });

  const WORK = (...rows: string[]) =>
    ['## Goal 1: Ship', '', '| Task | Due | Status |', '|---|---|---|', ...rows].join('\n');

  it("steps the status of a row that has no box, in the plan's own wording", () => {
    const others = ['| b | | Under way |', '| c | | Finished |'];
    check(WORK('| a‸ | | To do |', ...others), WORK('| a | | Under way |', ...others));
    check(
      WORK('| a | | In progress‸ |', '| b | | ✅ Completed |'),
      WORK('| a | | ✅ Completed |', '| b | | ✅ Completed |'),
    );
    check(WORK('| a‸ | | Done |', '| b | | Not started |'), WORK('| a | | Not started |', '| b | | Not started |'));
    check(WORK('| a‸ | | Pendiente |', '| b | | En curso |'), WORK('| a | | En curso |', '| b | | En curso |'));
  });

  it('goes from planned to done where the column knows nothing between', () => {
    check(WORK('| a‸ | | Open |', '| b | | Done |'), WORK('| a | | Done |', '| b | | Done |'));
  });

  it('takes the step of the first for all rows', () => {
    check(
      WORK('| ⟨a | | In progress |', '| b | | Planned |⟩', '| c | | Done |'),
      WORK('| a | | Done |', '| b | | Done |', '| c | | Done |'),
    );
  });

  it('takes the box of a row that has both', () => {
    check(WORK('| a‸ [ ] | | Planned |'), WORK('| a [x] | | Planned |'));
  });

  it('keeps a stated count right that was', () => {
    check('## Goal 1: Read (1/2 met)\n\n- [x] a\n- [ ] b‸', '## Goal 1: Read (2/2 met)\n\n- [x] a\n- [x] b');
    check(
      '## Goal 1: Read\n\n**Progress:** 1/3 (33%)\n\n- [x] a\n- [ ] b\n- [ ] c‸',
      '## Goal 1: Read\n\n**Progress:** 2/3 (67%)\n\n- [x] a\n- [ ] b\n- [x] c',
    );
    check('## Goal 1: Read (0/1 met)\n\n- [ ] a\n- b‸', '## Goal 1: Read (0/2 met)\n\n- [ ] a\n- [ ] b');
  });

  it('leaves a stated count alone that was wrong, or counts something else', () => {
    check('## Goal 1: Read (2/2 met)\n\n- [x] a\n- [ ] b‸', '## Goal 1: Read (2/2 met)\n\n- [x] a\n- [x] b');
    check('## Goal 1 (1/2 met)\n\n- [x] a\n- [ ] b\n  - [ ] c‸', '## Goal 1 (1/2 met)\n\n- [x] a\n- [ ] b\n  - [x] c');
  });
});

describe('setStatus', () => {
  it('writes any of four states', () => {
    for (const [status, mark] of [
      ['planned', ' '],
      ['active', '/'],
      ['done', 'x'],
      ['dropped', '-'],
    ] as const) {
      check('- [?] a\n- [ ] b‸', `- [?] a\n- [${mark}] b`, (text, at) => setStatus(text, at, status));
      check('- a‸', `- [${mark}] a`, (text, at) => setStatus(text, at, status));
    }
  });

  it('writes the status word of a row, and leaves one of the same state', () => {
    const table = (status: string) => `## Goal 1\n\n| Task | Status |\n|---|---|\n| a | ${status} |`;
    check(`${table('To do')}‸`, table('Dropped'), (text, at) => setStatus(text, at, 'dropped'));
    check(`${table('Blocked')}‸`, table('Blocked'), (text, at) => setStatus(text, at, 'planned'));
  });

  it('writes the marks that the plan has of its own', () => {
    const own = '---\nplan:\n  boxes: { active: ">", cancelled: [] }\n---\n';
    check(`${own}- [ ] a‸`, `${own}- [>] a`, (text, at) => setStatus(text, at, 'active'));
    check(`${own}- [>] a‸`, `${own}- [x] a`);
    check(`${own}- [ ] a‸`, `${own}- [ ] a`, (text, at) => setStatus(text, at, 'dropped'));
  });

  it('leaves an emoji alone that has no sign for a state', () => {
    check('- ☐ a‸', '- ☐ a', (text, at) => setStatus(text, at, 'active'));
  });
});

describe('setBoxes', () => {
  it('sets the box that stands at a place, and none where there is none', () => {
    const text = read('- [ ] a');
    const markRange = text.plan.boxes[0]?.markRange ?? assert.fail();
    assert.deepEqual(setBoxes(text, [{ markRange, status: 'done' }]).edits, [{ range: markRange, newText: 'x' }]);
    assert.deepEqual(setBoxes(text, [{ markRange, status: 'planned' }]).edits, []);
    const elsewhere = { ...markRange, startCharacter: 0 };
    assert.deepEqual(setBoxes(text, [{ markRange: elsewhere, status: 'done' }]).edits, []);
  });

  it('steps the status word of a row that is named by its place, and gives a milestone its box', () => {
    const source = `# P\n\n| Milestone | Status |\n|---|---|\n| First | Planned |\n| Second | Done |\n\n- **M3:** Third\n`;
    const text = read(source);
    const wishes = text.plan.milestones.map(({ textRange }) => ({ place: textRange, status: 'done' as const }));
    assert.equal(
      applyEdits(source, setBoxes(text, wishes).edits),
      source.replace('Planned', 'Done').replace('- **M3', '- [x] **M3'),
    );
  });
});
