import assert from 'node:assert/strict';
import { isEmojiColumn } from '../../../src/core/plan/emojiColumns';

describe('isEmojiColumn', () => {
  const check = (
    rows: readonly (readonly string[])[],
    expected: boolean,
    meaning: 'status' | 'current' | null = null,
  ) => assert.equal(isEmojiColumn(meaning, 1, rows), expected, JSON.stringify(rows));

  it('takes ticks for boxes beside empty ones, and where nothing else can be meant', () => {
    check(
      [
        ['a', '✅'],
        ['b', '⬜'],
      ],
      true,
    );
    check(
      [
        ['a', '✅'],
        ['b', '✅'],
      ],
      true,
    );
    check(
      [
        ['a', '✅'],
        ['b', ''],
      ],
      true,
      'status',
    );
  });

  it('takes them for what compares beside other words, in several columns, and in columns of levels', () => {
    check(
      [
        ['a', '✅'],
        ['b', '❌'],
      ],
      false,
    );
    check(
      [
        ['a', '✅'],
        ['b', ''],
      ],
      false,
    );
    check(
      [
        ['a', '✅', '✅'],
        ['b', '✅', ''],
      ],
      false,
    );
    check(
      [
        ['a', '✅'],
        ['b', '⬜'],
      ],
      false,
      'current',
    );
    check([['a', '✅']], false);
    check([], false);
  });
});
