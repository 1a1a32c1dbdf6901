import assert from 'node:assert/strict';
import { replaceItems } from '../../../src/core/text/replaceItems';

/** Changes the list 0, 1, 2, … of some length. */
function check(length: number, start: number, count: number, by: readonly number[]): void {
  const before = Array.from({ length }, (_, index) => index);
  const list = [...before];
  replaceItems(list, start, count, by);
  assert.deepEqual(list, [...before.slice(0, start), ...by, ...before.slice(start + count)]);
}

describe('replaceItems', () => {
  it('puts as many, fewer or more in the place of some', () => {
    for (const by of [[], [-1], [-1, -2], [-1, -2, -3, -4]]) {
      for (let start = 0; start <= 5; start++)
        for (let count = 0; start + count <= 5; count++) check(5, start, count, by);
    }
  });

  it('takes more than fit into one call', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => -index);
    check(5, 2, 1, many);
    check(5, 5, 0, many);
    check(400_000, 1, 399_998, many);
  });
});
