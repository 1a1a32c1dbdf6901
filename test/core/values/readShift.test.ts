import assert from 'node:assert/strict';
import { readShift } from '../../../src/core/values/readShift';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function check(text: string, expected: string | null): void {
  it(`${JSON.stringify(text)} → ${expected}`, () => {
    const shift = readShift(text, vocabulary);
    assert.equal(shift && `${shift.count} ${shift.unit}`, expected);
  });
}

describe('readShift', () => {
  check('2 weeks', '2 week');
  check(' +2 weeks ', '2 week');
  check('-3 days', '-3 day');
  check('−3 days', '-3 day');
  check('1 month', '1 month');
  check('2w', '2 week');
  check('10d', '10 day');
  check('2 quarters', '6 month');
  check('1 year', '12 month');
  check('2 semanas', '2 week');
  check('3 Tage', '3 day');
  check('1 mois', '1 month');
  check('2 недели', '2 week');
  check('2周', '2 week');
  check('3 개월', '3 month');
  for (const text of ['', '2', 'weeks', '0 days', '2 horses', '1.5 months', '2 weeks 3 days', '99999 months']) {
    check(text, null);
  }
});
