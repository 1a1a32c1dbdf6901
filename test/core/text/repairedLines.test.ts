import assert from 'node:assert/strict';
import { repairLines } from '../../../src/core/text/repairedLines';

describe('repairLines', () => {
  it('gives nothing for what is not broken', () => {
    assert.equal(repairLines(['a', 'São — 🔴', '']), null);
  });

  it('repairs lines and knows the way back', () => {
    const repaired = repairLines(['clean', 'a ðŸ”´ðŸ”´ bâ€”c', '']);
    assert.deepEqual(repaired?.lines, ['clean', 'a 🔴🔴 b—c', '']);
    const places = [0, 2, 4, 6, 7, 8, 9, 10].map((character) => repaired?.toOriginal(1, character));
    assert.deepEqual(places, [0, 2, 6, 10, 11, 12, 15, 16]);
    assert.deepEqual([repaired?.toOriginal(0, 3), repaired?.toOriginal(2, 0)], [3, 0]);
  });

  it('believes in one line what another tells', () => {
    assert.deepEqual(repairLines(['TÃ©', 'â€”'])?.lines, ['Té', '—']);
    assert.equal(repairLines(['TÃ©']), null);
  });
});
