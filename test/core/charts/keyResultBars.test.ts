import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

/** A line a bar: title, figure, word, part of the period that is over, and what it says below. */
function drawn(text: string, chart: string): string[] {
  const found = pageSceneOf(text).progressCharts.find(({ key }) => key === chart);
  return [
    ...(found?.caption ?? []),
    ...(found?.groups ?? []).flatMap(({ title, bars }) =>
      bars.map((bar) =>
        [title, bar.title, bar.figure, bar.state, bar.elapsed?.toFixed(2) ?? null, ...bar.details].join(' | '),
      ),
    ),
  ];
}

const plan = `# OKRs 2026

## Objective 1: Delight users
**Timeline:** July – December 2026

| Key Result | Baseline | Target | Current | Grade |
|---|---|---|---|---|
| KR1 Raise NPS | 40 | 80 | 52 | 0.3 |
| KR2 Cut latency | 900 ms | 300 ms | 350 ms | |
| KR3 Ship docs | 0 | 10 | 10 | 1.0 |
| KR4 Hire | 0 | 5 | | |
| KR5 Sell | 0 | 1000 | 999 | |
`;

describe('key results', () => {
  it('show how far they are, the pace, and the grade of the author beside it', () => {
    assert.deepEqual(drawn(plan, 'keyResults'), [
      '1 of 5 reached',
      'the stroke is how much of the period is over',
      'Delight users | KR1 Raise NPS | 30% | behind | 0.78 | from 40 to 80, now 52 | grade 0.3',
      'Delight users | KR2 Cut latency | 92% | ahead | 0.78 | from 900 ms to 300 ms, now 350 ms',
      'Delight users | KR3 Ship docs | 100% | reached |  | from 0 to 10, now 10 | grade 1.0',
      'Delight users | KR4 Hire |  | not tracked |  | target 5',
      'Delight users | KR5 Sell | 99% | ahead | 0.78 | from 0 to 1000, now 999',
    ]);
  });

  it('draw no bar where nothing is measured', () => {
    const bars = pageSceneOf(plan).progressCharts.find(({ key }) => key === 'keyResults')?.groups[0]?.bars ?? [];
    assert.deepEqual(
      bars.map(({ share }) => share?.toFixed(3) ?? null),
      ['0.300', '0.917', '1.000', null, '0.999'],
    );
  });

  it('leave a plan without any as it is', () => {
    assert.deepEqual(drawn('# Plan\n\n### Goal 1: Ship\n- [x] Draw\n', 'keyResults'), []);
  });
});

describe('a stated readiness', () => {
  it('stands beside what the boxes say', () => {
    const text = `# Plan

## Promotion
**Overall Readiness:** 40%

### Technical (1/2 met)
- [x] One
- [ ] Two

### Notes
- [ ] Three
`;
    assert.deepEqual(drawn(text, 'readiness'), [
      ' | Promotion | 40% | no count agrees |  | counted groups 1/2, 50 % | whole section 1/3, 33 %',
    ]);
    assert.match(drawn(text.replace('40%', '35%'), 'readiness')[0] ?? '', /\| 35% \| agrees \|/);
  });
});
