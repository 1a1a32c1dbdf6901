import assert from 'node:assert/strict';
import { gapTable, matrixTable, progressTable, timelineTable } from '../../../src/core/charts/chartTables';
import { tableHeads } from '../../../src/core/charts/tableHeads';
import { toCsv, toMarkdownTable } from '../../../src/core/charts/tableText';
import { pageSceneOf } from './sceneOf';

const scene = pageSceneOf(`# Growth Plan

## Gaps
| Skill Area | Now | Needed | Gap | Priority | Evidence |
|--|--|--|--|--|--|
| Design | Beginner | Expert | -3 | High | Two talks |
| Hiring, firing | | Expert | | Low | |
| Writing | None | Competent | -2 | | |

### Goal 1: Ship
**Timeline:** July – September 2026
- [x] Draw
- [/] Build
- [-] Sell
`);

describe('the tables of charts', () => {
  it('say a chart of gaps with the columns of the plan, and what is unknown as unknown', () => {
    const [chart] = scene.gapCharts;
    assert.equal(
      toMarkdownTable(gapTable(chart as NonNullable<typeof chart>, tableHeads)),
      `| Skill Area | Now | Needed | Gap | Priority | Evidence |
| --- | --- | --- | --- | --- | --- |
| Design | Beginner | Expert | −3 | High | Two talks |
| Writing | None | Competent | −2 |  |  |
| Hiring, firing | – | Expert | ? | Low |  |
`,
    );
  });

  it('say the matrix from its first thing to do on', () => {
    const { matrix } = scene;
    assert.deepEqual(
      matrixTable(matrix as NonNullable<typeof matrix>, tableHeads).rows.map(({ cells }) => cells.join(' ')),
      ['Design −3 High', 'Writing −2 No priority'],
    );
  });

  it('say progress with what is in progress and cancelled', () => {
    const [chart] = scene.progressCharts;
    const { columns, rows } = progressTable(chart as NonNullable<typeof chart>, tableHeads);
    assert.deepEqual(columns, ['Goal', 'Done', 'In progress', 'Cancelled', 'Total', 'State', 'Details']);
    assert.deepEqual(rows[0]?.cells.slice(0, 6), ['Ship', '1', '1', '1', '2', '51 days overdue']);
  });

  it('say the days of a timeline', () => {
    const { timeline } = scene;
    const { rows } = timelineTable(timeline as NonNullable<typeof timeline>, tableHeads);
    assert.deepEqual(rows[0]?.cells, [
      'Ship',
      'July – September 2026',
      '2026-07-01',
      '2026-09-30',
      '1/2',
      '51 days overdue',
    ]);
  });

  it('become CSV that no spreadsheet runs, and Markdown that holds its cells', () => {
    const table = {
      columns: ['A', 'B'],
      rows: [
        { key: '1', cells: ['=HYPERLINK("x")', '-2'] },
        { key: '2', cells: ['a, "b"', '@here'] },
      ],
    };
    assert.equal(toCsv(table), 'A,B\r\n"\'=HYPERLINK(""x"")",-2\r\n"a, ""b""",\'@here\r\n');
    const hostile = { columns: ['A'], rows: [{ key: '1', cells: ['a | b\n<img src=x> [x](y) `c`'] }] };
    assert.equal(toMarkdownTable(hostile).split('\n')[2], '| a \\| b \\<img src=x\\> \\[x\\](y) \\`c\\` |');
  });
});
