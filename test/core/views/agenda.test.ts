import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { agendaOf, deadlineMessage } from '../../../src/core/views/agenda';

const PLAN = `# Plan

## Goal 1: Ship
**Timeline:** March 2026

- [ ] Write it

## Goal 2: Learn

| Task | Due | Status |
|---|---|---|
| Sunday | 2026-06-14 | Planned |
| Today | 2026-06-10 | Planned |
| Month | 2026-06-30 | Planned |
| Over | 2026-07-01 | Planned |
| Done | 2026-06-11 | Done |
`;

function agenda(today: string, text = PLAN) {
  const { plan } = new PlanDocument(text);
  const groups = agendaOf(analyse(plan, { today, staleAfterDays: 90 }));
  return groups.map(({ kind, items }) => [kind, ...items.map(({ title }) => title)]);
}

describe('agendaOf', () => {
  it('parts what is overdue and what is due this week, this month and later, and leaves out what is done', () => {
    assert.deepEqual(agenda('2026-06-10'), [
      ['overdue', 'Ship'],
      ['thisWeek', 'Today', 'Sunday'],
      ['thisMonth', 'Month'],
      ['later', 'Over'],
    ]);
  });

  it('counts the days of a week that reaches into the next month as this week', () => {
    assert.deepEqual(agenda('2026-06-29'), [
      ['overdue', 'Ship', 'Today', 'Sunday'],
      ['thisWeek', 'Month', 'Over'],
    ]);
  });

  it('names the goal and the words of the deadline', () => {
    const { plan } = new PlanDocument(PLAN);
    const [, week] = agendaOf(analyse(plan, { today: '2026-06-10', staleAfterDays: 90 }));
    assert.deepEqual(
      week?.items.map(({ goal, when, range }) => [goal, when, range.startLine]),
      [
        ['Learn', '2026-06-10', 12],
        ['Learn', '2026-06-14', 11],
      ],
    );
  });

  it('says what the numbers of a column count', () => {
    const text = `# Plan\n\n## Goal 1: Ship\n**Timeline:** June – December 2026\n
| Week | Task | Status |\n|---|---|---|\n| 3-6 | Write | [ ] |\n| Week 7 | Read | [ ] |\n| 6 months | Learn | [ ] |\n`;
    const { plan } = new PlanDocument(text);
    const groups = agendaOf(analyse(plan, { today: '2026-06-02', staleAfterDays: 90 }));
    const whens = groups.flatMap(({ items }) => items.map(({ when }) => when));
    assert.deepEqual(
      whens.map((when) => (typeof when === 'string' ? when : formatMessage(when))),
      ['Week 3-6', 'Week 7', '6 months', 'June – December 2026'],
    );
  });

  it('has nothing for a plan that is over', () => {
    assert.deepEqual(agenda('2027-01-01', PLAN.replace('# Plan', '---\nplan:\n  status: archived\n---\n# Plan')), []);
  });

  it('says how far a deadline is', () => {
    assert.deepEqual(
      [-2, -1, 0, 1, 5].map((days) => formatMessage(deadlineMessage(days))),
      ['2 days overdue', '1 day overdue', 'today', 'tomorrow', 'in 5 days'],
    );
  });
});
