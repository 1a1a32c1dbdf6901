import assert from 'node:assert/strict';
import { chartExports } from '../../../src/core/charts/chartExports';
import { tableHeads } from '../../../src/core/charts/tableHeads';
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

  it('is nothing for prose', () => {
    assert.deepEqual(chartExports(pageSceneOf('Just words.\n'), tableHeads, 'today, {0}'), []);
  });
});
