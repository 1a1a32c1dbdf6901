import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { choose, webviewFrame } from './driving';
import { retry } from './retry';

/** Takes a chart of the open panel elsewhere, by the button of its title bar. */
export async function exportChart(page: Page, chart: string, format: string): Promise<void> {
  await retry(async () => {
    await webviewFrame(page).getByRole('heading', { level: 1 }).click({ timeout: 4000 });
    await page.getByRole('button', { name: 'Export Chart…' }).click({ timeout: 4000 });
    await page.getByPlaceholder('Which chart to export?').waitFor({ timeout: 4000 });
    await choose(page, chart, chart, 4000);
    await page.getByPlaceholder(`Export ${chart}`).waitFor({ timeout: 4000 });
    await choose(page, format, format, 4000);
  }, page);
}

/** What is saved of a chart, under the name that is offered. */
export async function exportedFile(
  { page, folder }: { readonly page: Page; readonly folder: string },
  chart: string,
  ending: 'svg' | 'png' | 'csv',
): Promise<Buffer> {
  const isIt = (name: string) => name.endsWith(` - ${chart}.${ending}`);
  for (const name of readdirSync(folder).filter(isIt)) rmSync(join(folder, name));
  await exportChart(page, chart, `Save as ${ending.toUpperCase()}…`);
  const input = page.locator('.quick-input-widget:visible input.input').first();
  await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).waitFor();
  await input.press('Enter');
  await page
    .getByText(new RegExp(`^Saved: .*\\.${ending}$`))
    .first()
    .waitFor();
  const name = readdirSync(folder).find(isIt);
  if (name === undefined) throw new Error(`${chart} was not saved: ${readdirSync(folder).join(', ')}`);
  return readFileSync(join(folder, name));
}
