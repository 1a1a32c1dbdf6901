import assert from 'node:assert/strict';
import { rangeOfMark } from '../../../src/core/charts/rangeOfMark';
import { pageSceneOf, sceneOf } from './sceneOf';

const plan = `# Growth Plan: Robin

**Current Level:** Engineer (L4)
**Target Level:** Senior (L5)
**Target Date:** Q4 2026
**Last Updated:** 2026-06-15

## Gaps
| Skill | Current | Required | Priority |
|--|--|--|--|
| Design | Beginner | Expert | High |
| Coding | Beginner | Competent | |

### Goal 1: Ship
**Timeline:** July – September 2026
- [x] Draw
- [ ] Build
`;

function figures(text: string): string[] {
  return pageSceneOf(text).figures.map(
    ({ value, of, caption, tone }) => `${value}${of ? `/${of}` : ''} ${caption}: ${tone}`,
  );
}

describe('the scene', () => {
  it('says from where to where, and until when', () => {
    assert.deepEqual(pageSceneOf(plan).subtitle, ['Engineer (L4) → Senior (L5)', 'Q4 2026', '41 days left']);
    assert.deepEqual(pageSceneOf(plan.replace('Q4 2026', 'Mid 2026')).subtitle.at(-1), 'ended 81 days ago');
  });

  it('has the figures that the plan gives', () => {
    assert.deepEqual(figures(plan), [
      '2 open gaps, 1 high: urgent',
      '1/2 boxes done: neutral',
      '1 goal overdue: urgent',
      '41 days to next deadline: neutral',
      '158 days since last update, stale: attention',
    ]);
  });

  it('has no figures for what a plan does not tell', () => {
    assert.deepEqual(figures('# Plan\n\n### Goal 1: Rest\nSoon.\n'), []);
  });

  it('is empty for prose, without a throw', () => {
    const scene = pageSceneOf('Just words.\n');
    assert.deepEqual([scene.gapCharts, scene.progressCharts, scene.title], [[], [], null]);
  });

  it('finds the row of a mark by its key, wherever it has moved to', () => {
    const scene = sceneOf(plan);
    const key = scene.gapCharts[0]?.rows[0]?.key ?? '';
    const line = (text: string) => rangeOfMark(sceneOf(text), key)?.startLine;
    assert.equal(line(plan), plan.split('\n').indexOf('| Design | Beginner | Expert | High |'));
    assert.equal(line(`\n\n${plan}`), (line(plan) ?? 0) + 2);
    assert.equal(rangeOfMark(scene, 'no such key'), null);
  });

  it('is sent without ranges and without messages', () => {
    const sent = JSON.stringify(pageSceneOf(plan));
    assert.doesNotMatch(sent, /"range"|"template"|"startLine"/);
    assert.equal(sent, JSON.stringify(pageSceneOf(`\n${plan}`)));
  });
});
