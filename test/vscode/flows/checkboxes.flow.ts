import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { activeEditor, drawn, goTo } from '../../host/driveEditor';
import { showTree, treeRow } from '../../host/driveTree';
import { runCommand, screenshot } from '../../host/driving';
import { useWorkbench } from '../../host/useWorkbench';

/** What a screen reader says of the status bar. */
const told = (page: Page, sentence: string) => page.getByRole('button', { name: sentence, exact: true }).waitFor();

const option = (page: Page, name: RegExp) => page.locator('.quick-input-widget:visible').getByRole('option', { name });

const tick = (page: Page, task: string) =>
  page.locator('.quick-input-widget:visible').getByText(task, { exact: true }).click();

const selected = (page: Page, line: number, text: string) =>
  page.getByRole('button', { name: new RegExp(`Ln ${line}, Col \\d+ \\(${text.length} selected\\)`) }).waitFor();

describe('A person with checkboxes', () => {
  const flow = useWorkbench({
    viewport: { width: 1600, height: 900 },
    settings: { '[markdown]': { 'editor.wordWrap': 'off' }, 'files.autoSave': 'off' },
  });

  it('toggles one by a key, and hears the task, its state and the count, which follows in the heading', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await runCommand(page, 'Planmark: Next Open Task');
    await selected(page, 61, '[ ]');
    await goTo(page, 85, 10);
    await page.keyboard.press('Alt+Enter');
    await drawn(page, '- [x] Leads a design');
    await drawn(page, '#### Technical (2/3 met)');
    await told(page, 'Done: Leads a design · 2 of 3');
    await page.keyboard.press('Control+Z');
    await drawn(page, '- [ ] Leads a design');
    await drawn(page, '#### Technical (1/3 met)');
  });

  it('sets one to another state', async () => {
    const { page } = flow;
    await runCommand(page, 'Planmark: Set Checkbox State…');
    await option(page, /^In progress/).click();
    await drawn(page, '- [/] Leads a design');
    await told(page, 'In progress: Leads a design · 1 of 3');
    await page.keyboard.press('Control+Z');
  });

  it('picks those of a goal from a list, and nothing by Escape', async () => {
    const { page } = flow;
    await goTo(page, 66, 1);
    await runCommand(page, 'Planmark: Pick Checkboxes…');
    await tick(page, 'Design reviewed by two seniors');
    await page.keyboard.press('Escape');
    await drawn(page, '- [ ] Design reviewed by two seniors');
    await runCommand(page, 'Planmark: Pick Checkboxes…');
    await tick(page, 'Notes shared with the team');
    await tick(page, 'Design reviewed by two seniors');
    await screenshot(page, 'pick-checkboxes');
    await page.keyboard.press('Enter');
    await drawn(page, '- [ ] Notes shared with the team');
    await drawn(page, '- [x] Design reviewed by two seniors');
    await told(page, '2 checkboxes changed.');
    await page.keyboard.press('Control+Z');
    await drawn(page, '- [x] Notes shared with the team');
    await drawn(page, '- [ ] Design reviewed by two seniors');
  });

  it('goes to the next open task', async () => {
    const { page } = flow;
    await goTo(page, 67, 1);
    await runCommand(page, 'Planmark: Next Open Task');
    await selected(page, 67, 'First part in production');
  });

  it('sets a row of the tree from its menu', async () => {
    const { page } = flow;
    await showTree(page, /^Certification/);
    await treeRow(page, /^Technical, 1 of 3 done/)
      .locator('.monaco-tl-twistie')
      .click();
    await treeRow(page, /^Leads a design, open/).click({ button: 'right' });
    // A menu that is just opening takes no click.
    await page.getByRole('menuitem', { name: 'Set Checkbox State…' }).hover();
    await page.keyboard.press('Enter');
    await option(page, /^Cancelled/).click();
    await treeRow(page, /^Leads a design, cancelled/).waitFor();
    await goTo(page, 85);
    await drawn(page, '- [-] Leads a design');
  });

  it('sets the level of a gap from its menu', async () => {
    const { page } = flow;
    await treeRow(page, /^Mentoring, Competent now/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Set Level…' }).hover();
    await page.keyboard.press('Enter');
    await option(page, /^Beginner/).click();
    await treeRow(page, /^Mentoring, Beginner now/).waitFor();
    await goTo(page, 35, 1);
    await drawn(page, '| Mentoring | Proficient | Beginner | -2 |');
    await page.keyboard.press('Control+Z');
    await treeRow(page, /^Mentoring, Competent now/).waitFor();
  });

  it('tells a screen reader the task, its state and the count of its goal, before and after a toggle', async () => {
    const { page } = flow;
    await treeRow(page, /^Improves how others build, open/).click();
    await page.keyboard.press('Space');
    await hears(page, [
      /^tree .*Plan/,
      /^treeitem Improves how others build, done.*, level 3$/,
      /^checkbox Improves how others build, checked$/,
      /^treeitem Technical, 2 of 2 done/,
      /^button Done: Improves how others build · 2 of 2$/,
    ]);
    await page.keyboard.press('Space');
    await hears(page, [
      /^treeitem Improves how others build, open.*, level 3$/,
      /^checkbox Improves how others build, not checked$/,
      /^treeitem Technical, 1 of 2 done/,
      /^button Open: Improves how others build · 1 of 2$/,
    ]);
  });
});

/** Waits until a screen reader is told all of it. */
async function hears(page: Page, expected: readonly RegExp[]): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const said = await heard(page);
    const missing = expected.filter((each) => !said.some((line) => each.test(line)));
    if (missing.length === 0) return;
    if (Date.now() > deadline) assert.fail(`Not heard: ${missing.join(', ')}, of\n${said.join('\n')}`);
    await page.waitForTimeout(50);
  }
}

/** What Chromium tells a screen reader of trees, their rows and boxes, and of the status bar. */
async function heard(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ ignored, role, name, properties }) => {
      if (ignored || !/^(?:tree|treeitem|checkbox|button|status)$/.test(role?.value ?? '')) return [];
      const of = (key: string) => properties?.find((each) => each.name === key)?.value.value;
      const checked = of('checked');
      const state = checked === undefined ? '' : checked === 'true' || checked === true ? ', checked' : ', not checked';
      const level = role?.value === 'treeitem' ? `, level ${of('level')}` : '';
      return [`${role?.value} ${name?.value ?? ''}${role?.value === 'checkbox' ? state : ''}${level}`];
    });
  } finally {
    await session.detach();
  }
}
