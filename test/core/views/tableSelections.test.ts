import assert from 'node:assert/strict';
import { splitLines } from '../../../src/core/text/lines';
import { tableSelections } from '../../../src/core/views/tableSelections';
import { readText } from '../edits/shownTables';

/** `‸` is the caret; gives the texts of the ranges, lines parted by `⏎`. */
function grown(marked: string): string[] {
  const before = splitLines(marked.slice(0, marked.indexOf('‸'))).lines;
  const text = readText(marked.replace('‸', ''));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return tableSelections(text, position).map(({ startLine, startCharacter, endLine, endCharacter }) =>
    text.lines
      .slice(startLine, endLine + 1)
      .map((line, index, all) =>
        line.slice(index === 0 ? startCharacter : 0, index === all.length - 1 ? endCharacter : line.length),
      )
      .join('⏎'),
  );
}

describe('tableSelections', () => {
  it('grow from the text of a cell to the table', () => {
    assert.deepEqual(grown('Text\n\n> | A | B |\n> |---|---|\n> | on‸e | two |\n> | 3 | 4 |\n'), [
      'one',
      ' one ',
      '| one | two |',
      '| one | two |⏎> | 3 | 4 |',
      '| A | B |⏎> |---|---|⏎> | one | two |⏎> | 3 | 4 |',
    ]);
  });

  it('leave out what the caret is not in', () => {
    assert.deepEqual(grown('| A ‸| B |\n|---|---|\n| 1 | 2 |\n'), [
      ' A ',
      '| A | B |',
      '| A | B |⏎|---|---|⏎| 1 | 2 |',
    ]);
    assert.deepEqual(grown('| A |\n|---|\n|‸ |\n').slice(0, 2), [' ', '| |']);
  });

  it('are none outside of tables and in broken ones', () => {
    assert.deepEqual(grown('Te‸xt\n'), []);
    assert.deepEqual(grown('| A | B |\n| 1‸ | 2 |\n| 3 | 4 |\n'), []);
  });
});
