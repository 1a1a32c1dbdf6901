import assert from 'node:assert/strict';
import { type Localised, localiseScene } from '../../../src/core/charts/localiseScene';
import { lightPalette } from '../../../src/core/charts/svgMarkup';
import { type DrawnChart, toSvg, toSvgFile } from '../../../src/core/charts/toSvg';
import { type TrendChart, trendChart } from '../../../src/core/charts/trendChart';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { hostileWords } from '../../hostileWords';
import { pageSceneOf } from './sceneOf';

const options = { palette: lightPalette, locale: 'en' };
const legend = { current: 'Current', required: 'Required' };

const plan = (name: string) => `# Growth Plan

## Gaps
| Skill | Current | Required | Priority |
|--|--|--|--|
| ${name} | Beginner | Expert | High |
| Hiring | | Expert | |
| Coding | Competent | Competent | |

### Goal 1: ${name}
**Timeline:** July – December 2026
- [x] Draw
- [ ] ${name}

**Due:** 2026-12-01
`;

/** All charts of a plan. */
function drawnOf(text: string): DrawnChart[] {
  const { gapCharts, progressCharts, timeline } = pageSceneOf(text);
  return [
    ...gapCharts.map((chart): DrawnChart => ({ kind: 'gaps', chart, legend })),
    ...gapCharts.map((chart): DrawnChart => ({ kind: 'radar', chart, legend })),
    ...progressCharts.map((chart): DrawnChart => ({ kind: 'progress', chart })),
    ...(timeline ? [{ kind: 'timeline' as const, chart: timeline, today: 'today, {0}' }] : []),
    { kind: 'trend', chart: trendOf(text) },
  ];
}

/** Of three versions, the second of which has no figures; the words of the plan are those of its commits. */
function trendOf(subject: string): Localised<TrendChart> {
  const version = (day: string, openGaps: number | null) => ({
    hash: day,
    day,
    subject,
    openGaps,
    reached: null,
    boxes: null,
  });
  const versions = [version('2026-01-01', 4), version('2026-03-01', null), { ...version('2026-05-01', 1), hash: null }];
  return localiseScene(trendChart(versions, 0) as TrendChart, formatMessage);
}

describe('static pictures', () => {
  it('have every name and figure of their chart', () => {
    const [gaps = '', radar = '', progress = '', timeline = '', trend = ''] = drawnOf(plan('Design')).map((each) =>
      toSvg(each, options),
    );
    for (const word of ['Design', 'Hiring', 'Coding', '−3', '?', '0', 'High', 'None', 'Expert'])
      assert.ok(gaps.includes(`>${word}<`), word);
    assert.match(radar, />Design −3</);
    assert.match(progress, />1\/2</);
    assert.match(timeline, />today, Nov 20</);
    for (const word of ['Open gaps', '4 → 1', '4', '0', 'Mar']) assert.ok(trend.includes(`>${word}<`), word);
    // The version without a figure has no dot, and no line leads through it.
    assert.equal(trend.match(/<circle/g)?.length, 2);
    assert.doesNotMatch(trend, /d="[^"]*L/);
  });

  it('draw no ring for a level that nobody stated', () => {
    const [gaps = ''] = drawnOf(plan('Design')).map((each) => toSvg(each, options));
    // Two rings with a stroke, and the one of the legend.
    assert.equal(gaps.match(/<circle/g)?.length, 3);
    assert.equal(gaps.match(/width="3"/g)?.length, 4);
  });

  it('hold nothing but drawing, whatever the plan says', () => {
    for (const word of hostileWords) {
      for (const drawn of drawnOf(plan(word.replaceAll('|', '')))) {
        for (const svg of [toSvg(drawn, options), toSvgFile(drawn, options)]) {
          const names = [...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name);
          const known = ['svg', 'title', 'g', 'rect', 'text', 'line', 'circle', 'path'];
          assert.deepEqual(
            names.filter((name) => !known.includes(name ?? '')),
            [],
          );
          const attributes = [...svg.matchAll(/<[a-z]+((?: [\w:-]+="[^"<]*")*)\/?>/g)].flatMap(([, text]) =>
            [...(text ?? '').matchAll(/ ([\w:-]+)=/g)].map(([, name]) => name ?? ''),
          );
          assert.deepEqual(
            attributes.filter((name) => /^on|href|style/.test(name)),
            [],
          );
          assert.ok(svg.length < 60_000);
        }
      }
    }
  });

  it('stand alone as files, with their title', () => {
    const [gaps] = drawnOf(plan('Design'));
    assert.ok(gaps);
    const file = toSvgFile(gaps, options);
    assert.match(file, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    assert.doesNotMatch(file, /var\(/);
    assert.match(file, />Gaps<\/text>/);
  });
});
