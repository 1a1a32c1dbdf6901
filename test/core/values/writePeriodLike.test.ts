import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/core/values/isoDate';
import type { PeriodContext } from '../../../src/core/values/period';
import { type PeriodWriting, readPeriodForm } from '../../../src/core/values/periodForm';
import { readPeriod } from '../../../src/core/values/readPeriod';
import { nextDays, type Shift, shiftDays } from '../../../src/core/values/shiftDays';
import { writePeriodLike } from '../../../src/core/values/writePeriodLike';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { WRITTEN_DATES } from '../vocabulary/writtenDates';

const vocabulary = builtInVocabulary();

function writing(language = 'en', context: PeriodContext = {}): PeriodWriting {
  return { vocabulary, context: { bareQuarters: true, inheritedYear: 2026, ...context }, language: () => language };
}

function write(like: string, days: string, of = writing()): string | null {
  const [start = '', end = start] = days.split('..');
  const form = readPeriodForm(like, of);
  return form && writePeriodLike(form, { start, end }, of);
}

function shifted(like: string, shift: Shift, of = writing()): string | null {
  const form = readPeriodForm(like, of);
  return form && writePeriodLike(form, shiftDays(form, shift), of);
}

function next(like: string, today: string, of = writing()): string | null {
  const form = readPeriodForm(like, of);
  const days = form && nextDays(form, today);
  return form && days && writePeriodLike(form, days, of);
}

/** What a date is read as, from day to day; null where it is no period on the calendar. */
function read(text: string, of = writing()): string | null {
  const reading = readPeriod(text, vocabulary, of.context);
  return reading?.kind === 'period' ? `${reading.period.start}..${reading.period.end}` : null;
}

describe('writePeriodLike', () => {
  const JANUARY = '2027-01-05';
  for (const [like, days, expected, language] of [
    ['2026-06-15', JANUARY, '2027-01-05'],
    ['2026/06/15', JANUARY, '2027/01/05'],
    ['2026.6.15', JANUARY, '2027.1.5'],
    ['2026-06-15T10:00', JANUARY, '2027-01-05T10:00'],
    ['15.06.2026', JANUARY, '05.01.2027'],
    ['15 June 2026', JANUARY, '5 January 2027'],
    ['15th of June 2026', JANUARY, '5th of January 2027'],
    ['June 1st, 2026', '2026-06-22', 'June 22nd, 2026'],
    ['June 1st, 2026', '2026-06-13', 'June 13th, 2026'],
    ['June 15, 2026', JANUARY, 'January 5, 2027'],
    ['JUNE 15, 2026', JANUARY, 'JANUARY 5, 2027'],
    ['Jun 05, 2026', JANUARY, 'Jan 05, 2027'],
    ['Sept. 15, 2026', '2026-10-05', 'Oct. 5, 2026'],
    ['Sept. 15, 2026', '2026-05-05', 'May 5, 2026'],
    ['15-Jun-2026', JANUARY, '5-Jan-2027'],
    ['Monday, June 15, 2026', '2026-06-19', 'Friday, June 19, 2026'],
    ['Mon, Jun 15, 2026', '2026-06-19', 'Fri, Jun 19, 2026'],
    ['Week of June 15, 2026', '2026-06-22..2026-06-28', 'Week of June 22, 2026'],
    ['1 de junio de 2026', '2026-07-15', '15 de julio de 2026'],
    ['Abril de 2026', '2026-05-01..2026-05-31', 'Mayo de 2026', 'es'],
    ['Abril de 2026', '2026-05-01..2026-05-31', 'Maio de 2026', 'pt'],
    ['Mai 2026', '2026-06-01..2026-06-30', 'Juin 2026', 'fr'],
    ['Mai 2026', '2026-06-01..2026-06-30', 'Juni 2026', 'de'],
    ['Juin 2026', '2026-07-01..2026-07-31', 'Juillet 2026'],
    ['1er juin 2026', '2026-07-15', '15 juillet 2026'],
    ['15. Juni 2026', JANUARY, '5. Januar 2027'],
    ['15 июня 2026', JANUARY, '5 января 2027'],
    ['июнь 2026', '2026-05-01..2026-05-31', 'май 2026'],
    ['2026年6月15日', JANUARY, '2027年1月5日'],
    ['2026年06月15日', JANUARY, '2027年01月05日'],
    ['2026年六月', '2026-07-01..2026-07-31', '2026年七月'],
    ['2026년 6월', '2027-01-01..2027-01-31', '2027년 1월'],
    ["Jun '26", '2027-01-01..2027-01-31', "Jan '27"],
    ['6/2026', '2026-11-01..2026-11-30', '11/2026'],
    ['Q4 2026', '2027-01-01..2027-03-31', 'Q1 2027'],
    ['2026-Q3', '2026-10-01..2026-12-31', '2026-Q4'],
    ["Q4'26", '2027-01-01..2027-03-31', "Q1'27"],
    ['Q3-Q4 2026', '2027-01-01..2027-06-30', 'Q1-Q2 2027'],
    ['Q3-Q4 2026', '2026-10-01..2027-03-31', 'Q4 2026 - Q1 2027'],
    ['4th quarter 2026', '2027-01-01..2027-03-31', '1st quarter 2027'],
    ['fourth quarter 2026', '2027-01-01..2027-03-31', 'first quarter 2027'],
    ['IV. Quartal 2026', '2027-01-01..2027-03-31', 'I. Quartal 2027'],
    ['2.º semestre de 2026', '2027-01-01..2027-06-30', '1.er semestre de 2027'],
    ['1er trimestre 2026', '2026-04-01..2026-06-30', '2e trimestre 2026'],
    ['2026年第四季度', '2027-01-01..2027-03-31', '2027年第一季度'],
    ['2026年下半年', '2027-01-01..2027-06-30', '2027年上半年'],
    ['H2 2026', '2027-01-01..2027-06-30', 'H1 2027'],
    ['Mid 2025', '2026-09-01..2026-12-31', 'Late 2026'],
    ['mediados de 2025', '2026-01-01..2026-04-30', 'principios de 2026'],
    ['end of Q4 2026', '2027-03-31', 'end of Q1 2027'],
    ['YE 2026', '2027-12-31', 'YE 2027'],
    ['2026', '2027-01-01..2027-12-31', '2027'],
    ['2026-W52', '2027-01-04..2027-01-10', '2027-W01'],
    ['KW 23/2026', '2026-02-23..2026-03-01', 'KW 9/2026'],
    ['Jul W2-Sep W1', '2026-08-08..2026-10-07', 'Aug W2-Oct W1'],
    ['June – September 2026', '2026-10-01..2027-01-31', 'October 2026 – January 2027'],
    ['June–September 2026', '2026-10-01..2027-01-31', 'October 2026 – January 2027'],
    ['November – February 2027', '2027-03-01..2027-06-30', 'March – June 2027'],
    ['May–Aug 2026', '2026-06-01..2026-09-30', 'Jun–Sep 2026'],
    ['2026年6月–9月', '2026-10-01..2027-01-31', '2026年10月–2027年1月'],
    ['2026-06-01 to 2026-06-30', '2026-07-01..2026-07-31', '2026-07-01 to 2026-07-31'],
    ['March 1-14, 2026', '2026-03-15..2026-03-28', 'March 15-28, 2026'],
    ['March 1-14, 2026', '2026-03-29..2026-04-11', 'March 29 - April 11, 2026'],
    ['1–14 March 2026', '2026-12-29..2027-01-11', '29 December 2026 – 11 January 2027'],
    ['1-14 de marzo de 2026', '2026-03-29..2026-04-11', '29 de marzo - 11 de abril de 2026', 'es'],
    ['Q4', '2027-01-01..2027-03-31', 'Q1 2027'],
    ['Dec 30', '2027-01-06', 'Jan 6, 2027'],
    ['30 de diciembre', '2027-01-06', '6 de enero de 2027'],
    ['12月', '2027-01-01..2027-01-31', '2027年1月'],
    ['October – December', '2027-01-01..2027-03-31', 'January – March 2027'],
    ['June â€” September 2026', '2026-10-01..2027-01-31', 'October 2026 â€” January 2027'],
  ] as const) {
    it(`${like}, on ${days}${language ? ` (${language})` : ''} → ${expected}`, () => {
      assert.equal(write(like, days, writing(language)), expected);
      assert.equal(read(expected, writing(language)), days.includes('..') ? days : `${days}..${days}`);
    });
  }

  it('keeps the order of day and month, and writes none that may be read in two ways', () => {
    const dayFirst = writing('en', { dayFirst: true });
    assert.equal(write('13/01/2026', '2026-02-05', dayFirst), '05/02/2026');
    assert.equal(write('06/06/2026', '2026-06-20', dayFirst), '20/06/2026');
    assert.equal(write('1/13/2026', '2026-12-05', writing('en', { dayFirst: false })), '12/5/2026');
    assert.equal(write('13/01/2026', '2026-02-05'), null);
    assert.equal(write('13/01/2026', '2026-02-25'), '25/02/2026');
    assert.equal(write('06/06/2026', '2026-06-20'), null);
  });

  it('follows a fiscal year, and the quarters that a document defines', () => {
    assert.equal(write('FY26 Q4', '2026-04-01..2026-06-30', writing('en', { fiscalYearStart: 4 })), 'FY27 Q1');
    const definitions = new Map([
      ['Q1', { start: '2026-03-01', end: '2026-05-31' }],
      ['Q2', { start: '2026-06-01', end: '2026-08-31' }],
    ]);
    assert.equal(write('Q1', '2026-06-01..2026-08-31', writing('en', { definitions })), 'Q2');
    assert.equal(write('Q2', '2026-09-01..2026-11-30', writing('en', { definitions })), null);
  });

  it('takes the length of a short month from the others', () => {
    const short = { ...writing(), otherMonths: () => ['Jun'] };
    assert.equal(write('May 2026', '2026-07-01..2026-07-31', short), 'Jul 2026');
    assert.equal(write('May 2026', '2026-07-01..2026-07-31'), 'July 2026');
  });

  for (const [like, days] of [
    ['June 2026', '2026-06-15..2026-07-14'],
    ['Q3 2026', '2026-08-01..2026-10-31'],
    ['2026', '2026-07-01..2027-06-30'],
    ['Early 2026', '2026-02-01..2026-05-31'],
    ['2026-W23', '2026-06-02..2026-06-08'],
    ['June 15, 2026', '2026-06-15..2026-06-16'],
  ] as const) {
    it(`says nothing where ${like} cannot be ${days}`, () => assert.equal(write(like, days), null));
  }

  it('has no form for what is no period as a whole', () => {
    for (const text of ['Week 5', 'by June 2026', 'June 31, 2026', 'TBD', 'soon', '03/04/2026', '']) {
      assert.equal(readPeriodForm(text, writing()), null, text);
    }
  });

  it('reads as what was asked for, however the languages write it', () => {
    const silent = new Set<string>();
    let count = 0;
    for (const [, written] of WRITTEN_DATES) {
      for (const [language, texts] of Object.entries(written)) {
        const of = writing(language);
        for (const text of texts) {
          const reading = readPeriod(text, vocabulary, of.context);
          const form = reading?.kind === 'period' ? readPeriodForm(reading.period.text, of) : null;
          if (!form) continue;
          for (const months of [1, 3, 4, 6, 7, 12, -1, -12]) {
            const days = shiftDays(form, { unit: 'month', count: months });
            const other = writePeriodLike(form, days, of);
            if (other !== null) assert.equal(read(other, of), `${days.start}..${days.end}`, `${text}: ${other}`);
            // A year more or less is within every form.
            else if (Math.abs(months) === 12) silent.add(text);
            count++;
          }
        }
      }
    }
    assert.deepEqual([...silent], []);
    assert.ok(count > 1000);
  });
});

describe('shiftDays', () => {
  const weeks = (count: number) => ({ unit: 'week', count }) as const;
  const months = (count: number) => ({ unit: 'month', count }) as const;

  it('moves each date in its own form', () => {
    assert.equal(shifted('2026-12-28', weeks(2)), '2027-01-11');
    assert.equal(shifted('June 15–30, 2026', weeks(2)), 'June 29 – July 14, 2026');
    assert.equal(shifted('2026-W52', weeks(2)), '2027-W01');
    assert.equal(shifted('31 January 2026', months(1)), '28 February 2026');
    assert.equal(shifted('2026-01-31', { unit: 'day', count: -31 }), '2025-12-31');
    assert.equal(shifted('Nov 2026', months(3)), 'Feb 2027');
    assert.equal(shifted('2026-01-01 – 2026-01-31', months(1)), '2026-02-01 – 2026-02-28');
    assert.equal(shifted('end of June 2026', months(1)), 'end of July 2026');
    assert.equal(shifted('late June 2026', months(1)), 'late July 2026');
    assert.equal(shifted('Q3 2026', months(-3)), 'Q2 2026');
    assert.equal(shifted('2026', months(12)), '2027');
    assert.equal(shifted('Week of June 15, 2026', weeks(1)), 'Week of June 22, 2026');
  });

  it('tells what a form cannot say', () => {
    assert.equal(shifted('June 2026', weeks(2)), null);
    assert.equal(shifted('Q3 2026', months(1)), null);
    assert.equal(shifted('2026', months(6)), null);
    assert.equal(shifted('2026-W23', { unit: 'day', count: 3 }), null);
  });

  it('comes back by as many days as it went', () => {
    const forms = [
      ['2026-06-15', 'en'],
      ['June 15, 2026', 'en'],
      ['15 June 2026', 'en'],
      ['Mon, Jun 15, 2026', 'en'],
      ['15th of June 2026', 'en'],
      ['15. Juni 2026', 'de'],
      ['15 de junio de 2026', 'es'],
      ['15 juin 2026', 'fr'],
      ['15 июня 2026', 'ru'],
      ['2026年6月15日', 'zh'],
      ['2026년 6월 15일', 'ko'],
      ['2026-06-15 – 2026-07-02', 'en'],
      ['June 15, 2026 – July 2, 2026', 'en'],
    ] as const;
    const shift = fc.record({ unit: fc.constantFrom('day', 'week'), count: fc.integer({ min: -700, max: 700 }) });
    fc.assert(
      fc.property(fc.constantFrom(...forms), shift, ([like, language], { unit, count }) => {
        // `May` alone does not tell whether its neighbours are short.
        const of = { ...writing(language), otherMonths: () => [/Jun\b/.test(like) ? 'Jun' : 'June'] };
        const there = shifted(like, { unit, count } as Shift, of);
        assert.ok(there !== null, like);
        assert.equal(shifted(there, { unit, count: -count } as Shift, of), like);
      }),
    );
  });

  it('moves days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -40, max: 40 }), (days, count) => {
        const start = addDays('2026-06-15', days);
        assert.equal(shifted(start, { unit: 'day', count }), addDays(start, count));
        assert.equal(shifted(start, { unit: 'month', count }), addMonths(start, count));
      }),
    );
  });
});

describe('nextDays', () => {
  const TODAY = '2026-11-20';
  for (const [like, expected] of [
    ['Q3 2026', 'Q4 2026'],
    ['Q1 2026', 'Q4 2026'],
    ['June–September 2026', 'October 2026 – January 2027'],
    ['October 2026', 'November 2026'],
    ['2026-W23', '2026-W47'],
    ['H1 2026', 'H2 2026'],
    ['2025', '2026'],
    ['Mid 2025', 'Late 2026'],
    ['end of Q3 2026', 'end of Q4 2026'],
    ['early November 2026', 'mid November 2026'],
    ['November 1-14, 2026', 'November 15-28, 2026'],
    ['2026-09-01 – 2026-09-30', '2026-11-01 – 2026-11-30'],
    ['2026-11-01', null],
    ['Jul W2', null],
  ] as const) {
    it(`${like} → ${expected}`, () => assert.equal(next(like, TODAY), expected));
  }
});
