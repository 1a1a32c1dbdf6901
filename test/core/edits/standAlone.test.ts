import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis, PeriodOf } from '../../../src/core/analysis/analysis';
import { inheriting, type Rewriting } from '../../../src/core/edits/settleDates';
import { standAlone } from '../../../src/core/edits/standAlone';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { redate, writtenDate } from '../../../src/core/plan/redate';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';
import { yearOf } from '../../../src/core/values/isoDate';
import { type Shift, shiftDays } from '../../../src/core/values/shiftDays';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { generatePlan } from '../../bench/generatePlan';
import { fixtures, sharedDocuments } from '../syntax/documents';

const vocabulary = builtInVocabulary();

function read(text: string): Analysis {
  return analyse(parsePlan(text, { vocabulary }).plan, { today: '2026-06-01', staleAfterDays: 90 });
}

/** Nothing where its form cannot say the other days. */
function rewritten({ range, text, start, end }: PeriodOf, by: Shift, { plan }: Analysis, lines: readonly string[]) {
  const written = start && end ? writtenDate(range, { start, end }, plan.wording, lines) : null;
  if (!written) return [];
  const days = shiftDays(written.form, by);
  const redating = redate(inheriting(yearOf(days.start), written), days);
  const rewriting: Rewriting = { range, text, written, days, redating, isKept: false };
  return redating ? [rewriting] : [];
}

function editsOf(rewritings: readonly Rewriting[]) {
  return rewritings.flatMap(({ redating }) => redating?.edits ?? []);
}

const DAYS: Shift = { unit: 'day', count: 3 };
const SHIFTS: readonly Shift[] = [DAYS, { unit: 'week', count: -2 }, { unit: 'month', count: 1 }];

/** Below a goal that weeks are counted from. */
const HEAD = '# Plan\n\n## Goal 1: First\n**Timeline:** January 2026\n- [ ] a\n\n';
const TAIL = `\n## Goal 3: Last\n${'- [ ] c\n'.repeat(30)}`;

/** Whether all dates of the second goal stand alone. */
function areAlone(body: string, by: Shift = DAYS, head = HEAD): boolean {
  const text = head + body + TAIL;
  const analysis = read(text);
  const { lines } = splitLines(text);
  const startLine = splitLines(head).lines.length - 1;
  const rewritings = analysis.periods
    .filter(({ range, isRelative }) => range.startLine >= startLine && !isRelative)
    .flatMap((period) => rewritten(period, by, analysis, lines));
  assert.notEqual(rewritings.length, 0, 'there are dates');
  return standAlone(rewritings, analysis.plan);
}

describe('standAlone', function () {
  this.timeout(120_000);

  it('tells most dates of a year', () => {
    assert.ok(areAlone('## Goal 2: A\n**Timeline:** 2026-06-10\n- [ ] a by June 12, 2026\n- [ ] b (15. Juni 2026)\n'));
    assert.ok(areAlone('## Goal 2: A\n**Timeline:** June 2026\n- [ ] a by 5 June\n', { unit: 'month', count: 1 }));
  });

  it('is not so certain of those that others take something from', () => {
    const others = {
      'another year': '## Goal 2: A\n**Timeline:** 2026-12-30\n',
      'two years': '## Goal 2: A\n**Timeline:** 2026-12-01 – 2027-02-01\n',
      'an order of day and month':
        '## Goal 2: A\n- [ ] a by 2026-06-10\n- [ ] b by 29/06/2026\n- [ ] c by 30/05/2026\n',
      'a title': '## Goal 2: A (by 2026-06-10)\n- [ ] a\n',
    };
    for (const [name, body] of Object.entries(others)) assert.equal(areAlone(body), false, name);
    const plain = '## Goal 2: A\n- [ ] a by 2026-06-10\n';
    assert.ok(areAlone(plain));
    const undecided = `${HEAD}## Notes\n\n- [ ] a (05/06/2026)\n\n`;
    assert.equal(areAlone(plain, DAYS, undecided), false, 'what the language may decide');
    assert.equal(areAlone(plain, DAYS, HEAD.replace('First', 'DÃ©veloppement â€“ Ã©tÃ©')), false, 'what was repaired');
    assert.equal(areAlone(`${plain.trim()} ${'x'.repeat(400)}\n`), false, 'what is too long to be read');
    const half = '## Goal 2: A\n- [ ] Moved from May 2026 to April 2026\n';
    assert.equal(areAlone(half, { unit: 'month', count: 5 }), false, 'half of what may become a period');
    const order = others['an order of day and month'];
    assert.ok(
      areAlone(order, DAYS, `${HEAD}## Notes\n\nBegun on 28/02/2026, from 02/03/2026 on.\n\n`),
      'an order shown elsewhere',
    );
    assert.equal(areAlone(plain, DAYS, `${HEAD}## Q1: March – May 2026\n- [ ] q\n\n`), false, 'quarters of its own');
  });

  it('is right of dates in all fixtures, seeds, the corpus and long plans: read again, all others say what they said', () => {
    let alone = 0;
    const long = [3, 8].map((seed) => ({ name: `plan ${seed}`, text: generatePlan(1500, seed) }));
    for (const { name, text } of [...fixtures(), ...sharedDocuments(), ...long]) {
      const analysis = read(text);
      const { lines } = splitLines(text);
      for (const [index, { range }] of analysis.plan.goals.entries()) {
        const by = SHIFTS[index % SHIFTS.length] as Shift;
        const moved = analysis.periods
          .filter((period) => !period.isRelative)
          .filter(({ range: at }) => at.startLine >= range.startLine && at.startLine <= range.endLine)
          .flatMap((period) => rewritten(period, by, analysis, lines));
        const edits = editsOf(moved);
        if (moved.length === 0 || !standAlone(moved, analysis.plan)) continue;
        alone++;
        const now = read(applyEdits(lines.join('\n'), edits)).periods;
        // Weeks move with what they are counted from.
        const isRead = ({ isRelative }: PeriodOf) => !isRelative;
        const meant = analysis.periods.filter(isRead).map((period) => {
          const { start, end } = moved.find(({ range: at }) => at === period.range)?.days ?? period;
          return `${period.range.startLine} ${start} ${end}`;
        });
        const said = now.filter(isRead).map(({ range: at, start, end }) => `${at.startLine} ${start} ${end}`);
        assert.deepEqual(said, meant, `${name}:${range.startLine + 1}`);
      }
    }
    assert.ok(alone > 40, `goals whose dates stand alone: ${alone}`);
  });
});
