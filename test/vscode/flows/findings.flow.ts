import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { activeEditor, drawn, goTo, lineWith } from '../../host/driveEditor';
import { runCommand, screenshot, webviewFrame } from '../../host/driving';
import { retry } from '../../host/retry';
import { useWorkbench } from '../../host/useWorkbench';

const SETTINGS = { '[markdown]': { 'editor.wordWrap': 'off' }, 'files.autoSave': 'off' };
const VIEWPORT = { width: 1500, height: 900 };
const THEMES = ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'];

/** Line 35 of the sample; its gap, in column 40, should be -1. */
const WRONG = '| Mentoring | Proficient | Competent | -2 | 🟡 Medium |';
const RIGHT = WRONG.replace('-2', '-1');
const MESSAGE = 'Gap of "Mentoring" should be -1 (Competent 2 − Proficient 3), not -2.';

const errors = (page: Page): Locator => page.locator('.view-overlays .squiggly-error');
const menu = (page: Page): Locator => page.locator('.action-widget').first();

/** Opens the menu of the light bulb at the wrong gap, by the keyboard. */
async function openMenu(page: Page): Promise<void> {
  await goTo(page, 35, 40);
  await retry(async () => {
    await page.keyboard.press('Control+.');
    await menu(page).getByText('Change the gap to -1').waitFor({ timeout: 5000 });
  }, page);
}

/** Goes to the next finding behind the start of the wrong row, and gives the box that tells of it. */
async function peek(page: Page): Promise<Locator> {
  const widget = page.locator('.marker-widget');
  await retry(async () => {
    await goTo(page, 35, 1);
    await errors(page).waitFor();
    await page.keyboard.press('F8');
    await widget.getByText(MESSAGE).waitFor({ timeout: 5000 });
  }, page);
  return widget;
}

/** Where it is drawn; what is being drawn anew has no place for a moment. */
async function boxOf(drawn: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  for (;;) {
    const box = await drawn.boundingBox();
    if (box) return box;
  }
}

/** The page of the rule, as it is rendered. */
async function rulePage(page: Page): Promise<Locator> {
  await page.locator('.tab.active', { hasText: 'gap-arithmetic' }).waitFor();
  const heading = webviewFrame(page).getByRole('heading', { name: 'gap-arithmetic' });
  await heading.waitFor();
  return heading;
}

describe('A person with findings', () => {
  const flow = useWorkbench({
    viewport: VIEWPORT,
    settings: { ...SETTINGS, 'editor.codeActionsOnSave': { 'source.fixAll.planmark': 'explicit' } },
  });

  it('sees a squiggle below exactly what is wrong', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await goTo(page, 35, 1);
    await errors(page).waitFor();
    const line = await boxOf(lineWith(page, WRONG));
    const squiggle = await boxOf(errors(page));
    const character = squiggle.width / '-2'.length;
    // VS Code draws it in whole pixels.
    const start = (squiggle.x - line.x) / character;
    assert.equal(Math.round(start), WRONG.indexOf('-2'));
    assert.ok(Math.abs(squiggle.y - line.y) < 2, 'it is in the line');
  });

  it('reads what is wrong, and goes to where the level is defined', async () => {
    const { page } = flow;
    const widget = await peek(page);
    await widget.getByText('"Competent" is level 2 of this plan\'s scale.').waitFor();
    await widget.getByText('growth-plan.md(44, 3)').click();
    await page.getByRole('button', { name: /Ln 44, Col/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('repairs it by the keyboard, and takes that back', async () => {
    const { page } = flow;
    await openMenu(page);
    await page.keyboard.press('Enter');
    await drawn(page, RIGHT);
    await errors(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await drawn(page, WRONG);
    await errors(page).waitFor();
  });

  it('sees the change before it is made', async () => {
    const { page } = flow;
    await openMenu(page);
    await page.keyboard.press('Control+Enter');
    const apply = page.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    await page
      .getByRole('treeitem', { name: /growth-plan\.md/ })
      .last()
      .waitFor();
    await drawn(page, WRONG);
    await screenshot(page, 'findings preview');
    await apply.click();
    await drawn(page, RIGHT);
    await apply.waitFor({ state: 'detached' });
    await runCommand(page, 'View: Focus Active Editor Group');
    await page.keyboard.press('Control+Z');
    await drawn(page, WRONG);
  });

  it('keeps the rule from the line, and the table stays one', async () => {
    const { page } = flow;
    await openMenu(page);
    await screenshot(page, 'findings menu');
    await menu(page).getByText('Disable gap-arithmetic for this line').click();
    await drawn(page, WRONG.replace('Medium |', 'Medium <!-- planmark-disable-line gap-arithmetic --> |'));
    await errors(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await drawn(page, WRONG);
    await errors(page).waitFor();
  });

  it('has what is safe repaired on save', async () => {
    const { page, file } = flow;
    await goTo(page, 36, 1);
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+S');
    await drawn(page, RIGHT);
    await page.locator('.tab.active:not(.dirty)[data-resource-name="growth-plan.md"]').waitFor();
    assert.ok((await readFile(file, 'utf8')).includes(`${RIGHT}\n`));
  });
});

for (const webExtension of [false, true]) {
  describe(`A person with a question, ${webExtension ? 'in the web' : 'on the desktop'}`, () => {
    const flow = useWorkbench({ viewport: VIEWPORT, settings: SETTINGS, webExtension });

    it('opens the page of a rule by the link behind its finding', async () => {
      const { page } = flow;
      await activeEditor(page, 'growth-plan.md');
      const widget = await peek(page);
      await widget.getByRole('link', { name: 'gap-arithmetic' }).or(widget.getByText('gap-arithmetic')).first().click();
      await rulePage(page);
      const end = webviewFrame(page).getByText('The light bulb at the finding writes the comments for you.');
      await end.scrollIntoViewIfNeeded();
      await screenshot(page, `findings page${webExtension ? ' web' : ''}`);
    });
  });
}

for (const theme of THEMES) {
  describe(`Findings in ${theme}`, () => {
    const flow = useWorkbench({ theme, viewport: VIEWPORT, settings: SETTINGS });

    it('are told in its colours', async () => {
      const { page } = flow;
      await activeEditor(page, 'growth-plan.md');
      await goTo(page, 35, 41);
      await errors(page).waitFor();
      await runCommand(page, 'View: Toggle Problems');
      await page.locator('.markers-panel').getByText(MESSAGE).waitFor();
      await runCommand(page, 'View: Focus Active Editor Group');
      const hover = page.locator('.monaco-hover:visible');
      // VS Code asks for fixes anew with each hover, and gives up where the hover is drawn again meanwhile.
      await retry(async () => {
        await runCommand(page, 'Show or Focus Hover');
        await hover.getByText(MESSAGE).waitFor({ timeout: 5000 });
        await hover.getByRole('button', { name: /^Quick Fix/ }).waitFor({ timeout: 5000 });
      }, page);
      await screenshot(page, `findings ${theme}`);
    });
  });
}
