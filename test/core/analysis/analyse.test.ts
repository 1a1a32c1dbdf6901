import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function analysed(text: string, today = '2026-11-20'): Analysis {
  return analyse(parsePlan(text, { vocabulary }).plan, { today, staleAfterDays: 90 });
}

describe('progress', () => {
  const progressOf = (text: string) => {
    const { plan, progress } = analysed(text);
    return plan.goals.map((goal) => {
      const counted = progress.get(goal);
      return counted ? `${counted.done}/${counted.total}` : 'not tracked';
    });
  };

  it('counts leaves only, cancelled ones in neither figure', () => {
    assert.deepEqual(progressOf('## Goal 1: A\n- [ ] a\n  - [x] b\n  - [ ] c\n- [-] d\n- [/] e'), ['1/3']);
  });

  it('tells what nobody tracks from nothing done', () => {
    assert.deepEqual(progressOf('## Goal 1: A\nWords.\n## Goal 2: B\n- [ ] a'), ['not tracked', '0/1']);
  });

  it('never sums alternatives', () => {
    assert.deepEqual(progressOf('# Goal 1: A\n- [x] a\n## Option A: B\n- [ ] b\n## Option B: C\n- [ ] c'), ['1/1']);
  });

  it('counts a goal by its own status where it has no parts', () => {
    assert.deepEqual(progressOf('| Goal | Status |\n|---|---|\n| A | Done |\n| B | Planned |\n| C | |'), [
      '1/1',
      '0/1',
      'not tracked',
    ]);
  });
});

describe('schedule', () => {
  const overdue = (text: string, today?: string) =>
    analysed(text, today).overdue.map(({ title, deadline, daysLeft }) => `${title} ${deadline} ${daysLeft}`);

  it('ends a period with its last day', () => {
    const text = '## Goal 1: A\n**Timeline:** Q3 2026\n- [ ] a';
    assert.deepEqual(overdue(text, '2026-09-30'), []);
    assert.deepEqual(overdue(text, '2026-10-01'), ['A 2026-09-30 -1']);
  });

  it('tells a thing with a date of its own there, and the rest once at the goal', () => {
    assert.deepEqual(overdue('## Goal 1: A\n**Timeline:** Q3 2026\n- [ ] a by 2026-08-01\n- [ ] b\n- [ ] c'), [
      'A 2026-09-30 -51',
      'a by 2026-08-01 2026-08-01 -111',
    ]);
  });

  it('has no deadline for a start, for what is done, or for what only describes', () => {
    assert.deepEqual(overdue('| Task | Start | Status |\n|---|---|---|\n| a | Q1 2026 | Planned |'), []);
    assert.deepEqual(overdue('| Task | Due | Status |\n|---|---|---|\n| a | Q1 2026 | Done |'), []);
    assert.deepEqual(overdue('| Task | Date |\n|---|---|\n| Holidays | Q1 2026 |'), []);
    assert.deepEqual(overdue('## Goal 1: A\n**Timeline:** Q3 2026\nWords.'), []);
  });

  it('leaves unresolved periods alone', () => {
    assert.deepEqual(
      overdue('| Task | Due | Status |\n|---|---|---|\n| a | Week 3 | Planned |\n| b | TBD | Planned |'),
      [],
    );
  });

  it('inherits a year from what stands above', () => {
    assert.deepEqual(overdue('# Plan 2026\n| Task | Due | Status |\n|---|---|---|\n| a | Q1 | Planned |'), [
      'a 2026-03-31 -234',
    ]);
  });

  it('names the next deadline', () => {
    const [next] = analysed('# P\n**Target Date:** Q4 2026\n## Goal 1: A\n- [ ] a by 2026-12-01').upcoming;
    assert.deepEqual([next?.deadline, next?.daysLeft], ['2026-12-01', 11]);
  });
});

describe('relative periods', () => {
  const resolved = (text: string) =>
    analysed(text).periods.flatMap((period) =>
      period.isRelative ? [`${period.text}: ${period.start ?? '?'} … ${period.end ?? '?'}`] : [],
    );
  const weeks = '| Week | Activity | Status |\n|---|---|---|\n| 1-2 | a | [ ] |\n| 3 | b | [ ] |\n';

  it('count from the goal in which their numbering restarts', () => {
    assert.deepEqual(
      resolved(`# Plan\n**Start:** 2026-01-01\n## Goal 1: A\n**Timeline:** June – July 2026\n${weeks}`),
      ['1-2: 2026-06-01 … 2026-06-14', '3: 2026-06-15 … 2026-06-21'],
    );
  });

  it('count from the plan where their numbering goes on', () => {
    const later = '| Week | Activity | Status |\n|---|---|---|\n| 5 | c | [ ] |\n';
    assert.deepEqual(resolved(`# Plan\n**Start:** 2026-01-01\n## Goal 2: B\n**Timeline:** June 2026\n${later}`), [
      '5: 2026-01-29 … 2026-02-04',
    ]);
  });

  it('count from a start date in a section above all that is planned', () => {
    const about = '## About\n| Field | Value |\n|---|---|\n| Start Date | 2026-03-02 |\n';
    assert.deepEqual(resolved(`# Plan\n${about}## Phase 1: A (Days 1-30)\n- [ ] a\n`), [
      'Days 1-30: 2026-03-02 … 2026-03-31',
    ]);
    assert.deepEqual(resolved(`# Plan\n## Phase 1: A (Days 1-30)\n- [ ] a\n${about}`), ['Days 1-30: ? … ?']);
  });

  it('stay unresolved without a start', () => {
    assert.deepEqual(resolved(`## Goal 1: A\n${weeks}\n## YEAR 1 — B`), ['1-2: ? … ?', '3: ? … ?', 'YEAR 1: ? … ?']);
  });

  it('are late, never overdue, while their goal runs', () => {
    const { late, overdue } = analysed(`## Goal 1: A\n**Timeline:** November – December 2026\n${weeks}`, '2026-11-20');
    assert.deepEqual(
      late.map(({ title, daysLeft }) => [title, daysLeft]),
      [['a', -6]],
    );
    assert.deepEqual(overdue, []);
  });

  it('are late, never overdue, in weeks of study', () => {
    const text = '# Plan\n**Start Date:** 2026-09-07\n## Weeks 1-2: Basics\n- [ ] a\n';
    const { late, overdue } = analysed(text);
    assert.deepEqual([late.map(({ title }) => title), overdue], [['Weeks 1-2: Basics'], []]);
  });

  it('make a phase overdue where the plan states its start', () => {
    const phase = '## Phase 1: Learn (Days 1-30)\n- [ ] a\n';
    const titles = (text: string) =>
      analysed(text, '2026-03-01').overdue.map(({ title, deadline }) => [title, deadline]);
    const stated = '# Onboarding\n**Start Date:** 2026-01-01\n## 0–30 days\n- [ ] a\n## 31–60 days\n- [ ] b\n';
    assert.deepEqual(titles(stated), [['0–30 days', '2026-01-30']]);
    assert.deepEqual(titles(phase), []);
  });
});

describe('a closed plan', () => {
  it('is one that says so and whose periods are over: nothing in it is late', () => {
    const text =
      '# Plan 2025 (Completed)\n**Last Updated:** 2025-12-20\n## Goal 1: A\n**Timeline:** Q3 2025\n- [ ] a\n';
    const { isClosed, overdue, freshness } = analysed(text);
    assert.deepEqual([isClosed, overdue, freshness], [true, [], null]);
    assert.equal(analysed(text.replace('Q3 2025', 'Q4 2026')).isClosed, false);
    assert.equal(analysed(text.replace(' (Completed)', '')).isClosed, false);
    assert.equal(analysed(`---\nstatus: archived\n---\n${text.replace(' (Completed)', '')}`).isClosed, true);
  });
});

describe('gaps', () => {
  it('counts a skill told twice once, by the row that states its priority', () => {
    const { gaps } = analysed(
      '## 🔴 Critical Gaps\n| Gap | Current | Required |\n|---|---|---|\n| Design | Beginner | Expert |\n| Speech | None | Expert |\n' +
        '## Target\n| Skill | Current | Required | Priority |\n|---|---|---|---|\n| Design | Beginner | Expert | High |\n| Tests | Expert | Expert | Low |\n',
    );
    assert.deepEqual(
      gaps.byPriority.map(({ priority, gaps: group }) => [priority, group.map(({ name }) => name)]),
      [
        ['critical', ['Speech']],
        ['high', ['Design']],
      ],
    );
    assert.equal(gaps.all.length, 4);
  });
});

describe('freshness', () => {
  it('is stale after the days of the setting, not on them', () => {
    const days = (today: string) => {
      const { freshness } = analysed('**Last Updated:** 2026-06-15\n\n## Goal 1: A', today);
      return [freshness?.days, freshness?.isStale];
    };
    assert.deepEqual(days('2026-09-13'), [90, false]);
    assert.deepEqual(days('2026-09-14'), [91, true]);
  });

  it('takes no placeholder for a date', () => {
    assert.equal(analysed('**Last Updated:** YYYY-MM-DD\n').freshness, null);
  });
});
