import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

/** The sizes, then a line a priority with what stands below each of them. */
function drawn(text: string): string[] | null {
  const { matrix } = pageSceneOf(text);
  if (!matrix) return null;
  return [
    matrix.columns.map(({ label }) => label).join(' | '),
    ...matrix.rows.map(({ label, cells }) =>
      [label, ...cells.map(({ items }) => items.map(({ name }) => name).join(', '))].join(' | '),
    ),
  ];
}

const table = (rows: string) =>
  `# Growth Plan\n\n## Gaps\n| Skill | Current | Required | Priority |\n|--|--|--|--|\n${rows}`;

describe('the priority matrix', () => {
  it('puts the widest and most urgent top right, and lists what shares a place', () => {
    const rows = `| Writing | Beginner | Competent | Low |
| Design | Beginner | Expert | High |
| Hiring | Beginner | Expert | High |
| Mentoring | Competent | Proficient | High |
| Met | Expert | Expert | High |
| Budget | None | Competent | |
`;
    assert.deepEqual(drawn(table(rows)), [
      '−1 | −2 | −3',
      'High | Mentoring |  | Design, Hiring',
      'Low | Writing |  | ',
      'No priority |  | Budget | ',
    ]);
  });

  it('puts many sizes together by their part of the scale', () => {
    const rows = [5, 20, 40, 60, 80, 90].map((now) => `| Skill ${now} | ${now}% | 100% | High |\n`).join('');
    assert.deepEqual(drawn(table(rows)), [
      'up to ¼ of the scale | up to ½ of the scale | more than ½ of the scale',
      'High | Skill 80, Skill 90 | Skill 60 | Skill 5, Skill 20, Skill 40',
    ]);
  });

  it('is left out where it would say nothing', () => {
    assert.equal(drawn(table('| Design | Beginner | Expert | High |\n')), null);
    assert.equal(drawn(table('| Design | Beginner | Expert | |\n| Hiring | None | Expert | |\n')), null);
  });

  it('counts what the figure of open gaps counts', () => {
    const twice =
      '| Design | Beginner | Expert | High |\n| Hiring | None | Expert | Low |\n| Design | Beginner | Expert | |\n';
    const scene = pageSceneOf(table(twice));
    const items = scene.matrix?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items)) ?? [];
    assert.equal(String(items.length), scene.figures.find(({ key }) => key === 'gaps')?.value);
  });
});
