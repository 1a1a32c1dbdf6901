import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { activeEditor, goTo, lineWith } from '../../host/driveEditor';
import { showTree, treeRow } from '../../host/driveTree';
import { screenshot } from '../../host/driving';
import { useWorkbench } from '../../host/useWorkbench';

/** Of what is drawn of a text: the first of its pieces. */
const piece = (page: Page, line: string, text: string) =>
  lineWith(page, line).locator('span span').filter({ hasText: text }).first();

const styleOf = (page: Page, line: string, text: string, property: 'color' | 'opacity') =>
  piece(page, line, text).evaluate((span, name) => getComputedStyle(span).getPropertyValue(name), property);

describe('A plan in the editor', () => {
  const flow = useWorkbench({
    viewport: { width: 1600, height: 900 },
    settings: {
      '[markdown]': { 'editor.wordWrap': 'off' },
      'files.autoSave': 'off',
      'planmark.inlayHints': true,
      'planmark.codeLens': true,
      'planmark.decorations': true,
    },
  });

  it('says progress and the nearest deadline in the status bar, and its click opens the agenda', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await page.locator('.statusbar-item', { hasText: /\d+\/\d+ · 1 overdue · in \d+ days/ }).click();
    await page.getByPlaceholder('Deadlines of Growth Plan: Robin Vega').waitFor();
    await page.getByRole('option', { name: /Design systems that last/ }).waitFor();
    await screenshot(page, 'agenda');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Ln 52, Col \d+ \(\d+ selected\)/ }).waitFor();
  });

  it('shows progress, periods and what is overdue or done where that was asked for', async () => {
    const { page } = flow;
    await goTo(page, 60);
    await page.locator('.codelens-decoration', { hasText: '3 of 7 done' }).first().waitFor();
    await lineWith(page, '2026-07-01 to 2026-07-14').waitFor();
    await screenshot(page, 'hints');
    const plain = await styleOf(page, 'Write the design for offline', 'Write the design for offline', 'opacity');
    const done = await styleOf(page, 'Redraw the routing service', 'Redraw the routing service', 'opacity');
    assert.equal(plain, '1');
    assert.equal(done, '0.75');
  });

  it('colours open gaps in another colour than closed ones', async () => {
    const { page } = flow;
    await goTo(page, 33);
    const open = await styleOf(page, 'System design | Expert', '-2', 'color');
    const closed = await styleOf(page, 'Programming | Proficient', '+1', 'color');
    assert.notEqual(open, closed);
  });

  it('moves a goal in the text by a key in the tree, and back', async () => {
    const { page } = flow;
    await showTree(page, /^Certification/);
    const goal = treeRow(page, /^Goal 2: Work with/);
    await goal.click();
    await page.keyboard.press('Alt+ArrowUp');
    await goTo(page, 52);
    await above(page, 'Goal 2: Work with', 'Goal 1: Design systems');
    await page.keyboard.press('Control+Z');
    await above(page, 'Goal 1: Design systems', 'Goal 2: Work with');
  });

  it('moves a goal to the place of another one by dragging its row there, and takes that back in one step', async () => {
    const { page } = flow;
    const deadline = Date.now() + 60_000;
    for (;;) {
      await drag(page, treeRow(page, /^Goal 2: Work with/), treeRow(page, /^Goal 1: Design systems/));
      if (await comesAbove(page, 'Goal 2: Work with', 'Goal 1: Design systems', 8000)) break;
      assert.ok(Date.now() < deadline, 'the goal is not moved');
    }
    await screenshot(page, 'dragged goal');
    await goTo(page, 52);
    await page.keyboard.press('Control+Z');
    await above(page, 'Goal 1: Design systems', 'Goal 2: Work with');
    await treeRow(page, /^Goal 1: Design systems/).waitFor();
  });
});

/** As a hand does: VS Code begins a drag with the first movement, and takes a drop where the mouse has rested. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await centre(from);
  const end = await centre(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 6, start.y + 3, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.move(end.x + 2, end.y, { steps: 2 });
  await page.mouse.up();
}

async function centre(row: Locator): Promise<{ x: number; y: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error('The row is not seen.');
  return { x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height / 2 };
}

/** Waits until one line is drawn above another. */
async function above(page: Page, upper: string, lower: string): Promise<void> {
  assert.ok(await comesAbove(page, upper, lower, 15_000), `"${upper}" does not come to stand above "${lower}".`);
}

async function comesAbove(page: Page, upper: string, lower: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const boxes = await Promise.all(
      [upper, lower].map((text) => lineWith(page, text).boundingBox({ timeout: 15_000 })),
    );
    const [one, other] = boxes.map((box) => box?.y ?? Number.NaN);
    if (one !== undefined && other !== undefined && one < other) return true;
    if (Date.now() > deadline) return false;
    await page.waitForTimeout(50);
  }
}
