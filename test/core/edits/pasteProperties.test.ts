import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pasteTable } from '../../../src/core/edits/pasteTable';
import { brokenTableLines, tableGrid } from '../../../src/core/edits/tableGrid';
import { applyEdits } from '../../../src/core/text/textEdit';
import { fixtures } from '../syntax/documents';
import { readText, shownTables } from './shownTables';
import { tableTexts } from './tableTexts';

const CASES = 300;
const SEED = 20_261_121;

/** What people keep in the cells of a spreadsheet; none is the title of a column. */
const VALUES = [
  ...[
    '',
    'a',
    'Week 5',
    '-2',
    '40%',
    '$1,200',
    '2026-06-15',
    'a|b',
    'a\\|b',
    'c\\',
    '|',
    '\\',
    '`x|y`',
    '"quoted"',
    'say "it"',
  ],
  ...[
    'two\nlines',
    'with\ttab',
    'a\r\nb',
    '目标',
    '👩‍💻 dev',
    '# h',
    '- i',
    '> q',
    '<!-- c',
    '~~~',
    '[ ]',
    '**bold**',
    '---',
    '\u00a0b',
  ],
];

const sheets = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(...VALUES), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  // A first column that is empty is indentation.
  .map((rows) => rows.map((row, index) => [`${index + 1} ${row[0]}`.trim(), ...row.slice(1)]));

type Sheet = readonly (readonly string[])[];

/** As spreadsheets put cells into the clipboard. */
function clipboardOf(sheet: Sheet): string {
  const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return sheet.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** As readers see them. */
function shownCells(sheet: Sheet): string[][] {
  return sheet.map((row) =>
    row.map((cell) =>
      cell
        .trim()
        .replace(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')
        .replaceAll('\t', ' '),
    ),
  );
}

function caret(line: number, character: number) {
  return { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
}

function checkNewTable(text: string, sheet: Sheet, pick: number): boolean {
  const plan = readText(text);
  const blank = plan.lines.flatMap((line, index) => (line === '' && !goesOnBelow(plan.lines, index) ? [index] : []));
  const line = blank[pick % Math.max(1, blank.length)];
  if (line === undefined) return false;
  const [paste] = pasteTable(plan, [caret(line, 0)], clipboardOf(sheet));
  if (paste?.kind !== 'table') return false;
  const after = shownTables(applyEdits(text, paste.edits));
  const cells = JSON.stringify(shownCells(sheet));
  const number = after.tables.findIndex((table) => table.line >= line && JSON.stringify(table.cells) === cells);
  assert.ok(number >= 0, `a table of all its cells: ${JSON.stringify(after.tables)}`);
  assert.deepEqual(written(after.rest(number)), written(shownTables(text).rest(-1)), 'all else says what it said');
  return true;
}

/** Whatever stands at the margin ends the list around it: what follows may be another list. */
function written(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^(?:inline|fence|code_block|html_block) /.test(token));
}

function goesOnBelow(lines: readonly string[], line: number): boolean {
  return /^[ \t]/.test(lines.slice(line).find((each) => each.trim() !== '') ?? '');
}

function checkIntoTable(text: string, sheet: Sheet, pick: number): number {
  const plan = readText(text);
  const broken = brokenTableLines(plan.problems);
  const sound = plan.plan.tables.filter(({ range }) => !broken.has(range.startLine));
  const table = sound[pick % Math.max(1, sound.length)];
  const grid = table && tableGrid(table, plan.lines);
  const before = shownTables(text);
  const number = before.tables.findIndex(({ line }) => line === table?.headerLine);
  const row = grid?.rows[2 + (pick % Math.max(1, grid.rows.length - 2))];
  const column = (pick >> 3) % (grid?.columnCount ?? 1);
  const cell = row?.cells[column];
  const shown = before.tables[number];
  if (!grid || !row || !cell || !shown) return 0;
  const pastes = pasteTable(plan, [caret(row.line, row.start + cell.start)], clipboardOf(sheet));
  for (const { kind, edits } of pastes) {
    const after = shownTables(applyEdits(text, edits));
    const at = row.line - shown.line - 1;
    const cells = shownCells(sheet);
    const whole = (values: readonly string[]) =>
      Array.from({ length: grid.columnCount }, (_, index) => values[index - column] ?? '');
    const expected: Sheet =
      kind === 'rows'
        ? [...shown.cells.slice(0, at + 1), ...cells.map(whole), ...shown.cells.slice(at + 1)]
        : [
            ...shown.cells.map((own, index) => own.map((old, of) => cells[index - at]?.[of - column] ?? old)),
            ...cells.slice(shown.cells.length - at).map(whole),
          ];
    assert.deepEqual(after.tables[number]?.cells, expected, kind);
    assert.deepEqual(after.rest(number), before.rest(number), `${kind}: all else is shown as before`);
  }
  return pastes.length;
}

describe('Pasting from a spreadsheet shows every cell, and all else as before', function () {
  this.timeout(300_000);

  it(`on blank lines of plans, ${CASES} times`, () => {
    let count = 0;
    const texts = fc.constantFrom(...fixtures().map(({ text }) => text));
    const property = fc.property(texts, sheets, fc.nat(1000), (text, sheet, pick) => {
      if (checkNewTable(`${text}\n\n`, sheet, pick)) count++;
    });
    fc.assert(property, { numRuns: CASES, seed: SEED });
    assert.ok(count > CASES / 4, `tables that were made: ${count}`);
  });

  it(`into tables of any shape, ${CASES} times`, () => {
    let count = 0;
    const property = fc.property(tableTexts, sheets, fc.nat(1000), (text, sheet, pick) => {
      count += checkIntoTable(text, sheet, pick);
    });
    fc.assert(property, { numRuns: CASES, seed: SEED });
    assert.ok(count > CASES / 4, `pastes into tables: ${count}`);
  });
});
