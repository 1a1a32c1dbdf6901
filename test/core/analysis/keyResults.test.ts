import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { type KeyResult, keyResultsOf } from '../../../src/core/analysis/keyResults';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { keyResultJson } from '../../../src/core/views/keyResultJson';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function keyResults(text: string, today = '2026-02-14'): KeyResult[] {
  return keyResultsOf(parsePlan(text, { vocabulary }).plan, today);
}

function row(baseline: string, target: string, current: string, title = 'Reach it'): KeyResult {
  const [only] = keyResults(
    `| Key Result | Baseline | Target | Current |\n|---|---|---|---|\n| ${title} | ${baseline} | ${target} | ${current} |`,
  );
  if (!only) throw new Error('no key result');
  return only;
}

describe('attainment of key results', () => {
  for (const [baseline, target, current, expected, title = 'Reach it'] of [
    ['$12M', '$18M', '$14.5M', 41.7],
    ['120 days', '90 days', '105 days', 50],
    ['+35', '+50', '+42', 46.7],
    ['99.7%', '99.9%', '99.85%', 75],
    ['2.5%', '<1%', '1.3%', 80],
    ['2.5%', '<1%', '0.5%', 133.3],
    ['', '€2.5M', '€1.2M', 48],
    ['', '35 days', '45 days', 77.8, 'Reduce the cycle'],
    ['', '<150ms', '180ms', 83.3],
    ['', '<10%', '10%', 99],
    ['', '<10%', '9%', 111.1],
    ['', '5 bugs', '0 bugs', 100, 'Cut bugs'],
    ['', '4.8/5', '4.7/5', 97.9],
    ['', '1 day', '48h', 50, 'Reduce the delay'],
    ['8 deals/qtr', '15 deals', '6 deals', 40],
    ['Single region', '3 regions', '2 regions live', 66.7],
    ['50', '100', '40', 0],
    ['50', '100', '150', 200],
    ['100%', '100%', '100%', 100],
    ['', '99.99%', '99.985%', 99.9],
    ['10', '1,000,000', '999,999', 99.9],
    ['1', '2', '1 000 000', 999],
    ['', '', '40%', 40],
    ['', '', '3/5', 60],
    ['', 'Shipped', 'In QA', null],
    ['', 'Shipped', '40%', null],
    ['', '€5', '$5', null],
    ['10', '20', '', null],
    ['10%', '+25%', '12%', null],
  ] as const) {
    it(`${title}: ${baseline || '-'} → ${target || '-'} now ${current || '-'}`, () =>
      assert.equal(keyResultJson(row(baseline, target, current, title)).attainment, expected));
  }

  for (const [target, current, expected] of [
    ['10', '10', true],
    ['10', '9.99', false],
    ['<10', '10', false],
    ['<10', '9', true],
    ['≤10', '10', true],
    ['>10', '10', false],
    ['20+', '26', true],
  ] as const) {
    it(`${current} ${expected ? 'meets' : 'does not meet'} ${target}`, () => {
      const { isReached, isDone, attainment } = row('', target, current);
      assert.deepEqual([isReached, isDone, (attainment ?? 0) >= 100], [expected, expected, expected]);
    });
  }

  it('is done in the words of its author, too', () => {
    const [only] = keyResults('- KR1: a\n  - Status: Achieved.');
    assert.deepEqual([only?.isDone, only?.isReached, only?.attainment], [true, false, null]);
  });

  it('never corrects what is stated', () => {
    const [only] = keyResults(
      '| KR | Target | Current | Progress | Grade |\n|---|---|---|---|---|\n| a | 10 | 5 | 80% | 0.9 |',
    );
    assert.deepEqual([only?.attainment, only?.statedProgress, only?.statedGrade], [50, 80, 0.9]);
  });
});

describe('pace of key results', () => {
  const pace = (text: string, today?: string) => keyResults(text, today).map((each) => each.pace?.word ?? null);
  const table = (current: string, header = 'Current') =>
    `| KR | Target | ${header} |\n|---|---|---|\n| a | 100 | ${current} |`;
  const inQuarter = (current: string, header?: string) => `## Objective 1: A (Q1 2026)\n${table(current, header)}`;

  for (const [current, expected] of [
    ['40', 'behind'],
    ['46', 'onPace'],
    ['50', 'onPace'],
    ['54', 'onPace'],
    ['60', 'ahead'],
    ['100', 'ahead'],
  ] as const) {
    it(`${current} % at half time is ${expected}`, () => assert.deepEqual(pace(inQuarter(current)), [expected]));
  }

  it('has no hurry in the first days, and none before them', () => {
    assert.deepEqual(pace(inQuarter('0'), '2026-01-03'), ['onPace']);
    assert.deepEqual(pace(inQuarter('0'), '2025-12-31'), [null]);
  });

  it('takes the whole period for past once it is over', () => {
    assert.deepEqual(pace(inQuarter('95'), '2026-06-01'), ['onPace']);
    assert.deepEqual(pace(inQuarter('80'), '2026-06-01'), ['behind']);
  });

  it('compares figures of a day with that day', () => {
    const [only] = keyResults(inQuarter('40', 'Current (as of 2026-02-01)'), '2026-03-20');
    assert.deepEqual([only?.pace?.on, only?.pace?.word], ['2026-02-01', 'onPace']);
  });

  it('takes the period of the row, the objective, the phase, the section, or the field of the plan', () => {
    for (const text of [
      `| KR | Target | Current | Quarter |\n|---|---|---|---|\n| a | 100 | 50 | Q1 2026 |`,
      `## Objective 1: A\n**Timeline:** Q1 2026\n${table('50')}`,
      `## Objective 1: A\n**Start:** 2026-01-01\n\n**Deadline:** 2026-03-31\n${table('50')}`,
      `## Q1 2026\n### Objective 1: A\n${table('50')}`,
      `## Team goals (Q1 2026)\n### Objective 1: A\n${table('50')}`,
      `# Plan\n## Document\n| Field | Value |\n|---|---|\n| Planning Period | Q1 2026 (Jan 1 - Mar 31) |\n\n## Objective 1: A\n${table('50')}`,
    ]) {
      assert.deepEqual(pace(text), ['onPace'], text);
    }
    assert.deepEqual(pace(`## Objective 1: A\n${table('50')}`), [null]);
  });

  it('goes by the stated progress or grade where figures do not tell, and has none for what is dropped', () => {
    const stated = (cell: string) =>
      `## Q1 2026\n| KR | Target | Current | Grade | Status |\n|---|---|---|---|---|\n| a | Shipped | In QA | ${cell} |`;
    const [only] = keyResults(stated('0.2 | On track'));
    assert.deepEqual([only?.pace?.word, only?.pace?.basis], ['behind', 'grade']);
    assert.deepEqual(pace(stated('0.2 | Cancelled')), [null]);
  });
});

describe('key results as JSON', () => {
  it('have every key, absent is null', () => {
    const text = '## Objective 1: A (Q1 2026)\n- KR1: Cut waste from 20% to 10% (Current: 14%)\n- **KR2:** B';
    const { plan } = parsePlan(text, { vocabulary });
    const analysis = analyse(plan, { today: '2026-02-14', staleAfterDays: 90 });
    assert.deepEqual(analysis.keyResults.map(keyResultJson), [
      {
        id: 'KR1',
        title: 'Cut waste from 20% to 10% (Current: 14%)',
        objective: 'A (Q1 2026)',
        baseline: { text: '20%', value: 20, unit: '%' },
        target: { text: '10%', value: 10, unit: '%' },
        current: { text: '14%', value: 14, unit: '%' },
        lowerIsBetter: true,
        attainment: 60,
        reached: false,
        grade: null,
        progress: null,
        pace: { word: 'ahead', ratio: 1.2, elapsed: 0.5, on: '2026-02-14', basis: 'figures' },
        status: null,
        owner: null,
        line: 2,
        column: 3,
      },
      {
        id: 'KR2',
        title: 'B',
        objective: 'A (Q1 2026)',
        baseline: null,
        target: null,
        current: null,
        lowerIsBetter: false,
        attainment: null,
        reached: false,
        grade: null,
        progress: null,
        pace: null,
        status: null,
        owner: null,
        line: 3,
        column: 3,
      },
    ]);
  });
});
