import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { localiseScene } from '../../src/core/charts/localiseScene';
import { trendChart } from '../../src/core/charts/trendChart';
import { formatMessage } from '../../src/core/rules/formatMessage';
import type { TrendMessage } from '../../src/webview/trendProtocol';
import { launchBrowser } from '../host/browser';
import { hostileWords } from '../hostileWords';
import { type ChartPage, openChartPage } from './chartPage';
import { sceneMessage } from './sceneMessage';
import { type ThemeName, themes } from './themes';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const screenshots = 'out/screenshots/charts';

const revisions = Array.from({ length: 12 }, (_, index) => ({
  hash: `${(index + 10).toString(16)}bcdef0123`,
  day: `2026-${String(Math.floor(index / 2) + 5).padStart(2, '0')}-${String((index % 2) * 14 + 2).padStart(2, '0')}`,
  subject: `Change number ${index + 1}`,
  openGaps: index === 3 ? null : 9 - Math.floor(index / 2),
  reached: 0.4 + index * 0.03,
  boxes: { done: index * 2, total: 30 + (index > 6 ? 6 : 0) },
}));

function trendMessage(subject = 'Ship the design'): TrendMessage {
  const now = { hash: null, day: '2026-11-20', subject: '', openGaps: 3, reached: 0.8, boxes: { done: 26, total: 36 } };
  const named = revisions.map((revision, index) => (index === 5 ? { ...revision, subject } : revision));
  const chart = trendChart([...named, now], 1);
  return {
    type: 'trend',
    uri: 'file:///plan.md',
    title: 'Trend',
    note: '',
    load: 'Read the history again',
    chart: chart && localiseScene(chart, formatMessage),
    changes: {
      title: 'Changes since 2026-07-16',
      items: [
        { key: 'change/0', title: 'Skill: Mentoring', text: 'current level Beginner → Competent', within: '' },
        { key: 'change/1', title: `Task: ${subject}`, text: 'done, was open', within: `Goal 1: ${subject}` },
      ],
    },
    heads: { day: 'Day', commit: 'Commit', message: 'Message' },
    keys: 'Arrow keys move.',
    strings: { view: 'How the chart is shown', views: { chart: 'Chart', radar: 'Radar', table: 'Table' } },
    language: 'en',
  };
}

describe('the trend on the chart page', () => {
  let browser: Browser;
  let charts: ChartPage;

  before(async function () {
    this.timeout(300_000);
    browser = await launchBrowser();
    await mkdir(screenshots, { recursive: true });
  });
  after(() => browser.close());
  afterEach(() => charts.close());

  const open = async (theme: ThemeName, width = 900) => {
    charts = await openChartPage(browser, { theme, width });
    await charts.show(sceneMessage('sample'));
    await charts.show(trendMessage());
  };

  it('asks the host for the history by its button, and for the changes since a revision by its mark', async () => {
    await open('light');
    await charts.page.getByRole('button', { name: 'Read the history again' }).click();
    const point = charts.page.getByRole('button', {
      name: /^fbcdef0, 2026-07-16, Ship the design, 7 open gaps, 55% of/,
    });
    await point.press('Enter');
    await charts.page.getByRole('button', { name: /^Skill: Mentoring, current level/ }).click();
    const asked = (await charts.sent())
      .filter(({ type }) => type === 'reveal')
      .map((message) => 'key' in message && message.key);
    assert.deepEqual(asked, ['trend/load', 'trend/fbcdef0123', 'change/0']);
  });

  it('tells the revision below the focus and the pointer, and goes from one to the next by arrow keys', async () => {
    await open('light');
    const detail = charts.page.locator('.trend-detail');
    const { keyboard } = charts.page;
    await charts.page.locator('.trend-point .mark').nth(5).focus();
    assert.match((await detail.textContent()) ?? '', /^fbcdef0 · 2026-07-16 · Ship the design · 7 open gaps/);
    await keyboard.press('ArrowRight');
    assert.match((await detail.textContent()) ?? '', /Change number 7/);
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    assert.match((await detail.textContent()) ?? '', /Change number 5/);
    await charts.page.locator('.trend-point').nth(1).hover();
    assert.match((await detail.textContent()) ?? '', /Change number 2/);
  });

  it('has a table twin with the newest revision first', async () => {
    await open('light');
    await charts.page.locator('.trend').getByRole('button', { name: 'Table' }).click();
    const table = charts.page.getByRole('table', { name: 'Trend' });
    assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
      'Day',
      'Open gaps',
      'Required levels reached',
      'Boxes done',
      'Commit',
      'Message',
    ]);
    assert.equal(await table.getByRole('row').count(), 14);
    assert.match((await table.getByRole('row').nth(1).textContent()) ?? '', /2026-11-20380%26\/36as it stands now/);
  });

  it('keeps the focus while the text changes, and goes with the plan', async () => {
    await open('light');
    await charts.page.locator('.trend-point .mark').nth(5).focus();
    await charts.show(sceneMessage({ text: '## Goal 1: A\n- [ ] a\n' }, 2));
    await charts.show({ ...trendMessage(), note: 'Still there' });
    assert.equal(
      await charts.page.evaluate(() => document.activeElement?.getAttribute('data-key')),
      'trend/fbcdef0123',
    );
    await charts.show({ type: 'noPlan', advice: { title: 'No plan', text: '', example: '', action: '' } });
    assert.equal(await charts.page.locator('.trend').count(), 0);
  });

  it('shows any words of a commit as text', async () => {
    charts = await openChartPage(browser, {});
    await charts.show(sceneMessage('sample'));
    for (const word of hostileWords) await charts.show(trendMessage(word));
    await charts.page.locator('.trend').getByRole('button', { name: 'Table' }).click();
    assert.equal(await charts.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(charts.complaints, []);
    assert.equal(await charts.page.locator('.trend :is(img, script, a, iframe)').count(), 0);
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to complain of in ${theme}`, async () => {
      await open(theme);
      assert.deepEqual(await violations(charts), []);
      await charts.page.locator('.trend').screenshot({ path: `${screenshots}/trend ${theme}.png` });
      await charts.page.locator('.trend').getByRole('button', { name: 'Table' }).click();
      assert.deepEqual(await violations(charts), []);
      await charts.show({ ...trendMessage(), chart: null, changes: null, note: 'In no repository.' });
      assert.deepEqual(await violations(charts), []);
    });
  }

  for (const width of [280, 2000]) {
    it(`fits into ${width} px`, async () => {
      await open('dark', width);
      await charts.page.locator('.trend').screenshot({ path: `${screenshots}/trend ${width}.png` });
      assert.equal(await charts.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    });
  }
});

async function violations({ page }: ChartPage): Promise<string[]> {
  await page.evaluate(readFileSync(axeScript, 'utf8'));
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run('.trend'));
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
