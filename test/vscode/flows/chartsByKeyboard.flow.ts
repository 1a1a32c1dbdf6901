import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { pickByKeys, runByKeys } from '../../host/byKeys';
import { activeEditor, lineWith } from '../../host/driveEditor';
import { screenshot, webviewFrame } from '../../host/driving';
import { retry } from '../../host/retry';
import { useWorkbench } from '../../host/useWorkbench';

/** Nothing here touches the mouse, or gives the focus to anything but by a key. */
describe('The charts by the keyboard alone', () => {
  const flow = useWorkbench({ viewport: { width: 1700, height: 900 } });
  const focused = (page: Page, name: RegExp): Locator =>
    webviewFrame(page).locator(':focus').and(webviewFrame(page).getByRole('button', { name }));

  /** Presses a key until the focus is on that mark, or has gone by it. */
  async function pressUntil(page: Page, key: string, name: RegExp): Promise<void> {
    const mark = focused(page, name);
    for (let presses = 0; presses < 30 && !(await mark.isVisible()); presses++) {
      await page.keyboard.press(key);
      await mark.waitFor({ timeout: 500 }).catch(() => {});
    }
    await mark.waitFor({ timeout: 1000 });
  }

  it('open from the palette, and are reached as the group beside', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await page.getByRole('button', { name: 'Show Gap Charts' }).first().waitFor();
    await runByKeys(page, 'Planmark: Show Gap Charts');
    await webviewFrame(page).getByRole('heading', { level: 1, name: 'Growth Plan: Robin Vega' }).waitFor();
    await activeEditor(page, 'growth-plan.md');
    await retry(async () => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+2');
      await pressUntil(page, 'Tab', /^System design, Competent now/);
    }, page);
  });

  it('are walked through by arrow keys, and show where one is', async () => {
    const { page } = flow;
    await pressUntil(page, 'ArrowDown', /^Mentoring, Competent now, Proficient required/);
    await webviewFrame(page).getByRole('tooltip').getByText('Does the usual work with little help').waitFor();
    await screenshot(page, 'charts by keyboard');
  });

  it('set a level by F2 and Shift+F2, and keep the focus on its mark', async () => {
    const { page } = flow;
    for (const [key, title, level, after] of [
      ['F2', 'Current level of Mentoring', 'Beginner', /^Mentoring, Beginner now, Proficient required, 2 to close/],
      ['Shift+F2', 'Required level of Mentoring', 'Expert', /^Mentoring, Beginner now, Expert required, 3 to close/],
    ] as const) {
      await retry(async () => {
        await pressUntil(page, 'ArrowDown', /^Mentoring, \w+ now/);
        await page.keyboard.press(key);
        await page.getByPlaceholder(title).waitFor({ timeout: 5000 });
      }, page);
      await pickByKeys(page, level);
      await focused(page, after).waitFor();
    }
  });

  it('are saved, and give the focus back', async () => {
    const { page, folder } = flow;
    const file = join(folder, 'growth-plan - What a senior needs.svg');
    // The list closes where VS Code gives the page its focus back only after it was opened.
    await retry(async () => {
      await runByKeys(page, 'Planmark: Export Chart…');
      await page.getByPlaceholder('Which chart to export?').waitFor({ timeout: 5000 });
      await pickByKeys(page, 'What a senior needs', 4000);
      await page.getByPlaceholder('Export What a senior needs').waitFor({ timeout: 5000 });
    }, page);
    await pickByKeys(page, 'Save as SVG…');
    const name = page.locator('.quick-input-widget:visible input.input:focus').first();
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).waitFor();
    await name.waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Saved: .*\.svg$/)
      .first()
      .waitFor();
    assert.equal(existsSync(file), true);
    assert.match(readFileSync(file, 'utf8'), />Mentoring</);
    await focused(page, /^Mentoring, Beginner now, Expert required/).waitFor();
  });

  it('lead to the text by Enter, where one step undoes a level', async () => {
    const { page } = flow;
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Ln 35, Col \d+ \(\d+ selected\)/ }).waitFor();
    await activeEditor(page, 'growth-plan.md');
    await lineWith(page, '| Mentoring | Expert | Beginner | -3 |').waitFor();
    await page.keyboard.press('Control+Z');
    await lineWith(page, '| Mentoring | Proficient | Beginner | -2 |').waitFor();
  });
});
