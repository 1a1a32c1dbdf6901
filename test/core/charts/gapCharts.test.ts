import assert from 'node:assert/strict';
import { pageSceneOf } from './sceneOf';

/** Title and caption, then a line a row: name, both positions, gap, priority, tone. */
function drawn(text: string): string[] {
  return pageSceneOf(text).gapCharts.flatMap((chart) => [
    [chart.title, ...chart.caption].join(' | '),
    ...chart.rows.map((row) =>
      [row.name, `${row.current} ${row.required}`, row.gapText, row.note ?? row.priority, row.tone].join(' | '),
    ),
  ]);
}

const staff = `
### Target (Staff - L6)
| Skill | Required | Your Level | Gap | Priority |
|-------|----------|------------|-----|----------|
| Mentoring | Proficient | Competent | -1 | 🟡 Medium |
| Design | Expert | Competent | -2 | 🔴 High |
| Coding | Proficient | Expert | +1 | |
| Delivery | Competent | Competent | 0 | |
| Strategy | Proficient | Beginner | -2 | 🟢 Low |
`;

const levels = `
| Level | Definition |
|-------|------------|
| Expert | leads |
| Proficient | solves |
| Competent | does |
| Beginner | learns |
| None | nothing |
`;

describe('gap charts', () => {
  it('go from the widest gap to the surplus, equals as the text has them', () => {
    assert.deepEqual(drawn(`# Growth Plan\n${staff}${levels}`), [
      'Target | 3 open | 1 high',
      'Design | 0.5 1 | −2 | High | urgent',
      'Strategy | 0.25 0.75 | −2 | Low | neutral',
      'Mentoring | 0.5 0.75 | −1 | Medium | attention',
      'Delivery | 0.5 0.5 | 0 |  | good',
      'Coding | 1 0.75 | +1 |  | surplus',
    ]);
  });

  it('put what is all met last', () => {
    const met = '\n### Today\n| Skill | Expected | Your Level |\n|--|--|--|\n| Delivery | Competent | Competent |\n';
    const [first, second] = pageSceneOf(`# Growth Plan\n${met}${staff}`).gapCharts;
    assert.deepEqual([first?.title, second?.title, second?.caption], ['Target', 'Today', ['all met']]);
  });

  it('list a level that is not stated as unknown, never as zero', () => {
    const rows =
      '| Hiring | Expert | |\n| Budget | | Beginner |\n| Sales | Proficient | gut feeling, mostly |\n| Law | | |\n';
    assert.deepEqual(drawn(`# Growth Plan\n${staff}${rows}${levels}`).slice(-4), [
      'Hiring | null 1 | ? | current level not stated | neutral',
      'Budget | 0.25 null | ? | required level not stated | neutral',
      'Sales | null 0.75 | ? | current level unknown: gut feeling, mostly | neutral',
      'Law | null null | ? | levels not known | neutral',
    ]);
    const chart = pageSceneOf(`# Growth Plan\n${staff}${rows}${levels}`).gapCharts[0];
    assert.deepEqual(chart?.caption, ['3 open', '1 high', '4 unknown']);
  });

  it('leave out history and tables of prose', () => {
    const history =
      '\n### Skills Improved\n| Skill | Before | After |\n|--|--|--|\n| Design | Beginner | Competent |\n';
    const prose =
      '\n### Storage\n| Gap | Current | Required |\n|--|--|--|\n| Token | `localStorage` | `Memory only` |\n';
    const titles = pageSceneOf(`# Growth Plan\n${staff}${history}${prose}`).gapCharts.map(({ title }) => title);
    assert.deepEqual(titles, ['Target']);
  });

  it('draw of category tables only what no other table measures alike, as one chart', () => {
    const categories = `
## Gap Categories

### 🔴 Critical Gaps (Blocking)
| Gap | Current | Required | Impact |
|-----|---------|----------|--------|
| Design | Competent | Expert | stuck |

### 🟢 Nice-to-Have
| Gap | Current | Desired | Benefit |
|-----|---------|---------|---------|
| Speaking | None | Competent | seen |
| Mentoring | Beginner | Proficient | leverage |
`;
    assert.deepEqual(drawn(`# Growth Plan\n${staff}${categories}${levels}`).slice(6), [
      'Gap Categories | 2 open | only what no other table says',
      'Speaking | 0 0.5 | −2 | Low | neutral',
      'Mentoring | 0.25 0.75 | −2 | Low | neutral',
    ]);
    assert.deepEqual(drawn(`# Growth Plan\n${categories}${levels}`), [
      'Gap Categories | 3 open | 1 critical',
      'Design | 0.5 1 | −2 | Critical | urgent',
      'Speaking | 0 0.5 | −2 | Low | neutral',
      'Mentoring | 0.25 0.75 | −2 | Low | neutral',
    ]);
  });

  it('take the columns from the plan', () => {
    const chart = pageSceneOf(`# Growth Plan\n${staff}`).gapCharts[0];
    assert.deepEqual(chart?.columns, {
      name: 'Skill',
      current: 'Your Level',
      required: 'Required',
      gap: 'Gap',
      priority: 'Priority',
    });
  });

  it('say a row in words', () => {
    const rows = pageSceneOf(`# Growth Plan\n${staff}${levels}`).gapCharts[0]?.rows ?? [];
    const spoken = rows.map((row) => row.spoken.join(', '));
    assert.equal(spoken[0], 'Design, Competent now, Expert required, 2 to close, priority High');
    assert.equal(spoken[3], 'Delivery, Competent now, Competent required, met');
    assert.equal(spoken[4], 'Coding, Expert now, Proficient required, 1 more than required');
  });

  it('keep their keys while one types above, and tell equals apart', () => {
    const keys = (text: string) =>
      pageSceneOf(text).gapCharts.flatMap(({ key, rows }) => [key, ...rows.map((row) => row.key)]);
    const twice = `${staff}${staff.replace('Mentoring', 'Design')}`;
    const before = keys(`# Growth Plan\n${twice}`);
    assert.deepEqual(keys(`# Growth Plan\n\nA new paragraph.\n\n${twice}`), before);
    assert.equal(new Set(before).size, before.length);
  });
});
