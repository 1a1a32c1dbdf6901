import assert from 'node:assert/strict';
import { chosenAxes, radarPath, radarPoint, radarRows } from '../../../src/core/charts/radar';

const keys = Array.from({ length: 15 }, (_, index) => `skill ${index + 1}`);

describe('the radar', () => {
  it('begins above and goes clockwise', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((axis) => radarPoint(axis, 4, 1)),
      [
        { x: 0, y: -1 },
        { x: 1, y: 0 },
        { x: 0, y: 1 },
        { x: -1, y: 0 },
      ],
    );
  });

  it('has no corner for a level that is unknown', () => {
    assert.equal(radarPath([1, null, 0.5, 1]), 'M0 -1L0 0.5L-1 0Z');
    assert.equal(radarPath([null, null]), '');
    assert.equal(
      radarRows([
        { current: null, required: null },
        { current: null, required: 1 },
      ]).length,
      1,
    );
  });

  it('shows the axes that are chosen, no fewer than 3 and no more than 12', () => {
    assert.deepEqual(chosenAxes(keys, null), keys.slice(0, 12));
    assert.deepEqual(chosenAxes(keys, ['skill 14', 'skill 2', 'skill 7']), ['skill 2', 'skill 7', 'skill 14']);
    assert.deepEqual(chosenAxes(keys, ['skill 14', 'gone']), keys.slice(0, 12));
    assert.equal(chosenAxes(keys, keys).length, 12);
  });
});
