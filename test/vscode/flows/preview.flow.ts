import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { activeEditor } from '../../host/driveEditor';
import { runCommand, screenshot, webviewFrame } from '../../host/driving';
import { complaintsOf, HOSTILE_PLANS, openHostilePlan } from '../../host/hostilePlans';
import { useWorkbench } from '../../host/useWorkbench';

/**
 * The page of the preview, once its first chart and our style sheet are there; VS Code's preview lets a plan's own style
 * sheet hide it. While the preview has the focus there is no such command.
 */
async function openPreview(page: Page, state: 'visible' | 'attached' = 'visible'): Promise<FrameLocator> {
  await runCommand(page, 'Markdown: Open Preview to the Side');
  const previews = page.locator('iframe.webview.ready');
  await previews.first().waitFor();
  // Where the machine is slow, the command may have run twice before its effect was seen: the last one has the focus.
  while ((await previews.count()) > 1) {
    const before = await previews.count();
    await runCommand(page, 'View: Close Editor');
    await previews.nth(before - 1).waitFor({ state: 'detached' });
  }
  const frame = webviewFrame(page);
  await frame.locator('.planmark-chart svg').first().waitFor({ state });
  await frame.locator('link[href*="/media/preview.css"]').evaluate(async (link: HTMLLinkElement) => {
    while (!link.sheet) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return frame;
}

const SETTINGS = { 'planmark.previewBars': true };

for (const [name, theme] of [
  ['dark', 'Dark 2026'],
  ['light', 'Light 2026'],
  ['high-contrast', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const) {
  describe(`The Markdown preview of a plan in ${theme}`, () => {
    const flow = useWorkbench({
      fixture: 'preview',
      theme,
      settings: SETTINGS,
      viewport: { width: 1700, height: 2400 },
    });

    it('has charts in the place of their blocks, and bars', async () => {
      const { page } = flow;
      await activeEditor(page, 'plan.md');
      const frame = await openPreview(page);
      assert.deepEqual(await frame.locator('.planmark-chart figcaption strong').allTextContents(), [
        'Skill gaps',
        'Skill gaps',
        'Goals',
        'Timeline',
      ]);
      await frame.getByRole('img', { name: '3 to close' }).waitFor();
      await frame.locator('h2').getByRole('img', { name: '1 of 3 done' }).waitFor();
      // In colours of the theme, not the fallback.
      const colour = await frame
        .locator('.planmark-chart svg')
        .first()
        .evaluate((svg) => getComputedStyle(svg).fill);
      const body = await frame.locator('body').evaluate((element) => {
        const text = getComputedStyle(element).getPropertyValue('--vscode-editor-foreground');
        element.style.setProperty('outline-color', text);
        return getComputedStyle(element).outlineColor;
      });
      assert.equal(colour, body);
      await screenshot(page, `preview-${name}`);
    });
  });
}

describe('The Markdown preview of a plan', () => {
  const flow = useWorkbench({ fixture: 'preview', settings: SETTINGS });

  it('follows while one types', async () => {
    const { page } = flow;
    await activeEditor(page, 'plan.md');
    const frame = await openPreview(page);
    const first = frame.locator('.planmark-chart svg').first();
    await first.getByText('Writing').waitFor();
    writeFileSync(flow.file, readFileSync(flow.file, 'utf8').replace('| Writing |', '| Prose |'));
    await first.getByText('Prose').waitFor();
  });
});

describe('The Markdown preview of a plan without any script', () => {
  const flow = useWorkbench({ fixture: 'preview', settings: SETTINGS, viewport: { width: 1400, height: 2000 } });

  it('has its charts and bars all the same', async () => {
    const { page } = flow;
    await activeEditor(page, 'plan.md');
    const preview = await openPreview(page);
    const markup = await preview.locator('html').evaluate((html) => html.outerHTML);
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const still = await context?.newPage();
    assert.ok(context && still);
    // As it stands in VS Code, in a page that can run nothing.
    await still.setContent(markup);
    assert.equal(await still.locator('.planmark-chart svg').count(), 4);
    for (const chart of await still.locator('.planmark-chart svg').all()) {
      const box = await chart.boundingBox();
      assert.ok(box && box.width > 300 && box.height > 60, JSON.stringify(box));
    }
    await still.getByRole('img', { name: '3 to close' }).waitFor();
    await still.screenshot({ path: 'out/screenshots/preview-without-scripts.png', fullPage: true });
    await context.close();
    const { contributes } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'));
    assert.equal('markdown.previewScripts' in contributes, false);
  });
});

describe('The Markdown preview of a hostile plan', () => {
  const flow = useWorkbench({ fixture: 'preview', settings: SETTINGS, viewport: { width: 1400, height: 2000 } });

  it('runs nothing and asks for nothing, whatever stands in the plan', async () => {
    const { page } = flow;
    const complaints = complaintsOf(page);
    const blocks = ['gaps', 'radar', 'progress', 'timeline'].map((kind) => `\`\`\`planmark ${kind}\n\`\`\`\n`);
    for (const first of HOSTILE_PLANS) {
      await openHostilePlan(flow, first, `${blocks.join('\n')}\n`);
      const frame = await openPreview(page, 'attached');
      assert.equal(await frame.locator('.planmark-chart :is(script, img, a, iframe, style, foreignObject)').count(), 0);
      assert.deepEqual(
        await frame
          .locator('.planmark-chart, .planmark-bar')
          .evaluateAll((all) =>
            all
              .flatMap((each) => [each, ...each.querySelectorAll('*')])
              .flatMap((each) =>
                [...each.attributes]
                  .filter(({ name, value }) => /^on/i.test(name) || /^javascript:/i.test(value))
                  .map(({ name }) => name),
              ),
          ),
        [],
      );
      await screenshot(page, `preview-hostile-${first}`);
      await runCommand(page, 'View: Close All Editors');
    }
    assert.deepEqual(complaints, []);
  });
});
