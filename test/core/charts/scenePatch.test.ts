import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchedScene, patchOfScene } from '../../../src/core/charts/scenePatch';
import { pageSceneOf } from './sceneOf';

const sample = readFileSync(join(__dirname, '../../fixtures/sample/growth-plan.md'), 'utf8');
const first = pageSceneOf(sample);

/** Each replaces one place of the sample. */
const edits: readonly (readonly [string, string])[] = [
  ['| Working across teams | Proficient | Beginner', '| Working across teams | Proficient | None'],
  ['| Mentoring |', '| Coaching others |'],
  ['# Growth Plan: Robin Vega', '# Growth Plan: Alex Vega'],
  ['- [ ]', '- [x]'],
  ['July – October 2026', 'July – December 2026'],
  ['## ', '### '],
  [sample, '# Plan\n'],
];

describe('a patch of a scene', () => {
  for (const [from, to] of edits) {
    it(`gives the scene again after ${JSON.stringify(to.slice(0, 30))}`, () => {
      assert.ok(sample.includes(from));
      const next = pageSceneOf(sample.replace(from, to));
      assert.deepEqual(patchedScene(patchOfScene(next, first), first), next);
      assert.deepEqual(patchedScene(patchOfScene(first, next), next), first);
      assert.deepEqual(patchedScene(patchOfScene(next, null), null), next);
    });
  }

  it('holds little but what changed, and the rest stays the same object', () => {
    const next = pageSceneOf(
      sample.replace('| Working across teams | Proficient | Beginner', '| Working across teams | Proficient | None'),
    );
    const patch = patchOfScene(next, first);
    assert.deepEqual(patch.gapCharts.slice(1), ['gaps:What is expected today']);
    assert.equal(patch.timeline, 'timeline');
    const [chart] = patch.gapCharts;
    assert.equal(typeof chart === 'string' ? -1 : chart?.rows.filter((row) => typeof row !== 'string').length, 1);
    const whole = patchedScene(patch, first);
    assert.equal(whole.timeline, first.timeline);
    assert.equal(whole.gapCharts[1], first.gapCharts[1]);
  });

  it('is refused by another scene', () => {
    assert.throws(() => patchedScene(patchOfScene(first, first), null), RangeError);
  });
});
