import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { codeLenses } from '../../../src/core/views/codeLenses';
import { inlayHintsIn } from '../../../src/core/views/inlayHints';

const PLAN = `# Plan

## Goal 1: Ship
**Timeline:** June – September 2026

| Week | Task | Status |
|---|---|---|
| 1-2 | Read | [x] |
| 3 | Write | [ ] |

## Gaps

| Skill | Current | Required | Gap |
|---|---|---|---|
| Design | Beginner | Expert | |
| Tests | Competent | Expert | -2 |
| Talks | Nobody | Expert | |
`;
const { plan, lines } = new PlanDocument(PLAN);

function hints(startLine: number, endLine: number) {
  return inlayHintsIn(plan, { startLine, endLine }).map(({ position, text }) => [
    position.line,
    (lines[position.line] ?? '').slice(0, position.character),
    typeof text === 'string' ? text : formatMessage(text),
  ]);
}

describe('inlayHintsIn', () => {
  it('gives progress, resolved periods and missing gaps', () => {
    assert.deepEqual(hints(0, lines.length), [
      [2, '## Goal 1: Ship', '1 of 2 done'],
      [7, '| 1-2', '2026-06-01 to 2026-06-14'],
      [8, '| 3', '2026-06-15 to 2026-06-21'],
      [14, '| Design | Beginner | Expert | ', '−3'],
    ]);
  });

  it('keeps to the lines that are asked for', () => {
    assert.deepEqual(
      hints(8, 12).map(([line]) => line),
      [8],
    );
    assert.deepEqual(hints(15, 16), []);
  });
});

describe('codeLenses', () => {
  it('keep quiet above goals in which nothing is tracked', () => {
    const vision = new PlanDocument('# Plan\n\n## 3-Year Goal\n\nLead a team.\n\n## Goal 1: Talk\n\n- [ ] a\n- [x] b\n')
      .plan;
    assert.deepEqual(
      codeLenses(vision).flatMap(({ kind, range }) => (kind === 'progress' ? [range.startLine] : [])),
      [6],
    );
  });

  it('stand above the title and the headings of goals', () => {
    assert.deepEqual(
      codeLenses(plan).map(({ kind, range, index }) => [kind, range.startLine, index]),
      [
        ['agenda', 0, -1],
        ['charts', 0, -1],
        ['progress', 2, 0],
      ],
    );
  });
});
