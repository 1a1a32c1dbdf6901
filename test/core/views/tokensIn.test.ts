import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { decorationsIn } from '../../../src/core/views/decorationsIn';
import { tokensIn } from '../../../src/core/views/tokensIn';

const PLAN = `# Plan

| Skill | Current | Required | Gap |
|---|---|---|---|
| Design | **Beginner** | Expert | -3 |
| Tests | Expert | Expert | 0 |
| Talks | Nobody | Expert | |

## Goal 1: Ship (1/2 done)
**Timeline:** March 2026

- [x] **M1:** First
- [ ] **M2:** Second, after M1
`;
const { plan, lines } = new PlanDocument(PLAN);

function tokens(startLine: number, endLine: number): string[] {
  return tokensIn(plan, lines, { startLine, endLine }).map(
    ({ type, range }) => `${type} ${lines[range.startLine]?.slice(range.startCharacter, range.endCharacter)}`,
  );
}

describe('tokensIn', () => {
  it('knows ids, gaps by their sign, levels and counts', () => {
    assert.deepEqual(tokens(0, lines.length), [
      'planLevel Beginner',
      'planLevel Expert',
      'planGapOpen -3',
      'planLevel Expert',
      'planLevel Expert',
      'planGapClosed 0',
      'planLevel Expert',
      'planCount 1/2',
      'planId M1',
      'planId M2',
      'planId M1',
    ]);
  });

  it('keeps to the lines that are asked for', () => {
    assert.deepEqual(tokens(5, 6), ['planLevel Expert', 'planLevel Expert', 'planGapClosed 0']);
    assert.deepEqual(tokens(12, 13), ['planId M2', 'planId M1']);
  });
});

describe('decorationsIn', () => {
  it('gives what is overdue and what is done on some lines', () => {
    const analysis = analyse(plan, { today: '2026-06-10', staleAfterDays: 90 });
    const all = decorationsIn(analysis, { startLine: 0, endLine: lines.length });
    assert.deepEqual(
      [all.overdue.map((range) => range.startLine), all.done.map((range) => range.startLine)],
      [[8], [11]],
    );
    const none = decorationsIn(analysis, { startLine: 0, endLine: 6 });
    assert.deepEqual(none, { overdue: [], done: [] });
  });

  it('takes a row with several boxes for done with the last of them', () => {
    const rows =
      '# Plan\n\n## Goal 1: A\n\n| Item | Ready | Seen |\n|---|---|---|\n| A | [x] | [ ] |\n| B | [x] | [x] |\n';
    const analysis = analyse(new PlanDocument(rows).plan, { today: '2026-06-10', staleAfterDays: 90 });
    const { done } = decorationsIn(analysis, { startLine: 0, endLine: 9 });
    assert.deepEqual([...new Set(done.map(({ startLine }) => startLine))], [7]);
  });
});
