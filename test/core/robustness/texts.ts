import fc from 'fast-check';
import { fixtures } from '../syntax/documents';

/** Pieces that mean something to Markdown or to a plan, and characters that are easily cut in half. */
export const PIECES: readonly string[] = [
  ...[
    '# ',
    '## ',
    '###### ',
    '#',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
    '> ',
    '>',
    '    ',
    '\t',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
  ],
  ...[
    '[ ]',
    '[x]',
    '[X]',
    '[/]',
    '[-]',
    '[',
    ']',
    '(',
    ')',
    '☐',
    '☑',
    '✅',
    '⬜',
    '- [ ] ',
    '* [x] ',
    '1. [ ] ',
    '❌',
    '⏳',
  ],
  ...[
    '|',
    '| ',
    ' | ',
    '||',
    '\\|',
    '\\',
    '|---|---|\n',
    '| :-: | --: |\n',
    '|--',
    '---\n',
    '===\n',
    '***',
    '---',
    '|—|—|',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '<div>',
    '</table>',
    '<br>',
    '&amp;',
    '<a ',
  ],
  ...[
    '| Skill | Current | Required | Gap | Priority |\n',
    '| Task | Due | Status |\n',
    '| Goal | Milestones |\n',
    '| Field | Value |\n',
  ],
  ...[
    '| Week | Topic | Done |\n',
    '| Level | Definition |\n',
    '| Key Result | Baseline | Target | Current |\n',
    '| Month | Progress |\n',
  ],
  ...[
    'Goal 1: ',
    'Phase 2 — ',
    'Milestone 3: ',
    'Option A: ',
    'O1 ',
    'KR1.2: ',
    '**M5:** ',
    'YEAR 1',
    'Q1: ',
    '0–30 days',
    'Goal',
  ],
  ...[
    'Owner: ',
    '**Due:** ',
    '**Status**: ',
    'Last Updated: ',
    '**Timeline: **',
    'Start: ',
    ' - ',
    ' · ',
    ': ',
    '：',
    'Priority: High',
  ],
  ...[
    '2026-06-15',
    'June — September 2026',
    'Q3-Q4 2026',
    'H1',
    'W5',
    'Week 5-6',
    'Mid 2025',
    '13/01/2026',
    '2026年6月',
    '2075-19-01',
  ],
  ...[
    '12-18 months',
    'YYYY-MM-DD',
    'TBD',
    'Jul W2-Sep W1',
    '(2/5 met)',
    '3 of 8',
    '40%',
    '$1,200',
    '€2.5M',
    '99999999999999999999',
  ],
  ...[
    'None',
    'Beginner',
    'Competent',
    'Expert',
    '3/5',
    '★★★☆☆',
    '████░',
    'L5',
    'Level 4',
    '-2',
    '+1',
    '−3',
    '0',
    'Basic/Intermediate',
  ],
  ...[
    'In Progress',
    'Done',
    'Blocked',
    '🔴 High',
    '🟡',
    '🟢 Low',
    'Completed',
    'P0',
    '🔄',
    '⚠️',
    '完了',
    '目标',
    '현재 수준',
    'État',
    'Mês',
  ],
  ...['ðŸ”´', 'â€”', 'Ã—', 'Ã©', 'Ã', 'ðŸ', 'Ãƒ', 'â‚¬2.5M'],
  ...[
    '👩‍💻',
    '👍🏽',
    '🇫🇷',
    '\u{1F3F4}\u{E0067}\u{E007F}',
    'e\u0301',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0000',
    '\u000b',
    '\u000c',
  ],
  ...['\ud83d', '\udd34', '\uffff', 'ﬃ', 'İ', 'ß', '\u202e', 'نص', 'עברית', 'ไทย'],
  ...[
    '---\nplan: true\n---\n',
    '---\nlevels: [a, b]\nstart: 2026-01\n---\n',
    '---\n',
    '{{DATE}}',
    '[Skill 1]',
    '[a](b)',
    '[a]: /b\n',
    '![a](b)',
  ],
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

/** Any text: of pieces that mean something, and of characters that mean nothing. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(text, fc.constantFrom(...PIECES)), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** A stretch of a fixture that is cut at line ends. */
function excerpts(maxLines: number): fc.Arbitrary<string[]> {
  const documents = fixtures().map((document) => document.text.split('\n'));
  return fc
    .tuple(fc.constantFrom(...documents), fc.nat(), fc.integer({ min: 1, max: maxLines }))
    .map(([lines, at, count]) => {
      const start = at % lines.length;
      return lines.slice(start, start + count);
    });
}

type Mutation = (lines: string[]) => void;

/** Lines are inserted, deleted, replaced, doubled, joined, indented; characters likewise. */
function mutations(): fc.Arbitrary<Mutation> {
  const line = excerpts(1).map(([first]) => first ?? '');
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 }));
  const within = (at: number, lines: readonly unknown[]) => (lines.length === 0 ? 0 : at % lines.length);
  const edit = (change: (text: string, at: number) => string) => (at: number, column: number) => (lines: string[]) => {
    const index = within(at, lines);
    const before = lines[index] ?? '';
    lines[index] = change(before, before.length === 0 ? 0 : column % (before.length + 1));
  };
  const places = fc.tuple(fc.nat(), fc.nat());
  const onLine = (change: (lines: string[], index: number) => void) =>
    fc.nat().map(
      (at): Mutation =>
        (lines) =>
          change(lines, within(at, lines)),
    );
  return fc.oneof(
    onLine((lines, index) => lines.splice(index, 1)),
    onLine((lines, index) => lines.splice(index, 0, lines[index] ?? '')),
    onLine((lines, index) => lines.splice(index, 0, '')),
    onLine((lines, index) => lines.splice(index, 2, `${lines[index] ?? ''}${lines[index + 1] ?? ''}`)),
    onLine((lines, index) => {
      lines[index] = (lines[index] ?? '').trimStart();
    }),
    fc.tuple(fc.nat(), line).map(
      ([at, other]): Mutation =>
        (lines) =>
          lines.splice(within(at, lines), 0, other),
    ),
    fc.tuple(fc.nat(), line).map(
      ([at, other]): Mutation =>
        (lines) =>
          lines.splice(within(at, lines), 1, other),
    ),
    fc
      .tuple(places, piece)
      .map(([[at, column], added]) =>
        edit((text, offset) => text.slice(0, offset) + added + text.slice(offset))(at, column),
      ),
    fc
      .tuple(places, fc.integer({ min: 1, max: 12 }))
      .map(([[at, column], count]) =>
        edit((text, offset) => text.slice(0, offset) + text.slice(offset + count))(at, column),
      ),
    fc
      .tuple(places, piece)
      .map(([[at, column], other]) =>
        edit((text, offset) => text.slice(0, offset) + other + text.slice(offset + 1))(at, column),
      ),
    places.map(([at, column]) =>
      edit((text, offset) => text.slice(0, offset) + text.slice(Math.max(0, offset - 8)))(at, column),
    ),
  );
}

/** A stretch of a fixture after some mutations. */
export function mutatedFixture(): fc.Arbitrary<string> {
  return fc.tuple(excerpts(24), fc.array(mutations(), { minLength: 1, maxLength: 6 })).map(([lines, changes]) => {
    const mutated = [...lines];
    for (const change of changes) change(mutated);
    return mutated.join('\n');
  });
}

/** One of some documents as a whole, after some mutations. */
export function mutatedDocument(texts: readonly string[], most = 5): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.array(mutations(), { maxLength: most })).map(([text, changes]) => {
    const lines = text.split('\n');
    for (const change of changes) change(lines);
    return lines.join('\n');
  });
}

/** The beginning of one stretch and the end of another, cut anywhere. */
export function splicedFixtures(): fc.Arbitrary<string> {
  return fc.tuple(excerpts(16), excerpts(16), fc.nat(), fc.nat()).map(([first, second, from, to]) => {
    const [a, b] = [first.join('\n'), second.join('\n')];
    return a.slice(0, from % (a.length + 1)) + b.slice(to % (b.length + 1));
  });
}
