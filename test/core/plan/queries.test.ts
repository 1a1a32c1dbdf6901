import assert from 'node:assert/strict';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanNode } from '../../../src/core/plan/plan';
import { gapAt, leavesBelow, nodeAt, ownerGoal } from '../../../src/core/plan/queries';

const plan = (text: string): Plan => parsePlan(text).plan;

function nameOf(node: PlanNode): string {
  return `${node.kind}: ${node.kind === 'field' ? node.key : 'title' in node ? node.title : node.text}`;
}

describe('nodeAt', () => {
  const text = [
    '# Plan',
    '',
    '**Owner:** Ada',
    '',
    '## Goal 1: Sail',
    'Some words.',
    '- [ ] Buy a boat',
    '  - at the *harbour*',
    '',
    '| Task | Monday | Friday |',
    '|---|---|---|',
    '| Row | [ ] | [x] |',
    '',
    '## Skills',
    '| Skill | Current | Required |',
    '|---|---|---|',
    '| Knots | Beginner | Expert |',
  ];
  const sailing = plan(text.join('\n'));
  const at = (piece: string, within = 0) => {
    const line = text.findIndex((each) => each.includes(piece));
    return nodeAt(sailing, { line, character: (text[line] ?? '').indexOf(piece) + within });
  };

  const expected: readonly (readonly [piece: string, name: string])[] = [
    ['Plan', 'section: Plan'],
    ['Ada', 'field: Owner'],
    ['Some words', 'goal: Sail'],
    ['Buy', 'task: Buy a boat'],
    ['harbour', 'item: at the harbour'],
    ['Row', 'task: Row · Monday'],
    ['[x]', 'task: Row · Friday'],
    ['Monday', 'goal: Sail'],
    ['Knots', 'gapTable: Skills'],
  ];
  for (const [piece, name] of expected) {
    it(`finds ${name} at "${piece}"`, () => assert.equal(nameOf(at(piece, 1)), name));
  }

  it('finds the root where there is nothing', () => {
    const bare = plan('words\n\n# Plan\n');
    assert.equal(nodeAt(bare, { line: 0, character: 2 }), bare.root);
    assert.equal(nodeAt(bare, { line: 70, character: 0 }), bare.root);
  });

  it('tells the gap of a row, and the goal that a node works towards', () => {
    assert.equal(gapAt(sailing, { line: 16, character: 4 })?.name, 'Knots');
    assert.equal(gapAt(sailing, { line: 14, character: 4 }), null);
    assert.equal(gapAt(sailing, { line: 6, character: 4 }), null);
    const item = at('harbour', 1);
    assert.equal(item.kind === 'item' ? ownerGoal(item)?.title : null, 'Sail');
    const field = at('Ada', 1);
    assert.equal(field.kind === 'field' ? ownerGoal(field) : field, null);
  });
});

describe('leavesBelow', () => {
  const states = (text: string) => leavesBelow(plan(text).root).map(({ node, state }) => `${nameOf(node)} ${state}`);

  it('takes what has no tracked parts, and goals with a state of their own', () => {
    assert.deepEqual(
      states('# P\n- [ ] a\n  - [x] b\n  - c\n- [-] d\n\n| Goal | Status |\n|---|---|\n| e | Done |\n'),
      ['task: b done', 'task: d cancelled', 'goal: e done'],
    );
  });

  it('sums no alternatives, unless it is asked of one', () => {
    const text = '# P\n## Option A: x\n- [ ] a\n## Option B: y\n- [ ] b\n';
    assert.deepEqual(states(text), []);
    const [option] = plan(text).root.children.flatMap((node) => ('children' in node ? node.children : []));
    assert.equal(option && leavesBelow(option).length, 1);
  });
});
