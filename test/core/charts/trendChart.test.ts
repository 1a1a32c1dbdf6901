import assert from 'node:assert/strict';
import { type RevisionFigures, revisionFigures } from '../../../src/core/charts/revisionFigures';
import { type TrendRevision, trendChart } from '../../../src/core/charts/trendChart';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { analysisOf } from './sceneOf';

const nothing: RevisionFigures = { openGaps: null, reached: null, boxes: null };
const revision = (hash: string | null, day: string, figures: Partial<RevisionFigures> = {}): TrendRevision => ({
  hash,
  day,
  subject: `Change ${hash}`,
  ...nothing,
  ...figures,
});
const inWords = (words: string | Parameters<typeof formatMessage>[0]) =>
  typeof words === 'string' ? words : formatMessage(words);

describe('the figures of a revision', () => {
  it('are open gaps, the part of the required levels that is reached, and boxes', () => {
    const text =
      '# Plan\n| Skill | Current | Required |\n|--|--|--|\n| A | Competent | Expert |\n| B | Expert | Competent |\n| C | | Expert |\n| D | None | Beginner |\n\n## Goal 1: G\n- [x] a\n- [ ] b\n- [-] c\n';
    const { openGaps, reached, boxes } = revisionFigures(analysisOf(text));
    assert.deepEqual([openGaps, boxes], [2, { done: 1, total: 2 }]);
    assert.equal(reached, (0.5 + 0.5 + 0) / (1 + 0.5 + 0.25));
  });

  it('are unknown where there is nothing to count, never zero', () => {
    assert.deepEqual(revisionFigures(analysisOf('# Plan\n\nWords.\n')), nothing);
  });
});

describe('the trend', () => {
  const revisions = [
    revision('aaaaaaaa1', '2026-01-01', { openGaps: 4 }),
    revision('bbbbbbbb2', '2026-02-01', { boxes: { done: 1, total: 4 } }),
    revision('cccccccc3', '2026-03-02', { openGaps: 2, boxes: { done: 399, total: 400 } }),
    revision(null, '2026-03-02', { openGaps: 1, boxes: { done: 2, total: 4 } }),
  ];

  it('has a line for each figure that any revision has', () => {
    const trend = trendChart(revisions, 0);
    assert.deepEqual(
      trend?.lines.map(({ key, figure, top, heights }) => ({ key, figure, top, heights })),
      [
        { key: 'gaps', figure: '4 → 1', top: '4', heights: [1, null, 0.5, 0.25] },
        { key: 'boxes', figure: '1/4 → 2/4', top: '100%', heights: [null, 0.25, 0.9975, 0.5] },
      ],
    );
  });

  it('stands over time, and tells the commit of each point', () => {
    const trend = trendChart(revisions, 2);
    assert.deepEqual(
      trend?.points.map(({ key, position, hash, figures }) => ({ key, position, hash, figures })),
      [
        { key: 'trend/aaaaaaaa1', position: 0, hash: 'aaaaaaa', figures: ['4', ''] },
        { key: 'trend/bbbbbbbb2', position: 31 / 60, hash: 'bbbbbbb', figures: ['', '1/4'] },
        { key: 'trend/cccccccc3', position: 1, hash: 'ccccccc', figures: ['2', '399/400'] },
        { key: 'trend/now', position: 1, hash: '', figures: ['1', '2/4'] },
      ],
    );
    assert.deepEqual(trend?.points.at(0)?.spoken.map(inWords), ['2026-01-01', 'Change aaaaaaaa1', '4 open gaps']);
    assert.deepEqual(trend?.points.at(-1)?.spoken.map(inWords).slice(0, 2), ['2026-03-02', 'as it stands now']);
    assert.deepEqual(trend?.caption.map(inWords), ['3 revisions', '2 could not be read']);
  });

  it('spreads the revisions of a single day over the axis', () => {
    const day = '2026-01-01';
    const trend = trendChart([revision('a', day, { openGaps: 1 }), revision('b', day, {}), revision(null, day)], 0);
    assert.deepEqual(
      trend?.points.map(({ position }) => position),
      [0, 0.5, 1],
    );
    assert.equal(trend?.end, '2026-01-02');
  });

  it('is in time order where the dates of commits are not', () => {
    const trend = trendChart(
      [revision('a', '2026-03-01', { openGaps: 1 }), revision('b', '2026-01-01'), revision(null, '2026-02-01')],
      0,
    );
    assert.deepEqual([trend?.start, trend?.end], ['2026-01-01', '2026-03-01']);
    for (const { position } of trend?.points ?? []) assert.ok(position >= 0 && position <= 1);
  });

  it('is nothing where no revision has a figure', () => {
    assert.equal(trendChart([revision('a', '2026-01-01'), revision(null, '2026-01-02')], 0), null);
    assert.equal(trendChart([], 0), null);
  });
});
