import assert from 'node:assert/strict';
import { boxesByKey, boxListAt } from '../../../src/core/edits/boxList';
import { nextOpenTask, rangeOfTask } from '../../../src/core/edits/nextOpenTask';
import { parsePlan } from '../../../src/core/plan/parsePlan';

const TEXT = `# Plan

- [ ] Before all

## Goal 1: Speak

### Evidence

- [x] Asked
- [ ] Read
  - [/] Read

| Week | Task | Status |
|---|---|---|
| 1 | Find a meetup | [ ] |
| 2 | Write | Planned |

## Checklist

- [ ] Read

## Notes

Nothing.
`;

const { plan } = parsePlan(TEXT);

/** The list at the first place of a text. */
function listAt(text: string) {
  const { title, entries } = boxListAt(plan, {
    line: TEXT.slice(0, TEXT.indexOf(text)).split('\n').length - 1,
    character: 0,
  });
  return [title, ...entries.map(({ text: name, below }) => (below ? `${name} (${below})` : name))];
}

describe('boxListAt', () => {
  it('lists the boxes of the goal, wherever in it the caret stands', () => {
    const goal = ['Goal 1: Speak', 'Asked (Evidence)', 'Read (Evidence)', 'Read (Read)', 'Find a meetup (Evidence)'];
    for (const text of ['## Goal 1', '- [x] Asked', '| 2 |']) assert.deepEqual(listAt(text), goal);
  });

  it('lists those of a section outside of goals, and of the nearest that has any', () => {
    assert.deepEqual(listAt('## Checklist'), ['Checklist', 'Read']);
    assert.equal(listAt('Nothing')[0], 'Plan');
    assert.equal(listAt('Nothing').length, 7);
  });

  it('finds boxes again by their keys in another version of the text', () => {
    const { entries } = boxListAt(plan, { line: 4, character: 0 });
    const boxes = boxesByKey(parsePlan(`Above.\n\n${TEXT.replace('- [ ] Before all\n', '')}`).plan);
    assert.deepEqual(
      entries.map(({ key, box }) => (boxes.get(key)?.range.startLine ?? 0) - box.range.startLine),
      [1, 1, 1, 1],
    );
    assert.deepEqual(boxesByKey(parsePlan('').plan).size, 0);
  });
});

describe('nextOpenTask', () => {
  const next = (line: number, character: number) => {
    const task = nextOpenTask(plan, { line, character });
    return task && `${rangeOfTask(task).startLine}: ${task.text}`;
  };

  it('goes from one that is open to the next, and round', () => {
    assert.equal(next(0, 0), '2: Before all');
    assert.equal(next(2, 0), '2: Before all');
    assert.equal(next(2, 6), '9: Read');
    assert.equal(next(9, 6), '10: Read');
    assert.equal(next(11, 0), '14: Find a meetup');
    assert.equal(next(14, 30), '15: Write');
    assert.equal(next(15, 10), '19: Read');
    assert.equal(next(19, 6), '2: Before all');
  });

  it('has nowhere to go where all is done', () => {
    assert.equal(nextOpenTask(parsePlan('- [x] a\n- [-] b').plan, { line: 0, character: 0 }), null);
  });
});
