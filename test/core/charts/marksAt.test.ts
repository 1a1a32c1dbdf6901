import assert from 'node:assert/strict';
import { marksAt } from '../../../src/core/charts/marksAt';
import { analysisOf, sceneOf } from './sceneOf';

const text = `# Plan

| Skill | Current | Required | Gap | Priority |
|---|---|---|---|---|
| Design | Beginner | Expert | -3 | High |
| Coaching | Competent | Proficient | -1 | Low |

## Goal 1: Design (Q4 2026)

Some words.

- [ ] Draw

## Notes

Nothing.
`;

const at = (line: number) => marksAt(sceneOf(text), analysisOf(text).plan, { line, character: 3 });

describe('marksAt', () => {
  it('gives the marks of the row of gaps, in all charts', () => {
    assert.deepEqual(at(5), ['gaps:Plan/Coaching', 'matrix/Coaching']);
  });

  it('gives those of the goal that holds the caret', () => {
    const goal = ['goals/Design', 'timeline/Design'];
    assert.deepEqual([at(7), at(9), at(11)], [goal, goal, goal]);
  });

  it('gives none where nothing is drawn', () => {
    assert.deepEqual([at(0), at(2), at(15)], [[], [], []]);
  });
});
