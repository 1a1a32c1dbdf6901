import type { Page } from 'playwright-core';
import { retry } from './retry';

/** Runs a command from the palette by the keyboard alone. */
export async function runByKeys(page: Page, title: string): Promise<void> {
  await retry(async () => {
    await page.keyboard.press('F1');
    await pickByKeys(page, title, 4000);
  }, page);
}

/** Types into the open list until the row of exactly that label is the one that Enter takes, and takes it. */
export async function pickByKeys(page: Page, label: string, timeout = 10_000): Promise<void> {
  const list = page.locator('.quick-input-widget:visible');
  await list.locator('input.input:focus').first().waitFor({ timeout });
  await page.keyboard.type(label);
  const name = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  await list.locator('.monaco-list-row.focused .label-name').filter({ hasText: name }).waitFor({ timeout });
  await page.keyboard.press('Enter');
}
