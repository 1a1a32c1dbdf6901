import assert from 'node:assert/strict';
import { pasteTable } from '../../../src/core/edits/pasteTable';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readText } from './shownTables';

/** `‸` is the caret. */
function paste(marked: string, clipboard: string): Record<string, string> {
  const text = marked.replace('‸', '');
  const { lines } = splitLines(marked.slice(0, marked.indexOf('‸')));
  const [line, character] = [lines.length - 1, lines.at(-1)?.length ?? 0];
  const caret = { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
  const pastes = pasteTable(readText(text), [caret], clipboard);
  return Object.fromEntries(pastes.map(({ kind, edits }) => [kind, applyEdits(text, edits)]));
}

const SHEET = 'Week\tActivity\n1-2\tRead\n3-4\tWrite a talk\n';
const TABLE = '| Week | Activity     |\n| ---- | ------------ |\n| 1-2  | Read         |\n| 3-4  | Write a talk |';
const WEEKS = '| Week | Text |\n|---|---|\n| 1 | a |\n|  |  |\n';

describe('pasting from a spreadsheet', () => {
  it('makes a table on an empty line', () => {
    assert.deepEqual(paste('‸', SHEET), { table: TABLE });
    assert.deepEqual(paste('# Plan\n\n‸\n\nText\n', SHEET), { table: `# Plan\n\n${TABLE}\n\nText\n` });
  });

  it('keeps it apart from what is around', () => {
    assert.deepEqual(paste('Text\n‸\nText\n', SHEET), { table: `Text\n\n${TABLE}\n\nText\n` });
  });

  it('stays in the list item or the quote', () => {
    const inList = TABLE.replaceAll('\n', '\n  ');
    assert.deepEqual(paste('- item\n\n  ‸\n', SHEET), { table: `- item\n\n  ${inList}\n` });
    const inQuote = TABLE.replaceAll('\n', '\n> ');
    assert.deepEqual(paste('> text\n>\n> ‸\n', SHEET), { table: `> text\n>\n> ${inQuote}\n` });
  });

  it('escapes pipes and keeps line breaks in cells', () => {
    const { table } = paste('‸', 'a|b\t"c\nd"\nx\ty');
    assert.equal(table, '| a\\|b | c<br>d |\n| ---- | ------ |\n| x    | y      |');
  });

  it('does nothing within text, code, comments and front matter, and for one row', () => {
    for (const text of [
      'Te‸xt\n',
      '- ‸item\n',
      '```\n‸\n```\n',
      '# A\n\n```\n‸\n',
      '<!--\n‸\n-->\n',
      'Text\n\n    code\n    ‸\n',
      '---\ntitle: x\n‸\n---\n',
    ]) {
      assert.deepEqual(paste(text, SHEET), {}, text);
    }
    assert.deepEqual(paste('‸', 'a\tb'), {});
    assert.deepEqual(paste('‸', 'a b\nc d'), {});
  });

  it('makes a table right below a section with code in it', () => {
    const before = '# A\n\n```\n# no heading\n```\n\n';
    assert.deepEqual(paste(`${before}‸\n`, SHEET), { table: `${before}${TABLE}\n` });
  });

  it('fills the empty cells of a table from the caret on', () => {
    const { cells } = paste(WEEKS.replace('|  |  |', '| ‸ |  |'), '2\tb\n3\tc');
    assert.equal(cells, '| Week | Text |\n|---|---|\n| 1 | a |\n| 2 | b |\n| 3 | c |\n');
    assert.equal(Object.keys(paste(WEEKS.replace('|  |  |', '| ‸ |  |'), '2\tb'))[0], 'cells');
  });

  it('adds rows below the one at the caret where cells are filled, or overwrites them if one wants', () => {
    const pasted = paste(WEEKS.replace('1', '1‸'), '2\tb');
    assert.deepEqual(Object.keys(pasted), ['rows', 'cells']);
    assert.equal(pasted.rows, WEEKS.replace('| 1 | a |\n', '| 1 | a |\n| 2 | b |\n'));
    assert.equal(pasted.cells, WEEKS.replace('| 1 | a |', '| 2 | b |'));
  });

  it('leaves the header out where the table has the same', () => {
    assert.equal(
      paste(WEEKS.replace('1', '1‸'), 'week\t**Text**\n2\tb').rows,
      WEEKS.replace('a |\n', 'a |\n| 2 | b |\n'),
    );
  });

  it('fits in by the columns that are there', () => {
    const wide = '| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n';
    assert.equal(paste(wide.replace('2', '2‸'), 'x\ty').rows, `${wide}|  | x | y |\n`);
    assert.equal(paste(wide.replace('2', '2‸'), 'x\ty').cells, wide.replace('2 | 3', 'x | y'));
    assert.deepEqual(paste(wide.replace('3', '3‸'), 'x\ty'), {});
    assert.deepEqual(paste(wide.replace('---', '-‸--'), 'x\ty'), {});
    assert.equal(paste('| A | B |\n|---|---|\n| 1‸ |\n', 'x\ty').cells, '| A | B |\n|---|---|\n| x | y |\n');
  });

  it('keeps the pipe behind a cell that ends in a backslash', () => {
    const tight = '|A|B|\n|---|---|\n|1‸|2|\n';
    assert.equal(paste(tight, 'x\\\ty').cells, '|A|B|\n|---|---|\n|x\\ |y|\n');
  });

  it('keeps an aligned table aligned', () => {
    const aligned = '| A   | B   |\n|-----|-----|\n| 1   | 2   |\n';
    assert.equal(
      paste(aligned.replace('1', '1‸'), 'long\tx').rows,
      '| A    | B   |\n|------|-----|\n| 1    | 2   |\n| long | x   |\n',
    );
  });

  it('does nothing in a broken table, and for several carets', () => {
    assert.deepEqual(paste('| A | B |\n| 1‸ | 2 |\n| 3 | 4 |\n', 'x\ty'), {});
    const caret = { startLine: 0, startCharacter: 0, endLine: 0, endCharacter: 0 };
    assert.deepEqual(pasteTable(readText(''), [caret, caret], SHEET), []);
  });
});
