import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { facetsOf } from '../../src/core/charts/facetsOf';
import { filterScene } from '../../src/core/charts/filterScene';
import { localiseScene } from '../../src/core/charts/localiseScene';
import { formatMessage } from '../../src/core/rules/formatMessage';
import { analysisOf, sceneOf } from '../core/charts/sceneOf';
import { launchBrowser } from '../host/browser';
import { hostilePlan } from '../hostileWords';
import { type ChartPage, openChartPage } from './chartPage';
import { largePlan } from './largePlan';
import { samplePlan, sceneMessage } from './sceneMessage';
import { type ThemeName, themes } from './themes';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const screenshots = 'out/screenshots/charts';

const noPlan = { type: 'noPlan', advice: { title: 'No plan is open', text: 'Open one.', example: '', action: '' } };
const noGaps = sceneMessage({ text: '# Plan\n\n### Goal 1: Rest\nSoon.\n' });
/** A row that cannot be drawn, one row alone, a goal that is done, definitions and evidence. */
const partial = sceneMessage({
  text: `# Plan

| Level | Definition |
|---|---|
| Expert | Others learn it here |
| Beginner | Needs help |

## Needed
| Skill | Current | Required | Evidence |
|---|---|---|---|
| Design | Beginner | Expert | Two reviews |

## Tools
| Skill | Current | Required |
|---|---|---|
| Storage | localStorage | Memory only |

## Goal 1: Rest (May 2026)
- [x] Sleep (8 h)
`,
});
const noCharts = sceneMessage({ text: '# Plan\n' });

const { scene: sampleScene, filters, ...sampleRest } = sceneMessage('sample');
const filteredAway = {
  ...sampleRest,
  filters: filters.map((each) => ({ ...each, chosen: each.options[0]?.key ?? '' })),
  scene: { ...sampleScene, gapCharts: [], matrix: null, progressCharts: [], timeline: null },
};

/** The sample with its gaps by priority. */
const byPriority = {
  ...sceneMessage('sample', 3),
  scene: localiseScene(
    filterScene(sceneOf(samplePlan()), { grouping: 'priority' }, facetsOf(analysisOf(samplePlan()))),
    formatMessage,
  ),
};

describe('the looks of the chart page', () => {
  let browser: Browser;

  before(async function () {
    this.timeout(300_000);
    browser = await launchBrowser();
    await mkdir(screenshots, { recursive: true });
  });
  after(() => browser.close());

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to complain of in ${theme}`, async () => {
      const charts = await openChartPage(browser, { theme, width: 900 });
      for (const message of [sceneMessage('sample'), noPlan, noGaps, noCharts, filteredAway, partial]) {
        await charts.show(message);
        assert.deepEqual(await violations(charts), []);
      }
      await charts.show(byPriority);
      assert.equal(await charts.page.locator('.gaps').count(), 4);
      assert.deepEqual(await violations(charts), [], 'by priority');
      await charts.show(partial);
      await charts.page.locator('.gaps .mark').hover();
      await charts.page.getByRole('tooltip').waitFor();
      const key = 'gaps:Needed/Design';
      await charts.show({ type: 'caret', uri: 'file:///plan.md', keys: [key] });
      assert.deepEqual(await violations(charts), [], 'with details');
      await charts.page.screenshot({ path: `${screenshots}/${theme} partial.png`, fullPage: true });
      await charts.show(sceneMessage('sample', 2));
      for (const mode of ['Radar', 'Table']) {
        for (const button of await charts.page.getByRole('button', { name: mode }).all()) await button.click();
        assert.deepEqual(await violations(charts), [], mode);
        await picture(charts, `${theme} ${mode}`);
      }
      for (const button of await charts.page.getByRole('button', { name: 'Chart' }).all()) await button.click();
      await picture(charts, theme);
      await charts.close();
    });
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to complain of in a plan of hundreds of rows in ${theme}`, async () => {
      const charts = await openChartPage(browser, { theme, width: 900 });
      await charts.show(sceneMessage({ text: largePlan({ gaps: 220, dated: 40 }) }));
      assert.equal(await charts.page.locator('[data-large]').count(), 1);
      assert.deepEqual(await violations(charts), []);
      await charts.close();
    });
  }

  for (const mode of ['Chart', 'Radar', 'Table']) {
    it(`leaves axe nothing to complain of in 500 gaps and 1,000 dated things, each as a ${mode.toLowerCase()}`, async () => {
      const charts = await openChartPage(browser, { theme: 'dark', width: 900 });
      await charts.show(sceneMessage({ text: largePlan({ gaps: 500, dated: 1000 }) }));
      for (const button of await charts.page.getByRole('button', { name: mode, exact: true }).all())
        await button.click();
      const start = Date.now();
      assert.deepEqual(await violations(charts), []);
      console.log(`      ${Date.now() - start} ms`);
      await charts.close();
    }).timeout(300_000);
  }

  for (const width of [280, 600, 900, 1600, 2000]) {
    it(`fits into ${width} px`, async () => {
      const charts = await openChartPage(browser, { width });
      await charts.show(sceneMessage('sample'));
      await charts.page.screenshot({ path: `${screenshots}/${width}.png`, fullPage: true });
      assert.deepEqual(await misplaced(charts), []);
      await charts.close();
    });
  }

  for (const [name, text, zoom] of [
    ['many rows', largePlan({ gaps: 240, dated: 60 }), 1],
    ['the sample at 200 %', samplePlan(), 2],
  ] as const) {
    it(`fits ${name} into a narrow and a wide panel`, async () => {
      for (const width of [280 * zoom, 700, 1600]) {
        const charts = await openChartPage(browser, { width, height: 600 });
        await charts.page.evaluate((times) => document.documentElement.style.setProperty('zoom', String(times)), zoom);
        await charts.show(sceneMessage({ text }));
        assert.deepEqual(await overflow(charts), [], `${width} px`);
        await charts.page.screenshot({ path: `${screenshots}/${name} ${width}.png` });
        await charts.close();
      }
    });
  }

  for (const mode of ['Chart', 'Radar', 'Table']) {
    it(`cuts no word into letters where it is narrow, each as a ${mode.toLowerCase()}`, async () => {
      const charts = await openChartPage(browser, { width: 280 });
      await charts.show(sceneMessage('sample'));
      for (const button of await charts.page.getByRole('button', { name: mode, exact: true }).all())
        await button.click();
      assert.deepEqual(await cutWords(charts), []);
      await charts.close();
    });
  }

  it('draws the lines of a timeline without a seam', async () => {
    for (const theme of ['light', 'highContrastDark'] as const) {
      const charts = await openChartPage(browser, { theme, width: 901, height: 2000 });
      await charts.show(sceneMessage('sample'));
      const rows = charts.page.locator('.timeline .row:not(.head)');
      const [first, last] = [await rows.first().boundingBox(), await rows.last().boundingBox()];
      const today = await rows.first().locator('.today').boundingBox();
      const month = await charts.page.locator('.timeline .tick').nth(5).boundingBox();
      assert.ok(first && last && today && month);
      const tops = { y: Math.ceil(first.y), height: Math.floor(last.y + last.height - first.y) - 1 };
      const inToday = await coloursIn(charts, { x: Math.round(today.x), width: 1, ...tops });
      assert.equal(inToday.size, 1, `today in ${theme}: ${[...inToday.keys()]}`);
      // No bar lies in December.
      const around = await coloursIn(charts, { x: Math.round(month.x + month.width / 2) - 2, width: 4, ...tops });
      assert.deepEqual([...around.values()], [3 * tops.height, tops.height], `a month in ${theme}`);
      await charts.close();
    }
  });

  it('shows every mark in forced colours', async () => {
    const charts = await openChartPage(browser, { forcedColors: 'active' });
    await charts.show(sceneMessage('sample'));
    const fills = await charts.page.locator('.bar, .required').evaluateAll((marks) => {
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      return marks.filter((mark) => getComputedStyle(mark).fill === canvas).length;
    });
    assert.equal(fills, 0);
    await charts.page.screenshot({ path: `${screenshots}/forced-colours.png`, fullPage: true });
    await charts.close();
  });

  it('runs and loads nothing of a hostile plan, and holds its layout', async () => {
    for (const width of [280, 900]) {
      const charts = await openChartPage(browser, { width });
      await charts.show(sceneMessage({ text: hostilePlan(samplePlan()) }));
      assert.equal(await charts.page.locator('.mark').first().isVisible(), true);
      for (const mark of await charts.page.locator('.gaps .mark').all()) {
        await mark.focus();
        await charts.page.keyboard.press('Home');
      }
      await charts.page.getByRole('tooltip').waitFor();
      assert.deepEqual(await overflow(charts), []);
      assert.deepEqual(charts.complaints, []);
      assert.deepEqual(
        charts.requests.map((address) => new URL(address).pathname),
        ['/', '/theme.css', '/webview.css', '/webview.js'],
      );
      await charts.close();
    }
  });
});

async function violations({ page }: ChartPage): Promise<string[]> {
  // Evaluated, for a script element would be blocked by the page's own policy, as it should be.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(axeScript, 'utf8'));
  // To tell of all that is well takes as long as to look at it.
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The whole page from its top: heads that stay in sight stand where they begin. */
async function picture({ page }: ChartPage, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

/** How many pixels of a part of the page have each colour, the most frequent first. */
async function coloursIn(
  { page }: ChartPage,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Map<string, number>> {
  const png = (await page.screenshot({ clip })).toString('base64');
  const pixels = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
  }, png);
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.slice(at, at + 3).join(' ');
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Words that begin on one line and end on another. */
function cutWords({ page }: ChartPage): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.spoken')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) cut.push(word);
      }
    }
    return cut;
  });
}

/** Whether the page is wider than its window. */
function overflow({ page }: ChartPage): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth} px`] : [];
  });
}

/** Words that lie over one another, or outside of the window. */
async function misplaced(charts: ChartPage): Promise<string[]> {
  const overlapping = await charts.page.evaluate(() => {
    const words = [
      ...document.querySelectorAll(
        '.tick:not([data-hidden]), .amount, .word, .levels, .beside, h2, .caption, .legend-item',
      ),
    ];
    const boxes = words
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }))
      .filter(({ text, box }) => text !== '' && box.width > 1);
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4,
        )
        .map((b) => `${a.text} / ${b.text}`),
    );
  });
  return [...overlapping, ...(await overflow(charts))];
}
