import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findPeriods } from '../../../src/core/values/findPeriods';
import { type PeriodContext, type PeriodReading, relativeDays } from '../../../src/core/values/period';
import { readPeriod } from '../../../src/core/values/readPeriod';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const IN_TIME_COLUMN: PeriodContext = { bareQuarters: true, inheritedYear: 2026 };

/** `2026-06-01..2026-06-30`, `week 5-6`, `month +0-6` for elapsed, or the reason; `from ` in front of a start. */
function show(reading: PeriodReading | null): string | null {
  if (reading === null) return null;
  const start = reading.isStart ? 'from ' : '';
  if (reading.kind === 'unresolved') return start + reading.reason;
  if (reading.kind === 'period') return `${start}${reading.period.start}..${reading.period.end}`;
  const { unit, counting, from, to } = reading.relative;
  return `${start}${unit} ${counting === 'elapsed' ? '+' : ''}${from}-${to}`;
}

function check(text: string, expected: string | null, context: PeriodContext = {}): void {
  it(`${JSON.stringify(text)} → ${expected}`, () =>
    assert.equal(show(readPeriod(text, vocabulary, context)), expected));
}

/** `day 31, the last is 30`; what there is instead where nothing is wrong. */
function flawIn(text: string, context: PeriodContext): string | null {
  const reading = readPeriod(text, vocabulary, context);
  if (reading?.kind !== 'unresolved' || reading.reason !== 'invalid') return show(reading);
  const { flaw } = reading;
  if (flaw.kind === 'month') return `month ${flaw.month}`;
  return `${flaw.kind} ${flaw.kind === 'day' ? flaw.day : flaw.count}, the last is ${flaw.last}`;
}

function day(date: string): string {
  return `${date}..${date}`;
}

describe('readPeriod', () => {
  describe('days', () => {
    for (const text of [
      '2026-06-15',
      'June 15 2026',
      '15 June 2026',
      'June 15, 2026',
      'Jun 15th, 2026',
      '15/06/2026',
      '06/15/2026',
      '15.06.2026',
      '2026/06/15',
      '15 de junio de 2026',
      '15. Juni 2026',
      'le 15 juin 2026'.slice(3),
      '2026年6月15日',
      '15 июня 2026 г.',
      '2026년 6월 15일',
      'Monday, June 15, 2026',
      '15-Jun-2026',
      '2026-06-15 10:00',
      '2026-06-15T10:00',
      '**2026-06-15**',
      '✅ 2026-06-15',
      '2026-06-15 (Mon)',
      'by June 15, 2026',
      'Due: 2026-06-15',
    ]) {
      check(text, day('2026-06-15'));
    }
    check('April 9, 2026', day('2026-04-09'));
    check('13/01/2026', day('2026-01-13'));
    check('03/04/2026', 'ambiguous');
    check('03/04/2026', day('2026-04-03'), { dayFirst: true });
    check('03/04/2026', day('2026-03-04'), { dayFirst: false });
    check('04/04/2026', day('2026-04-04'));
    check('Jun-26', 'ambiguous');
    check('June 15', 'no-year');
    check('June 15', day('2026-06-15'), { inheritedYear: 2026 });
    check('03-13', day('2026-03-13'), IN_TIME_COLUMN);
    check('03/13', day('2026-03-13'), IN_TIME_COLUMN);
    check('13/03', day('2026-03-13'), IN_TIME_COLUMN);
    check('05/12', day('2026-12-05'), { ...IN_TIME_COLUMN, dayFirst: true });
    check('05/12', day('2026-05-12'), { ...IN_TIME_COLUMN, dayFirst: false });
    check('05/12', null, IN_TIME_COLUMN);
    check('10/12', null, { ...IN_TIME_COLUMN, dayFirst: true });
    check('10/10 - 12/10', '2026-10-10..2026-10-12', { ...IN_TIME_COLUMN, dayFirst: true });
    check('13/07 → 31/07/2026', '2026-07-13..2026-07-31', { ...IN_TIME_COLUMN, dayFirst: true });
    check('27.04.', day('2026-04-27'), IN_TIME_COLUMN);
    check('27.04.–18.05.2026', '2026-04-27..2026-05-18', IN_TIME_COLUMN);
    check('03-13 ~ 03-19', '2026-03-13..2026-03-19', IN_TIME_COLUMN);
  });

  describe('months, quarters, halves and years', () => {
    for (const text of [
      'Jun 2026',
      'June 2026',
      '2026-06',
      '2026年6月',
      '2026년 6월',
      'Juin 2026',
      'junio de 2026',
      "Jun '26",
      '6/2026',
      'June, 2026',
    ]) {
      check(text, '2026-06-01..2026-06-30');
    }
    check('Février 2026', '2026-02-01..2026-02-28');
    for (const text of [
      'Q4 2026',
      '2026 Q4',
      '2026-Q4',
      "Q4'26",
      'Q4/2026',
      '4th quarter 2026',
      '2026년 4분기',
      'T4 2026',
      'Q4 2026 (stretch)',
      '~Q4 2026',
    ]) {
      check(text, '2026-10-01..2026-12-31');
    }
    check('Q3-Q4 2026', '2026-07-01..2026-12-31');
    check('Q3/Q4 2026', '2026-07-01..2026-12-31');
    check('H1 2026', '2026-01-01..2026-06-30');
    check('2026-H1', '2026-01-01..2026-06-30');
    check('2027', '2027-01-01..2027-12-31');
    for (const text of [
      'YE 2026',
      'end of Q4 2026',
      'EOY 2026',
      'End of 2026',
      'year end 2026',
      '2026年末',
      'fin 2026',
      'Ende 2026',
    ]) {
      check(text, day('2026-12-31'));
    }
    check('year end', 'no-year');
    check('year end', day('2026-12-31'), { inheritedYear: 2026 });
    check('Early 2025', '2025-01-01..2025-04-30');
    check('Mid 2025', '2025-05-01..2025-08-31');
    check('mid-2025', '2025-05-01..2025-08-31');
    check('Late 2025', '2025-09-01..2025-12-31');
    check('Mid-June 2026', '2026-06-11..2026-06-20');
    check('2026-W23', '2026-06-01..2026-06-07');
    check('KW 23/2026', '2026-06-01..2026-06-07');
    check('Week of June 15, 2026', '2026-06-15..2026-06-21');
  });

  describe('ranges', () => {
    check('June — September 2026', '2026-06-01..2026-09-30');
    check('June â€” September 2026', '2026-06-01..2026-09-30');
    check('June 2026 – September', '2026-06-01..2026-09-30');
    check('November – February 2027', '2026-11-01..2027-02-28');
    check('November 2026 – February', '2026-11-01..2027-02-28');
    check('from June to September 2026', '2026-06-01..2026-09-30');
    check('Q4 2026 – Q1 2027', '2026-10-01..2027-03-31');
    check('2026-06-01 to 2026-06-30', '2026-06-01..2026-06-30');
    check('March 1 – April 15, 2026', '2026-03-01..2026-04-15');
    check('1–14 March 2026', '2026-03-01..2026-03-14');
    check('March 1-14', '2026-03-01..2026-03-14', { inheritedYear: 2026 });
    check('Jul W2-Sep W1', '2026-07-08..2026-09-07', { inheritedYear: 2026 });
    check('Nov 15 – Jan 10', '2026-11-15..2027-01-10', { inheritedYear: 2026 });
    check('2026–2027', '2026-01-01..2027-12-31');
    check('2026-06-15, 2026-07-01', null);
  });

  describe('relative periods', () => {
    check('Week 5-6', 'week 5-6');
    check('Weeks 5 to 6', 'week 5-6');
    check('Month 3', 'month 3-3');
    check('Day 4', 'day 4-4');
    check('Day -5', 'day -5--5');
    check('YEAR 1', 'year 1-1');
    check('Fin Semana 3', 'week 3-3');
    check('第 1 周', 'week 1-1');
    check('3주차', 'week 3-3');
    check('1-2주', 'week 1-2', IN_TIME_COLUMN);
    check('6 months', 'month +0-6');
    check('12-18 months', 'month +12-18');
    check('0–30 days', 'day +0-30');
    check('1 semana', null);
    check('6-12 month roadmap', null);
    check('W5', null);
    check('W5', 'week 5-5', IN_TIME_COLUMN);
    check('M3', null);
    check('M3', 'month 3-3', IN_TIME_COLUMN);
    check('1-2', null, IN_TIME_COLUMN);
    check('1-2', 'week 1-2', { ...IN_TIME_COLUMN, bareUnit: 'week' });
    check('8 hrs', null, { ...IN_TIME_COLUMN, bareUnit: 'week' });
  });

  describe('bare quarters', () => {
    check('Q1', null);
    check('H1', null);
    check('Q3', '2026-07-01..2026-09-30', IN_TIME_COLUMN);
    check('Q3-Q4', '2026-07-01..2026-12-31', IN_TIME_COLUMN);
    check('Q3-4', '2026-07-01..2026-12-31', IN_TIME_COLUMN);
    check('Q3', 'no-year', { bareQuarters: true });
    const definitions = new Map([['Q1', { start: '2026-03-01', end: '2026-05-31' }]]);
    check('Q1', '2026-03-01..2026-05-31', { bareQuarters: true, definitions });
    check('Q1 2026', '2026-03-01..2026-05-31', { definitions });
    check('Q1 2027', '2027-01-01..2027-03-31', { definitions });
    check('FY26 Q2', '2025-07-01..2025-09-30', { fiscalYearStart: 4 });
    check('FY2026', '2026-01-01..2026-12-31');
  });

  describe('starts', () => {
    check('Starting Q3', 'from 2026-07-01..2026-09-30', IN_TIME_COLUMN);
    check('from June 2026', 'from 2026-06-01..2026-06-30');
    check('Target Start: Q4 2026', 'from 2026-10-01..2026-12-31');
    check('June 2026 onwards', 'from 2026-06-01..2026-06-30');
    check('ab Juni 2026', 'from 2026-06-01..2026-06-30');
  });

  describe('what is no date', () => {
    for (const [text, flaw] of [
      ['2075-19-01', 'month 19'],
      ['15/13/2026', 'month 13'],
      ['June 31 2026', 'day 31, the last is 30'],
      ['31 June 2026', 'day 31, the last is 30'],
      ['29 Feb 2026', 'day 29, the last is 28'],
      ['29 février 2026', 'day 29, the last is 28'],
      ['2026年2月30日', 'day 30, the last is 28'],
      ['2026-02-30', 'day 30, the last is 28'],
      ['30/02/2026', 'day 30, the last is 28'],
      ['04/31/2026', 'day 31, the last is 30'],
      ['31.04.2026', 'day 31, the last is 30'],
      ['June 28-31, 2026', 'day 31, the last is 30'],
      ['2026-06-01 – 2026-06-31', 'day 31, the last is 30'],
      ['Q5 2026', 'quarter 5, the last is 4'],
      ['2026-Q7', 'quarter 7, the last is 4'],
      ['Q3-Q5 2026', 'quarter 5, the last is 4'],
      ['H3 2026', 'half 3, the last is 2'],
      ['2026-W60', 'week 60, the last is 53'],
      ['2025-W53', 'week 53, the last is 52'],
    ] as const)
      it(`${JSON.stringify(text)} is invalid: ${flaw}`, () => assert.equal(flawIn(text, {}), flaw));
    it('"June 31" is invalid in every year', () => assert.equal(flawIn('June 31', {}), 'day 31, the last is 30'));
    // Nothing in these is certainly wrong.
    for (const text of [
      '2026-00-00',
      '05/0/2027',
      '00/05/2027',
      '2026-06-00',
      'W53 2025',
      '28-3 March 2026',
      'March 14-1, 2026',
      'Feb 2026 / Jan 2026',
    ])
      check(text, null);
    check('2026-W53', '2026-12-28..2027-01-03');
    check('05.13.2026', day('2026-05-13'));
    check('Feb 29', 'no-year');
    for (const text of [
      'YYYY-MM-DD',
      '[Date]',
      'TBD',
      'Month [X]',
      '{{DATE}}',
      '',
      '-',
      '[Start] — [Target completion]',
    ])
      check(text, 'placeholder');
    for (const text of [
      'Ch 1-5',
      '4-6 articles',
      '1:1s',
      'L6',
      '5-10',
      '(1/25)',
      '24/7',
      '2025-26',
      'Quarterly',
      'Immediate',
      '2026 Development Plan',
      '15th',
      '2 weeks',
      'v2026.1',
      '$2026',
      'June planning session',
      'Maybe',
    ]) {
      check(text, null);
    }
  });

  describe('periods that end before they start', () => {
    for (const text of [
      '2026-09-01 – 2026-06-01',
      '2026-09-01 to 2026-06-01',
      'Sep 2026 – Jun 2026',
      'Q4 2026 – Q2 2026',
      'vom 1.9.2026 bis 1.6.2026',
      '2026年9月 – 2026年6月',
    ])
      check(text, 'inverted');
    check('November – February 2027', '2026-11-01..2027-02-28');
    check('November 2026 – February', '2026-11-01..2027-02-28');
    check('Nov – Feb', '2026-11-01..2027-02-28', IN_TIME_COLUMN);
    it('know their two ends', () => {
      const reading = readPeriod('**Sep 2026** – Jun 2026 (?)', vocabulary, {});
      assert.ok(reading?.kind === 'unresolved' && reading.reason === 'inverted');
      assert.deepEqual(reading.start, { text: 'Sep 2026', offset: 2 });
      assert.deepEqual(reading.end, { text: 'Jun 2026', offset: 15 });
    });
  });

  it('knows both days of a date that may be either', () => {
    const datesOf = (text: string) => {
      const reading = readPeriod(text, vocabulary, {});
      if (reading?.kind !== 'unresolved' || reading.reason !== 'ambiguous') return null;
      return reading.dates.map(({ text: date, offset, between }) => [date, offset, ...between]);
    };
    assert.deepEqual(datesOf('03/04/2026'), [['03/04/2026', 0, '2026-04-03', '2026-03-04']]);
    assert.deepEqual(datesOf('03/04/2026 – 05/06/2026'), [
      ['03/04/2026', 0, '2026-04-03', '2026-03-04'],
      ['05/06/2026', 13, '2026-06-05', '2026-05-06'],
    ]);
    assert.deepEqual(datesOf('Jun-26'), []);
  });

  it('tells where the period stands', () => {
    const reading = readPeriod('Starting **Q3 2026** (maybe)', vocabulary, {});
    assert.equal(reading?.kind, 'period');
    if (reading?.kind === 'period') assert.deepEqual([reading.period.offset, reading.period.text], [11, 'Q3 2026']);
  });

  it('tells offsets of the text as it is, broken or not', () => {
    const reading = readPeriod('â€” June â€” July 2026', vocabulary, {});
    assert.equal(reading?.kind === 'period' && reading.period.text, 'June â€” July 2026');
  });
});

describe('findPeriods', () => {
  function found(text: string, context: PeriodContext = {}): (string | null)[] {
    return findPeriods(text, vocabulary, context).map(show);
  }

  for (const [text, ...expected] of [
    ['Lead the migration (Q2 2025)', '2025-04-01..2025-06-30'],
    ['Target Date: Mid 2025', '2025-05-01..2025-08-31'],
    ['due 2026-07-15.', day('2026-07-15')],
    ['done by end of Q4 2026 we hope', day('2026-12-31')],
    ['from June 2026, then Q1 2027', 'from 2026-06-01..2026-06-30', '2027-01-01..2027-03-31'],
    ['2026-06-15 to 2026-07-01', '2026-06-15..2026-07-01'],
    ['Starting July 2026', 'from 2026-07-01..2026-07-31'],
    ['Ship by 31 June 2026 or 2026-02-30', 'invalid', 'invalid'],
    ['Drive the Audi Q5 2026 and see H3 2026'],
    ['Call on 03/04/2026', 'ambiguous'],
    ['Draft by Feb 30', 'invalid'],
    ['By April 31 tasks are done'],
    ['Ship on 31 April, then rest', 'invalid'],
  ] as const) {
    it(text, () => assert.deepEqual(found(text), expected));
  }

  for (const text of [
    'tracking (e.g., (1/25))',
    '24/7 support',
    'Read Ch 1-5',
    'Publish 4-6 articles',
    'Level L6',
    'items 5-10',
    '1:1s with leads',
    'your 2025 goals',
    '2026 Development Plan',
    'Focus Q3',
    'ACH-2026-001',
    'version 2026.06.15',
    'see `2026-06-15`',
    '[x](https://example.com/2026/06/15/)',
    '$2026',
    'by year end',
    'May 15 people join',
    'Week 3 was hard',
  ]) {
    it(`nothing in: ${text}`, () => assert.deepEqual(found(text), []));
  }

  it('reads bare periods in headings of periods', () => {
    assert.deepEqual(found('Weeks 1-2 (March 1-14): Basics', IN_TIME_COLUMN), ['week 1-2', '2026-03-01..2026-03-14']);
    assert.deepEqual(found('Short-term (6 months):', IN_TIME_COLUMN), ['month +0-6']);
    assert.deepEqual(found('Year 1 — May the force', IN_TIME_COLUMN), ['year 1-1']);
    assert.deepEqual(found('2027: scale', IN_TIME_COLUMN), ['2027-01-01..2027-12-31']);
  });

  it('stays linear on hostile text', () => {
    const started = performance.now();
    for (const piece of ['end of ', 'Q1-', '1-', 'June ', '第', '2026-', 'week of ', 'from ', '(((1/'])
      found(`${piece.repeat(1500)} 2026`, IN_TIME_COLUMN);
    assert.ok(performance.now() - started < 8000);
  });
});

describe('relativeDays', () => {
  function days(text: string): string {
    const reading = readPeriod(text, vocabulary, {});
    assert.equal(reading?.kind, 'relative');
    if (reading?.kind !== 'relative') return '';
    const { start, end } = relativeDays(reading.relative, '2026-06-01');
    return `${start}..${end}`;
  }

  it('counts from the start', () => {
    assert.equal(days('Week 1'), '2026-06-01..2026-06-07');
    assert.equal(days('Week 5-6'), '2026-06-29..2026-07-12');
    assert.equal(days('Month 3'), '2026-08-01..2026-08-31');
    assert.equal(days('YEAR 1'), '2026-06-01..2027-05-31');
    assert.equal(days('6 months'), '2026-06-01..2026-11-30');
    assert.equal(days('0–30 days'), '2026-06-01..2026-06-30');
    assert.equal(days('Day -5'), day('2026-05-27'));
  });
});
