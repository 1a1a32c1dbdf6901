import assert from 'node:assert/strict';
import { chartExports } from '../../../src/core/charts/chartExports';
import { localiseScene } from '../../../src/core/charts/localiseScene';
import { tableHeads } from '../../../src/core/charts/tableHeads';
import { toCsv } from '../../../src/core/charts/tableText';
import { type TrendChart, trendChart } from '../../../src/core/charts/trendChart';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { pageSceneOf } from './sceneOf';

describe('what charts are exported as', () => {
  it('is each chart of the page with its table, and a picture where the table is not one already', () => {
    const scene = pageSceneOf(`# Growth Plan

## Gaps
| Skill | Current | Required | Priority |
|--|--|--|--|
| Design | Beginner | Expert | High |
| Hiring | None | Expert | |

### Goal 1: Ship
**Timeline:** July – September 2026
- [x] Draw
`);
    assert.deepEqual(
      chartExports(scene, tableHeads, 'today, {0}').map(({ title, caption, table, drawn }) => [
        title,
        caption,
        table.rows.length,
        drawn?.kind ?? null,
      ]),
      [
        ['Gaps', '2 open · 1 high', 2, 'gaps'],
        ['First things first', '2 open', 2, null],
        ['Goals', '', 1, 'progress'],
        ['Timeline', '', 1, 'timeline'],
      ],
    );
  });

  it('ends with the trend, where the history has been read', () => {
    const version = (hash: string | null, openGaps: number) => ({
      hash,
      day: '2026-01-01',
      subject: 'a, "b"',
      openGaps,
    });
    const versions = [version('abcdefgh', 2), version(null, 1)].map((each) => ({
      ...each,
      reached: null,
      boxes: null,
    }));
    const chart = localiseScene(trendChart(versions, 0) as TrendChart, formatMessage);
    const heads = { day: 'Day', commit: 'Commit', message: 'Message' };
    const [trend] = chartExports(pageSceneOf('Just words.\n'), tableHeads, 'today, {0}', { chart, heads });
    assert.ok(trend);
    assert.deepEqual([trend.title, trend.caption, trend.drawn?.kind], ['Trend', '1 revision', 'trend']);
    assert.equal(
      toCsv(trend.table).replaceAll('\r', ''),
      'Day,Open gaps,Commit,Message\n2026-01-01,1,,as it stands now\n2026-01-01,2,abcdefg,"a, ""b"""\n'.replace(
        '""',
        '""',
      ),
    );
  });

  it('is nothing for prose', () => {
    assert.deepEqual(chartExports(pageSceneOf('Just words.\n'), tableHeads, 'today, {0}'), []);
  });
});
