import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { runRules } from '../../../src/core/rules/runRules';
import { splitLines } from '../../../src/core/text/lines';
import { checkRanges, read } from './checkPlan';
import { hostileTexts } from './hostileTexts';

/** Far more than it takes: what is not linear never ends. */
const ENDLESS = 600_000;
const SIZE = 20_000;

function check(text: string): void {
  const { plan, problems } = read(text);
  const analysis = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
  assert.deepEqual(runRules({ analysis, problems, lines: splitLines(text).lines }).failures, []);
}

describe('hostile texts', function () {
  this.timeout(ENDLESS);

  it('come to an end', () => {
    for (const { name, make } of hostileTexts) {
      try {
        check(make(SIZE));
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });

  for (const [name, text] of [
    ['100,000 pipes', '|'.repeat(100_000)],
    ['100,000 brackets', '[]'.repeat(50_000)],
    ['100,000 opening brackets', '['.repeat(100_000)],
    ['100,000 boxes', '- [ ] a\n'.repeat(100_000)],
    ['100,000 nested quotes', '>'.repeat(100_000)],
    ['10,000 nested quotes with text', `${'> '.repeat(10_000)}a\nb\n`],
    ['10,000 nested lists on a line', `${'* '.repeat(10_000)}a\n`],
    ['10,000 nested numbers on a line', `${'1. '.repeat(10_000)}a\n`],
    ['10,000 quotes and lists', `${'- > '.repeat(10_000)}a\n`],
    ['a line of 50 KB', `${'word '.repeat(10_000)}\n`],
    ['a task of 50 KB', `# Goal 1\n- [ ] ${'word '.repeat(10_000)}\n`],
    ['200,000 headings', '# a\n'.repeat(200_000)],
    ['200,000 ragged rows', `| a | b |\n|---|---|\n${'|a|b|c|\n'.repeat(200_000)}`],
    ['200,000 blank lines', '\n'.repeat(200_000)],
    ['200,000 blanks', ' '.repeat(200_000)],
  ] as const) {
    it(`come to an end: ${name}`, () => check(text));
  }

  it('are read to the end in lists nested hundreds of levels deep', () => {
    const depth = 450;
    const lines = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- [ ] task ${level}`);
    const text = `${lines.join('\n')}\n\n# After\n\n- [x] all\n`;
    const parsed = read(text);
    assert.equal(parsed.plan.boxes.length, depth + 1);
    checkRanges(text, parsed);
  });
});

describe('odd texts', () => {
  for (const [name, text] of [
    ['an empty one', ''],
    ['blanks', '   \n\t\n\u00a0\n'],
    ['an end of line', '\r'],
    ['a byte order mark', '\ufeff'],
    ['indentation alone', '    a\n\tb\n        c\n'],
    ['a front matter that never ends', '---\nplan: true\n'],
    ['a front matter of nothing', '---\n---\n'],
    ['a comment that never ends', '<!--\n- [ ] a\n'],
    ['HTML', '<table>\n<tr><td>- [ ] a</td></tr>\n</table>\n'],
  ] as const) {
    it(`give no tasks: ${name}`, () => {
      const parsed = read(text);
      checkRanges(text, parsed);
      assert.deepEqual(parsed.plan.boxes, []);
    });
  }

  it('keep their places behind a byte order mark, no-break spaces and tabs', () => {
    const text = '\ufeff- [ ] a\r\n\u00a0\r- [x]\tb\n\t- [X] c\n';
    const { plan } = read(text);
    assert.deepEqual(
      plan.boxes.map(({ markRange: { startLine, startCharacter } }) => [startLine, startCharacter]),
      [
        [0, 4],
        [2, 3],
        [3, 4],
      ],
    );
  });
});
