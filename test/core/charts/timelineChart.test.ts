import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

/** A line a row: depth, title, days, progress, status, words. */
function drawn(text: string): string[] {
  return (pageSceneOf(text).timeline?.rows ?? []).map((row) =>
    [
      `${'  '.repeat(row.depth)}${row.title}`,
      row.start === row.end ? row.start : `${row.start}…${row.end}`,
      row.figure,
      row.status,
      row.state,
      ...row.details,
    ].join(' | '),
  );
}

/** Reason, way, then titles and texts. */
function undated(text: string): string[] {
  return (pageSceneOf(text).timeline?.undated ?? []).map(({ reason, way, rows }) =>
    [reason, way, ...rows.map((row) => `${row.title}: ${row.text}`)].join(' | '),
  );
}

const plan = `# Growth Plan

**Target Date:** Q1 2027
**Last Updated:** 2026-11-01

### Goal 1: Design
**Timeline:** July – October 2026

| Week | Task | Done |
|------|------|------|
| 1-2 | Read | [x] |
| 3-4 | Draw | [ ] |

### Goal 2: Speak
**Timeline:** December 2026 – January 2027
- [ ] Talk

## Conversations
**Next Review:** 2026-11-02
`;

describe('the timeline', () => {
  it('shows goals with their weeks, deadlines and what is to come, in the order of the text', () => {
    assert.deepEqual(drawn(plan), [
      'Target Date | 2027-01-01…2027-03-31 |  | plain | 131 days left | Q1 2027',
      'Design | 2026-07-01…2026-10-31 | 1/2 | overdue | 20 days overdue | July – October 2026',
      '  Read | 2026-07-01…2026-07-14 |  | done | done | week 1-2',
      '  Draw | 2026-07-15…2026-07-28 |  | late | 115 days late | week 3-4',
      'Speak | 2026-12-01…2027-01-31 | 0/1 | open | starts in 11 days | December 2026 – January 2027',
      'Next Review | 2026-11-02 |  | overdue | 18 days overdue | 2026-11-02',
    ]);
  });

  it('spans whole months, and today where it is near', () => {
    const { timeline } = pageSceneOf(plan);
    assert.deepEqual([timeline?.start, timeline?.end, timeline?.today], ['2026-07-01', '2027-03-31', '2026-11-20']);
    assert.deepEqual(timeline?.caption, ['2 overdue']);
    const old = pageSceneOf('# Plan\n\n### Goal 1: Ship\n**Timeline:** July – August 2019\n- [ ] Build\n').timeline;
    assert.deepEqual([old?.start, old?.end], ['2019-07-01', '2019-08-31']);
  });

  it('lists beside it what has no days, with the reason and the way to give it some', () => {
    const text = `# Plan

## Phase 1: Learn (Week 1-2)
- [ ] Read

## Milestones
| Milestone | Due | Status |
|-----------|-----|--------|
| Alpha | TBD | Planned |
| Beta | 2026-02-30 | Planned |
| Gamma | 03/04/2026 | Planned |
| Delta | March 2027 | Planned |
`;
    assert.deepEqual(undated(text), [
      'Counted from a start that the plan does not state. | State one above them, such as Start: 2026-01-05. | Phase 1: Learn: Week 1-2',
      'Not decided yet. | Write a date, a month or a quarter. | Alpha: TBD',
      'No day of the calendar. | Write it as 2026-01-05. | Beta: 2026-02-30',
      'Readable in two ways. | Write it as 2026-01-05, or set the order of day and month. | Gamma: 03/04/2026',
    ]);
    assert.deepEqual(drawn(text), ['Delta | 2027-03-01…2027-03-31 |  | open | starts in 101 days | March 2027']);
  });

  it('has no row for history, for the date of an update, nor for a heading that only names a time', () => {
    const text = `# Plan

**Last Updated:** 2026-11-01

### Goal 1: Rest
Soon.

## June 2026 notes
- [x] Wrote them
`;
    assert.equal(pageSceneOf(text).timeline, null);
  });

  it('begins at a stated start', () => {
    const text = '# Plan\n\n### Goal 1: Ship\n**Start:** 2026-11-02\n**Due:** 2026-12-18\n- [ ] Build\n';
    assert.deepEqual(drawn(text), ['Ship | 2026-11-02…2026-12-18 | 0/1 | open | 28 days left | 2026-12-18']);
  });
});
