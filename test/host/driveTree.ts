import type { Locator, Page } from 'playwright-core';

/** The tree of the plan, in its own container of the activity bar, once its last row is drawn. */
export async function showTree(page: Page, last: RegExp): Promise<void> {
  if (!(await page.locator('.pane-header', { hasText: 'Plan' }).isVisible())) {
    await page.getByRole('tab', { name: 'Planmark' }).first().click();
  }
  // VS Code draws from the top, and a click into a tree that is still being drawn is lost.
  await treeRow(page, last).waitFor();
}

/** A row by what a screen reader calls it. */
export function treeRow(page: Page, name: RegExp): Locator {
  return page.getByRole('treeitem', { name });
}
