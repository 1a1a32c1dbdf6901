import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { shiftDates } from '../../../src/core/edits/shiftDates';
import { dateAt, shiftScopesAt } from '../../../src/core/edits/shiftScopes';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';
import { addDays, type IsoDate, isoDate } from '../../../src/core/values/isoDate';
import { readShift } from '../../../src/core/values/readShift';
import type { Shift } from '../../../src/core/values/shiftDays';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function read(text: string): Analysis {
  return analyse(parsePlan(text, { vocabulary }).plan, { today: '2026-06-01', staleAfterDays: 90 });
}

/** All dates of a plan from a day on, moved by what one would type. */
function shift(text: string, amount: string, from = '2026-01-01') {
  const analysis = read(text);
  const by: Shift = readShift(amount, vocabulary) ?? assert.fail(amount);
  const shifted = shiftDates(analysis, splitLines(text).lines, { scope: analysis.plan.root.range, from, shift: by });
  const unmoved = shifted.unmoved.map((date) => `${date.text}: ${date.reason}`);
  return { text: applyEdits(text, shifted.edits), moved: shifted.moved.map(({ to }) => to), unmoved };
}

/** All dates of a part of a plan from a day on; the text after it. */
function shiftPart(text: string, analysis: Analysis, scope: TextRange | undefined, by: Shift): string {
  const request = { scope: scope ?? assert.fail(), from: '2026-01-01', shift: by } as const;
  return applyEdits(text, shiftDates(analysis, splitLines(text).lines, request).edits);
}

const HEAD = '# Plan\n\n';

function check(body: string, amount: string, expected: string, unmoved: readonly string[] = [], from?: string): void {
  const shifted = shift(HEAD + body, amount, from);
  assert.equal(shifted.text, HEAD + expected);
  assert.deepEqual(shifted.unmoved, unmoved);
}

describe('shiftDates', () => {
  it('moves each date in its written form', () => {
    check(
      '## Goal 1: A\n**Timeline:** June 15, 2026 – July 10, 2026\n- [ ] a by 2026-06-20\n- [ ] b (15 de junio de 2026)\n',
      '2 weeks',
      '## Goal 1: A\n**Timeline:** June 29, 2026 – July 24, 2026\n- [ ] a by 2026-07-04\n- [ ] b (29 de junio de 2026)\n',
    );
    check(
      '## Goal 1: A\n**Timeline:** June — September 2026\n\n## Goal 2: B\n**Due:** Q3-Q4 2026\n- [ ] b by Dec 2026\n',
      '3 months',
      '## Goal 1: A\n**Timeline:** September — December 2026\n\n## Goal 2: B\n**Due:** Q4 2026 - Q1 2027\n- [ ] b by Mar 2027\n',
    );
  });

  it('moves the dates of both columns of a table, and those in words', () => {
    check(
      '## Goal 1: A\n\n| Task | Start | Due | Status |\n|---|---|---|---|\n| Read | 2026-06-01 | 2026-06-15 (Mon) | Planned |\n\nThe fair is on June 20, 2026.\n',
      '1 week',
      '## Goal 1: A\n\n| Task | Start | Due | Status |\n|---|---|---|---|\n| Read | 2026-06-08 | 2026-06-22 (Mon) | Planned |\n\nThe fair is on June 27, 2026.\n',
    );
    check(
      '## Goal 1: A 2026\n\n| Task | Due | Status |\n|---|---|---|\n| Read | 27.04.–18.05.2026 | Planned |\n| Write | 06.05. | Planned |\n',
      '1 week',
      '## Goal 1: A 2026\n\n| Task | Due | Status |\n|---|---|---|\n| Read | 04.05.–25.05.2026 | Planned |\n| Write | 13.05. | Planned |\n',
    );
    check('## Goal 1: A\n- [ ] b by 2026-06-15 (Mon)\n', '1 day', '## Goal 1: A\n- [ ] b by 2026-06-16 (Tue)\n');
  });

  it('leaves what begins earlier, and what happened', () => {
    const text =
      '**Last Updated:** 2026-06-20\n\n## Goal 1: A\n- [x] a by 2026-06-14\n- [ ] b by 2026-06-15\n\n## Monthly check-in\n\n| Month | Progress |\n|---|---|\n| 2026-06 | Done |\n\n## Change History\n\nStarted on 2026-06-30.\n\n```\n2026-06-30\n```\n<!-- 2026-06-30 -->\n';
    check(text, '1 month', text.replace('b by 2026-06-15', 'b by 2026-07-15'), [], '2026-06-15');
  });

  it('leaves the days on which something was done', () => {
    check(
      '## Goal 1: A\n- [x] a ✅ 2026-06-10\n- [ ] b ➕ 2026-06-01 📅 2026-07-01\n\n| Task | Due | Completed | Status |\n|---|---|---|---|\n| a | 2026-06-12 | 2026-06-11 | Done |\n',
      '1 week',
      '## Goal 1: A\n- [x] a ✅ 2026-06-10\n- [ ] b ➕ 2026-06-01 📅 2026-07-08\n\n| Task | Due | Completed | Status |\n|---|---|---|---|\n| a | 2026-06-19 | 2026-06-11 | Done |\n',
    );
  });

  it('leaves comments', () => {
    const text = '## Goal 1: A\n- [ ] a <!-- once 2026-06-20 -->\n';
    check(text, '1 week', text);
  });

  it('names what it cannot move', () => {
    check(
      '**Start:** 2026-05-01\n\n## Goal 1: A\n- [ ] a by June 2026\n- [ ] b by 03/04/2026\n- [ ] c by 2026-06-15\n\n## Month 4: Deliver\n- [ ] d\n',
      '2 weeks',
      '**Start:** 2026-05-01\n\n## Goal 1: A\n- [ ] a by June 2026\n- [ ] b by 03/04/2026\n- [ ] c by 2026-06-29\n\n## Month 4: Deliver\n- [ ] d\n',
      ['June 2026: form', '03/04/2026: ambiguous', 'Month 4: relative'],
      '2026-06-01',
    );
  });

  it('begins no list with a date', () => {
    const text = '## Goal 1: A\n- [ ] a\n  4. Februar 2026 b\n';
    check(text, '2 days', text.replace('4.', '6.'));
    check(text, '-3 days', text, ['4. Februar 2026: form']);
  });

  it('moves what counts from a start with it', () => {
    check(
      '**Start:** 2026-05-01\n\n## Month 1: Begin\n- [ ] d\n',
      '2 weeks',
      '**Start:** 2026-05-15\n\n## Month 1: Begin\n- [ ] d\n',
    );
    const shifted = shift('---\nplan: true\nstart: 2026-05-01\n---\n# Plan\n\n## Month 1: Begin\n- [ ] d\n', '2 weeks');
    assert.match(shifted.text, /^start: 2026-05-15$/m);
    assert.deepEqual(shifted.unmoved, []);
  });

  it('gives a year to what took it from a date that moves', () => {
    const rows = (...due: string[]) =>
      `\n| Task | Due | Status |\n|---|---|---|\n${due.map((each) => `| Read | ${each} | Planned |\n`).join('')}`;
    check(
      `## Goal 1: A\n**Timeline:** November – December 2026\n${rows('Nov 2', 'Dec 20')}`,
      '1 month',
      `## Goal 1: A\n**Timeline:** December 2026 – January 2027\n${rows('Dec 2, 2026', 'Jan 20')}`,
    );
    check(
      `## Goal 1: A\n**Timeline:** December 2026\n${rows('Dec 1', 'Nov 20')}`,
      '1 month',
      `## Goal 1: A\n**Timeline:** January 2027\n${rows('Jan 1', 'Nov 20, 2026')}`,
      [],
      '2026-12-01',
    );
  });

  it('keeps dates readable that lean on each other for their order', () => {
    const text = '## Goal 1: A\n- [ ] a (13/06/2026)\n- [ ] b (05/06/2026)\n';
    const { text: after, unmoved } = shift(HEAD + text, '1 month');
    assert.equal(after, HEAD + text.replaceAll('/06/', '/07/'));
    assert.deepEqual(unmoved, []);
    // Without the 13th nothing would tell the day from the month.
    const { unmoved: lost } = shift(HEAD + text, '-5 days');
    assert.deepEqual(lost, ['13/06/2026: form']);
  });

  it('moves what it can beside a date that nobody could read any more', () => {
    const text = '## Goal 1: A\n- [ ] a (30/09/2026)\n- [ ] b by 2026-09-01\n- [ ] c by 2026-09-04, see (02/10/2026)\n';
    const { text: after, unmoved } = shift(HEAD + text, '1 week');
    assert.equal(after, HEAD + text.replace('09-01', '09-08').replace('09-04', '09-11').replace('02/10', '09/10'));
    assert.deepEqual(unmoved, ['30/09/2026: form']);
  });

  it('moves the dates of its scope alone', () => {
    const text = `${HEAD}## Phase 1: Begin\n\n### Goal 1: A\n- [ ] a by 2026-06-15\n\n### Goal 2: B\n- [ ] b by 2026-06-15\n`;
    const analysis = read(text);
    const scopes = shiftScopesAt(analysis.plan, { line: 5, character: 14 });
    assert.deepEqual(
      scopes.map(({ kind, title }) => `${kind} ${title}`),
      ['goal Goal 1: A', 'phase Phase 1: Begin', 'plan Plan'],
    );
    assert.equal(dateAt(analysis, { line: 5, character: 14 }), '2026-06-15');
    assert.equal(dateAt(analysis, { line: 4, character: 0 }), null);
    const [goal] = scopes;
    const after = shiftPart(text, analysis, goal?.range, { unit: 'day', count: 1 });
    assert.equal(after, text.replace('a by 2026-06-15', 'a by 2026-06-16'));
  });

  it('moves what stands in a long section whose goal tells its weeks at the end, and tells them with it', () => {
    const filler = (count: number) => 'Some words.\n\n'.repeat(count);
    const text = `# Plan 2026\n\n**Start:** 2026-05-01\n\n## Goal 1: A\n- [ ] a by 2026-06-01\n\n${filler(40)}**Phase 2: Build**\n**Due:** 5 July\n- [ ] b\n\n---\n\n${filler(60)}**Timeline:** Month 3\n`;
    const analysis = read(text);
    const { lines } = splitLines(text);
    const days = { unit: 'day', count: 3 } as const;
    const line = lines.indexOf('**Due:** 5 July');
    const [scope] = shiftScopesAt(analysis.plan, { line, character: 0 });
    assert.equal(shiftPart(text, analysis, scope?.range, days), text.replace('5 July', '8 July'));
    const whole = { scope: analysis.plan.root.range, from: '2026-01-01', shift: days } as const;
    assert.deepEqual(shiftDates(analysis, lines, whole).unmoved, []);
  });

  it('writes a date once that an item and its field are of', () => {
    check(
      '## Goal 1: A\n- Item\n  - **Due:** 3 December 2026\n',
      '1 month',
      '## Goal 1: A\n- Item\n  - **Due:** 3 January 2027\n',
    );
    const plan = '# Plan 2026\n\n## Goal 1: A\n- Item\n  - **Due:** 3 December\n';
    assert.equal(shift(plan, '1 month').text, plan.replace('3 December', '3 January 2027'));
  });

  it('leaves the start of a plan readable', () => {
    const text =
      '---\nplan: true\nstart: 02/02/2026\n---\n# Plan\n\n## Goal 1: A\n- [ ] Kick-off 28/02/2026\n\n## Goal 2: B\n\n**Due:** 13 September\n- [ ] x\n';
    const analysis = read(text);
    const scope = { startLine: 0, startCharacter: 0, endLine: 4, endCharacter: 0 };
    const after = read(shiftPart(text, analysis, scope, { unit: 'day', count: 1 })).periods;
    assert.ok(after.some(({ start }) => start === '2026-09-13'));
  });

  it('leaves the row of an overview that tells the period of a goal elsewhere', () => {
    const text = `${HEAD}| Goal | Timeline |\n|---|---|\n| Read | May 2026 |\n| Write | May 2026 |\n\n## Goal 1: Write\n- [ ] a by 2026-06-15\n\n## Goal 2: Read\n- [ ] b by 2026-06-15\n`;
    const analysis = read(text);
    const starts = analysis.periods.map(({ range }) => range.startLine);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
      'in the order of the text',
    );
    const [scope] = shiftScopesAt(analysis.plan, { line: 8, character: 14 });
    const after = shiftPart(text, analysis, scope?.range, { unit: 'month', count: 1 });
    assert.equal(after, text.replace('a by 2026-06-15', 'a by 2026-07-15'));
  });
});

type Form = (start: IsoDate, end: IsoDate) => string;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const parts = (date: IsoDate) => date.split('-').map(Number) as [number, number, number];
const month = (date: IsoDate) => MONTHS[parts(date)[1] - 1] ?? '';

/** Written to the day, with their year. */
const DAYS: readonly Form[] = [
  (start) => start,
  (start) => `${month(start)} ${parts(start)[2]}, ${parts(start)[0]}`,
  (start) => `${parts(start)[2]} ${month(start)} ${parts(start)[0]}`,
  (start) => `${parts(start)[0]}年${parts(start)[1]}月${parts(start)[2]}日`,
  (start, end) => `${start} – ${end}`,
  (start, end) =>
    `${month(start)} ${parts(start)[2]}, ${parts(start)[0]} – ${month(end)} ${parts(end)[2]}, ${parts(end)[0]}`,
];

/** Coarser, or with a year that stands elsewhere. */
const OTHERS: readonly Form[] = [
  (start) => `${month(start)} ${parts(start)[0]}`,
  (start) => `${month(start).slice(0, 3)} ${parts(start)[0]}`,
  (start) => `Q${Math.ceil(parts(start)[1] / 3)} ${parts(start)[0]}`,
  (start) => `${parts(start)[0]}-H${Math.ceil(parts(start)[1] / 6)}`,
  (start) => `${month(start)} ${parts(start)[2]}`,
  (start) => `${month(start)} ${parts(start)[0]} – ${month(start)} ${parts(start)[0] + 1}`,
  (start) => `Mid ${parts(start)[0]}`,
  () => 'Week 3',
  () => 'TBD',
];

function plans(forms: readonly Form[]): fc.Arbitrary<string> {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate(2025, 3, 1), days));
  const date = fc
    .tuple(fc.constantFrom(...forms), day, fc.integer({ min: 1, max: 80 }))
    .map(([form, start, length]) => form(start, addDays(start, length)));
  const dates = fc.array(date, { maxLength: 3 });
  const goal = fc.tuple(date, dates, dates).map(([timeline, items, rows]) => {
    const list = items.map((each) => `- [ ] do it by ${each}\n`).join('');
    const table = rows.map((each) => `| Read | ${each} | Planned |\n`).join('');
    return `## Goal 1: A thing\n**Timeline:** ${timeline}\n\n${list}\n| Task | Due | Status |\n|---|---|---|\n${table}\n`;
  });
  return fc.array(goal, { minLength: 1, maxLength: 5 }).map((goals) => `# Plan 2026\n\n${goals.join('')}`);
}

const shifts = fc.oneof(
  fc.record({ unit: fc.constant<Shift['unit']>('day'), count: fc.integer({ min: -90, max: 90 }) }),
  fc.record({ unit: fc.constant<Shift['unit']>('week'), count: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ unit: fc.constant<Shift['unit']>('month'), count: fc.integer({ min: -14, max: 14 }) }),
);

describe('shiftDates, whatever a plan says', () => {
  const froms = fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate(2025, 3, 1), days));

  it('has the moved dates say the moved days, and all others what they said', () => {
    fc.assert(
      fc.property(plans([...DAYS, ...OTHERS]), shifts, froms, fc.option(fc.nat()), (text, by, from, place) => {
        const before = read(text);
        const { lines } = splitLines(text);
        // Of the whole plan, or of the smallest part around a line.
        const [around] = place === null ? [] : shiftScopesAt(before.plan, { line: place % lines.length, character: 0 });
        const scope = around?.range ?? before.plan.root.range;
        const { edits, moved, unmoved } = shiftDates(before, lines, { scope, from, shift: by });
        const after = read(applyEdits(text, edits)).periods;
        assert.equal(after.length, before.periods.length);
        for (const [index, period] of before.periods.entries()) {
          const isAt = ({ range }: { range: typeof period.range }) =>
            range.startLine === period.range.startLine && range.startCharacter === period.range.startCharacter;
          if (period.isRelative || period.start === null) continue;
          const isInScope = period.range.startLine >= scope.startLine && period.range.startLine <= scope.endLine;
          const isLater = period.start >= from && isInScope;
          assert.equal(isLater, moved.some(isAt) || unmoved.some(isAt), `${period.text} is told of`);
          const isMoved = moved.some(isAt) && by.count !== 0;
          assert.equal(after[index]?.start !== period.start, isMoved, `${period.text} → ${after[index]?.text}`);
          if (isMoved && by.unit !== 'month') {
            const days = by.count * (by.unit === 'week' ? 7 : 1);
            assert.equal(after[index]?.start, addDays(period.start, days));
            assert.equal(after[index]?.end, addDays(period.end ?? '', days));
          }
        }
        const places = [...before.periods.map(({ range }) => range), ...moved.map(({ range }) => range)];
        for (const { range } of edits) {
          const isInDate = places.some(
            (place) =>
              place.startLine === range.startLine &&
              place.startCharacter <= range.startCharacter &&
              range.endCharacter <= place.endCharacter,
          );
          assert.ok(isInDate, 'nothing but dates changes');
        }
      }),
      { numRuns: 150, seed: 20_260_615 },
    );
  });

  it('comes back by as many days as it went', () => {
    const days = fc.integer({ min: -300, max: 300 }).filter((count) => count !== 0);
    fc.assert(
      fc.property(plans(DAYS), days, (text, count) => {
        const shifted = (of: string, by: number, from: IsoDate) => {
          const analysis = read(of);
          const request = { scope: analysis.plan.root.range, from, shift: { unit: 'day', count: by } } as const;
          return applyEdits(of, shiftDates(analysis, splitLines(of).lines, request).edits);
        };
        // `May` alone would not tell that months are written in full.
        assert.equal(
          shifted(shifted(`${text}June 1, 1999\n`, count, '2000-01-01'), -count, '2000-01-01'),
          `${text}June 1, 1999\n`,
        );
      }),
      { numRuns: 75, seed: 20_260_615 },
    );
  });
});
