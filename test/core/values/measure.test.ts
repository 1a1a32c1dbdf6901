import assert from 'node:assert/strict';
import { findMeasures, readMeasure } from '../../../src/core/values/measure';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

describe('readMeasure', () => {
  for (const [text, value, unit, comparator = null, stated = null] of [
    ['€2.5M', 2_500_000, '€'],
    ['$12,000', 12_000, '$'],
    ['$12M', 12_000_000, '$'],
    ['1.200,50 €', 1200.5, '€'],
    ['1,200.50 USD', 1200.5, '$'],
    ['USD 5k', 5000, '$'],
    ['€ 35K', 35_000, '€'],
    ['2,5 M€', 2_500_000, '€'],
    ['$5m', 5_000_000, '$'],
    ['R$ 3 mi', 3_000_000, 'R$'],
    ['12 000 €', 12_000, '€'],
    ["CHF 1'200'000", 1_200_000, 'CHF'],
    ['€50/month', 50, '€/month'],
    ['85K', 85_000, ''],
    ['1.2bn', 1_200_000_000, ''],
    ['1.2 billion users', 1_200_000_000, 'user'],
    ['3 Mio. Nutzer', 3_000_000, 'nutzer'],
    ['2,5 млн', 2_500_000, ''],
    ['100万円', 1_000_000, '円'],
    ['3.5万', 35_000, ''],
    ['1M', 1_000_000, ''],
    ['3,000', 3000, ''],
    ['12 000', 12_000, ''],
    ['1.200.500', 1_200_500, ''],
    ['0.425', 0.425, ''],
    ['0,42', 0.42, ''],
    ['75', 75, ''],
    ['75%', 75, '%'],
    ['99.985%', 99.985, '%'],
    ['99,9 %', 99.9, '%'],
    ['45 percent', 45, '%'],
    ['4.2% monthly', 4.2, '%'],
    ['4.8/5', 4.8, '/5'],
    ['6.5/10', 6.5, '/10'],
    ['3 of 8', 3, '/8'],
    ['35 days', 35, 'day'],
    ['35日', 35, 'day'],
    ['2 semanas', 2, 'week'],
    ['<150ms', 150, 'ms', '<'],
    ['12h', 12, 'h'],
    ['3h50m', 230, 'min'],
    ['120 min', 120, 'min'],
    ['35d', 35, 'day'],
    ['+35', 35, ''],
    ['-12', -12, ''],
    ['−12%', -12, '%'],
    ['-$5K', -5000, '$'],
    ['6 deals', 6, 'deal'],
    ['8 deals/qtr', 8, 'deal/quarter'],
    ['8 deals per quarter', 8, 'deal/quarter'],
    ['3x/week', 3, 'x/week'],
    ['10 custom roles', 10, 'custom role'],
    ['25 件', 25, '件'],
    ['<10%', 10, '%', '<'],
    ['&lt;10%', 10, '%', '<'],
    ['\\<10%', 10, '%', '<'],
    ['≥ 80%', 80, '%', '>='],
    ['>=80%', 80, '%', '>='],
    ['≤ 5', 5, '', '<='],
    ['~40', 40, '', '~'],
    ['20+', 20, '', '>='],
    ['20+ patterns', 20, 'pattern', '>='],
    ['at least 90%', 90, '%', '>='],
    ['under 150 ms', 150, 'ms', '<'],
    ['mindestens 5', 5, '', '>='],
    ['moins de 3 jours', 3, 'day', '<'],
    ['2/5 (40%)', 2, '/5', null, 40],
    ['€400K (27%)', 400_000, '€', null, 27],
    ['87% (92%)', 87, '%', null, 92],
    ['24h (50%)', 24, 'h', null, 50],
    ['8 (32 %)', 8, '', null, 32],
    ['$18M (+50%)', 18_000_000, '$'],
    ['**€2.5M**', 2_500_000, '€'],
    ['🟢 80%', 80, '%'],
    ['80% ✅', 80, '%'],
    ['▓▓▓░░ 60%', 60, '%'],
    ['€1.2M – on track', 1_200_000, '€'],
    ['â‚¬2.5M', 2_500_000, '€'],
  ] as const) {
    it(text, () => {
      const measure = readMeasure(text, vocabulary);
      assert.deepEqual(
        [measure?.value, measure?.unit, measure?.comparator, measure?.stated?.percent ?? null],
        [value, unit, comparator, stated],
      );
    });
  }

  for (const text of [
    'In QA',
    'SOC 2',
    'Type II',
    'Single region',
    'Shipped',
    'N/A',
    'TBD',
    '-',
    '',
    '1.200',
    '5m',
    '24/7',
    '10-15',
    '10 – 15%',
    '2026',
    '2026-06-15',
    '06/15',
    '15 June',
    '15 June 2026',
    'Q1 2026',
    '1.2.3',
    '3rd',
    '~~40%~~ 50%',
    '1 of 3 or 4',
    'Audit in progress',
    '10 custom roles, 50 permissions',
    '5 things that somebody has to do at some time',
  ]) {
    it(`not ${text}`, () => assert.equal(readMeasure(text, vocabulary), null));
  }

  it('knows where the figure and the stated percentage stand', () => {
    const text = ' **2/5** (40%)';
    const measure = readMeasure(text, vocabulary);
    assert.equal(text.slice(measure?.offset, measure?.end), '2/5');
    assert.equal(measure?.text, '2/5');
    assert.equal(text.slice(measure?.stated?.offset).slice(0, 3), '40%');
  });

  it('tells offsets of broken text', () => {
    const text = '🟢 â‚¬2.5M (27%)';
    const measure = readMeasure(text, vocabulary);
    assert.equal(text.slice(measure?.offset, measure?.end), 'â‚¬2.5M');
  });
});

describe('findMeasures', () => {
  for (const [text, ...expected] of [
    ['Increase ARR from $12M to $18M (+50%)', '$12M', '$18M', '+50%'],
    ['Improve the cycle from 120 days to 90 days', '120 days', '90 days'],
    ['Increase NPS from +35 to +50', '+35', '+50'],
    ['Reduce turnover to <10%', '<10%'],
    ['Reduce CAC to €1,800', '€1,800'],
    ['Reach 4.8/5', '4.8/5'],
    ['60%から75%へ', '60%', '75%'],
    ['Close 25 deals', '25'],
    ['KR1 and p99 and SOC2'],
    ['by 2026'],
    ['1–2 strengths'],
    ['version 1.2.3'],
    ['on 2026-06-15'],
  ] as const) {
    it(text, () => {
      assert.deepEqual(
        findMeasures(text, vocabulary).map(({ measure }) => measure.text),
        expected,
      );
    });
  }

  it('takes time in proportion to the text', () => {
    const cost = (size: number) => {
      const started = performance.now();
      for (const piece of ['1', '$', '+1', '1,', '1 000 ', '<']) findMeasures(piece.repeat(size), vocabulary);
      return performance.now() - started;
    };
    cost(200);
    assert.ok(cost(2000) < 2000);
    assert.deepEqual(findMeasures('1 '.repeat(100_000), vocabulary), []);
  });
});
