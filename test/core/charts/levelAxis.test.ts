import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

const table = (...rows: readonly string[]) =>
  `# Growth Plan\n\n## Gaps\n| Skill | Current | Required |\n|--|--|--|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

function ticks(text: string): string[] {
  return (pageSceneOf(text).gapCharts[0]?.ticks ?? []).map(({ label, position }) => `${label}@${position}`);
}

function positions(text: string): (number | null)[] {
  return (pageSceneOf(text).gapCharts[0]?.rows ?? []).flatMap(({ current, required }) => [current, required]);
}

describe('the axis of a gap chart', () => {
  it('names the levels that the plan defines, from the lowest to the highest', () => {
    const levels = '\n| Level | Definition |\n|--|--|\n| Apprentice | a |\n| Journeyman | b |\n| Master | c |\n';
    assert.deepEqual(ticks(table('A | Apprentice | Journeyman') + levels), [
      'Apprentice@0',
      'Journeyman@0.5',
      'Master@1',
    ]);
  });

  it('has a word that was solved from the gaps at its rank, though it does not name it', () => {
    const text =
      '# Growth Plan\n\n## Gaps\n| Skill | Current | Required | Gap |\n|--|--|--|--|\n| A | None | Coaching | -2 |\n';
    const row = pageSceneOf(text).gapCharts[0]?.rows[0];
    assert.deepEqual([row?.required, row?.isCurrentOnAxis, row?.isRequiredOnAxis], [0.5, true, false]);
    assert.equal(ticks(text)[2], 'Competent@0.5');
  });

  it('has only words of the plan where it speaks another language than the built-in scale', () => {
    const labels = ticks(table('A | Básico | Avanzado'));
    assert.deepEqual(labels.filter((label) => !label.startsWith('@')).length, 2);
    assert.ok(labels.some((label) => label.startsWith('Básico@')));
  });

  it('counts stars and fractions to the top of their scale', () => {
    assert.deepEqual(ticks(table('A | ★★☆☆☆ | ★★★★☆')), ['0@0', '1@0.2', '2@0.4', '3@0.6', '4@0.8', '5@1']);
    assert.deepEqual(positions(table('A | 1/4 | 3/4')), [0.25, 0.75]);
  });

  it('has round numbers for percentages and bare numbers', () => {
    assert.deepEqual(ticks(table('A | 35% | 80%')), ['0%@0', '20%@0.2', '40%@0.4', '60%@0.6', '80%@0.8', '100%@1']);
    assert.equal(ticks(table('A | 2 | 4')).at(-1), '5@1');
    assert.equal(ticks(table('A | 6 | 8')).at(-1), '10@1');
  });

  it('goes from rung to rung of a ladder', () => {
    assert.deepEqual(ticks(table('A | L4 | L6')), ['L4@0', 'L5@0.5', 'L6@1']);
  });

  it('does not place a level of another family, and lists it last', () => {
    assert.deepEqual(positions(table('A | 2/5 | 4/5', 'B | 1/5 | 3/5', 'C | Beginner | Expert')), [
      0.4,
      0.8,
      0.2,
      0.6,
      null,
      null,
    ]);
  });
});
