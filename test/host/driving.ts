import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { activeEditor } from './driveEditor';
import { retry } from './retry';

const screenshots = fileURLToPath(new URL('../../out/screenshots', import.meta.url));

/**
 * Runs a command by its full title (`Planmark: Show Gap Charts`), as a person would from the palette. The palette lists
 * what can be run at the moment it opens: while the command is not in it, it is closed and opened again.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await retry(async () => {
    await page.keyboard.press('F1');
    await choose(page, `>${title}`, title, 4000);
  }, page);
}

/** Opens a file of the folder by its name, through quick open, and gives its editor, once it is the active one. */
export async function openFile(page: Page, name: string): Promise<Locator> {
  await retry(async () => {
    await page.keyboard.press('F1');
    await choose(page, name, name, 4000);
  }, page);
  return activeEditor(page, name);
}

/** Types into the open quick input, waits for the row of exactly that label and takes it. */
export async function choose(page: Page, text: string, label = text, timeout = 10_000): Promise<void> {
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('input.input').first().fill(text, { timeout });
  const hasLabel = page.locator('.label-name').filter({ hasText: exactly(label) });
  await widget.getByRole('option').filter({ has: hasLabel }).first().click({ timeout });
}

/** The inside of the webview with that title; the first one there is without a title. */
export function webviewFrame(page: Page, title?: string): FrameLocator {
  // Two frames, one in the other: VS Code's own, then the page of the extension, which carries the title.
  const inner = title ? `iframe[title="${title}"]` : 'iframe#active-frame';
  return page.frameLocator('iframe.webview.ready').frameLocator(inner);
}

/** Chooses a colour theme by its name; `theme` of `openWorkbench` is quicker where it need not change. */
export async function setTheme(page: Page, name: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, name);
}

/** Into `out/screenshots`; gives the path. */
export async function screenshot(page: Page | Locator, name: string): Promise<string> {
  await mkdir(screenshots, { recursive: true });
  const path = join(screenshots, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
