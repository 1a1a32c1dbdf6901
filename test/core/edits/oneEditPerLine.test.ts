import assert from 'node:assert/strict';
import { oneEditPerLine } from '../../../src/core/edits/oneEditPerLine';
import { rangeOnLine } from '../../../src/core/text/range';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

const TEXT = 'one two three\nfour five\nsix';
const LINES = TEXT.split('\n');

describe('one edit for each line', () => {
  it('writes again what stands between two edits of a line', () => {
    const edits = [edit(0, 8, 13, '3'), edit(0, 0, 3, '1'), edit(1, 0, 4, '4')];
    const joined = oneEditPerLine(edits, LINES);
    assert.deepEqual(joined, [edit(0, 0, 13, '1 two 3'), edit(1, 0, 4, '4')]);
    assert.equal(applyEdits(TEXT, joined), applyEdits(TEXT, edits));
  });

  it('joins what begins on the line on which an edit of several lines ends', () => {
    const several = { range: { startLine: 0, startCharacter: 4, endLine: 1, endCharacter: 4 }, newText: '2' };
    const edits = [several, edit(1, 5, 9, '5\n'), edit(2, 0, 0, '>')];
    const joined = oneEditPerLine(edits, LINES);
    assert.equal(joined.length, 2);
    assert.equal(applyEdits(TEXT, joined), 'one 2 5\n\n>six');
  });
});

function edit(line: number, start: number, end: number, newText: string): TextEdit {
  return { range: rangeOnLine(line, start, end), newText };
}
