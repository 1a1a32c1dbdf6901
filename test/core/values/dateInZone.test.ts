import assert from 'node:assert/strict';
import { dateInZone } from '../../../src/core/values/dateInZone';

describe('dateInZone', () => {
  const noon = new Date('2026-06-15T10:30:00Z');
  for (const [zone, expected] of [
    ['UTC', '2026-06-15'],
    ['Pacific/Kiritimati', '2026-06-16'],
    ['Pacific/Pago_Pago', '2026-06-14'],
    ['Asia/Kathmandu', '2026-06-15'],
  ] as const) {
    it(zone, () => assert.equal(dateInZone(noon, zone), expected));
  }

  it("is the machine's own day without a zone", () => {
    assert.equal(dateInZone(new Date(2026, 0, 31, 23, 59), null), '2026-01-31');
  });

  it("is the machine's own day at every hour, whatever its zone and its changes of the clock", () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // In Sao Paulo the 4th of November 2018 began at one o'clock.
    for (const start of ['2018-11-03T00:30:00Z', '2026-03-28T00:30:00Z', '2026-12-31T00:30:00Z']) {
      for (let hour = 0; hour < 48; hour++) {
        const instant = new Date(Date.parse(start) + hour * 3_600_000);
        assert.equal(dateInZone(instant, null), dateInZone(instant, timeZone), instant.toISOString());
      }
    }
  });

  it('refuses a zone that is none', () => {
    assert.throws(() => dateInZone(noon, 'Nowhere/Land'), RangeError);
  });
});
