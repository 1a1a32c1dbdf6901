import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planmark } from './planmark';

const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'));

describe('planmark show', () => {
  it('prints the model as JSON', async () => {
    const { code, out } = await planmark(['show', 'plan.md', '--format', 'json'], { 'plan.md': SAMPLE });
    assert.equal(code, 0);
    const shown = JSON.parse(out);
    assert.equal(shown.title, 'Growth Plan: Robin Vega');
    assert.equal(shown.isPlan, true);
    assert.equal(shown.goals.length, 4);
    assert.deepEqual(shown.goals[2].progress, { done: 3, total: 7 });
    assert.deepEqual(shown.goals[2].period, { text: 'July – October 2026', start: '2026-07-01', end: '2026-10-31' });
    assert.deepEqual(shown.summary.boxes, { done: 5, total: 14 });
  });

  it('prints an outline', async () => {
    const { code, out } = await planmark(['show', 'plan.md'], { 'plan.md': SAMPLE });
    assert.equal(code, 0);
    assert.match(out, /Goal 1: Design systems that last {2}3\/7 · overdue · July – October 2026 {2}████░░░░░░/);
    assert.match(out, /^Growth Plan: Robin Vega {2}5 of 14 boxes done {2}████░░░░░░\n.*\n {2}Current Level: /);
    assert.match(out, /\n\nplan\.md is taken for a plan: it reads like one\. Found: .*4 goals/);
  });

  it('tells how far key results are', async () => {
    const text =
      '# P\n## Objective 1: A\n| Key Result | Target | Current |\n|---|---|---|\n| Sell | 20 | 19.9 |\n| Buy | 9 | 0 |\n';
    const { out } = await planmark(['show', 'p.md'], { 'p.md': text });
    assert.match(out, /Sell {2}99% {2}█████████░\n.*Buy {2}0% {2}░░░░░░░░░░/);
  });

  it('says why a document is no plan', async () => {
    const why = async (text: string) => {
      const { code, out } = await planmark(['show', 'a.md'], { 'a.md': text });
      assert.equal(code, 0);
      return out.trimEnd().replace('a.md is not taken for a plan: ', '');
    };
    assert.equal(
      await why('# Notes\n'),
      'it has no goals, milestones, gap tables, task lists below goals or plan fields.',
    );
    assert.equal(
      await why('# Notes\n**Owner:** Ada\n- [ ] a\n- [ ] b\n- [ ] c\n'),
      'too little in it speaks for a plan. Found: 3 tasks, 1 plan field.',
    );
    assert.equal(
      await why('```\n# Plan\n## Goal 1: A\n- [ ] a\n'),
      'the code block that begins on line 1 is never closed, so that all below it is code.',
    );
    const told = await why('---\nplan: false\n---\n## Goal 1: A\n- [ ] a\n');
    assert.equal(told, 'its front matter says that it is no plan. Found: 1 goal, 1 task.');
  });

  it('lets no text of a plan tell the terminal what to do', async () => {
    const { out } = await planmark(['show', 'a.md'], { 'a.md': '# Plan\n\n## Goal 1: A\u001B[2J\n- [ ] b\u202E\n' });
    assert.ok(out.includes('A␛[2J'));
    assert.ok(!out.includes('\u001B') && !out.includes('\u202E'));
  });
});
