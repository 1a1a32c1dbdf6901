import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plainText, spokenText } from '../../../src/core/text/plainText';

function check(input: string, expected: string): void {
  it(JSON.stringify(input), () => assert.equal(plainText(input), expected));
}

describe('plainText', () => {
  check('**M5:** Ship _it_ ~~now~~', 'M5: Ship it now');
  check('***both***', 'both');
  check('a **b *c* d**', 'a b c d');
  check('**open', '**open');
  check('snake_case_word', 'snake_case_word');
  check('2 * 3 * 4', '2 * 3 * 4');
  check('`code_x` and ``a ` b``', 'code_x and a ` b');
  check('`**kept**`', '**kept**');
  check('`unmatched', '`unmatched');
  check('[docs](https://example.com/a_(b)) here', 'docs here');
  check('![alt](a.png "title") text', 'alt text');
  check('[text][ref]', 'text');
  check('**[bold link](x)**', 'bold link');
  check('[ ] todo', '[ ] todo');
  check('[x] done [/] half', '[x] done [/] half');
  check('[Skill 1]', '[Skill 1]');
  check('a<br>b<br/>c', 'a b c');
  check('<span class="a">in</span>side', 'inside');
  check('<https://example.com>', 'https://example.com');
  check('x < 3 and y > 2', 'x < 3 and y > 2');
  check('a <!-- hidden --> b', 'a b');
  check('R&amp;D &mdash; &#65;&#x42; &unknown;', 'R&D — AB &unknown;');
  check('\\*literal\\* \\|', '*literal* |');
  check('  a\u00a0 b\n c ', 'a b c');
  check('ðŸ”´ High', '🔴 High');
  check('', '');

  it('stays linear on hostile text', () => {
    const started = performance.now();
    for (const piece of ['[', '[a](', '**a ', '_', '`a``', '<a', '<!--', '&', '![', '~~a'])
      plainText(piece.repeat(4000));
    assert.ok(performance.now() - started < 8000);
  });
});

describe('spokenText', () => {
  for (const [input, expected] of [
    ['🔴 High', 'High'],
    ['⚠️ At risk', 'At risk'],
    ['👩‍💻 Code 👍🏽', 'Code'],
    ['☑ Done', 'Done'],
    ['★★★☆☆', '★★★☆☆'],
    ['Acme™ ©', 'Acme™ ©'],
    ['1️⃣ First', '1 First'],
  ] as const) {
    it(JSON.stringify(input), () => assert.equal(spokenText(input), expected));
  }
});
