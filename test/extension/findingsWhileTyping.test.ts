import assert from 'node:assert/strict';
import type { TextChange } from '../../src/core/document/planDocument';
import { rangeOnLine } from '../../src/core/text/range';
import { FindingsWhileTyping, PATIENCE_MS } from '../../src/extension/findingsWhileTyping';

interface Told {
  readonly rule: string;
  readonly range: ReturnType<typeof rangeOnLine>;
}

const told = (rule: string, line: number, start = 0, end = 5): Told => ({ rule, range: rangeOnLine(line, start, end) });

const insert = (line: number, character: number, text: string): TextChange => ({
  range: rangeOnLine(line, character, character),
  text,
});

/** A view that has shown these findings, and nobody typed. */
function viewOf(...findings: Told[]): FindingsWhileTyping {
  const view = new FindingsWhileTyping();
  assert.deepEqual(view.choose(findings, [], 0), { shown: findings, dueAt: null });
  return view;
}

describe('Findings while one types', () => {
  it('are all shown at once where nobody types, wherever the caret is', () => {
    const findings = [told('overdue', 1), told('overdue', 2)];
    assert.deepEqual(viewOf().choose(findings, [1], 10), { shown: findings, dueAt: null });
  });

  it('wait on the line that is typed in, while others are told', () => {
    const view = viewOf();
    view.typed([insert(2, 4, 'x')], 100);
    const [here, there] = [told('gap-arithmetic', 2), told('stale-count', 7)];
    assert.deepEqual(view.choose([here, there], [2], 140), { shown: [there], dueAt: 100 + PATIENCE_MS });
  });

  it('are told once a second has passed since the last key there', () => {
    const view = viewOf();
    const finding = told('gap-arithmetic', 2);
    view.typed([insert(2, 4, 'x')], 100);
    view.typed([insert(2, 5, 'y')], 900);
    assert.deepEqual(view.choose([finding], [2], 1100), { shown: [], dueAt: 900 + PATIENCE_MS });
    assert.deepEqual(view.choose([finding], [2], 900 + PATIENCE_MS), { shown: [finding], dueAt: null });
  });

  it('are told when the caret has left the line, and stay when it comes back', () => {
    const view = viewOf();
    const finding = told('gap-arithmetic', 2);
    view.typed([insert(2, 4, 'x')], 100);
    assert.deepEqual(view.choose([finding], [2], 140).shown, []);
    assert.deepEqual(view.choose([finding], [3], 200), { shown: [finding], dueAt: null });
    assert.deepEqual(view.choose([finding], [2], 300), { shown: [finding], dueAt: null });
  });

  it('stay where they stood before, with what they say now', () => {
    const view = viewOf(told('gap-arithmetic', 2, 30, 32));
    view.typed([{ range: rangeOnLine(2, 31, 32), text: '12' }], 100);
    const finding = told('gap-arithmetic', 2, 30, 33);
    assert.deepEqual(view.choose([finding], [2], 140), { shown: [finding], dueAt: null });
  });

  it('are others where another rule finds them, or where they stand elsewhere on the line', () => {
    const view = viewOf(told('gap-arithmetic', 2, 30, 32));
    view.typed([insert(2, 0, 'x')], 100);
    const findings = [told('gap-arithmetic', 2, 10, 12), told('unknown-level', 2, 31, 33)];
    assert.deepEqual(view.choose(findings, [2], 140), { shown: [], dueAt: 100 + PATIENCE_MS });
  });

  it('go at once, and wait when they come again', () => {
    const finding = told('gap-arithmetic', 2, 30, 32);
    const view = viewOf(finding);
    view.typed([insert(2, 40, 'x')], 100);
    assert.deepEqual(view.choose([], [2], 140), { shown: [], dueAt: null });
    view.typed([insert(2, 41, 'x')], 200);
    assert.deepEqual(view.choose([finding], [2], 240).shown, []);
  });

  it('stay on a line that moves', () => {
    const view = viewOf(told('overdue', 2));
    view.typed([insert(2, 0, '\n')], 100);
    const moved = told('overdue', 3);
    assert.deepEqual(view.choose([moved], [3], 140), { shown: [moved], dueAt: null });
  });

  it('wait on both lines that a line break leaves, each while a caret is on it', () => {
    const view = viewOf();
    view.typed([insert(2, 5, '\n')], 100);
    const [above, below] = [told('overdue', 2), told('overdue', 3)];
    assert.deepEqual(view.choose([above, below], [3], 140).shown, [above]);
  });

  it('wait where the line is after lines above it came or went', () => {
    const view = viewOf();
    view.typed([insert(5, 0, 'x')], 100);
    view.changed([insert(0, 0, 'a\nb\n')]);
    assert.deepEqual(view.choose([told('overdue', 7)], [7], 140).shown, []);
    view.changed([{ range: { startLine: 0, startCharacter: 0, endLine: 3, endCharacter: 0 }, text: '' }]);
    assert.deepEqual(view.choose([told('overdue', 4)], [4], 140).shown, []);
  });

  it('do not wait for what an undo brings back', () => {
    const view = viewOf();
    view.typed([insert(2, 4, 'x')], 100);
    view.changed([{ range: rangeOnLine(2, 4, 5), text: '' }]);
    const finding = told('overdue', 2);
    assert.deepEqual(view.choose([finding], [2], 140), { shown: [finding], dueAt: null });
  });

  it('wait at every caret, and wake up for the first that is due', () => {
    const view = viewOf();
    view.typed([insert(2, 0, 'x')], 100);
    view.typed([insert(8, 0, 'x')], 300);
    const findings = [told('overdue', 2), told('overdue', 8)];
    assert.deepEqual(view.choose(findings, [2, 8], 400), { shown: [], dueAt: 100 + PATIENCE_MS });
    assert.deepEqual(view.choose(findings, [2, 8], 100 + PATIENCE_MS), {
      shown: [told('overdue', 2)],
      dueAt: 300 + PATIENCE_MS,
    });
  });

  it('wait as a whole where they span the line', () => {
    const view = viewOf();
    view.typed([insert(2, 0, 'x')], 100);
    const table = {
      rule: 'table-orphan-rows',
      range: { startLine: 1, startCharacter: 0, endLine: 4, endCharacter: 9 },
    };
    assert.deepEqual(view.choose([table], [2], 140).shown, []);
  });
});
