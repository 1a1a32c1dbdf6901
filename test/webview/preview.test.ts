import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { Browser, Page } from 'playwright-core';
import { localiseScene } from '../../src/core/charts/localiseScene';
import { tableHeads } from '../../src/core/charts/tableHeads';
import { formatMessage } from '../../src/core/rules/formatMessage';
import { previewBars } from '../../src/core/views/previewBars';
import { PREVIEW_KINDS, previewCharts } from '../../src/core/views/previewCharts';
import { addPlanCharts } from '../../src/extension/markdownItPlugin';
import { analysisOf, sceneOf } from '../core/charts/sceneOf';
import { launchBrowser } from '../host/browser';
import { hostilePlan, hostileWords } from '../hostileWords';
import { samplePlan } from './sceneMessage';
import { type ThemeName, themes } from './themes';

const screenshots = 'out/screenshots/preview';
const style = readFileSync(fileURLToPath(new URL('../../media/preview.css', import.meta.url)), 'utf8');
const options = { heads: tableHeads, today: 'today, {0}', nothing: 'Nothing.', table: 'As a table', locale: 'en' };
const blocks = PREVIEW_KINDS.map((kind) => `\`\`\`planmark ${kind}\n\`\`\`\n`).join('\n');

/** The page as the preview makes it, with any HTML of the text, as VS Code lets it. */
function pageOf(text: string, theme: ThemeName): string {
  const bars = previewBars(analysisOf(text), (words) => (typeof words === 'string' ? words : formatMessage(words)));
  const markdownIt = new MarkdownIt({ html: false });
  addPlanCharts(markdownIt as never, {
    chart: (_, kind) => {
      const known = PREVIEW_KINDS.find((each) => each === kind);
      return known ? previewCharts(localiseScene(sceneOf(text), formatMessage), known, options) : null;
    },
    bars: () => bars,
  });
  const { kind, colours } = themes[theme];
  const variables = Object.entries(colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  // No script of the page itself: whatever ran would have come from the plan.
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<style>:root{${variables.join('')}} body{font-family:sans-serif;color:var(--vscode-editor-foreground);background:var(--vscode-editor-background)}
${style}</style></head><body class="vscode-body ${kind}">${markdownIt.render(text)}</body></html>`;
}

describe('a plan in a page of Markdown', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async function () {
    this.timeout(300_000);
    browser = await launchBrowser();
    await mkdir(screenshots, { recursive: true });
    page = await (await browser.newContext({ viewport: { width: 900, height: 1000 } })).newPage();
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => complaints.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  after(() => browser.close());

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`is drawn in the colours of ${theme}`, async () => {
      await page.setContent(pageOf(`${blocks}\n${samplePlan()}`, theme));
      const [text, expected] = await page.evaluate(() => {
        const svg = document.querySelector('.planmark-chart svg');
        return [svg ? getComputedStyle(svg).fill : '', getComputedStyle(document.body).color];
      });
      assert.equal(text, expected);
      await page.screenshot({ path: `${screenshots}/${theme}.png`, fullPage: true });
    });
  }

  it('runs nothing, loads nothing and keeps its width, whatever stands in the plan', async function () {
    this.timeout(120_000);
    for (let first = 0; first < hostileWords.length; first++) {
      // HTML has no place for these two: the parser of the page would put others there.
      const plan = hostilePlan(samplePlan(), first).replaceAll('\u0000', '').replaceAll('\uD800', '');
      await page.setContent(pageOf(`${blocks}\n${plan}`, 'dark'));
      const found = await page.evaluate(() => ({
        charts: document.querySelectorAll('.planmark-chart').length,
        strange: [...document.querySelectorAll('.planmark-chart *, .planmark-bar *')]
          .filter((each) => /^(?:script|img|a|iframe|style|foreignObject|use|image|animate|set)$/i.test(each.localName))
          .map((each) => each.outerHTML),
        handlers: [...document.querySelectorAll('.planmark-chart, .planmark-chart *, .planmark-bar, .planmark-bar *')]
          .flatMap((each) => [...each.attributes])
          .filter(
            ({ name, value }) =>
              /^on|^style$|href/i.test(name) || /javascript:|url\(/i.test(name === 'aria-label' ? '' : value),
          )
          .map(({ name, value }) => `${name}=${value}`),
        tooWide: [...document.querySelectorAll('.planmark-chart')]
          .map((each) => each.getBoundingClientRect().right)
          .filter((right) => right > innerWidth),
      }));
      assert.ok(found.charts >= 4, `${found.charts} charts`);
      assert.deepEqual({ ...found, charts: 0 }, { charts: 0, strange: [], handlers: [], tooWide: [] });
    }
    assert.deepEqual(complaints, []);
  });
});
