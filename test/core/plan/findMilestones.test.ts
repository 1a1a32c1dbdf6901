import assert from 'node:assert/strict';
import { findMilestones } from '../../../src/core/plan/findMilestones';
import { builtInBoxMarks, withBoxMarks } from '../../../src/core/vocabulary/boxMarks';

function check(text: string, expected: readonly (readonly [id: string, body: string])[]): void {
  const found = findMilestones(text).map((span) => [span.id, text.slice(span.textStart, span.end)]);
  assert.deepEqual(found, expected, text);
}

describe('findMilestones', () => {
  it('finds several in one text, each up to the next', () => {
    check('**M1:** Ship it. **M2:** Measure it.', [
      ['M1', 'Ship it.'],
      ['M2', 'Measure it.'],
    ]);
    check('**M1**: One<br>[ ] **M2:** Two', [
      ['M1', 'One'],
      ['M2', 'Two'],
    ]);
  });

  it("leaves the box before the next one out, also one of the user's own marks", () => {
    const text = '**M1:** One [>] **M2:** Two';
    const bodies = (marks?: Parameters<typeof findMilestones>[1]) =>
      findMilestones(text, marks).map((span) => text.slice(span.textStart, span.end));
    assert.deepEqual(bodies(), ['One [>]', 'Two']);
    assert.deepEqual(bodies(withBoxMarks(builtInBoxMarks, { active: ['>'] })), ['One', 'Two']);
  });

  it('finds them at the start without bold type', () => {
    check('M5: Write the report', [['M5', 'Write the report']]);
    check('KR1.2: Cut the bill', [['KR1.2', 'Cut the bill']]);
    check('**KR1 — Faster builds**', [['KR1', 'Faster builds**']]);
  });

  it('takes an id in running text for none', () => {
    check('See M5: it says so', []);
    check('The M1 motorway', []);
    check('AM5: socket', []);
  });
});
