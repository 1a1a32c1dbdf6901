import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  isoWeekday,
  isValid,
  lastDayOfMonth,
  parseIsoDate,
  startOfIsoWeek,
} from '../../../src/core/values/isoDate';

describe('isoDate', () => {
  it('adds days across months, years and leap days', () => {
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });

  it('adds months, staying inside the target month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2026-11-15', 3), '2027-02-15');
    assert.equal(addMonths('2026-01-15', -1), '2025-12-15');
  });

  it('counts days, weeks and months', () => {
    assert.equal(daysBetween('2026-06-15', '2026-11-20'), 158);
    assert.equal(lastDayOfMonth(1900, 2), 28);
    assert.equal(lastDayOfMonth(2000, 2), 29);
    assert.equal(isoWeekday('2026-11-20'), 5);
    assert.deepEqual(isoWeek('2027-01-01'), { year: 2026, week: 53 });
    assert.equal(startOfIsoWeek(2026, 23), '2026-06-01');
    assert.equal(startOfIsoWeek(2025, 53), null);
  });

  it('parses strictly', () => {
    assert.equal(parseIsoDate('2026-06-15'), '2026-06-15');
    for (const text of ['2075-19-01', '2026-02-30', '2026-6-15', ' 2026-06-15', '2026-06-15T00:00', ''])
      assert.equal(parseIsoDate(text), null);
    assert.equal(isValid(2026, 6, 31), false);
  });

  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (days) => {
        const expected = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        assert.equal(addDays('2026-01-01', days), expected);
        assert.equal(daysBetween('2026-01-01', expected), days);
      }),
    );
  });
});
