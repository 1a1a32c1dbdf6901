import assert from 'node:assert/strict';
import { tableCommands } from '../../../src/core/edits/tableCommands';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';

type Command = keyof typeof tableCommands;

/** `‸` is a caret, `⟨ ⟩` a selection. */
function unmarked(marked: string): { text: string; selections: TextRange[] } {
  const selections: TextRange[] = [];
  let text = '';
  let open: { line: number; character: number } | null = null;
  for (const character of marked) {
    const { lines } = splitLines(text);
    const here = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    if (character === '⟨') open = here;
    else if (character === '‸' || character === '⟩') {
      const { line, character: at } = open ?? here;
      selections.push({ startLine: line, startCharacter: at, endLine: here.line, endCharacter: here.character });
      open = null;
    } else text += character;
  }
  return { text, selections };
}

function marked(text: string, selections: readonly TextRange[]): string {
  const marks = selections.flatMap(({ startLine, startCharacter, endLine, endCharacter }) =>
    startLine === endLine && startCharacter === endCharacter
      ? [{ line: startLine, character: startCharacter, newText: '‸' }]
      : [
          { line: startLine, character: startCharacter, newText: '⟨' },
          { line: endLine, character: endCharacter, newText: '⟩' },
        ],
  );
  return applyEdits(
    text,
    marks.map(({ line, character, newText }) => ({
      range: { startLine: line, startCharacter: character, endLine: line, endCharacter: character },
      newText,
    })),
  );
}

function run(command: Command, before: string) {
  const { text, selections } = unmarked(before);
  return { text, result: tableCommands[command]({ ...parsePlan(text), lines: splitLines(text).lines }, selections) };
}

function check(command: Command, before: string, after: string): void {
  const { text, result } = run(command, before);
  if (result.kind === 'refusal') assert.fail(result.message.template);
  assert.equal(marked(applyEdits(text, result.edits), result.selections), after);
}

function checkRefused(command: Command, before: string, reason: RegExp): void {
  const { result } = run(command, before);
  assert.equal(result.kind, 'refusal');
  assert.match(result.kind === 'refusal' ? result.message.template : '', reason);
}

describe('moving from cell to cell', () => {
  it('selects the next one, in the row and in the next row', () => {
    check('nextTableCell', '| A | B |\n|---|---|\n| o‸ne | two |', '| A | B |\n|---|---|\n| one | ⟨two⟩ |');
    check(
      'nextTableCell',
      '| A | B |\n|---|---|\n| 1 | ⟨2⟩ |\n| 3 | 4 |',
      '| A | B |\n|---|---|\n| 1 | 2 |\n| ⟨3⟩ | 4 |',
    );
    check('nextTableCell', '| A | B‸ |\n|---|---|\n| 1 | 2 |', '| A | B |\n|---|---|\n| ⟨1⟩ | 2 |');
    check('nextTableCell', '‸| A | B |\n|---|---|\n| 1 | 2 |', '| A | ⟨B⟩ |\n|---|---|\n| 1 | 2 |');
    check('nextTableCell', '| A | B |\n|--‸-|---|\n| 1 | 2 |', '| A | B |\n|---|---|\n| ⟨1⟩ | 2 |');
  });

  it('goes into an empty cell', () => {
    check('nextTableCell', '| A | B |\n|---|---|\n| 1‸ |  |', '| A | B |\n|---|---|\n| 1 | ‸ |');
    check('nextTableCell', '| A | B |\n|---|---|\n| 1‸ ||', '| A | B |\n|---|---|\n| 1 |‸|');
  });

  it('selects the previous one, and stays at the first', () => {
    check('previousTableCell', '| A | B |\n|---|---|\n| 1 | 2‸ |', '| A | B |\n|---|---|\n| ⟨1⟩ | 2 |');
    check('previousTableCell', '| A | B |\n|---|---|\n| 1‸ | 2 |', '| A | ⟨B⟩ |\n|---|---|\n| 1 | 2 |');
    const { result } = run('previousTableCell', '| A‸ | B |\n|---|---|');
    assert.deepEqual(result, { kind: 'change', edits: [], selections: [] });
  });

  it('selects the one below', () => {
    check('nextTableRow', '| A | B‸ |\n|---|---|\n| 1 | 2 |', '| A | B |\n|---|---|\n| 1 | ⟨2⟩ |');
    check('nextTableRow', '| A | B |\n|---|---|\n| 1 | 2‸ |\n| 3 |', '| A | B |\n|---|---|\n| 1 | 2 |\n| ⟨3⟩ |');
  });

  it('goes through ragged rows by the cells they have', () => {
    check('nextTableCell', '| A | B |\n|---|---|\n| 1‸ |\n| 3 | 4 |', '| A | B |\n|---|---|\n| 1 |\n| ⟨3⟩ | 4 |');
    check('nextTableCell', '| A |\n|---|\n| 1‸ | 2 |', '| A |\n|---|\n| 1 | ⟨2⟩ |');
  });

  it('makes a row behind the last cell', () => {
    check(
      'nextTableCell',
      '| A | B |\n|---|---|\n| x | 2‸ |\n\nText',
      '| A | B |\n|---|---|\n| x | 2 |\n| ‸ |  |\n\nText',
    );
    check('nextTableRow', '| A | B |\n|---|---|\n| x | y‸ |', '| A | B |\n|---|---|\n| x | y |\n|  | ‸ |');
    check('nextTableCell', '| A | B‸ |\n|---|---|\n', '| A | B |\n|---|---|\n| ‸ |  |\n');
  });

  it('refuses where it makes no sense', () => {
    checkRefused('nextTableCell', 'No‸ table', /no table/);
    checkRefused('nextTableCell', '| A‸ | B |\n|---|---|\n| 1‸ | 2 |', /several/);
    checkRefused('nextTableCell', '| A‸ | B |\n| 1 | 2 |\n| 3 | 4 |', /no row of dashes/);
    checkRefused('nextTableCell', '| A‸ | B |\n|---|\n| 1 | 2 |', /does not fit/);
    checkRefused('nextTableCell', '| 1‸ | 2 |\n| 3 | 4 |\n', /no header/);
    checkRefused('nextTableCell', '> text\n| A‸ | B |\n|---|---|\n| 1 | 2 |', /blank line/);
  });
});

describe('a new row at the end', () => {
  const next = (column: readonly string[], header = 'Week') => {
    const text = `| ${header} | Text |\n|---|---|\n${column.map((each) => `| ${each} | t |\n`).join('')}`;
    const { result } = run('addTableRow', text.replace('| t |', '| t‸ |'));
    assert.equal(result.kind, 'change');
    const [edit] = result.kind === 'change' ? result.edits : [];
    return edit?.newText.split('|')[1]?.trim();
  };

  it('has the next number, week or id', () => {
    assert.equal(next(['Week 5']), 'Week 6');
    assert.equal(next(['Week 4', 'Week 5']), 'Week 6');
    assert.equal(next(['5-6']), '7-8');
    assert.equal(next(['1-2', '3-4', '5–6']), '7–8');
    assert.equal(next(['Weeks 1-4', 'Week 5']), 'Week 6');
    assert.equal(next(['W9', 'W10']), 'W11');
    assert.equal(next(['2', '4', '6']), '8');
    assert.equal(next(['Semana 1', 'Semana 2'], 'Semana'), 'Semana 3');
    assert.equal(next(['第1周', '第2周'], '周次'), '第3周');
    assert.equal(next(['1주차'], '주차'), '2주차');
    assert.equal(next(['M4'], 'Milestone'), 'M5');
    assert.equal(next(['**M4**', '**M5**'], 'Milestone'), '**M6**');
    assert.equal(next(['KR1.2'], 'Key Result'), 'KR1.3');
    assert.equal(next(['ACH-008', 'ACH-009'], 'Id'), 'ACH-010');
    assert.equal(next(['1', '2', '3'], '#'), '4');
  });

  it('has the next period in the form of the last, in any language', () => {
    assert.equal(next(['Q3 2026'], 'Quarter'), 'Q4 2026');
    assert.equal(next(['Q3 2026', 'Q4 2026'], 'Quarter'), 'Q1 2027');
    assert.equal(next(['Q3', '**Q4**'], 'Quarter'), '**Q1**');
    assert.equal(next(['H1 2026'], 'When'), 'H2 2026');
    assert.equal(next(['2026-11', '2026-12'], 'Month'), '2027-01');
    assert.equal(next(['November', 'December'], 'Month'), 'January');
    assert.equal(next(['Jun 2026'], 'Month'), 'Jul 2026');
    assert.equal(next(['juin 2026', 'juillet 2026'], 'Mois'), 'août 2026');
    assert.equal(next(['2026年6月'], '月'), '2026年7月');
    assert.equal(next(['2026'], 'Year'), '2027');
    assert.equal(next(['2026-W52', '2026-W53'], 'Week'), '2027-W01');
    assert.equal(next(['Jan–Mar 2026', 'Apr–Jun 2026'], 'Timeline'), 'Jul–Sep 2026');
  });

  it('has the next day in the rhythm of those above', () => {
    assert.equal(next(['2026-06-01', '2026-06-08'], 'Date'), '2026-06-15');
    assert.equal(next(['15 June 2026', '15 July 2026'], 'Due'), '15 August 2026');
    assert.equal(next(['2026-01-31', '2026-02-28', '2026-03-31'], 'Date'), '');
    assert.equal(next(['2026-06-15'], 'Date'), '');
    assert.equal(next(['2026-06-08', '2026-06-01'], 'Date'), '');
    assert.equal(next(['2026-06-01', '2026-06-08', '2026-07-20'], 'Date'), '');
    assert.equal(next(['Q1 2026', 'Q3 2026'], 'Quarter'), '');
  });

  it('guesses nothing where no pattern shows', () => {
    for (const column of [
      ['Week 5', 'Later'],
      ['1-2', '5-6'],
      ['1', '2', '7'],
      ['Java 8'],
      ['Read 3 books'],
      ['7-5'],
      [''],
    ]) {
      assert.equal(next(column, 'Topic'), '', column.join());
    }
    assert.equal(next(['Week 1', ''], 'Week'), '');
  });

  it('leaves figures alone', () => {
    check(
      'addTableRow',
      '| # | Hours |\n|---|---|\n| 1 | 10 |\n| 2 | 2‸0 |',
      '| # | Hours |\n|---|---|\n| 1 | 10 |\n| 2 | 20 |\n| 3 | ‸ |',
    );
  });

  it('has an open box where all others have a box', () => {
    check(
      'addTableRow',
      '| Week | Text | Done |\n|---|---|---|\n| 1 | a | [x] |\n| 2 | ‸b | [ ] |',
      '| Week | Text | Done |\n|---|---|---|\n| 1 | a | [x] |\n| 2 | b | [ ] |\n| 3 | ‸ | [ ] |',
    );
    check(
      'addTableRow',
      '| Text | Done |\n|---|---|\n| a‸ | ✅ |\n| b | ⬜ |',
      '| Text | Done |\n|---|---|\n| a | ✅ |\n| b | ⬜ |\n| ‸ | ⬜ |',
    );
    const own = '---\nplan:\n  boxes: { open: ".", done: v }\n---\n';
    check(
      'addTableRow',
      `${own}| Text | Done |\n|---|---|\n| a‸ | [v] |\n| b | [ ] |`,
      `${own}| Text | Done |\n|---|---|\n| a | [v] |\n| b | [ ] |\n| ‸ | [.] |`,
    );
    check('addTableRow', '| Text | Ok |\n|---|---|\n| a‸ | ✅ |', '| Text | Ok |\n|---|---|\n| a | ✅ |\n| ‸ |  |');
  });

  it('is padded like the row above it', () => {
    check(
      'addTableRow',
      '| Week   | Text |\n|---|---|\n| 1-2    | a‸    |',
      '| Week   | Text |\n|---|---|\n| 1-2    | a    |\n| 3-4    | ‸     |',
    );
  });

  it('keeps an aligned table aligned', () => {
    check(
      'addTableRow',
      '| Wk  | Hrs |\n|-----|----:|\n| 998 |   1 |\n| 999 |  1‸2 |\n',
      '| Wk   | Hrs |\n|------|----:|\n| 998  |   1 |\n| 999  |  12 |\n| 1000 | ‸    |\n',
    );
  });

  it('stands in the list item or the quote of its table', () => {
    check('addTableRow', '> | A |\n> |---|\n> | x‸ |\n', '> | A |\n> |---|\n> | x |\n> | ‸ |\n');
    check('addTableRow', '- | A‸ |\n  |---|\n', '- | A |\n  |---|\n  | ‸ |\n');
  });

  it('has the pipes it needs', () => {
    check('addTableRow', 'A | B\n--- | ---\nx | y‸\n', 'A | B\n--- | ---\nx | y\n| ‸ |  |\n');
  });
});

describe('rows', () => {
  const TABLE = '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n';

  it('are moved up and down, with the caret', () => {
    check('moveTableRowUp', TABLE.replace('4', '4‸'), '| A | B |\n|---|---|\n| 3 | 4‸ |\n| 1 | 2 |\n| 5 | 6 |\n');
    check('moveTableRowDown', TABLE.replace('4', '4‸'), '| A | B |\n|---|---|\n| 1 | 2 |\n| 5 | 6 |\n| 3 | 4‸ |\n');
  });

  it('are moved together where several are selected', () => {
    check(
      'moveTableRowDown',
      TABLE.replace('| 1', '⟨| 1').replace('| 5', '⟩| 5'),
      '| A | B |\n|---|---|\n| 5 | 6 |\n⟨| 1 | 2 |\n| 3 | 4 |\n⟩',
    );
    check(
      'moveTableRowUp',
      TABLE.replace('3', '⟨3').replace('6', '6⟩'),
      '| A | B |\n|---|---|\n| ⟨3 | 4 |\n| 5 | 6⟩ |\n| 1 | 2 |\n',
    );
  });

  it('change no more than what differs', () => {
    const { result } = run('moveTableRowUp', '| A | B |\n|---|---|\n| 1 | same |\n| 2 | same‸ |');
    assert.equal(result.kind === 'change' && result.edits.length, 2);
    assert.deepEqual(result.kind === 'change' && result.edits.map(({ newText }) => newText), ['2', '1']);
  });

  it('stay below the header', () => {
    checkRefused('moveTableRowUp', TABLE.replace('1', '1‸'), /first row/);
    checkRefused('moveTableRowDown', TABLE.replace('6', '6‸'), /last row/);
    checkRefused('moveTableRowDown', TABLE.replace('A', 'A‸'), /header/);
    checkRefused('moveTableRowUp', TABLE.replace('--', '-‸-'), /header/);
  });

  it('are inserted above and below', () => {
    check('insertTableRowAbove', TABLE.replace('4', '4‸'), TABLE.replace('| 3', '|  | ‸ |\n| 3'));
    check('insertTableRowBelow', TABLE.replace('3', '3‸'), TABLE.replace('| 5', '| ‸ |  |\n| 5'));
    check('insertTableRowAbove', TABLE.replace('1', '1‸'), TABLE.replace('| 1', '| ‸ |  |\n| 1'));
    check('insertTableRowBelow', TABLE.replace('B', 'B‸'), TABLE.replace('| 1', '|  | ‸ |\n| 1'));
    checkRefused('insertTableRowAbove', TABLE.replace('B', 'B‸'), /header/);
  });

  it('are deleted', () => {
    check('deleteTableRow', TABLE.replace('4', '4‸'), '| A | B |\n|---|---|\n| 1 | 2 |\n| 5 | ‸6 |\n');
    check('deleteTableRow', TABLE.replace('6', '6‸'), '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | ‸4 |\n');
    check('deleteTableRow', '| A |\n|---|\n| 1‸ |', '| ‸A |\n|---|');
    check('deleteTableRow', TABLE.replace('1', '⟨1').replace('4', '4⟩'), '| A | B |\n|---|---|\n| ‸5 | 6 |\n');
    checkRefused('deleteTableRow', TABLE.replace('A', 'A‸'), /header/);
  });

  it('keep their line endings', () => {
    const crlf = TABLE.replaceAll('\n', '\r\n');
    check(
      'moveTableRowUp',
      crlf.replace('4', '4‸'),
      '| A | B |\r\n|---|---|\r\n| 3 | 4‸ |\r\n| 1 | 2 |\r\n| 5 | 6 |\r\n',
    );
    check('deleteTableRow', crlf.replace('4', '4‸'), '| A | B |\r\n|---|---|\r\n| 1 | 2 |\r\n| 5 | ‸6 |\r\n');
  });
});

describe('columns', () => {
  const TABLE = '| A | B | C |\n|:--|---|--:|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n';

  it('are moved with their alignment and the caret', () => {
    check(
      'moveTableColumnRight',
      TABLE.replace('4', '4‸'),
      '| B | A | C |\n|---|:--|--:|\n| 2 | 1 | 3 |\n| 5 | 4‸ | 6 |\n',
    );
    check(
      'moveTableColumnLeft',
      TABLE.replace('6', '‸6'),
      '| A | C | B |\n|:--|--:|---|\n| 1 | 3 | 2 |\n| 4 | ‸6 | 5 |\n',
    );
    checkRefused('moveTableColumnLeft', TABLE.replace('1', '1‸'), /first column/);
    checkRefused('moveTableColumnRight', TABLE.replace('C', 'C‸'), /last column/);
  });

  it('are inserted left and right', () => {
    check(
      'insertTableColumnRight',
      TABLE.replace('1', '1‸'),
      '| A | ‸ | B | C |\n|:--|---|---|--:|\n| 1 |  | 2 | 3 |\n| 4 |  | 5 | 6 |\n',
    );
    check(
      'insertTableColumnLeft',
      TABLE.replace('1', '1‸'),
      '| ‸ | A | B | C |\n|---|:--|---|--:|\n|  | 1 | 2 | 3 |\n|  | 4 | 5 | 6 |\n',
    );
    check('insertTableColumnRight', '| A‸ |\n| --- |\n| 1 |', '| A | ‸ |\n| --- | --- |\n| 1 |  |');
  });

  it('are deleted', () => {
    check('deleteTableColumn', TABLE.replace('2', '2‸'), '| A | C |\n|:--|--:|\n| 1 | ‸3 |\n| 4 | 6 |\n');
    check('deleteTableColumn', TABLE.replace('6', '6‸'), '| A | B |\n|:--|---|\n| 1 | 2 |\n| 4 | ‸5 |\n');
    checkRefused('deleteTableColumn', '| A‸ |\n|---|', /only column/);
  });

  it('are moved in ragged rows by the place of their cells', () => {
    const ragged = '| A | B‸ | C |\n|---|---|---|\n| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 | 4 |\n';
    check('moveTableColumnLeft', ragged, '| B‸ | A | C |\n|---|---|---|\n|  | 1 |\n| 2 | 1 |\n| 2 | 1 | 3 | 4 |\n');
    check('moveTableColumnRight', ragged, '| A | C | B‸ |\n|---|---|---|\n| 1 |\n| 1 |  | 2 |\n| 1 | 3 | 2 | 4 |\n');
    check(
      'insertTableColumnLeft',
      ragged,
      '| A | ‸ | B | C |\n|---|---|---|---|\n| 1 |\n| 1 |  | 2 |\n| 1 |  | 2 | 3 | 4 |\n',
    );
    check('deleteTableColumn', ragged, '| A | ‸C |\n|---|---|\n| 1 |\n| 1 |\n| 1 | 3 | 4 |\n');
  });

  it('are moved in tables without pipes at their edges', () => {
    check(
      'moveTableColumnLeft',
      'A | B‸\n--- | --:\nx | y\nz | 1. u\nw | - v\n',
      'B‸ | A\n--: | ---\ny | x\n| 1. u | z\n| - v | w\n',
    );
    check('deleteTableColumn', 'A | B‸\n--- | ---\nx | y\n', '| ‸A |\n| --- |\n| x |\n');
    check('insertTableColumnLeft', 'A‸ | B\n--- | ---\nx | y\n', '| ‸ | A | B\n--- | --- | ---\n|  | x | y\n');
    check('insertTableColumnRight', 'A | B‸\n--- | ---\nx | y\n', 'A | B | ‸ |\n--- | --- | ---\nx | y |  |\n');
  });

  it('keep an aligned table aligned', () => {
    check(
      'insertTableColumnRight',
      '| Name | B   |\n|------|-----|\n| x‸    | y   |\n',
      '| Name | ‸    | B   |\n|------|-----|-----|\n| x    |     | y   |\n',
    );
    check('deleteTableColumn', '| Name | B   |\n|------|-----|\n| x    | y‸   |\n', '| Name |\n|------|\n| ‸x    |\n');
  });

  it('are those of the table alone', () => {
    checkRefused('moveTableColumnLeft', '| A |\n|---|\n| 1 | 2‸ |', /no column/);
    checkRefused('moveTableColumnLeft', '| A | B |\n|---|---|\n| ⟨1 | 2 |\n| 3⟩ | 4 |', /one cell/);
  });
});

describe('sorting', () => {
  const sorted = (header: string, cells: readonly string[], above = '') => {
    const text = `${above}| Name | ${header} |\n|---|---|\n${cells.map((cell, index) => `| n${index} | ${cell} |\n`).join('')}`;
    const { result } = run('sortTable', text.replace('| n0 | ', '| n0 | ‸'));
    if (result.kind === 'refusal') return result.message.template;
    return splitLines(applyEdits(text, result.edits))
      .lines.slice(splitLines(above).lines.length + 1, -1)
      .map((line) => line.split('|')[2]?.trim() ?? '');
  };

  it('goes by rank for levels, by the scale of the plan', () => {
    assert.deepEqual(sorted('Current', ['Expert', 'Beginner', 'None', 'Competent']), [
      'None',
      'Beginner',
      'Competent',
      'Expert',
    ]);
    const own = '| Level | Definition |\n|---|---|\n| Expert | best |\n| Adept | good |\n| Beginner | little |\n\n';
    assert.deepEqual(sorted('Level', ['Adept', 'Expert', 'Beginner'], own), ['Beginner', 'Adept', 'Expert']);
  });

  it('goes by date for periods', () => {
    assert.deepEqual(sorted('Due', ['Q4 2026', 'June 2026', '2026-06-15', 'Mid 2025']), [
      'Mid 2025',
      'June 2026',
      '2026-06-15',
      'Q4 2026',
    ]);
    assert.deepEqual(sorted('Week', ['10-12', '1-2', 'Week 5']), ['1-2', 'Week 5', '10-12']);
  });

  it('goes by size for gaps, the greatest first', () => {
    const gaps = '| Skill | Current | Required | Gap |\n|---|---|---|---|\n';
    const { text, result } = run(
      'sortTable',
      `${gaps}| a | Expert | Competent | +2 |\n| b | None | Expert | -4 |\n| c | Competent | Expert | −2‸ |\n| d | Expert | Expert | 0 |\n`,
    );
    assert.equal(
      result.kind === 'change' && applyEdits(text, result.edits),
      `${gaps}| b | None | Expert | -4 |\n| c | Competent | Expert | −2 |\n| d | Expert | Expert | 0 |\n| a | Expert | Competent | +2 |\n`,
    );
    const other = `${gaps}| a | Expert | Expert | 0 |\n| b | None | Expert | +4 |\n| c | Competent | Expert | +2‸ |\n`;
    const { text: before, result: changed } = run('sortTable', other);
    assert.ok(changed.kind === 'change');
    assert.deepEqual(
      [...applyEdits(before, changed.edits).matchAll(/\| ([abc]) \|/g)].map(([, name]) => name),
      ['b', 'c', 'a'],
    );
  });

  it('goes by value for numbers, and by urgency for priorities', () => {
    assert.deepEqual(sorted('Budget', ['$1,200', '$85', '$3.5K']), ['$85', '$1,200', '$3.5K']);
    assert.deepEqual(sorted('Share', ['40%', '5%', '100%']), ['5%', '40%', '100%']);
    assert.deepEqual(sorted('Time', ['12 hrs', '2 weeks', '30 min']), ['30 min', '12 hrs', '2 weeks']);
    assert.deepEqual(sorted('Priority', ['🟢 Low', '🔴 High', 'Medium']), ['🔴 High', 'Medium', '🟢 Low']);
    assert.deepEqual(sorted('Status', ['Done', 'In Progress', 'Planned']), ['Planned', 'In Progress', 'Done']);
    assert.deepEqual(sorted('Done', ['[x]', '[ ]', '[x]']), ['[ ]', '[x]', '[x]']);
  });

  it('goes by the alphabet for words, numbers in them by value', () => {
    assert.deepEqual(sorted('Topic', ['Zebra', 'élan', '**Apple**', 'apple pie']), [
      '**Apple**',
      'apple pie',
      'élan',
      'Zebra',
    ]);
    assert.deepEqual(sorted('Topic', ['Part 10', 'Part 9']), ['Part 9', 'Part 10']);
  });

  it('keeps rows without a value at the end, whichever way round', () => {
    assert.deepEqual(sorted('Due', ['', 'Q4 2026', 'TBD', 'Q1 2026']), ['Q1 2026', 'Q4 2026', '', 'TBD']);
    assert.deepEqual(sorted('Due', ['Q1 2026', 'Q4 2026', '', 'TBD']), ['Q4 2026', 'Q1 2026', '', 'TBD']);
    assert.deepEqual(sorted('Due', ['Q4 2026', 'someday', 'Q1 2026', '-']), ['Q1 2026', 'Q4 2026', 'someday', '-']);
  });

  it('is the other way round where it is sorted, and stable', () => {
    const rows = (...names: string[]) => `| A | B |\n|---|---|\n${names.map((name) => `| ${name} |\n`).join('')}`;
    check('sortTable', rows('b | 1‸', 'a | 2', 'c | 1'), rows('b | 1‸', 'c | 1', 'a | 2'));
    check('sortTable', rows('b | 1', 'c | 1‸', 'a | 2'), rows('a | 2', 'b | 1', 'c | 1‸'));
    check('sortTable', rows('a | 2', 'b | 1', 'c‸ | 1'), rows('c‸ | 1', 'b | 1', 'a | 2'));
    checkRefused('sortTable', rows('a | 1‸', 'b | 1'), /nothing to sort/);
    checkRefused('sortTable', '| A‸ |\n|---|\n', /nothing to sort/);
    checkRefused('sortTable', '| A |\n|---|\n| 1 | 2‸ |', /one cell/);
  });

  it('sorts by the header that the caret is in', () => {
    check(
      'sortTable',
      '| A | B‸ |\n|---|---|\n| x | 2 |\n| y | 1 |\n',
      '| A | B‸ |\n|---|---|\n| y | 1 |\n| x | 2 |\n',
    );
  });
});

describe('aligning', () => {
  it('keeps the carets where they are in their cells', () => {
    check('alignTable', '| A | B |\n|---|---|\n| 1 | 2‸ |\n', '| A   | B   |\n|-----|-----|\n| 1   | 2‸   |\n');
    check('alignTable', '| A | B |\n|---|---|\n| x‸ | ⟨2⟩ |\n', '| A   | B   |\n|-----|-----|\n| x‸   | ⟨2⟩   |\n');
    check('alignTable', '| A | B |\n|--:|---|\n| 1 | ‸2 |\n', '|   A | B   |\n|----:|-----|\n|   1 | ‸2   |\n');
  });

  it('aligns the table at the caret, or all', () => {
    const two = '| A |\n|---|\n| long‸ |\n\n| A |\n|---|\n| long |\n';
    check('alignTable', two, '| A    |\n|------|\n| long‸ |\n\n| A |\n|---|\n| long |\n');
    check('alignAllTables', two, '| A    |\n|------|\n| long‸ |\n\n| A    |\n|------|\n| long |\n');
  });

  it('says why it does nothing', () => {
    checkRefused('alignTable', 'Te‸xt', /no table/);
    checkRefused('alignTable', '| A | B |\n| 1‸ | 2 |\n| 3 | 4 |', /no row of dashes/);
  });
});
