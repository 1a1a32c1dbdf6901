import assert from 'node:assert/strict';
import { fixesOf } from './fixesOf';

/** The fixes of what is overdue on 2026-11-20, as `title → the lines that change`. */
function check(text: string, expected: readonly string[], today?: string): void {
  assert.deepEqual(
    fixesOf('overdue', text, today).map(([title, lines]) => `${title} → ${lines}`),
    expected,
  );
}

/** A goal with one open box, so that only its period can move. */
function goal(timeline: string, key = 'Timeline'): string {
  return `# Plan\n\n## Goal 1: A\n**${key}:** ${timeline}\n\n- [x] a\n- [ ] b\n\n## Goal 2: B\n`;
}

const certificates = (status: string, others = '') =>
  `# Plan\n\n## Goal 1: A\n\n| Certification | Status | Target Date |\n|---|---|---|\n| Architect | ${status} | Q3 2026 |\n${others}`;

describe('overdue offers', () => {
  it('to tick a box, to move its day, to drop it', () => {
    check('# Plan\n\n## Goal 1: A\n- [ ] b by 2026-11-14\n', [
      'Mark as done → - [x] b by 2026-11-14',
      'Move to 2026-11-28, 2 weeks later → - [ ] b by 2026-11-28',
      'Move to 2026-12-12, 4 weeks later → - [ ] b by 2026-12-12',
      'Drop → - [-] b by 2026-11-14',
    ]);
  });

  it('weeks from today where the deadline is long past', () => {
    check('# Plan\n\n## Goal 1: A\n- [ ] b by June 1st, 2026\n', [
      'Mark as done → - [x] b by June 1st, 2026',
      'Move to December 4th, 2026, 2 weeks from today → - [ ] b by December 4th, 2026',
      'Move to December 18th, 2026, 4 weeks from today → - [ ] b by December 18th, 2026',
      'Drop → - [-] b by June 1st, 2026',
    ]);
  });

  it('the next period of the same length, in the same form', () => {
    check(goal('June–September 2026'), [
      'Move to October 2026 – January 2027 → **Timeline:** October 2026 – January 2027',
    ]);
    check(goal('Q3 2026'), ['Move to Q4 2026 → **Timeline:** Q4 2026']);
    check(goal('Q1 2026'), ['Move to Q4 2026 → **Timeline:** Q4 2026']);
    check(goal('Juin 2026'), ['Move to Novembre 2026 → **Timeline:** Novembre 2026']);
    check(goal('**Oct 2026** (stretch)'), ['Move to Nov 2026 → **Timeline:** **Nov 2026** (stretch)']);
    check(goal('2026年6月'), ['Move to 2026年11月 → **Timeline:** 2026年11月']);
    check(goal('Mid 2025', 'Target Date'), ['Move to Late 2026 → **Target Date:** Late 2026']);
    check('# Plan\n\n## Phase 1: Q3 2026\n- [ ] b\n\n## Goal 2: B\n', ['Move to Q4 2026 → ## Phase 1: Q4 2026']);
  });

  it('nothing that the form of a date cannot say', () => {
    check('# Plan\n\nStart: 2026-01-01\n\n## Phase 1: Month 3\n- [ ] b\n\n## Goal 2: B\n', []);
    check(goal('Jul W2 2026'), []);
  });

  it('the status in the words of its column', () => {
    check(certificates('Planned', '| Developer | Completed | Q2 2026 |\n| Reviewer | Skipped it | Q2 2026 |\n'), [
      'Mark as done: Completed → | Architect | Completed | Q3 2026 |',
      'Move to Q4 2026 → | Architect | Planned | Q4 2026 |',
      'Drop: Dropped → | Architect | Dropped | Q3 2026 |',
    ]);
  });

  it('the status in the form of the one that stands there', () => {
    const done = (status: string) => fixesOf('overdue', certificates(status))[0]?.[1];
    assert.equal(done('**In Progress**'), '| Architect | **Done** | Q3 2026 |');
    assert.equal(done('in progress'), '| Architect | done | Q3 2026 |');
    assert.equal(done('🔄 In Progress'), '| Architect | ✅ Done | Q3 2026 |');
    assert.equal(done('🔄'), '| Architect | ✅ | Q3 2026 |');
    assert.equal(done('In progress (with Kim)'), '| Architect | Done (with Kim) | Q3 2026 |');
    assert.equal(done('In progress (60%)'), '| Architect | Done | Q3 2026 |');
  });

  it('the status as the plan says it elsewhere', () => {
    const text = `${certificates('Planned')}\n### Support\n\n| Need | Status |\n|---|---|\n| Time | Achieved |\n`;
    assert.equal(fixesOf('overdue', text)[0]?.[1], '| Architect | Achieved | Q3 2026 |');
  });

  it('the status in the language of the plan', () => {
    const text =
      '# Plan de progression\n\n## Objectif 1 : Apprendre à plonger\n\n| Jalon | Échéance | Statut |\n|---|---|---|\n| Le brevet | 31 juillet 2026 | En cours |\n';
    check(text, [
      'Mark as done: Terminé → | Le brevet | 31 juillet 2026 | Terminé |',
      'Move to 4 décembre 2026, 2 weeks from today → | Le brevet | 4 décembre 2026 | En cours |',
      'Move to 18 décembre 2026, 4 weeks from today → | Le brevet | 18 décembre 2026 | En cours |',
      'Drop: Annulé → | Le brevet | 31 juillet 2026 | Annulé |',
    ]);
  });

  it('both of a box and the status in its row', () => {
    const text =
      '# Plan\n\n## Goal 1: A\n\n| Task | Done | Status | Due |\n|---|---|---|---|\n| Read | [ ] | In progress | Q3 2026 |\n';
    assert.equal(fixesOf('overdue', text)[0]?.[1], '| Read | [x] | Done | Q3 2026 |');
  });

  it('no done for what has open parts, but to drop it by its status', () => {
    check('# Plan\n\n## Goal 1: A\n**Timeline:** Q3 2026\n**Status:** In progress\n\n- [ ] a\n\n## Goal 2: B\n', [
      'Move to Q4 2026 → **Timeline:** Q4 2026',
      'Drop: Dropped → **Status:** Dropped',
    ]);
  });

  it('the counts and the readiness that its box is counted in', () => {
    const text =
      '# Plan\n\n## Goal 1: A\n\n### Readiness: 33%\n\n#### Evidence 1/3 (33%)\n- [x] a\n- [ ] b by 2026-11-14\n- [ ] c\n';
    const [[, done] = []] = fixesOf('overdue', text);
    assert.equal(done, '### Readiness: 67%\n#### Evidence 2/3 (67%)\n- [x] b by 2026-11-14');
  });

  it('boxes of emoji, where they have another', () => {
    const text = '# Plan\n\n## Goal 1: A\n\n| Task | Done | Due |\n|---|---|---|\n| Read | ☐ | Q3 2026 |\n';
    check(text, ['Mark as done → | Read | ☑ | Q3 2026 |', 'Move to Q4 2026 → | Read | ☐ | Q4 2026 |']);
  });

  it('a mark that stays a box, where a tick in every row of two columns would be none', () => {
    const text =
      '# Plan\n\n## Milestones\n\n| Milestone | Due | Tested | Shipped |\n|---|---|---|---|\n| A | 2026-11-01 | ✅ | ✅ |\n| B | 2026-11-14 | ⬜ | ✅ |\n';
    const [done = ''] = fixesOf('overdue', text).map(([title, lines]) => `${title} → ${lines}`);
    assert.equal(done, 'Mark as done → | B | 2026-11-14 | ☑ | ✅ |');
  });
});
