import assert from 'node:assert/strict';
import { scopeOfId } from '../../../src/core/plan/keyResultId';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { FigureCell, KeyResultFigures, Milestone } from '../../../src/core/plan/plan';
import { ownerGoal } from '../../../src/core/plan/queries';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function keyResults(text: string): readonly Milestone[] {
  return parsePlan(text, { vocabulary }).plan.milestones.filter((milestone) => milestone.keyResult);
}

/** `60% → 75% now 68%`, with what is stated and `less` where less is better. */
function told({ keyResult }: Milestone): string {
  const figures = keyResult as KeyResultFigures;
  const textOf = (cell: FigureCell | null) => (cell ? cell.text : '-');
  const parts = [`${textOf(figures.baseline)} → ${textOf(figures.target)} now ${textOf(figures.current)}`];
  if (figures.progress) parts.push(`progress ${figures.progress.text}`);
  if (figures.grade) parts.push(`grade ${figures.grade.text}`);
  if (figures.owner) parts.push(`owner ${figures.owner.text}`);
  if (figures.lowerIsBetter) parts.push('less');
  return parts.join(', ');
}

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(keyResults(text).map(told), expected);
}

describe('key results in tables', () => {
  it('have their figures in columns, in any order', () => {
    check(
      [
        '| # | Key Result | Baseline (Q4 2025) | Target (Q1 2026) | Current (as of 2026-02-01) | Grade | Status | Owner |',
        '|---|---|---|---|---|---|---|---|',
        '| **KR1** | Open **more** shops | 12 | 18 | 14 | 0.33 | 🟡 On track | Ada |',
        '| **KR2** | Shorten queues | 20 min | 5 min | 11 min | 0.6 | Behind | TBD |',
      ].join('\n'),
      ['12 → 18 now 14, grade 0.33, owner Ada', '20 min → 5 min now 11 min, grade 0.6, less'],
    );
  });

  it('have ids, titles, states and the day that the header tells of', () => {
    const [first, second] = keyResults(
      '| KR | Key Result | Target | Current (as of 2026-02-01) | Status |\n|---|---|---|---|---|\n' +
        '| 1.1 | Open shops | 18 | 14 | On track |\n| 1.2 | KR: x | Done | In QA | Achieved |',
    );
    assert.deepEqual(
      [first?.id, first?.text, first?.state, first?.keyResult?.asOf],
      ['KR1.1', 'Open shops', 'active', '2026-02-01'],
    );
    assert.deepEqual([second?.id, second?.state, second?.keyResult?.target?.measure], ['KR1.2', 'done', null]);
  });

  it('take percentages in brackets below Progress for the stated progress, the rest for the current value', () => {
    check(
      [
        '| Key Result | Target | Progress |',
        '|---|---|---|',
        '| Train crews | 5 | 2/5 (40%) |',
        '| Raise €8K | €8K | €2K (25%) |',
        '| Cover 95% | 95% | 87% (92%) |',
        '| Sail | 10 | 48% |',
        '| Fish | 10 | 4 |',
        '| Pass the audit | Type II | In progress |',
      ].join('\n'),
      [
        '- → 5 now 2/5, progress 40%',
        '- → €8K now €2K, progress 25%',
        '- → 95% now 87%, progress 92%',
        '- → 10 now -, progress 48%',
        '- → 10 now 4',
        '- → Type II now -',
      ],
    );
  });

  it('know where each figure stands', () => {
    const text = '| Key Result | Target | Progress |\n|---|---|---|\n| Train | **5** | 2/5 (40%) |';
    const [figures] = keyResults(text).map(({ keyResult }) => keyResult);
    const slice = (cell: FigureCell | null | undefined) =>
      text.split('\n')[cell?.range.startLine ?? 0]?.slice(cell?.range.startCharacter, cell?.range.endCharacter);
    assert.deepEqual(
      [slice(figures?.target), slice(figures?.current), slice(figures?.progress)],
      ['**5**', '2/5', '40%'],
    );
  });

  it('take Start for the baseline and Result for the current value where they hold figures', () => {
    check('| KR | Start | Target | Result | Score |\n|---|---|---|---|---|\n| Grow | 10 | 20 | 15 | 0.5 |', [
      '10 → 20 now 15, grade 0.5',
    ]);
    check('| KR | Start | Target | Result |\n|---|---|---|---|\n| Grow | March 2026 | 20 | tbd |', ['- → 20 now -']);
  });

  it('belong to the objective that the row names, or to that of the row above', () => {
    const found = keyResults(
      '| Objective | Key Result | Target |\n|---|---|---|\n| O1: Sail | a | 1 |\n| | b | 2 |\n| O2: Fish | c | 3 |',
    );
    assert.deepEqual(
      found.map((each) => `${ownerGoal(each)?.label} ${ownerGoal(each)?.title}: ${each.text}`),
      ['O1 Sail: a', 'O1 Sail: b', 'O2 Fish: c'],
    );
  });

  it('are none where a column only counts them', () => {
    check('| Team | Objectives | Key Results |\n|---|---|---|\n| A | 2 | 6 |\n| B | 3 | 9 |', []);
  });

  for (const [language, header, row, expected] of [
    [
      'es',
      '| Resultado Clave | Línea Base | Meta | Actual |',
      '| Reducir bajas | 5% | 3% | 4% |',
      '5% → 3% now 4%, less',
    ],
    [
      'fr',
      '| Résultat clé | Cible | Actuel |',
      '| Réduire le délai | 3 jours | 5 jours |',
      '- → 3 jours now 5 jours, less',
    ],
    [
      'de',
      '| Schlüsselergebnis | Ziel | Aktuell |',
      '| Wartezeit senken | 5 Minuten | 8 Minuten |',
      '- → 5 Minuten now 8 Minuten, less',
    ],
    ['ru', '| Ключевой результат | Цель | Сейчас |', '| Снизить отток | 3% | 5% |', '- → 3% now 5%, less'],
    ['zh', '| 关键结果 | 目标 | 当前 |', '| 降低流失率 | 3% | 5% |', '- → 3% now 5%, less'],
    ['ko', '| 핵심 결과 | 목표 | 현재 |', '| 이탈률 감소 | 3% | 5% |', '- → 3% now 5%, less'],
  ] as const) {
    it(`are read in ${language}: ${row}`, () =>
      check(`${header}\n${header.replace(/[^|]+/g, '---')}\n${row}`, [expected]));
  }
});

describe('key results in lists and text', () => {
  for (const [text, expected] of [
    ['- KR1: Increase X from 60% to 75%', '60% → 75% now -'],
    ['- **KR2**: Ship the boat (Current: 40%)', '- → - now 40%'],
    ['- **KR1:** Raise rent from €1.2K to €1.5K (Current: €1.3K, Grade: 0.3)', '€1.2K → €1.5K now €1.3K, grade 0.3'],
    ['- **KR1 — Queues** \n  Current: 8 min', '- → - now 8 min'],
    ['- KR1: Cut waste to <10% — Current: 15%', '- → <10% now 15%, less'],
    ['- KR1: Close 25 new shops', '- → 25 now -'],
    ['- KR1: Achieve 90% satisfaction', '- → 90% now -'],
    ['- KR1: By Week 10, compare 5 rules and 3 models', '- → - now -'],
    ['- KR1: Obtain SOC 2 Type II', '- → - now -'],
    ['- KR1: 120 days → 90 days', '120 days → 90 days now -, less'],
    ['- KR1: 解約率を5%から3%に削減', '5% → 3% now -, less'],
    ['- KR1: 满意度从60%提高到75%', '60% → 75% now -'],
    ['- KR1: Subir ventas de 10% a 15%', '10% → 15% now -'],
    ['- KR1: Umsatz von 5 Mio. € auf 6 Mio. € steigern', '5 Mio. € → 6 Mio. € now -'],
    ['- KR1: Subir de 5% para 6%', '5% → 6% now -'],
    ['- KR1: Grow\n  - Baseline: 10\n  - Target: 20\n  - **Current:** 15\n  - Score: 0.5', '10 → 20 now 15, grade 0.5'],
    ['- KR1: Publish 20 posts (Progress: 8/20)', '- → 20 now 8/20'],
    ['- **Key Result 1:** Raise NPS from +35 to +50', '+35 → +50 now -'],
    ['**KR1:** Raise NPS from +35 to +50', '+35 → +50 now -'],
    ['**Key Result 1: Raise NPS from +35 to +50**', '+35 → +50 now -'],
    ['### KR1: Raise NPS from +35 to +50\n- Current: +42', '+35 → +50 now +42'],
    ['### Key Result 2: Raise NPS\n**Target:** +50\n\n**Owner:** Ada', '- → +50 now -, owner Ada'],
  ] as const) {
    it(text.replace(/\n/g, '⏎'), () => check(text, [expected]));
  }

  it('have the ids, words and states of their text', () => {
    const found = keyResults(
      '## Objective 1: A\n- **KR1 — Set of data**\n  - Status: Achieved. All of it.\n- KR2: B (Status: at risk)\n- **Key Result 3:** C',
    );
    assert.deepEqual(
      found.map(({ id, text, state }) => [id, text, state]),
      [
        ['KR1', 'Set of data', 'done'],
        ['KR2', 'B (Status: at risk)', 'active'],
        ['KR3', 'C', null],
      ],
    );
  });

  it('are the items of a list called Key Results below an objective, not those beside a table of them', () => {
    const list =
      '## Objective: A\n### Key Results\n- Reduce churn from 5% to 3%\n  - Current: 4%\n- [x] Close 5 deals\n';
    check(list, ['5% → 3% now 4%, less', '- → 5 now -']);
    assert.equal(keyResults(list)[1]?.state, 'done');
    check('## Objective: A\n- **Key Results:**\n  1. Close 5 deals', ['- → 5 now -']);
    check(`${'## Objective: A\n### Key Results\n'}| Key Result | Target |\n|---|---|\n| a | 5 |\n\n- Close 6 deals`, [
      '- → 5 now -',
    ]);
  });

  it('make objectives of what stands above them where the document says what it is', () => {
    const text = '# Sea\n## Objectives and Key Results 2026\n\n## Know the sea\n### Key Results\n- Map 5 bays\n';
    const { plan } = parsePlan(text, { vocabulary });
    assert.deepEqual(
      plan.goals.map((goal) => goal.title),
      ['Know the sea'],
    );
    check(text, ['- → 5 now -']);
    check('# Paper\n## Study\n### Key Results\n- Accuracy of 85%\n', []);
  });

  it('belong to the objective in the line above their list', () => {
    const [first] = keyResults('# Plan\n\n**Objective:** Sail far.\n\n- **KR1:** a\n- **KR2:** b\n');
    assert.equal(first && ownerGoal(first)?.title, 'Sail far.');
  });

  it('have ids of their objective or of the document', () => {
    const [plain, numbered] = keyResults('## Objective 1: A\n- KR1: a\n- KR1.2: b');
    assert.equal(plain && scopeOfId(plain)?.title, 'A');
    assert.equal(numbered && scopeOfId(numbered), null);
  });

  it('are read in time in proportion to the text', () => {
    const started = performance.now();
    for (const piece of [': ', 'a: 1, ', '(a:', '5% ', 'from 5% to ', '- KR1: x (Current: 4%)\n'])
      parsePlan(`- KR1: ${piece.repeat(5_000)}`, { vocabulary });
    assert.ok(performance.now() - started < 10_000);
  });
});
