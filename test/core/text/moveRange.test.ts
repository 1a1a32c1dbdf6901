import assert from 'node:assert/strict';
import { moveRange } from '../../../src/core/text/moveRange';
import type { TextRange } from '../../../src/core/text/range';

type Place = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

const range = ([startLine, startCharacter, endLine, endCharacter]: Place): TextRange => ({
  startLine,
  startCharacter,
  endLine,
  endCharacter,
});

const check = (before: Place, replaced: Place, text: string, after: Place) =>
  assert.deepEqual(moveRange(range(before), { range: range(replaced), text }), range(after));

describe('A range in a text that changes', () => {
  it('stays where the change is behind it', () => {
    check([1, 2, 1, 5], [1, 6, 1, 6], 'x', [1, 2, 1, 5]);
    check([1, 2, 1, 5], [2, 0, 3, 0], '', [1, 2, 1, 5]);
  });

  it('moves on its line with what is typed and taken before it', () => {
    check([1, 2, 1, 5], [1, 0, 1, 0], 'xyz', [1, 5, 1, 8]);
    check([1, 2, 1, 5], [1, 2, 1, 2], 'x', [1, 3, 1, 6]);
    check([1, 2, 1, 5], [1, 0, 1, 1], '', [1, 1, 1, 4]);
  });

  it('moves by lines, and onto another line where its own is broken or joined', () => {
    check([3, 2, 4, 5], [0, 0, 0, 0], 'a\nb\n', [5, 2, 6, 5]);
    check([3, 2, 3, 5], [3, 1, 3, 1], 'a\r\nbc', [4, 3, 4, 6]);
    check([3, 2, 3, 5], [2, 7, 3, 0], '', [2, 9, 2, 12]);
  });

  it('grows with what is typed in it and right behind it', () => {
    check([1, 2, 1, 5], [1, 3, 1, 3], 'xy', [1, 2, 1, 7]);
    check([1, 2, 1, 5], [1, 5, 1, 5], 'x', [1, 2, 1, 6]);
  });

  it('stands for all that came in the place of its text', () => {
    check([1, 2, 1, 5], [1, 2, 1, 5], 'abcd', [1, 2, 1, 6]);
    check([1, 2, 1, 5], [0, 0, 9, 9], 'a\nbc', [0, 0, 1, 2]);
    check([1, 2, 1, 5], [1, 4, 1, 8], 'x', [1, 2, 1, 5]);
    check([1, 2, 1, 5], [1, 0, 1, 3], '', [1, 0, 1, 2]);
  });
});
