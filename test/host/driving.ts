import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errors, type FrameLocator, type Locator, type Page } from 'playwright-core';

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

/** Does it again, after Escape, as long as it times out; for 30 s. */
export async function retry(attempt: () => Promise<void>, page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > deadline) {
        throw error;
      }
      await page.keyboard.press('Escape');
    }
  }
}

/** The text area of the file's editor, once it is the active one. */
export async function activeEditor(page: Page, name: string): Promise<Locator> {
  await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  await editor.locator('.view-line').first().waitFor();
  return editor;
}

/**
 * Puts the caret there; both are counted from 1. The line is brought into view. What ran before may still move the caret
 * after it: then it goes there again.
 */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await retry(async () => {
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget:visible input.input').first();
    await input.fill(`:${line}:${column}`, { timeout: 4000 });
    await input.press('Enter', { timeout: 4000 });
    await page.getByRole('button', { name: `Ln ${line}, Col ${column}`, exact: true }).waitFor({ timeout: 4000 });
  }, page);
}

/** The first place in the visible lines where the text stands; tokens of a line may be cut anywhere, so by the line. */
export function lineWith(page: Page, text: string): Locator {
  return page
    .locator('.monaco-editor .view-line')
    .filter({ hasText: asInEditor(text) })
    .first();
}

/** Rests the mouse on a text in the editor and gives the hover, once it says something. */
export async function hoverText(page: Page, text: string): Promise<Locator> {
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:visible').filter({ hasNotText: 'Loading...' });
  await lineWith(page, text).waitFor();
  const deadline = Date.now() + 15_000;
  for (;;) {
    // Away first: a hover that is still there may belong to another text. And again as long as nothing comes: the
    // extension that has something to say may only just be starting, and VS Code asks once per resting of the mouse.
    await page.mouse.move(0, 0);
    await hover.waitFor({ state: 'hidden' });
    const { x, y } = await centreOf(page, text);
    await page.mouse.move(x, y - 2);
    await page.mouse.move(x, y, { steps: 3 });
    try {
      await hover.waitFor({ timeout: 2000 });
      return hover;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
  }
}

/** The middle of the text on the page. Its line is cut into tokens that may begin and end anywhere. */
export function centreOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return lineWith(page, text).evaluate((line, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push(walker.currentNode as Text);
    }
    const place = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) {
          return [node, rest];
        }
        rest -= node.length;
      }
      throw new Error('The line ends before that.');
    };
    const start = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, asInEditor(text));
}

/** The inside of the webview with that title; the first one there is without a title. */
export function webviewFrame(page: Page, title?: string): FrameLocator {
  // Two frames, one in the other: VS Code's own, then the page of the extension, which carries the title.
  const inner = title ? `iframe[title="${title}"]` : 'iframe#active-frame';
  return page.frameLocator('iframe.webview.ready').frameLocator(inner);
}

/** VS Code in a page writes what extensions keep for the workspace every few seconds: what a reload finds again. */
export async function whenKept(page: Page, text: string): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const stores = [...database.objectStoreNames].map((store) =>
        done(database.transaction(store).objectStore(store).getAll()),
      );
      const values = (await Promise.all(stores)).flat();
      database.close();
      if (values.some((value) => String(value).includes(wanted))) return true;
    }
    return false;
  }, text);
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

/** The editor shows spaces as no-break spaces. */
function asInEditor(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
