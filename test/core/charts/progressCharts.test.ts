import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

/** A line a chart, a group and a bar. */
function drawn(text: string): string[] {
  return pageSceneOf(text).progressCharts.flatMap((chart) => [
    [chart.title, ...chart.caption].join(' | '),
    ...chart.groups.flatMap((group) => [
      `  ${group.title}`,
      ...group.bars.map((bar) => `    ${[bar.title, bar.figure, bar.state, ...bar.details].join(' | ')}`),
    ]),
  ]);
}

const plan = `# Growth Plan

## Vision
### 1-Year Goal
Be there.

### Ultimate Goal
Stay.

## Now
### Goal 1: Design
**Timeline:** July – October 2026
- [x] Read
- [/] Draw
- [ ] Build

### Goal 2: Speak (public)
**Timeline:** January – March 2027
- [x] Talk

## Readiness
### Technical (1/2 met)
- [x] One
- [ ] Two
`;

describe('progress charts', () => {
  it('show goals by heading, what is tracked first, then the checklists', () => {
    assert.deepEqual(drawn(plan), [
      'Goals | 2 of 4 tracked',
      '  Now',
      '    Design | 1/3 | 20 days overdue | July – October 2026 | 1 in progress',
      '    Speak | 1/1 | done | January – March 2027',
      '  Vision',
      '    1-Year Goal |  | not tracked',
      '    Ultimate Goal |  | not tracked',
      'Checklists',
      '  ',
      '    Technical | 1/2 |  | Readiness',
    ]);
  });

  it('tell the hours that are stated, done and in all', () => {
    const text = '# Plan\n\n## Goal 1: Read\n\n- [x] One (2 h)\n- [ ] Two (3-4 h)\n';
    assert.equal(drawn(text)[2], '    Read | 1/2 |  | 2 of 5–6 h');
  });

  it('tell what was cancelled beside what is done of all else', () => {
    const text = '# Plan\n\n## Goal 1: Read\n\n- [x] One\n- [ ] Two\n- [-] Three\n- [-] Four\n';
    assert.equal(drawn(text)[2], '    Read | 1/2 |  | 2 cancelled');
  });

  it('draw no bar for what is not tracked', () => {
    const [goals] = pageSceneOf(plan).progressCharts;
    assert.deepEqual(
      goals?.groups.map((group) => group.bars.map((bar) => bar.progress)),
      [
        [
          { done: 1, active: 1, cancelled: 0, total: 3 },
          { done: 1, active: 0, cancelled: 0, total: 1 },
        ],
        [null, null],
      ],
    );
  });

  it('mark what is overdue by a word and for the page', () => {
    const bar = pageSceneOf(plan).progressCharts[0]?.groups[0]?.bars[0];
    assert.equal(bar?.isOverdue, true);
    assert.equal(bar?.spoken.join(', '), 'Design, 1 of 3 done, 20 days overdue, July – October 2026, 1 in progress');
  });

  it('show the phases of a plan without goals', () => {
    const text = '# Plan\n\n## Phase 1: Learn\n- [x] Read\n\n## Phase 2: Do\n- [ ] Build\n';
    assert.deepEqual(drawn(text).slice(0, 4), [
      'Phases',
      '  ',
      '    Phase 1: Learn | 1/1 | done',
      '    Phase 2: Do | 0/1 | ',
    ]);
  });
});
