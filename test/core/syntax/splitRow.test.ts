import assert from 'node:assert/strict';
import { splitRow } from '../../../src/core/syntax/splitRow';

function check(line: string, expected: readonly (readonly [text: string, start: number])[]): void {
  const cells = splitRow(line, line.length - line.trimStart().length);
  assert.deepEqual(
    cells.map(({ text, start }) => [text, start]),
    expected,
    line,
  );
  for (const { text, start, end } of cells) assert.equal(line.slice(start, end), text);
}

describe('splitRow', () => {
  it('cuts at pipes and trims the cells', () => {
    check('| a | bc |', [
      ['a', 2],
      ['bc', 6],
    ]);
  });

  it('needs no outer pipes', () => {
    check('a | b', [
      ['a', 0],
      ['b', 4],
    ]);
  });

  it('keeps escaped pipes in their cell, and cuts at those in code', () => {
    check('| a \\| b | `c|d` |', [
      ['a \\| b', 2],
      ['`c', 11],
      ['d`', 14],
    ]);
  });

  it('gives empty cells a place behind their pipe', () => {
    check('| |  |x|', [
      ['', 2],
      ['', 4],
      ['x', 6],
    ]);
  });

  it('reads rows that are indented', () => {
    check('  | a |', [['a', 4]]);
  });
});
