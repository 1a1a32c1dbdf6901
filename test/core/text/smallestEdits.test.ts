import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../src/core/text/lines';
import { smallestEdits } from '../../../src/core/text/smallestEdits';
import { applyEdits } from '../../../src/core/text/textEdit';

/** Replaces the whole of a text. */
function smallest(old: string, newText: string) {
  const { lines } = splitLines(old);
  const endCharacter = lines.at(-1)?.length ?? 0;
  const range = { startLine: 0, startCharacter: 0, endLine: lines.length - 1, endCharacter };
  return smallestEdits([{ range, newText }], lines);
}

function check(old: string, newText: string, expected: string): void {
  const [edit] = smallest(old, newText);
  const { startLine, startCharacter, endLine, endCharacter } = edit?.range ?? assert.fail();
  assert.equal(`${startLine}:${startCharacter}-${endLine}:${endCharacter} ${edit?.newText}`, expected);
}

describe('smallestEdits', () => {
  it('leaves out what stays', () => {
    check('June 2026', 'July 2026', '0:2-0:4 ly');
    check('Q4', 'Q4 2026', '0:2-0:2  2026');
    check('| a | |', '| a |', '0:5-0:7 ');
    check('aaa', 'aa', '0:2-0:3 ');
    check('a\nb\nc', 'a\nx\nc', '1:0-1:1 x');
  });

  it('takes away what changes nothing', () => assert.deepEqual(smallest('a', 'a'), []));

  it('cuts no character in half', () => {
    check('🔄', '🔴', '0:0-0:2 🔴');
    check('a🔄b', 'a🔴b', '0:1-0:3 🔴');
    // Two that end with the same half.
    check('\u{1F504}', '\u{1F904}', '0:0-0:2 \u{1F904}');
  });

  it('gives the same text, whatever was replaced', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '🔄', '🔴', ' '), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (old, next) => {
        assert.equal(applyEdits(old, smallest(old, next)), next);
      }),
    );
  });
});
