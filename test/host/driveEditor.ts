import type { Locator, Page } from 'playwright-core';
import { retry } from './retry';

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

/** Waits until the text is seen. */
export async function drawn(page: Page, text: string): Promise<void> {
  await lineWith(page, text).waitFor();
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

/** The editor shows spaces as no-break spaces. */
function asInEditor(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
