import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { activeEditor, drawn, goTo, lineWith } from '../../host/driveEditor';
import { runCommand, screenshot } from '../../host/driving';
import { useWorkbench } from '../../host/useWorkbench';

const WEEKS = '| 9-12 | Carry it through review | 10 hrs | [ ] |';
const NEXT_WEEKS = '| 13-16 | Tell the others | 2 hrs | [ ] |';

/** The first character of a text in a line, from 1. */
const columnOf = (line: string, text: string) => line.indexOf(text) + 1;

/** Where the caret is, or the end of what is selected, in the words of the status bar. */
async function caretAt(page: Page, line: number, column: number, selected = 0): Promise<void> {
  const name = `Ln ${line}, Col ${column}${selected > 0 ? ` (${selected} selected)` : ''}`;
  await page.getByRole('button', { name, exact: true }).waitFor();
}

describe('A person with a table, by keyboard', () => {
  const flow = useWorkbench({
    viewport: { width: 1600, height: 900 },
    settings: { '[markdown]': { 'editor.wordWrap': 'off' }, 'files.autoSave': 'off', 'planmark.tableKeys': true },
  });

  /** From 1. */
  const lineOf = async (text: string) => (await readFile(flow.file, 'utf8')).split('\n').indexOf(text) + 1;
  const selected = async (line: number, text: string, cell: string) =>
    caretAt(flow.page, line, columnOf(text, cell) + cell.length, cell.length);

  /** Puts the caret into the first cell; the command is offered once Planmark knows that it stands in a table. */
  async function startIn(text: string): Promise<number> {
    const line = await lineOf(text);
    await goTo(flow.page, line - 1, 3);
    await runCommand(flow.page, 'Planmark: Next Table Row');
    await selected(line, text, text.split(' ')[1] ?? '');
    return line;
  }

  const saved = () => flow.page.locator('.tab.active:not(.dirty)[data-resource-name="growth-plan.md"]').waitFor();

  const revert = async () => {
    await runCommand(flow.page, 'File: Revert File');
    await saved();
    await drawn(flow.page, WEEKS);
  };

  it('goes from cell to cell with Tab, and back with Shift+Tab', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    const line = await startIn(WEEKS);
    await page.keyboard.press('Tab');
    await selected(line, WEEKS, 'Carry it through review');
    await page.keyboard.press('Tab');
    await selected(line, WEEKS, '10 hrs');
    await page.keyboard.press('Shift+Tab');
    await selected(line, WEEKS, 'Carry it through review');
    await page.keyboard.press('Shift+Tab');
    await selected(line, WEEKS, '9-12');
    await page.keyboard.press('Shift+Tab');
    await selected(line - 1, '| 5-8 | Write the design for offline routes | 10 hrs | [ ] |', '[ ]');
  });

  it('finds no key beside the command in the palette, which would show it with the keys switched off, too', async () => {
    const { page } = flow;
    await startIn(WEEKS);
    await page.keyboard.press('F1');
    const palette = page.locator('.quick-input-widget:visible');
    await palette.locator('input.input').first().fill('>Planmark: Next Table Cell');
    const row = palette.getByRole('option', { name: /^Planmark: Next Table Cell/ }).first();
    await row.waitFor();
    assert.equal(await row.locator('.monaco-keybinding-key').count(), 0);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
  });

  it('keeps Tab for suggestions', async () => {
    const { page } = flow;
    const line = await startIn(WEEKS);
    await page.keyboard.press('Tab');
    await selected(line, WEEKS, 'Carry it through review');
    await page.keyboard.type('consis');
    await page.keyboard.press('Control+Space');
    const suggestions = page.locator('.suggest-widget.visible');
    await suggestions.getByRole('option', { name: /^consistency/ }).waitFor();
    await page.keyboard.press('Tab');
    await drawn(page, '| 9-12 | consistency | 10 hrs | [ ] |');
    await suggestions.waitFor({ state: 'hidden' });
    await caretAt(page, line, 21);
    await page.keyboard.press('Tab');
    await selected(line, '| 9-12 | consistency | 10 hrs | [ ] |', '10 hrs');
    await revert();
  });

  it('keeps Tab for several carets, and outside of tables', async () => {
    const { page } = flow;
    const line = await startIn(WEEKS);
    await page.keyboard.press('Home');
    await runCommand(page, 'Add Cursor Above');
    await page.getByRole('button', { name: /^2 selections/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await caretAt(page, line, 5);
    const below = await lineOf('**Evidence of Completion:**');
    await goTo(page, below, 1);
    await page.keyboard.press('Tab');
    await caretAt(page, below, 5);
    await revert();
  });

  it('makes a row behind the last cell, with the next weeks, and writes into it', async () => {
    const { page } = flow;
    const line = await startIn(WEEKS);
    // Each where the one before has arrived: VS Code tells an extension of the selection late.
    for (const cell of ['Carry it through review', '10 hrs', '[ ]']) {
      await page.keyboard.press('Tab');
      await selected(line, WEEKS, cell);
    }
    await page.keyboard.press('Tab');
    await drawn(page, '| 13-16 |  |  | [ ] |');
    await caretAt(page, line + 1, columnOf(NEXT_WEEKS, 'Tell'));
    await page.keyboard.type('Tell the others');
    await page.keyboard.press('Tab');
    await caretAt(page, line + 1, columnOf(NEXT_WEEKS, '2 hrs'));
    await page.keyboard.type('2 hrs');
    await drawn(page, NEXT_WEEKS);
  });

  it('goes down with Enter', async () => {
    const { page } = flow;
    const line = await startIn(WEEKS);
    await page.keyboard.press('Enter');
    await selected(line + 1, NEXT_WEEKS, '13-16');
  });

  it('aligns the table from the palette, and takes that back in one step', async () => {
    const { page } = flow;
    await runCommand(page, 'Planmark: Align Table');
    await drawn(page, '| 9-12  | Carry it through review                | 10 hrs | [ ]    |');
    await drawn(page, '| 13-16 | Tell the others                        | 2 hrs  | [ ]    |');
    await screenshot(page, 'aligned table');
    await page.keyboard.press('Control+Z');
    await drawn(page, WEEKS);
  });

  it('pastes a table from a spreadsheet', async () => {
    const { page } = flow;
    const heading = await lineOf('## Learning');
    await goTo(page, heading, '## Learning'.length + 1);
    await page.keyboard.press('Enter');
    await caretAt(page, heading + 1, 1);
    await page.keyboard.press('Enter');
    await caretAt(page, heading + 2, 1);
    await page.evaluate(() => navigator.clipboard.writeText('Book\tPages\r\nStaff Engineer\t370\r\n"A|B"\t12\r\n'));
    await page.keyboard.press('Control+V');
    await drawn(page, '| Staff Engineer | 370   |');
    await drawn(page, '| A\\|B           | 12    |');
    await screenshot(page, 'pasted table');
    await page.keyboard.press('Control+Z');
    await lineWith(page, 'Staff Engineer').waitFor({ state: 'detached' });
    await drawn(page, '## Learning');
  });

  it('and has changed nothing else', async () => {
    const { page } = flow;
    const before = await readFile(flow.file, 'utf8');
    await runCommand(page, 'File: Save');
    await saved();
    const after = await readFile(flow.file, 'utf8');
    const expected = before.replace(WEEKS, `${WEEKS}\n${NEXT_WEEKS}`).replace('## Learning\n', '## Learning\n\n\n');
    assert.equal(after, expected);
  });
});
