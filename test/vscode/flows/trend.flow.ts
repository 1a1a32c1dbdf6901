import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { makeGitHistory } from '../../gitPlan';
import { axeComplaints } from '../../host/axeComplaints';
import { exportedFile } from '../../host/chartExport';
import { activeEditor } from '../../host/driveEditor';
import { choose, runCommand, screenshot, webviewFrame } from '../../host/driving';
import { whenKept } from '../../host/keptState';
import { useWorkbench } from '../../host/useWorkbench';
import { loadAnew } from '../../host/workbench';

describe('The trend of a plan', () => {
  const flow = useWorkbench({ viewport: { width: 1400, height: 1000 } });

  before(() => makeGitHistory(flow.folder));

  it('is read from Git when its button is pressed', async () => {
    const { page } = flow;
    await activeEditor(page, 'growth-plan.md');
    await page.getByRole('button', { name: 'Show Gap Charts' }).first().waitFor();
    await runCommand(page, 'Planmark: Show Gap Charts');
    const frame = webviewFrame(page);
    await frame.getByRole('button', { name: 'Show the trend from Git history' }).click();
    await frame.getByText('4 revisions').waitFor();
    await frame.locator('.trend').scrollIntoViewIfNeeded();
    assert.equal(await frame.locator('.trend-point').count(), 5);
  });

  it('tells the commit below the focus, and lists by Enter what changed since', async () => {
    const { page } = flow;
    const frame = webviewFrame(page);
    const first = frame.getByRole('button', { name: /2026-05-01, Begin <b>the<\/b> plan, 5 open gaps/ });
    await first.focus();
    await frame.locator('.trend-detail', { hasText: 'Begin <b>the</b> plan' }).waitFor();
    await page.keyboard.press('Enter');
    await frame.getByText(/^Changes since 2026-05-01/).waitFor();
    await frame.getByRole('button', { name: /^Skill: Mentoring, current level None → Competent/ }).waitFor();
    assert.deepEqual(await axeComplaints(frame), []);
    await screenshot(page, 'trend');
  });

  it('is saved as a picture and as a table, as all charts are', async () => {
    const svg = (await exportedFile(flow, 'Trend', 'svg')).toString('utf8');
    assert.match(svg, />Open gaps</);
    writeFileSync('out/screenshots/trend.svg', svg);
    const csv = (await exportedFile(flow, 'Trend', 'csv')).toString('utf8');
    assert.match(csv, /^\uFEFF?Day,Open gaps,.*Commit,Message/);
    assert.match(csv, /2026-05-01,5,.*Begin <b>the<\/b> plan/);
  });

  it('leads from a change to its place', async () => {
    const { page } = flow;
    await webviewFrame(page)
      .getByRole('button', { name: /^Skill: Mentoring/ })
      .click();
    await page.getByRole('button', { name: /Ln 35, Col \d+ \(\d+ selected\)/ }).waitFor();
  });

  it('lists the changes since a day by command', async () => {
    const { page } = flow;
    await runCommand(page, 'Planmark: Show Changes Since…');
    await choose(page, 'A day…');
    const input = page.locator('.quick-input-widget:visible input.input').first();
    await page.getByText('Changes since which day?').waitFor();
    await input.fill('2026-07-15');
    await input.press('Enter');
    await page.locator('.quick-input-titlebar', { hasText: 'Give it its name' }).waitFor();
    await page.getByRole('option', { name: /Skill: Mentoring/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is there again after the window is loaded anew, with the changes that were listed', async () => {
    const { page } = flow;
    await whenKept(page, '"trend":{"since":"');
    await loadAnew(page);
    const frame = webviewFrame(page);
    await frame.getByText('4 revisions').waitFor();
    await frame.getByText(/^Changes since 2026-05-01/).waitFor();
    assert.equal(await page.locator('.notification-toast', { hasText: 'Reading the history' }).count(), 0);
  });
});
