import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { planmark } from '../cli/planmark';
import { launchBrowser } from '../host/browser';
import { hostilePlan, hostileWords } from '../hostileWords';
import { samplePlan } from './sceneMessage';

const screenshots = 'out/screenshots/charts';

/** Opens a report in the browser; complaints and requests other than for the page itself are told. */
async function openReport(browser: Browser, plan: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const { out } = await planmark(['report', 'plan.md'], { 'plan.md': plan });
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    if (route.request().url() === 'http://report.test/') return route.fulfill({ contentType: 'text/html', body: out });
    complaints.push(route.request().url());
    return route.abort();
  });
  await page.goto('http://report.test/');
  return { page, complaints, close: () => context.close() };
}

describe('the page of a report', () => {
  let browser: Browser;

  before(async function () {
    this.timeout(300_000);
    browser = await launchBrowser();
    await mkdir(screenshots, { recursive: true });
  });
  after(() => browser.close());

  for (const colours of ['light', 'dark'] as const) {
    it(`shows pictures and tables in ${colours} colours`, async () => {
      const { page, complaints, close } = await openReport(browser, samplePlan(), 900, colours);
      assert.equal(await page.locator('svg').first().isVisible(), true);
      await page.screenshot({ path: `${screenshots}/report ${colours}.png`, fullPage: true });
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  it('runs and loads nothing of a hostile plan, and is no wider than its window', async () => {
    for (let first = 0; first < hostileWords.length; first += 3) {
      const { page, complaints, close } = await openReport(browser, hostilePlan(samplePlan(), first), 600);
      const { harm, overflow } = await page.evaluate(() => ({
        harm: document.querySelectorAll('script, img, iframe, a, [onload], [onerror], [onmouseover], style ~ style')
          .length,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      assert.deepEqual([complaints, harm, overflow], [[], 0, 0], `from ${hostileWords[first]?.slice(0, 20)}`);
      await close();
    }
  });

  it('scrolls its pictures and tables in a narrow window instead of cutting their words', async () => {
    const { page, close } = await openReport(browser, samplePlan(), 360);
    const { overflow, widths } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      widths: [...document.querySelectorAll('svg, table')].map((each) => each.getBoundingClientRect().width),
    }));
    assert.equal(overflow, 0);
    assert.ok(Math.min(...widths) >= 560, `${widths}`);
    await page.screenshot({ path: `${screenshots}/report narrow.png`, fullPage: true });
    await close();
  });

  it('has pictures that are files of their own, well-formed whatever the plan says', async () => {
    const { page, close } = await openReport(browser, hostilePlan(samplePlan()), 600);
    const broken = await page.evaluate(
      () =>
        [...document.querySelectorAll('svg')].filter((svg) => {
          const parsed = new DOMParser().parseFromString(new XMLSerializer().serializeToString(svg), 'image/svg+xml');
          return parsed.querySelector('parsererror') !== null;
        }).length,
    );
    assert.equal(broken, 0);
    await close();
  });
});
