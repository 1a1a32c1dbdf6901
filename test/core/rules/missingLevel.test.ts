import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/textEdit';
import { findingsOf, tellAll } from './findingsOf';

const TABLE = '# Plan\n\n| Skill | Ist | Soll |\n|---|---|---|\n| Oboe | 2 | 4 |\n| Viola | 1 | 4 |\n';

describe('missing-level', () => {
  it('names the row, the column in the words of the plan, and how many rows are filled', () => {
    const told = ['7: "Cello" has no level under "Ist"; 2 of 3 rows here have both.'];
    assert.deepEqual(tellAll(findingsOf('missing-level', `${TABLE}| Cello | | 4 |\n`)), told);
  });

  it('is the same in a row that is too short, before and after its cells are added', () => {
    const text = `${TABLE}| Cello | 1 |\n`;
    const told = ['7: "Cello" has no level under "Soll"; 2 of 3 rows here have both.'];
    assert.deepEqual(tellAll(findingsOf('missing-level', text)), told);
    const [ragged] = findingsOf('table-ragged-row', text);
    const filled = applyEdits(text, ragged?.fixes[0]?.edits ?? []);
    assert.deepEqual(tellAll(findingsOf('missing-level', filled)), told);
    assert.deepEqual(findingsOf('table-ragged-row', filled), []);
  });
});
