import assert from 'node:assert/strict';
import { positionOfDay, timeTicks } from '../../../src/core/charts/timeTicks';

const labels = (start: string, end: string, most = 13) =>
  timeTicks({ start, end }, most, 'en').map(({ label }) => label);

describe('the axis of time', () => {
  it('has weeks, months, quarters or years, the finest that fit', () => {
    assert.deepEqual(labels('2026-11-02', '2026-11-29'), ['Nov 2', 'Nov 9', 'Nov 16', 'Nov 23']);
    assert.deepEqual(labels('2026-11-01', '2027-02-28', 6), ['Nov 2026', 'Dec', 'Jan 2027', 'Feb']);
    assert.deepEqual(labels('2026-01-01', '2027-06-30', 8), ['Jan 2026', 'Apr', 'Jul', 'Oct', 'Jan 2027', 'Apr']);
    assert.deepEqual(labels('2026-01-01', '2031-12-31'), [
      'Jan 2026',
      'Jul',
      'Jan 2027',
      'Jul',
      'Jan 2028',
      'Jul',
      'Jan 2029',
      'Jul',
      'Jan 2030',
      'Jul',
      'Jan 2031',
      'Jul',
    ]);
    assert.deepEqual(labels('2020-01-01', '2059-12-31'), [
      '2020',
      '2025',
      '2030',
      '2035',
      '2040',
      '2045',
      '2050',
      '2055',
    ]);
  });

  it('holds at the ends of the calendar', () => {
    assert.deepEqual(labels('9998-01-01', '9999-12-31', 2), ['9998', '9999']);
    assert.ok(labels('0001-01-01', '9999-12-31').length > 1);
  });

  it('places a day where it begins', () => {
    const span = { start: '2026-11-01', end: '2026-11-10' };
    assert.deepEqual(
      ['2026-11-01', '2026-11-06', '2026-11-11'].map((day) => positionOfDay(day, span)),
      [0, 0.5, 1],
    );
  });
});
