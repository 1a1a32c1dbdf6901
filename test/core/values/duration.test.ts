import assert from 'node:assert/strict';
import { readDuration } from '../../../src/core/values/duration';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

describe('readDuration', () => {
  for (const [text, from, to, unit, per = null] of [
    ['8 hrs', 480, 480, 'minute'],
    ['8 hours', 480, 480, 'minute'],
    ['1.5 hours', 90, 90, 'minute'],
    ['1,5 heures', 90, 90, 'minute'],
    ['90 min', 90, 90, 'minute'],
    ['30 minutes', 30, 30, 'minute'],
    ['4 hrs/week', 240, 240, 'minute', 'week'],
    ['4h/wk', 240, 240, 'minute', 'week'],
    ['2 hours per day', 120, 120, 'minute', 'day'],
    ['3 Stunden pro Woche', 180, 180, 'minute', 'week'],
    ['2 horas por semana', 120, 120, 'minute', 'week'],
    ['5-8 hrs/week', 300, 480, 'minute', 'week'],
    ['3h50m', 230, 230, 'minute'],
    ['3h 50min', 230, 230, 'minute'],
    ['2h30', 150, 150, 'minute'],
    ['60分', 60, 60, 'minute'],
    ['1時間30分', 90, 90, 'minute'],
    ['2小时', 120, 120, 'minute'],
    ['2시간', 120, 120, 'minute'],
    ['2 semanas', 2, 2, 'week'],
    ['1 semana', 1, 1, 'week'],
    ['6-12 months', 6, 12, 'month'],
    ['6–12 months', 6, 12, 'month'],
    ['1-2 weeks', 1, 2, 'week'],
    ['2 to 3 weeks', 2, 3, 'week'],
    ['2 weeks - 3 weeks', 2, 3, 'week'],
    ['3 jours', 3, 3, 'day'],
    ['3 дня', 3, 3, 'day'],
    ['3天', 3, 3, 'day'],
    ['2-week', 2, 2, 'week'],
    ['1 year', 1, 1, 'year'],
    ['1 quarter', 1, 1, 'quarter'],
    ['~40 hours', 2400, 2400, 'minute'],
    ['about 2 weeks', 2, 2, 'week'],
    ['**8 hrs**', 480, 480, 'minute'],
    ['8 hrs (video)', 480, 480, 'minute'],
    ['2 wks', 2, 2, 'week'],
  ] as const) {
    it(text, () => {
      const duration = readDuration(text, vocabulary);
      assert.deepEqual([duration?.from, duration?.to, duration?.unit, duration?.per], [from, to, unit, per]);
    });
  }

  for (const text of [
    '',
    'TBD',
    'X hrs',
    '5',
    '5m',
    '1:30',
    'Week 5',
    'Q1 2026',
    '2026-06-15',
    'full-time',
    '3 months 2 weeks',
    '8-6 hrs',
    '2 weeks before launch',
    '6 deals',
    '12 hrs, 3 books',
  ]) {
    it(`not ${text}`, () => assert.equal(readDuration(text, vocabulary), null));
  }

  it('tells where the words stand', () => {
    const text = ' ~ **8 hrs** (video)';
    const duration = readDuration(text, vocabulary);
    assert.equal(text.slice(duration?.offset).slice(0, duration?.text.length), '8 hrs');
  });
});
