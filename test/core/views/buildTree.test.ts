import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { buildTree } from '../../../src/core/views/buildTree';
import type { TreeNode } from '../../../src/core/views/treeNode';

const SAMPLE = join(__dirname, '../../fixtures/sample');

function tree(text: string): readonly TreeNode[] {
  return buildTree(analyse(parsePlan(text).plan, { today: '2026-11-20', staleAfterDays: 90 }));
}

const words = (part: TreeNode['label']) => (typeof part === 'string' ? part : formatMessage(part));

/** `label  description`, indented, down to a depth. */
function outline(nodes: readonly TreeNode[], depth: number): string[] {
  return nodes.flatMap((node) => {
    const line = [words(node.label), node.description.map(words).join(' · ')].filter(Boolean).join('  ');
    const below = depth > 1 ? outline(node.children, depth - 1) : [];
    return [line, ...below.map((each) => `  ${each}`)];
  });
}

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('buildTree', () => {
  it('shows the title with its fields, goals, gaps by priority and checklists', () => {
    const text = readFileSync(join(SAMPLE, 'growth-plan.md'), 'utf8');
    assert.deepEqual(outline(tree(text), 3).join('\n').split('\n'), [
      'Growth Plan: Robin Vega  5 of 14 boxes done',
      '  Current Role  Backend Engineer @ Lumen Maps',
      '  Current Level  Engineer (L4)',
      '  Target Role/Level  Senior Engineer (L5)',
      '  Target Timeline  Q1 2027',
      '  Last Updated  2026-07-06',
      'Goals',
      '  1-Year Goal  not tracked',
      '  3-Year Goal  not tracked',
      '  Goal 1: Design systems that last  3/7 · overdue · July – October 2026',
      '    Success Metric  Two designs through review without a rewrite',
      '    Read about consistency and replication  Week 1-2',
      '    Redraw the routing service  Week 3-4',
      '    Write the design for offline routes  Week 5-8',
      '    Carry it through review  Week 9-12',
      '    Evidence of Completion  1/3',
      '  Goal 2: Work with the data team  0/2 · January – March 2027',
      '    Success Metric  One shared project delivered',
      '    Sit in on their planning  Week 1-2',
      '    Build the shared import  Week 3-6',
      'Gaps  5 open',
      '  High  2',
      '    System design  −2 · Competent → Expert',
      '    Working across teams  −2 · Beginner → Proficient',
      '  Medium  2',
      '    Mentoring  −1 · Competent → Proficient',
      '    Product sense  −2 · None → Coaching',
      '  Low  1',
      '    Writing  −1 · Beginer → Competent',
      'Checklists',
      '  Technical  1/3',
      '    Owns a service',
      '    Leads a design',
      '    Improves how others build',
      '  Together  1/2',
      '    Gives reviews that teach',
      '    Mentors a junior',
      '  Certification  0/1',
      '    Cloud architect, associate  Q1 2027 · Planned',
    ]);
  });

  it('tells a milestone once that has a heading of its own', () => {
    const text = '# P\n## Goal 1: A\n- [ ] a\n### Milestone 3: Launch\n- [x] b\n- [ ] c\n### Empty\n## Goal 2: B\n';
    assert.deepEqual(outline(tree(text), 4).slice(1, 8), [
      'Goals',
      '  Goal 1: A  1/3',
      '    a',
      '    Milestone 3: Launch  1/2',
      '      b',
      '      c',
      '  Goal 2: B  not tracked',
    ]);
  });

  it('holds below a milestone with a heading what stands there, also where it belongs to no goal', () => {
    const text =
      '# P\n## Milestone M1: Beta\n**Target Date:** 2027-03-01\n**Criteria:**\n- [x] b\n- [ ] c\n' +
      '### Tests\n- [ ] d\n- **M1.1:** Shop\n## Other\n- [ ] e\n';
    assert.deepEqual(outline(tree(text), 5).slice(1), [
      'Milestones',
      '  Milestone M1: Beta  1/3 · 2027-03-01',
      '    Criteria  1/2',
      '      b',
      '      c',
      '    Tests  0/1',
      '      d',
      '      M1.1: Shop',
      'Checklists',
      '  Other  0/1',
      '    e',
    ]);
  });

  it('gives ids that outlive an edit elsewhere', () => {
    const text = readFileSync(join(SAMPLE, 'growth-plan.md'), 'utf8');
    const before = all(tree(text)).map(({ id }) => id);
    const after = all(tree(`\n\n${text.replace('[ ] | ', '[x] | ')}`)).map(({ id }) => id);
    assert.deepEqual(after, before);
    assert.equal(new Set(before).size, before.length);
  });

  it('says in words without emoji what a screen reader is to say', () => {
    const nodes = all(tree('# 🚀 Plan\n\n## 🔴 Goal 1: Ship\n- [x] ✅ One\n- [/] Two\n\n## Goal 2: Rest\n'));
    assert.deepEqual(
      nodes.filter(({ kind }) => kind === 'goal' || kind === 'task').map(({ spoken }) => spoken.map(words).join(', ')),
      ['Goal 1: Ship, 1 of 2 done', 'One, done', 'Two, in progress', 'Goal 2: Rest, not tracked'],
    );
  });

  it('tells what can be set: what has a box, a status word or a place for a box, and no word without a state', () => {
    const text =
      '# Plan\n\n- **M1:** Bare\n\n## Goal 1: G\n\n| Milestone | Status |\n|---|---|\n| First | Planned |\n\n- [ ] Task\n- Words\n\n' +
      '| Skill | Current | Required |\n|---|---|---|\n| SQL | Beginner | Expert |\n';
    const settable = all(tree(text)).filter(({ isSettable }) => isSettable);
    assert.deepEqual(
      settable.map(({ label }) => label),
      ['First', 'Task', 'M1: Bare'],
    );
  });

  it('is empty for what is no plan', () => {
    assert.deepEqual(tree(readFileSync(join(SAMPLE, 'notes.md'), 'utf8')), []);
  });
});
