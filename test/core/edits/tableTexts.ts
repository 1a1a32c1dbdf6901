import fc from 'fast-check';

/** What cells hold that is easily read wrong, or lost. */
const CELLS: readonly string[] = [
  ...['', '', 'a', 'Week 5', '5-6', 'M4', '[ ]', '[x]', '✅', '-2', 'Expert', 'Q3 2026', '2026-06-15', '**bold** text'],
  ...[
    'a \\| b',
    '`x \\| y`',
    '`a',
    'c\\',
    '\\\\',
    '\\|',
    '目标',
    '👩‍💻 dev',
    'e\u0301',
    '\u00a0',
    '\u00a0b\u00a0',
    '⚠️',
    '🔴 High',
  ],
  ...[
    '-',
    '---',
    ':-:',
    '# h',
    '> q',
    '- i',
    '1. n',
    '+',
    '<br>',
    '<div>',
    '<!--',
    '~~~',
    '===',
    '[a]: b',
    '    x',
    'a\tb',
  ],
  ...['$1,200', '40%', 'TBD', 'ðŸ”´', 'â€”', '2/5', '12 hrs'],
];

const DASHES = ['---', '-', '--', ':--', '--:', ':-:', ':-', '-----'];
const PADDINGS = [' ', ' ', '', '  ', '\t'];
/** What stands before the first line of a table, and before the others. */
const PLACES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['> ', '> '],
  ['>', '> '],
  ['- ', '  '],
  ['  ', ' '],
  ['1. ', '   '],
  ['> - ', '>   '],
  ['- > ', '  > '],
];
const AROUND = [
  '',
  '\n',
  'Text.\n\n',
  '# Heading\n',
  '- item\n\n',
  '```\ncode\n```\n',
  '<!-- c -->\n\n',
  '> quote\n\n',
];

/** A table of any shape: with and without pipes at its edges, padded or not, ragged, in a list or a quote. */
const table: fc.Arbitrary<string> = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    place: fc.constantFrom(...PLACES),
    pipes: fc.constantFrom<readonly [string, string]>(['|', '|'], ['|', '|'], ['', ''], ['|', ''], ['', '|']),
    rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    lengths: fc.array(fc.constantFrom(0, 0, 0, 0, -1, 1), { minLength: 6, maxLength: 6 }),
    dashes: fc.array(fc.constantFrom(...DASHES), { minLength: 4, maxLength: 4 }),
    padding: fc.array(fc.constantFrom(...PADDINGS), { minLength: 4, maxLength: 4 }),
  })
  .map(({ columns, place: [first, other], pipes: [left, right], rows, lengths, dashes, padding }) => {
    const line = (cells: readonly string[], prefix: string, shift: number) => {
      const padded = cells.map((cell, index) => {
        const before = padding[(index + shift) % padding.length] ?? ' ';
        // A backslash right before a pipe would escape it.
        const behind = cell.endsWith('\\') ? ' ' : (padding[(index + shift + 1) % padding.length] ?? ' ');
        return before + cell + behind;
      });
      return `${prefix}${left}${padded.join('|')}${right}`;
    };
    const [header = [], ...body] = rows;
    return [
      line(header.slice(0, columns), first, 0),
      line(dashes.slice(0, columns), other, 1),
      ...body.map((cells, index) => line(cells.slice(0, columns + (lengths[index] ?? 0)), other, index)),
    ].join('\n');
  });

/** Documents with tables, at least one of them mostly. */
export const tableTexts: fc.Arbitrary<string> = fc
  .record({
    before: fc.constantFrom(...AROUND),
    tables: fc.array(table, { minLength: 1, maxLength: 3 }),
    behind: fc.constantFrom('', '\n', '\n\nText\n', '\nlazy text\n', '\n\n| a | b |\n|---|---|\n'),
    ending: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff# Plan\n', '---\nplan: true\n---\n'),
  })
  .map(({ before, tables, behind, ending, mark }) =>
    `${mark}${before}${tables.join('\n\n')}${behind}`.replaceAll('\n', ending),
  );
