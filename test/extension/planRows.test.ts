import assert from 'node:assert/strict';
import type { TreeNode } from '../../src/core/views/treeNode';
import { NO_ROWS, updateRows } from '../../src/extension/planRows';

const node = (id: string, label = id, children: readonly TreeNode[] = [], startLine = 0): TreeNode => ({
  id,
  kind: 'item',
  label,
  description: [],
  spoken: [],
  range: { startLine, startCharacter: 0, endLine: startLine, endCharacter: 1 },
  box: null,
  isSettable: false,
  isOverdue: false,
  isExpanded: false,
  children,
});

describe('The rows of the tree', () => {
  it('stay the same objects while their ids stay', () => {
    const before = updateRows(NO_ROWS, [node('a', 'A', [node('b')])], '');
    const after = updateRows(before, [node('a', 'A', [node('b', 'B')])], '');
    assert.equal(after.roots[0], before.roots[0]);
    assert.deepEqual(after.changed, [after.byId.get('b')]);
    assert.equal(after.byId.get('b')?.node.label, 'B');
  });

  it('take new ranges over without being drawn anew', () => {
    const before = updateRows(NO_ROWS, [node('a', 'A', [], 3)], '');
    const after = updateRows(before, [node('a', 'A', [], 4)], '');
    assert.deepEqual(after.changed, []);
    assert.equal(after.roots[0]?.node.range?.startLine, 4);
  });

  it('tell the parent of a row that came', () => {
    const before = updateRows(NO_ROWS, [node('a')], '');
    const after = updateRows(before, [node('a', 'a', [node('b')])], '');
    assert.deepEqual(after.changed, [after.roots[0]]);
    assert.equal(after.byId.get('b')?.parent, after.roots[0]);
  });

  it('tell of the whole when the roots are others', () => {
    const before = updateRows(NO_ROWS, [node('a')], '');
    assert.equal(updateRows(before, [node('a'), node('b')], '').changed, 'all');
  });

  it('part an id that comes twice', () => {
    const { roots } = updateRows(NO_ROWS, [node('a'), node('a')], 'file|');
    assert.deepEqual(
      roots.map(({ id }) => id),
      ['file|a', 'file|a#2'],
    );
  });
});
