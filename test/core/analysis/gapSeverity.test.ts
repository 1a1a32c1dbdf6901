import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parsePlan } from '../../../src/core/plan/parsePlan';

/** The severities of the rows of a gap table, each given as `current | required | priority`. */
function severities(...rows: readonly string[]): (string | null)[] {
  const lines = rows.map((row, index) => `| Skill ${index} | ${row} |`);
  const table = ['| Skill | Current | Required | Priority |', '|---|---|---|---|', ...lines].join('\n');
  const { plan } = parsePlan(`# Plan\n\n${table}\n`);
  const { gaps } = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
  return (plan.gapTables[0]?.rows ?? []).map((row) => gaps.severities.get(row) ?? null);
}

describe('the severity of a gap', () => {
  it('grows with the part of the scale that is to close', () => {
    assert.deepEqual(
      severities('Competent | Proficient |', 'Beginner | Proficient |', 'Beginner | Expert |', 'Expert | Competent |'),
      ['low', 'medium', 'high', 'none'],
    );
  });

  it('is raised and lowered by the priority', () => {
    assert.deepEqual(
      severities(
        'Competent | Proficient | Critical',
        'Beginner | Proficient | High',
        'Beginner | Proficient | Low',
        'None | Expert | Critical',
        'Competent | Proficient | Low',
      ),
      ['high', 'high', 'low', 'critical', 'low'],
    );
  });

  it('measures figures from zero to their top', () => {
    assert.deepEqual(severities('3/5 | 4/5 |', '20% | 70% |', '60% | 70% |'), ['low', 'medium', 'low']);
    assert.deepEqual(severities('1 | 4 |', '3 | 4 |'), ['high', 'low']);
    assert.deepEqual(severities('★★★★☆ | ★★★★★ |', '★☆☆☆☆ | ★★★★☆ |'), ['low', 'high']);
  });

  it('is unknown where a level is', () => {
    assert.deepEqual(severities(' | Expert | High', 'None | Expert | High'), [null, 'critical']);
  });
});
