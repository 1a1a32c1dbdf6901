import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facetsOf } from '../../../src/core/charts/facetsOf';
import { filterScene, type SceneFilter } from '../../../src/core/charts/filterScene';
import { sceneFilters } from '../../../src/core/charts/sceneFilters';
import { analysisOf, sceneOf } from './sceneOf';

const plan = `# Plan 2026

**Owner:** Ana

## Needed for Senior

| Skill | Current | Required | Gap | Priority | Owner |
|---|---|---|---|---|---|
| Design | Beginner | Expert | -3 | High | Ben |
| Coaching | Competent | Proficient | -1 | Low | |
| Testing | Beginner | Competent | -1 | Low | BEN |

## Needed for Lead

| Skill | Current | Required | Gap |
|---|---|---|---|
| Budgets | None | Competent | -2 |

## Goal 1: Design (January – March 2026)
- [x] Read
- [ ] Draw

## Goal 2: Coaching (Q4 2026)
**Owner:** Cleo
- [ ] Find somebody
`;

const facets = facetsOf(analysisOf(plan));
const filtered = (filter: SceneFilter) => {
  const scene = filterScene(sceneOf(plan), filter, facets);
  return {
    gaps: scene.gapCharts.flatMap(({ rows }) => rows.map(({ name }) => name)),
    matrix: scene.matrix?.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.map(({ name }) => name))),
    goals: scene.progressCharts.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars.map(({ title }) => title))),
    time: scene.timeline?.rows.map(({ title }) => title),
    captions: [...scene.gapCharts, ...scene.progressCharts].map(({ caption }) => caption[0]),
  };
};

describe('filterScene', () => {
  it('leaves the rows of a table, and all that is in no table', () => {
    const { gaps, matrix, goals } = filtered({ table: 'Needed for Lead' });
    assert.deepEqual([gaps, matrix], [['Budgets'], ['Budgets']]);
    assert.deepEqual(goals, ['Design', 'Coaching']);
  });

  it('groups the gaps of all tables by priority, and tells of each row which table it is of', () => {
    const grouped = (text: string, filter: SceneFilter) =>
      filterScene(sceneOf(text), filter, facetsOf(analysisOf(text))).gapCharts.map(({ title, caption, rows }) => [
        typeof title === 'string' ? title : title.template,
        caption[0],
        rows.map(({ name, table }) => `${name}: ${table}`),
      ]);
    const open = (count: number) => ({ template: '{0} open', args: [count] });
    assert.deepEqual(grouped(plan, { grouping: 'priority' }), [
      ['High', open(1), ['Design: Needed for Senior']],
      ['Low', open(2), ['Coaching: Needed for Senior', 'Testing: Needed for Senior']],
      ['No priority', open(1), ['Budgets: Needed for Lead']],
    ]);
    assert.deepEqual(grouped(plan, { grouping: 'priority', priority: 'high' }), [
      ['High', open(1), ['Design: Needed for Senior']],
    ]);
    const table = '| Skill | Current | Required | Priority |\n|---|---|---|---|\n';
    const mixed = `# P\n\n## A\n${table}| X | None | Expert | High |\n\n## B\n${table}| Y | 1/5 | 4/5 | High |\n`;
    assert.deepEqual(
      grouped(mixed, { grouping: 'priority' }).map(([title, , rows]) => [title, rows]),
      [
        ['High', ['X: A']],
        ['High', ['Y: B']],
      ],
    );
  });

  it('leaves the rows of a priority, where rows have any, and says of how many', () => {
    const { gaps, matrix, captions } = filtered({ priority: 'low' });
    assert.deepEqual(gaps, ['Coaching', 'Testing']);
    assert.deepEqual(matrix?.toSorted(), ['Coaching', 'Testing']);
    assert.deepEqual(captions[0], { template: '{0} of {1} shown', args: [2, 3] });
  });

  it('leaves what somebody owns, however the name is written, and what stands below it', () => {
    assert.deepEqual(filtered({ owner: 'ben' }), {
      gaps: ['Design', 'Testing'],
      matrix: ['Design', 'Testing'],
      goals: [],
      time: undefined,
      captions: [{ template: '{0} of {1} shown', args: [2, 3] }],
    });
    assert.deepEqual(filtered({ owner: 'cleo' }).goals, ['Coaching']);
    // What names nobody is theirs who own the plan.
    assert.deepEqual(filtered({ owner: 'ana' }).gaps, ['Coaching', 'Budgets']);
  });

  it('leaves what lies in a period, even in part', () => {
    const { goals, time, gaps } = filtered({ period: '2026-03-01/2026-05-31' });
    assert.deepEqual([goals, time], [['Design'], ['Design']]);
    assert.equal(gaps.length, 4);
  });

  it('combines what is chosen', () => {
    assert.deepEqual(filtered({ owner: 'ben', priority: 'high' }).gaps, ['Design']);
    assert.deepEqual(filtered({ table: 'Needed for Lead', priority: 'high' }).gaps, []);
  });

  it('is the same scene without a choice', () => {
    const scene = sceneOf(plan);
    assert.equal(filterScene(scene, {}, facets), scene);
    assert.equal(filterScene(scene, { owner: undefined }, facets), scene);
  });
});

describe('sceneFilters', () => {
  const choices = (text: string) =>
    sceneFilters(sceneOf(text), analysisOf(text), facetsOf(analysisOf(text)), 'en').map(({ facet, options }) => [
      facet,
      options.map(({ key }) => key),
    ]);

  it('offers what tells marks apart, the most urgent and the earliest first', () => {
    assert.deepEqual(choices(plan), [
      ['table', ['Needed for Senior', 'Needed for Lead']],
      ['priority', ['high', 'low']],
      ['owner', ['ana', 'ben', 'cleo']],
      ['period', ['2026-01-01/2026-03-31', '2026-10-01/2026-12-31']],
      ['grouping', ['priority']],
    ]);
  });

  it('offers the years of a long plan, as its fiscal year has them', () => {
    const goals = [2020, 2024, 2027].map((year) => `## Goal: ${year} things (June ${year})\n- [ ] One\n`);
    const text = `---\nplan:\n  fiscalYearStart: 4\n---\n# Long\n\n${goals.join('\n')}`;
    assert.deepEqual(choices(text), [
      ['period', ['2020-04-01/2021-03-31', '2024-04-01/2025-03-31', '2027-04-01/2028-03-31']],
    ]);
  });

  it('offers nothing where there is one of each', () => {
    assert.deepEqual(choices('# Plan\n\n## Goal 1: Rest (May 2026)\n- [ ] Sleep\n'), []);
  });

  it('offers of every plan what leaves something', () => {
    const text = readFileSync(join(__dirname, '../../fixtures/sample/growth-plan.md'), 'utf8');
    const analysis = analysisOf(text);
    const of = facetsOf(analysis);
    for (const { facet, options } of sceneFilters(sceneOf(text), analysis, of, 'en')) {
      for (const { key } of options) {
        const { gapCharts, progressCharts, timeline } = filterScene(sceneOf(text), { [facet]: key }, of);
        assert.ok(gapCharts.length + progressCharts.length + (timeline?.rows.length ?? 0) > 0, `${facet} ${key}`);
      }
    }
  });
});
