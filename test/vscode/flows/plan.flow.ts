import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { activeEditor, drawn, goTo, hoverText } from '../../host/driveEditor';
import { showTree, treeRow } from '../../host/driveTree';
import { openFile, runCommand, screenshot, webviewFrame } from '../../host/driving';
import { retry } from '../../host/retry';
import { useWorkbench } from '../../host/useWorkbench';

const THEMES = ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'];

const LAST_ROW = /^Certification/;

const selected = (page: Page, line: number, count: number) =>
  page.getByRole('button', { name: new RegExp(`Ln ${line}, Col \\d+ \\(${count} selected\\)`) });

describe('A person with a plan', () => {
  const flow = useWorkbench({
    viewport: { width: 1600, height: 900 },
    settings: { '[markdown]': { 'editor.wordWrap': 'off' }, 'files.autoSave': 'off' },
  });

  it('sees the tree: goals with their progress, gaps by priority, checklists', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await showTree(page, LAST_ROW);
    await treeRow(page, /^Goal 1: Design systems that last, July – October 2026, 3 of 7 done, overdue/).waitFor();
    await treeRow(page, /^1-Year Goal, not tracked/).waitFor();
    await treeRow(page, /^System design, Competent now, Expert required, gap -2, priority High/).waitFor();
    await screenshot(page, 'tree');
  });

  it('clicks in the tree and is at the place', async () => {
    const { page } = flow;
    await treeRow(page, /^Product sense/).click();
    await selected(page, 36, 'Product sense'.length).waitFor();
  });

  it('ticks a box in the tree by mouse, and the text has it', async () => {
    const { page } = flow;
    await treeRow(page, /^Technical, 1 of 3 done/)
      .locator('.monaco-tl-twistie')
      .click();
    const task = treeRow(page, /^Leads a design, open/);
    await task.waitFor();
    await task.getByRole('checkbox').click();
    await treeRow(page, /^Leads a design, done/).waitFor();
    await treeRow(page, /^Technical, 2 of 3 done/).waitFor();
    await goTo(page, 85);
    await drawn(page, '- [x] Leads a design');
  });

  it('unticks it by Space', async () => {
    const { page } = flow;
    await treeRow(page, /^Leads a design, done/).click();
    await page.keyboard.press('Space');
    await treeRow(page, /^Leads a design, open/).waitFor();
    await drawn(page, '- [ ] Leads a design');
  });

  it('toggles the box of a table cell from the command palette: tree and chart follow at once', async () => {
    const { page } = flow;
    await runCommand(page, 'View: Focus Active Editor Group');
    await runCommand(page, 'Planmark: Show Gap Charts');
    const charts = webviewFrame(page);
    const bar = charts
      .getByRole('table', { name: 'Goals' })
      .getByRole('row')
      .filter({ hasText: 'Design systems that last' });
    await bar.getByText('3/7').waitFor();
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, 61, 10);
    await drawn(page, '| 5-8 | Write the design for offline routes | 10 hrs | [ ] |');
    await runCommand(page, 'Planmark: Toggle Checkbox');
    await drawn(page, '| 5-8 | Write the design for offline routes | 10 hrs | [x] |');
    await bar.getByText('4/7').waitFor();
    await treeRow(page, /^Goal 1: .* 4 of 7 done/).waitFor();
  });

  it('takes it back with one undo', async () => {
    const { page } = flow;
    await page.keyboard.press('Control+Z');
    await drawn(page, '| 5-8 | Write the design for offline routes | 10 hrs | [ ] |');
    await treeRow(page, /^Goal 1: .* 3 of 7 done/).waitFor();
  });

  it('shifts the dates of a goal by what it types, and takes that back with one undo', async () => {
    const { page } = flow;
    await goTo(page, 54, 20);
    await drawn(page, '**Timeline:** July – October 2026');
    await runCommand(page, 'Planmark: Shift Dates…');
    const input = page.locator('.quick-input-widget:visible input.input').first();
    await page.getByText('By how much do the dates from 2026-07-01 on move?').waitFor();
    await input.fill('soon');
    await page.getByText('Days, weeks or months: 2 weeks, -3 days, 1 month.').waitFor();
    await input.fill('1 month');
    await input.press('Enter');
    await page.getByText('Which dates move?').or(page.getByPlaceholder('Which dates move?')).first().waitFor();
    await screenshot(page, 'shift-dates');
    await page.getByRole('option', { name: /^This goal/ }).click();
    await drawn(page, '**Timeline:** August – November 2026');
    await page.keyboard.press('Control+Z');
    await drawn(page, '**Timeline:** July – October 2026');
  });

  it('hovers a gap and reads what both levels mean', async () => {
    const { page } = flow;
    await goTo(page, 33, 1);
    const hover = await hoverText(page, '| System design | Expert');
    await hover.getByText('Sets the direction and teaches others').waitFor();
    await hover.getByText('Does the usual work with little help').waitFor();
    await screenshot(page, 'hover');
  });

  it('repairs a wrong gap with its quick fix', async () => {
    const { page } = flow;
    await page.mouse.move(0, 0);
    await goTo(page, 35, 40);
    await retry(async () => {
      await page.keyboard.press('Control+.');
      await page.getByText('Change the gap to -1').waitFor({ timeout: 5000 });
    }, page);
    await page.keyboard.press('Enter');
    await drawn(page, '| Mentoring | Proficient | Competent | -1 | 🟡 Medium |');
  });

  it('saves, and not one other byte has changed', async () => {
    const { page, file } = flow;
    const before = await readFile(file, 'utf8');
    await runCommand(page, 'File: Save');
    await page.locator('.tab.active:not(.dirty)[data-resource-name="growth-plan.md"]').waitFor();
    const after = await readFile(file, 'utf8');
    const row35 = '| Mentoring | Proficient | Competent | -2 |';
    assert.equal(after, before.replace(row35, row35.replace('-2', '-1')));
  });

  it('sees why there is nothing where the document is no plan', async () => {
    const { page } = flow;
    await openFile(page, 'notes.md');
    await page.getByText('This document does not read like a plan').first().waitFor();
    await screenshot(page, 'no-plan');
  });
});

describe('A person with a plain text', () => {
  const flow = useWorkbench({ file: 'career.txt' });

  it('is offered to have it read as a plan, and then everything works there', async () => {
    const { page } = flow;
    await activeEditor(page, 'career.txt');
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notifications-center').getByText('This text reads like a plan').waitFor();
    await page.getByRole('button', { name: 'Treat as Plan' }).click();
    await page.getByRole('tab', { name: 'Planmark' }).first().click();
    await treeRow(page, /^Option 1: Research Track/).waitFor();
    await treeRow(page, /^Target Date: Late 2026/).waitFor();
    await screenshot(page, 'plain-text');
  });
});

for (const theme of THEMES) {
  describe(`The whole window in ${theme}`, () => {
    const flow = useWorkbench({
      theme,
      viewport: { width: 1600, height: 1000 },
      settings: { 'editor.minimap.enabled': false, 'editor.lineNumbers': 'off' },
    });

    it('is drawn in its colours', async () => {
      const { page } = flow;
      await activeEditor(page, 'growth-plan.md');
      await showTree(page, LAST_ROW);
      await runCommand(page, 'Planmark: Show Gap Charts');
      await webviewFrame(page).getByRole('heading', { name: 'What a senior needs' }).waitFor();
      await goTo(page, 36, 1);
      await screenshot(page, `overview ${theme}`);
    });
  });
}
