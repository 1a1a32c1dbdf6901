/** Texts that make careless readers slow, in any size: `make(n)` is about n characters long. */
export interface HostileText {
  readonly name: string;
  readonly make: (size: number) => string;
}

const GAPS = '| Skill | Current | Required | Gap |\n|---|---|---|---|\n';
const TASKS = '| Task | Week | Due | Status |\n|---|---|---|---|\n';

export const hostileTexts: readonly HostileText[] = [
  // One line of one thing.
  ...['|', '[', ']', '[ ]', '[x] ', '`', '``` ', '*', '**', '**a ', '_', '~~', '<', '<a ', '<!--', '&', '\\', '!['].map(
    repeated,
  ),
  ...[
    'Key: ',
    '**Key:** ',
    '**M1:** ',
    'M1: ',
    'Owner: a - ',
    'Due: May | ',
    '(',
    '((',
    ' - ',
    '· ',
    ':',
    '：',
    '-',
    '--|',
    ' ',
  ].map(repeated),
  ...[
    '- ',
    '* ',
    '1. ',
    '> ',
    '>',
    '# ',
    '\t',
    '\u00a0',
    '1',
    '1-',
    '2026-',
    '2026-01-',
    '1/',
    'Q',
    'Q1 ',
    'W1-',
    'June ',
  ].map(repeated),
  ...[
    'to ',
    '% ',
    '1 of ',
    '(1/2) ',
    '$1,',
    '★',
    '█',
    '🔴',
    '☐',
    '✅ ',
    '<br>',
    '[ ] a <br>',
    'ðŸ',
    'Ã',
    'Ã‚',
    'â€”',
    'é',
    '目',
  ].map(repeated),
  ...[
    'a ',
    'Goal ',
    'Goal 1: ',
    'KR1.1 ',
    '0–',
    '/',
    'a/',
    'Level 1 ',
    'L1/',
    '3/5 ',
    '\\|',
    '| a ',
    'x\u0301',
    '[a](',
    '[a][',
    '<a>',
  ].map(repeated),
  // The same in one cell, item or heading, behind something that makes it be read.
  ...['1-', '2026-', 'June ', 'Q1 - ', '12/', '**M1:** ', '[ ] ', '☐ ', '- ', '1.', '%', '~'].map((piece) =>
    framed(`a cell of ${JSON.stringify(piece)}`, `${TASKS}| a | `, piece, ' | b | c |'),
  ),
  ...['1', '-1', '3/', '★', 'Expert ', 'Level ', '+'].map((piece) =>
    framed(`a level of ${JSON.stringify(piece)}`, `${GAPS}| a | `, piece, ' | Expert | -1 |'),
  ),
  ...['1-', '2026 ', 'Goal ', '(1/2) ', '*', 'a '].map((piece) =>
    framed(`a heading of ${JSON.stringify(piece)}`, '# Plan\n## Goal 1: ', piece, '\n- [ ] a\n'),
  ),
  ...['1-', 'Week ', 'to ', 'a: ', '**', 'M1'].map((piece) =>
    framed(`an item of ${JSON.stringify(piece)}`, '# Goal 1\n- [ ] ', piece, ''),
  ),
  ...['2026-', 'June - ', '1', 'a - '].map((piece) =>
    framed(`a field of ${JSON.stringify(piece)}`, '**Timeline:** ', piece, ''),
  ),
  framed('front matter', '---\nplan: true\na: ', '[', '\n---\n'),
  framed('front matter of keys', '---\nplan: true\n', 'levels: [a]\n', '---\n'),
  // Many lines of one thing.
  ...[
    'a',
    '- a',
    '- [ ] a',
    '1. a',
    '> a',
    '# a',
    '## Goal 1: a',
    '**a**',
    '**Due:** May 2026',
    'Owner: me',
    'A:',
    'GOALS',
    '---',
    '',
  ].map(lines),
  ...[
    '| a | b |',
    '|---|---|',
    '| a | b | c |\n| d | e |',
    'a | b',
    '|',
    '| a |\n',
    '| a | b |\n',
    '```',
    '~~~',
    '<div>',
    '<!--',
    '-->',
  ].map(lines),
  ...[
    '- [ ] **M1:** a (due May 2026)',
    'O1: a\n\n- KR1: from 1 to 5',
    '[a]: /b',
    '[a',
    '    a',
    '***',
    '- **Goal:** a',
    'Option A: b',
  ].map(lines),
  ...[
    '**a**\n| a | b |',
    '| a | b |\n|---|',
    '+---+\n| a | b |',
    'a\n---',
    'a\nb\n---',
    'â€” a',
    '- [x] a (2/5 met)',
    '### Q1 2026',
  ].map(lines),
  ...[TASKS, GAPS, `${TASKS}| a | Week 1 | May 2026 | Done |\n`, `${GAPS}| a | None | Expert | -4 |\n`].map((table) =>
    lines(`${table}\n`),
  ),
  // Rows of one table.
  ...[
    '| a | Week 1 | May 2026 | [ ] |\n',
    '| a | | | |\n',
    '| |\n',
    '|a|b|c|d|e|f|\n',
    '| a | W1 | [x] **M1:** b | Done |\n',
  ].map((row) => framed(`tasks ${JSON.stringify(row)}`, `# Goal 1: a (May 2026)\n\n${TASKS}`, row, '')),
  ...['| a | None | Expert | -4 |\n', '| a | 3 | 5 | 2 |\n', '| a | x | y | z |\n'].map((row) =>
    framed(`gaps ${JSON.stringify(row)}`, GAPS, row, ''),
  ),
  ...['| May 2026 | ok |\n', '| Q1 | |\n'].map((row) =>
    framed(`log ${JSON.stringify(row)}`, '| Month | Progress |\n|---|---|\n', row, ''),
  ),
  framed(
    'levels',
    '| Level | Definition |\n|---|---|\n',
    '| Expert | all |\n',
    `\n${GAPS}| a | None | Expert | -4 |\n`,
  ),
  {
    name: 'a wide table',
    make: (size) => `${'| Due '.repeat(size / 12)}|\n${'|---'.repeat(size / 12)}|\n${'| a '.repeat(size / 12)}|\n`,
  },
  {
    name: 'a wide table of short rows',
    make: (size) => `${'|a'.repeat(size / 8)}|\n${'|-'.repeat(size / 8)}|\n${'|b|\n'.repeat(size / 8)}`,
  },
  {
    name: 'a wide table without separator',
    make: (size) => `${'|Due'.repeat(size / 8)}|\n`.repeat(2) + '|b|c|\n'.repeat(size / 8),
  },
  // No two alike.
  numbered(
    'skills that tasks name',
    GAPS,
    (n) => `| Skill ${n} | None | Expert | -4 |`,
    (n) => `\n- [ ] Learn skill ${n}`,
  ),
  numbered(
    'skills of one word',
    GAPS,
    (n) => `| Go ${n} | None | Expert | -4 |`,
    (n) => `\n- [ ] Go on ${n}`,
  ),
  numbered(
    'levels',
    '| Level | Definition |\n|---|---|\n',
    (n) => `| Level ${n} | all |`,
    (n) => `\n${GAPS}| a | Level ${n} | Expert | |`,
  ),
  numbered('words that solve one another', GAPS, (n) => `| a | w${n} | w${n + 1} | -1 |`),
  numbered('words that nobody defines', GAPS, (n) => `| a | w${n} | Expert | -1 |`),
  numbered('key results', '# OKRs\n## Objective 1: a\n### Key Results\n', (n) => `- [ ] Sell ${n} from 1 to 5`),
  numbered(
    'key results in rows',
    '# O1: a\n| Key Result | Baseline | Target | Current |\n|---|---|---|---|\n',
    (n) => `| KR${n} | 1 | 5 | ${n} |`,
  ),
  numbered(
    'weeks',
    '## Goal 1: a (May 2026)\n| Week | Topic | Done |\n|---|---|---|\n',
    (n) => `| Week ${n} | a | [ ] |`,
  ),
  numbered(
    'weeks without a start',
    '# Plan\n| Week | Topic | Done |\n|---|---|---|\n',
    (n) => `| Week ${n} | a | [ ] |`,
  ),
  numbered('goals', '# Plan\n', (n) => `## Goal ${n}: a (1/2)\n- [ ] M${n}: b`),
  numbered('phases', '# Plan\n', (n) => `## Phase ${n}: a\n- Week ${n}: b`),
  numbered('months', '| Month | Progress |\n|---|---|\n', (n) => `| 2${100 + (n % 900)}-01 | ok |`),
  framed(
    'starts over rows',
    '# Goal 1: a\n',
    '**Start:** 2026-01-01\n',
    `\n${TASKS}${'| a | Week 1 | | [ ] |\n'.repeat(500)}`,
  ),
  framed('tables of levels', '', '| Level | Definition |\n|---|---|\n| a | b |\n| c | d |\n\n', ''),
  framed('ticks in a cell', TASKS, '✅ a<br>', ' | b | c |'),
  framed('readings of readiness', '# Overall Readiness: 40%\n', '## A (1/2)\n- [x] a\n- [ ] b\n', ''),
  // Nesting.
  { name: 'quotes in quotes, then text', make: (size) => `${'> '.repeat(size / 4)}a\n${'b\n'.repeat(size / 4)}` },
  { name: 'lists in lists, then text', make: (size) => `${'* '.repeat(size / 4)}a\n${'b\n'.repeat(size / 4)}` },
  { name: 'lists in lists, then blank lines', make: (size) => `${'* '.repeat(size / 4)}a\n${'\n'.repeat(size / 2)}b` },
  { name: 'lists in lists, then items', make: (size) => `${'* '.repeat(size / 4)}a\n${'* b\n'.repeat(size / 8)}` },
  { name: 'numbers in numbers', make: (size) => `${'1. '.repeat(size / 3)}a` },
  { name: 'quotes in lists', make: (size) => `${'- > '.repeat(size / 4)}a` },
  { name: 'tasks in tasks', make: (size) => nested(size, '- [ ] a (May 2026)') },
  { name: 'goals in goals', make: (size) => nested(size, '- **Goal:** a') },
  { name: 'milestones in milestones', make: (size) => nested(size, '- **M1:** a') },
  {
    name: 'headings in headings',
    make: (size) => '# a\n## b\n### c\n#### d\n##### e\n###### f\n**g**\n- [ ] h\n'.repeat(size / 50),
  },
  // A long line that every other line asks about.
  {
    name: 'a long heading over many items',
    make: (size) => `# Goal 1: ${'a 2026 '.repeat(size / 14)}\n${'- [ ] b (May)\n'.repeat(size / 28)}`,
  },
  {
    name: 'a long header over many rows',
    make: (size) => `| ${'a '.repeat(size / 4)}| Due |\n|---|---|\n${'| a | May |\n'.repeat(size / 24)}`,
  },
  {
    name: 'many goals over one set of rows',
    make: (size) => `${'## Goal: a\n'.repeat(size / 22)}${TASKS}${'| a | W1 | May 2026 | [ ] |\n'.repeat(size / 56)}`,
  },
  {
    name: 'many dated goals of many boxes',
    make: (size) =>
      '## Goal 1: a (May 2026)\n- [ ] a\n- [x] b (1/2)\n| Task | Done |\n|--|--|\n| c | [ ] |\n'.repeat(size / 75),
  },
];

function repeated(piece: string): HostileText {
  return framed(`one line of ${JSON.stringify(piece)}`, '', piece, '');
}

function lines(line: string): HostileText {
  return framed(`lines of ${JSON.stringify(line)}`, '', `${line}\n`, '');
}

function framed(name: string, before: string, piece: string, after: string): HostileText {
  return { name, make: (size) => before + piece.repeat(Math.ceil(size / piece.length)) + after };
}

/** Lines that count, and as many lines behind them. */
function numbered(
  name: string,
  before: string,
  line: (n: number) => string,
  further: ((n: number) => string) | null = null,
): HostileText {
  const make = (size: number) => {
    const count = Math.ceil(size / ((line(1000) + (further?.(1000) ?? '')).length + 2));
    const numbers = Array.from({ length: count }, (_, index) => index);
    return before + [...numbers.map(line), ...(further ? numbers.map(further) : [])].join('\n');
  };
  return { name: `numbered ${name}`, make };
}

/** Items in items, indented by two more each, down and up again. */
function nested(size: number, item: string): string {
  const depth = Math.floor(Math.sqrt(size) / 4);
  const block = Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}${item}`).join('\n');
  return `${block}\n`.repeat(Math.max(1, Math.floor(size / (block.length + 1))));
}
