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

  it('refuses a zone that is none', () => {
    assert.throws(() => dateInZone(noon, 'Nowhere/Land'), RangeError);
  });
});
