import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { highlightsAt } from '../../../src/core/views/navigation';

const PLAN = `# Growth plan 2026

## Skill gaps

| Skill | Current | Required |
|---|---|---|
| Design | Beginner | Expert |
| Law | None | Expert |

## Improved

| Skill | Before | After |
|---|---|---|
| **Design** | None | Beginner |
| Music | None | Beginner |

## Queued

| Skill | Priority |
|---|---|
| design | High |
`;

/** The lines that light up, from 1. */
function lit(text: string): number[] {
  const { plan, lines } = new PlanDocument(PLAN);
  const line = lines.findIndex((each) => each.includes(text));
  const character = (lines[line] ?? '').indexOf(text) + 2;
  return highlightsAt(plan, lines, { line, character }).map(({ range }) => range.startLine + 1);
}

describe('highlightsAt', () => {
  it('lights a skill up in all tables, from whichever of them', () => {
    for (const text of ['Design | Beginner', 'Design** | None', 'design | High'])
      assert.deepEqual(lit(text), [7, 14, 21]);
  });

  it('leaves what is in no gap table, and what is no name, to the editor', () => {
    assert.deepEqual(lit('Music'), []);
    assert.deepEqual(lit('High'), []);
  });
});
