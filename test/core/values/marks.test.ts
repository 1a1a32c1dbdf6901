import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { boxAtItemStart, boxesInCell } from '../../../src/core/values/box';
import { readCounts } from '../../../src/core/values/count';
import { readGap } from '../../../src/core/values/gap';
import { isPlaceholder } from '../../../src/core/values/placeholder';
import { builtInBoxMarks, withBoxMarks } from '../../../src/core/vocabulary/boxMarks';

describe('readGap', () => {
  for (const [text, value, offset, length] of [
    ['-2', -2, 0, 2],
    ['−2', -2, 0, 2],
    ['+1', 1, 0, 2],
    ['0', 0, 0, 1],
    ['- 2', -2, 0, 3],
    ['-2 levels', -2, 0, 2],
    ['**-2**', -2, 2, 2],
    ['0 (met)', 0, 0, 1],
    ['-1.5', -1.5, 0, 4],
    [`-2 <!-- ${'as of May '.repeat(20)}-->`, -2, 0, 2],
  ] as const) {
    it(text, () => {
      const gap = readGap(text);
      assert.deepEqual([gap?.value, gap?.offset, gap?.length], [value, offset, length]);
    });
  }
  for (const text of [
    '-',
    'High',
    '🔴 High',
    '',
    '2026',
    '3/5',
    '-2 to +1',
    '2 weeks',
    'System design',
    '2026-06-15',
  ]) {
    it(`not ${text}`, () => assert.equal(readGap(text), null));
  }
});

describe('readCounts', () => {
  for (const [text, ...expected] of [
    ['Technical (2/5 met)', '2/5'],
    ['Done 3 of 8', '3 of 8'],
    ['[2/5] Tasks', '2/5'],
    ['4/7 complete', '4/7'],
    ['2/5 (40%)', '2/5'],
    ['(2/5)', '2/5'],
    ['**2/5** met', '2/5'],
    ['7/7件完了', '7/7'],
    ['Week 1 (5/7 days)', '5/7'],
    ['Book (1/2 of the way through)'],
    ['進捗 3/8 完了', '3/8'],
    ['$3/5 done'],
    ['3/4月'],
    ['rating 4/5'],
    ['24/7'],
    ['2026/06'],
    ['12/31/2026'],
    ['v1.2/3'],
    ['Part 1 of 3'],
    ['Week 3 of 12'],
    ['6/5 met'],
    ['[2/5](link)'],
    ['4/5 (90%)'],
    ['one of 3'],
  ] as const) {
    it(`${text} → ${expected.join()}`, () =>
      assert.deepEqual(
        readCounts(text).map((count) => count.text),
        expected,
      ));
  }
});

describe('boxAtItemStart', () => {
  for (const [text, state] of [
    ['[ ] a', 'open'],
    ['[x] a', 'done'],
    ['[X] a', 'done'],
    ['[/] a', 'active'],
    ['[-] a', 'cancelled'],
    ['[x]', 'done'],
    ['☐ a', 'open'],
  ] as const) {
    it(text, () => assert.equal(boxAtItemStart(text)?.state, state));
  }
  for (const text of ['[X](url)', '[x][ref]', '[x]: a', '[Skill]', '[]', '[ ]a', 'text [ ]', '✅ decorated', '`[ ]`']) {
    it(`not ${text}`, () => assert.equal(boxAtItemStart(text), null));
  }
  it("reads marks of the user's own beside the others", () => {
    const marks = withBoxMarks(builtInBoxMarks, { active: ['>', '~'], cancelled: [] });
    for (const [text, state] of [
      ['[>] a', 'active'],
      ['[~] a', 'active'],
      ['[/] a', 'active'],
      ['[-] a', 'cancelled'],
    ]) {
      assert.equal(boxAtItemStart(text ?? '', marks)?.state, state);
      assert.equal(boxesInCell(text ?? '', marks)[0]?.state, state);
    }
    assert.equal(boxAtItemStart('[?] a', marks), null);
    assert.deepEqual(
      [...marks.written].map(([, mark]) => mark),
      [' ', '>', 'x'],
    );
  });
  it('sees choices', () => assert.equal(boxAtItemStart('[ ] Pass [ ] Needs Work')?.isChoice, true));
});

describe('boxesInCell', () => {
  for (const [text, ...expected] of [
    ['[ ]', 'open 1+1'],
    [' [x] ', 'done 2+1'],
    ['☐', 'open 0+1'],
    ['☑️ ok', 'done 0+2'],
    ['✅', 'done 0+1'],
    ['⬜', 'open 0+1'],
    ['âœ…', 'done 0+3'],
    ['Read it [x]', 'done 9+1'],
    ['a [x] b', 'done 3+1'],
    ['Docs: [x] sent', 'done 7+1'],
    ['- [x] Read it', 'done 3+1'],
    ['2. [x] Read it', 'done 4+1'],
    ['[ ] a<br>[x] b', 'open 1+1', 'done 10+1'],
    ['[ ] Pass [ ] Needs Work', 'open 1+1 choice', 'open 10+1 choice'],
    ['[x] [ ] [ ]', 'done 1+1', 'open 5+1', 'open 9+1'],
    ['Employees: [X]'],
    ['[C](url)'],
    ['[x][ref]'],
    ['[Skill 1]'],
    ['`[ ]`'],
    ['\\[ ]'],
    ['❌'],
    ['signed ✅ today'],
    ['✅ Signed<br>✅ Paid'],
    [''],
  ] as const) {
    it(JSON.stringify(text), () => {
      const boxes = boxesInCell(text).map(
        (box) => `${box.state} ${box.markOffset}+${box.markLength}${box.isChoice ? ' choice' : ''}`,
      );
      assert.deepEqual(boxes, expected);
    });
  }
});

describe('isPlaceholder', () => {
  for (const text of [
    '',
    ' ',
    '-',
    '—',
    '…',
    '______',
    'TBD',
    '**tbd**',
    'N/A',
    'YYYY-MM-DD',
    'DD/MM/YYYY',
    '[Date]',
    '[Start] — [Target completion]',
    'Month [X]',
    '{{DATE}}',
    '{{TITLE}}',
    '20XX',
    'Week X',
    '$XX',
    'X hrs',
    '?',
  ]) {
    it(`is ${JSON.stringify(text)}`, () => assert.equal(isPlaceholder(text), true));
  }
  for (const text of [
    'None',
    '0',
    'x',
    '[x]',
    '[ ]',
    '[/]',
    '[ ] Pass [ ] Needs Work',
    '[docs](url)',
    'TBD — ask Sam',
    'Ask [manager]',
    '2026',
    'Expert',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(isPlaceholder(text), false));
  }
});
