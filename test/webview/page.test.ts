import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { lightPalette } from '../../src/core/charts/svgMarkup';
import { toSvgFile } from '../../src/core/charts/toSvg';
import type { PageMessage } from '../../src/webview/protocol';
import { launchBrowser } from '../host/browser';
import { bundledPage, type ChartPage, openChartPage } from './chartPage';
import { samplePlan, sceneMessage } from './sceneMessage';

const activeName = ({ page }: ChartPage) => page.evaluate(() => document.activeElement?.textContent ?? '');
const rowNames = ({ page }: ChartPage) => page.locator('.gaps').first().locator('.mark').allTextContents();

describe('the chart page', () => {
  let browser: Browser;
  let charts: ChartPage;

  before(async function () {
    this.timeout(300_000);
    browser = await launchBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    charts = await openChartPage(browser, { height: 400 });
    await charts.show(sceneMessage('sample'));
  });
  afterEach(() => charts.close());

  it('stays below 120 KB', async () => {
    assert.ok(Buffer.byteLength(await bundledPage()) < 120 * 1024);
  });

  it('asks for the scene and draws it', async () => {
    assert.deepEqual(await charts.sent(), [{ type: 'ready' }]);
    assert.equal(await charts.page.locator('h1').textContent(), 'Growth Plan: Robin Vega');
    assert.deepEqual(await charts.page.locator('h2:visible').allTextContents(), [
      'What a senior needs',
      'What is expected today',
      'First things first',
      'Goals',
      'Checklists',
      'Timeline',
    ]);
    assert.deepEqual(charts.complaints, []);
  });

  it('is a table to screen readers, with the whole row as the name of its button', async () => {
    const table = charts.page.getByRole('table', { name: 'What a senior needs' });
    assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
      'Skill Area',
      'NoneBeginnerCompetentProficientExpertYour Level',
      'Required for Senior',
      'Gap',
      'Priority',
    ]);
    await table
      .getByRole('button', { name: 'System design, Competent now, Expert required, 2 to close, priority High' })
      .waitFor();
  });

  it('moves its marks and keeps their elements, focus and place while one types', async () => {
    const first = charts.page.locator('.gaps .mark', { hasText: 'Working across teams' });
    await first.focus();
    await first.evaluate((mark) => Object.assign(mark, { isTheSame: true }));
    await charts.page.evaluate(() => scrollTo(0, 150));
    const ring = charts.page.locator('.gaps tr', { hasText: 'Working across teams' }).locator('.ring');
    assert.equal(await ring.getAttribute('cx'), '25%');

    const text = samplePlan().replace(
      '| Working across teams | Proficient | Beginner',
      '| Working across teams | Proficient | Competent',
    );
    await charts.show(sceneMessage({ text }, 2));

    assert.equal(await ring.getAttribute('cx'), '50%');
    assert.equal(await activeName(charts), 'Working across teams');
    assert.equal(await first.evaluate((mark) => 'isTheSame' in mark), true);
    assert.equal(await charts.page.evaluate(() => scrollY), 150);
    assert.deepEqual((await rowNames(charts)).slice(0, 3), ['System design', 'Product sense', 'Working across teams']);
  });

  it('goes through the rows by arrow keys, with one stop of Tab for each chart and one for how it is shown', async () => {
    const { keyboard } = charts.page;
    for (let stop = 0; stop < 5; stop++) await keyboard.press('Tab');
    assert.equal(await activeName(charts), 'Chart');
    await keyboard.press('ArrowRight');
    assert.equal(await activeName(charts), 'Radar');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Tab');
    assert.equal(await activeName(charts), 'System design');
    await keyboard.press('ArrowDown');
    assert.equal(await activeName(charts), 'Working across teams');
    await keyboard.press('End');
    assert.equal(await activeName(charts), 'Writing');
    await keyboard.press('ArrowDown');
    assert.equal(await activeName(charts), 'Testing');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    assert.equal(await activeName(charts), 'Writing');
    await keyboard.press('Home');
    assert.equal(await activeName(charts), 'System design');
  });

  it('gives the focus back to its mark when it gets it back itself, where it was drawn anew too', async () => {
    const comeBack = () => charts.page.evaluate(() => dispatchEvent(new FocusEvent('focus')));
    const mark = charts.page.locator('.gaps .mark', { hasText: 'Mentoring' });
    await mark.focus();
    // As when a list of VS Code takes the focus: the page then has none at all.
    await mark.evaluate((element: HTMLElement) => element.blur());
    await comeBack();
    assert.equal(await activeName(charts), 'Mentoring');
    await mark.evaluate((element: HTMLElement) => element.blur());
    await charts.show(sceneMessage({ text: '# Plan\n' }, 2));
    await charts.show(sceneMessage('sample', 3));
    await comeBack();
    assert.equal(await activeName(charts), 'Mentoring');
    await charts.page.locator('h1').click();
    await comeBack();
    assert.equal(await charts.page.evaluate(() => document.activeElement === document.body), true);
  });

  it('asks to reveal a row by Enter, and by a click anywhere in it', async () => {
    const key = (name: string) => `gaps:What a senior needs/${name}`;
    await charts.page.locator('.gaps .mark').first().focus();
    await charts.page.keyboard.press('Enter');
    await charts.page.locator('.gaps tr', { hasText: 'Mentoring' }).locator('.amount').click({ force: true });
    assert.deepEqual((await charts.sent()).slice(1), [
      { type: 'reveal', uri: 'file:///plan.md', key: key('System design') },
      { type: 'reveal', uri: 'file:///plan.md', key: key('Mentoring') },
    ]);
  });

  it('asks to set the current level by F2, and the required one by Shift+F2, with the version of its picture', async () => {
    const text = samplePlan().replace(
      '| Working across teams | Proficient | Beginner',
      '| Working across teams | Proficient | None',
    );
    await charts.show(sceneMessage({ text }, 7));
    await charts.page.locator('.gaps .mark', { hasText: 'Mentoring' }).focus();
    await charts.page.keyboard.press('F2');
    await charts.page.keyboard.press('Shift+F2');
    await charts.page.keyboard.press('Control+F2');
    const asked = { type: 'setLevel', uri: 'file:///plan.md', key: 'gaps:What a senior needs/Mentoring', version: 7 };
    assert.deepEqual((await charts.sent()).slice(1), [
      { ...asked, column: 'current' },
      { ...asked, column: 'required' },
    ]);
  });

  it('draws no ring for a level that nobody stated', async () => {
    const text = samplePlan().replace('| Expert | Competent | -2 | 🔴 High', '| Expert |  | -2 | 🔴 High');
    await charts.show(sceneMessage({ text }, 2));
    const row = charts.page.locator('.gaps tr', { hasText: 'System design' });
    assert.equal(await row.locator('.ring').isVisible(), false);
    await row.getByText('current level not stated').waitFor();
  });

  it('tells the levels in words where the axis has no room for their names', async () => {
    const levels = charts.page.locator('.levels:visible');
    await charts.page.setViewportSize({ width: 1200, height: 400 });
    await charts.page.locator('.gaps').first().and(charts.page.locator(':not([data-names-levels])')).waitFor();
    assert.equal(await levels.count(), 0);
    assert.deepEqual(await charts.page.locator('.beside:visible').allTextContents(), [
      'Coaching',
      'Beginer',
      'Coaching',
    ]);
    await charts.page.setViewportSize({ width: 280, height: 400 });
    await charts.page.locator('.gaps[data-names-levels]').first().waitFor();
    assert.equal(await levels.first().textContent(), 'Competent → Expert');
  });

  it('shows a year, a quarter or a month of the timeline, and says how much that is', async () => {
    const timeline = charts.page.locator('.timeline');
    const rows = () => timeline.locator('.mark').allTextContents();
    const whole = await rows();
    await timeline.getByRole('button', { name: 'Quarter' }).click();
    assert.deepEqual(await rows(), ['Design systems that last']);
    assert.equal(await timeline.locator('.heading > .caption').textContent(), '1 of 10 shown · 1 overdue');
    await timeline.getByRole('button', { name: 'Later' }).click();
    assert.equal((await rows()).length, 5);
    assert.equal(await timeline.getByRole('button', { name: 'Later' }).isDisabled(), true);
    await timeline.getByRole('button', { name: 'All' }).click();
    assert.deepEqual(await rows(), whole);
  });

  it('draws today on every row of the timeline, with its date, and what ran out dashed', async () => {
    const timeline = charts.page.locator('.timeline');
    assert.equal(await timeline.locator('.today-label').textContent(), 'today, Nov 20');
    const places = await timeline.locator('.today').evaluateAll((lines) => lines.map((line) => line.getAttribute('x')));
    assert.deepEqual([...new Set(places)], ['51.82%']);
    const dashes = (name: string) =>
      timeline
        .locator('tr', { hasText: name })
        .locator('.outline')
        .evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.equal(await dashes('Design systems that last'), '4px, 3px');
    assert.equal(await dashes('Work with the data team'), 'none');
  });

  it('draws what was cancelled of a goal as a line behind its bar', async () => {
    const text = '# Plan\n\n## Goal 1: Read\n\n- [x] One\n- [/] Two\n- [ ] Three\n- [-] Four\n';
    await charts.show(sceneMessage({ text }, 2));
    const row = charts.page.locator('.progress tr', { hasText: 'Read' });
    const partsOf = ['done', 'active', 'track', 'cancelled'].map(async (part) => {
      const rect = row.locator(`.${part}`);
      return [part, await rect.getAttribute('x'), await rect.getAttribute('width')];
    });
    assert.deepEqual(await Promise.all(partsOf), [
      ['done', null, '25%'],
      ['active', '25%', '25%'],
      ['track', null, '75%'],
      ['cancelled', '75%', '25%'],
    ]);
    assert.equal(await row.locator('.amount').textContent(), '1/3');
    assert.match((await row.locator('.mark').getAttribute('aria-label')) ?? '', /1 of 3 done.*1 cancelled/);
  });

  it('shows each chart as a table too, and remembers it', async () => {
    const chart = charts.page.locator('.gaps').first();
    await chart.getByRole('button', { name: 'Table' }).click();
    const rows = chart.locator('.twin tr');
    assert.deepEqual(await rows.nth(1).locator('th, td').allTextContents(), [
      'System design',
      'Competent',
      'Expert',
      '−2',
      'High',
    ]);
    assert.deepEqual(await rows.nth(0).locator('th').allTextContents(), [
      'Skill Area',
      'Your Level',
      'Required for Senior',
      'Gap',
      'Priority',
    ]);
    await rows.nth(2).locator('.mark').focus();
    await charts.page.keyboard.press('ArrowDown');
    assert.equal(await activeName(charts), 'Product sense');
    for (const section of ['.progress', '.timeline', '.matrix']) {
      const other = charts.page.locator(section).first();
      await other.getByRole('button', { name: 'Table' }).click();
      assert.ok((await other.locator('.twin-row').count()) > 1, section);
    }
  });

  it('tells the host how each chart is shown, and shows it so again', async () => {
    const { page } = charts;
    const told = async () => (await charts.sent()).flatMap((each) => (each.type === 'view' ? [each.view] : [])).at(-1);
    const gaps = page.locator('.gaps').first();
    await gaps.getByRole('button', { name: 'Radar' }).click();
    await gaps.getByText('Axes').click();
    await gaps.getByRole('checkbox', { name: 'Mentoring' }).uncheck();
    await page.locator('.progress').first().getByRole('button', { name: 'Table' }).click();
    const timeline = page.locator('.timeline');
    await timeline.getByRole('button', { name: 'Quarter' }).click();
    await timeline.getByRole('button', { name: 'Earlier' }).click();
    const view = await told();
    const key = 'gaps:What a senior needs';
    const names = ['System design', 'Working across teams', 'Product sense', 'Writing'];
    assert.deepEqual(view, {
      modes: { [key]: 'radar', goals: 'table' },
      axes: { [key]: names.map((name) => `${key}/${name}`) },
      zoom: { zoom: 'quarter', from: '2026-07-01' },
    });
    await page.reload();
    await charts.show({ ...sceneMessage('sample'), view });
    assert.equal(await page.locator('.radar-label').count(), 4);
    assert.equal(await page.locator('.progress .twin:visible').count(), 1);
    assert.equal(await timeline.getByRole('button', { name: 'Quarter' }).getAttribute('aria-pressed'), 'true');
    await timeline.getByText('Jul 1, 2026 – Sep 30, 2026').waitFor();
    // Of another plan nothing was chosen; what is kept of this one is older than what the page knows.
    await charts.show({ ...sceneMessage('sample'), uri: 'file:///other.md' });
    assert.equal(await page.locator('.radar-label').count(), 0);
    await charts.show({ ...sceneMessage('sample', 2), uri: 'file:///other.md', view });
    assert.equal(await page.locator('.radar-label').count(), 0);
  });

  it('shows gaps as a radar, with a choice of axes', async () => {
    const chart = charts.page.locator('.gaps').first();
    await chart.getByRole('button', { name: 'Radar' }).click();
    const corners = async () =>
      ((await chart.locator('.radar-plot .radar-required').getAttribute('d')) ?? '').split('L').length;
    assert.equal(await corners(), 5);
    assert.equal(await chart.locator('.mark').count(), 5);
    await chart.getByText('Axes').click();
    await chart.getByRole('checkbox', { name: 'Mentoring' }).uncheck();
    await chart.getByRole('checkbox', { name: 'Writing' }).uncheck();
    assert.equal(await corners(), 3);
    assert.equal(await chart.getByRole('checkbox', { name: 'System design' }).isDisabled(), true);
    assert.deepEqual(await rowNames(charts), ['System design', 'Working across teams', 'Product sense']);
  });

  it('lists in the matrix what is to be done first at the top right', async () => {
    const cells = charts.page.locator('.matrix-table tbody tr').first().locator('td');
    assert.deepEqual(await cells.last().locator('.mark').allTextContents(), ['System design', 'Working across teams']);
    assert.deepEqual(await charts.page.locator('.matrix-sizes th').allTextContents(), ['−1', '−2']);
  });

  it('tells both definitions and the evidence where the mouse or the focus rests, until Escape', async () => {
    const { page } = charts;
    const text = `# Plan

| Level | Definition |
|---|---|
| Expert | Others learn it here |
| Beginner | Needs help |

| Skill | Current | Required | Evidence |
|---|---|---|---|
| Design | Beginner | Expert | Two reviews |
| Writing | Expert | Expert | |

## Goal 1: Rest (Q4 2026)
- [x] One
- [-] Two
`;
    await charts.show(sceneMessage({ text }));
    const card = page.getByRole('tooltip');
    const lines = () => card.locator('p').allTextContents();
    await page.locator('.gaps .mark').first().hover();
    await card.waitFor();
    const design = ['Current Beginner: Needs help', 'Required Expert: Others learn it here', 'Evidence Two reviews'];
    assert.deepEqual(await lines(), design);
    // The mouse may go into it, to read it enlarged or to take a word along.
    await card.hover();
    await page.waitForFunction(() => document.querySelector('.details-card:hover') !== null);
    assert.equal(await card.isVisible(), true);
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });

    await page.locator('.gaps .mark').first().focus();
    await page.keyboard.press('ArrowDown');
    await card.waitFor();
    assert.deepEqual(
      await lines(),
      design.slice(1, 2).flatMap((line) => [line.replace('Required', 'Current'), line]),
    );
    const described = page.locator('.mark[aria-describedby]');
    assert.deepEqual(await described.allTextContents(), ['Writing']);
    await page.keyboard.press('Escape');
    assert.equal(await card.isVisible(), false);
    assert.equal(await described.count(), 0);

    await page.locator('.progress .mark').hover();
    await card.waitFor();
    assert.deepEqual(await lines(), ['Done 1', 'Cancelled 1', 'Total 1']);
    await page.locator('.timeline .mark').hover();
    await card.getByText('Oct 1, 2026 – Dec 31, 2026').waitFor();
  });

  it('shows which rows the caret stands in, also once they are drawn anew', async () => {
    const current = () =>
      charts.page.locator('[aria-current=true]').evaluateAll((marks) => marks.map((mark) => mark.textContent));
    const key = 'gaps:What a senior needs/Mentoring';
    const uri = 'file:///plan.md';
    await charts.show({ type: 'caret', uri, keys: [key, 'matrix/Mentoring'] });
    assert.deepEqual(await current(), ['Mentoring', 'Mentoring']);
    await charts.page.locator('.gaps').first().getByRole('button', { name: 'Table' }).click();
    await charts.show(
      sceneMessage({ text: samplePlan().replace('| Mentoring | Proficient', '| Mentoring | Expert') }, 2),
    );
    assert.deepEqual(await current(), ['Mentoring', 'Mentoring']);
    await charts.show({ type: 'caret', uri: 'file:///other.md', keys: [] });
    assert.equal((await current()).length, 2);
    await charts.show({ type: 'caret', uri, keys: [] });
    assert.deepEqual(await current(), []);
  });

  it('names the rows that it cannot draw, with the reason', async () => {
    const text = '# Plan\n\n| Skill | Current | Required |\n|---|---|---|\n| Storage | localStorage | Memory only |\n';
    await charts.show(sceneMessage({ text }, 2));
    const unread = charts.page.locator('.unread');
    await unread.getByRole('heading', { name: 'Rows that could not be read' }).waitFor();
    await unread.getByText('localStorage and Memory only are no levels of one scale').waitFor();
    await unread.locator('.mark').click();
    const asked = { type: 'reveal', uri: 'file:///plan.md', key: 'unread/Storage' };
    assert.deepEqual((await charts.sent()).at(-1), asked);
  });

  it('offers to insert a table of gaps where there is none', async () => {
    await charts.show(sceneMessage({ text: '# Plan\n\n### Goal 1: Rest\nSoon.\n' }, 2));
    await charts.page.getByRole('button', { name: 'Insert such a table' }).click();
    assert.deepEqual((await charts.sent()).at(-1), { type: 'insertTable', uri: 'file:///plan.md' });
  });

  it('asks to show what is chosen of a facet, and all again', async () => {
    const { page } = charts;
    const lists = page.locator('.filters');
    assert.deepEqual(await lists.locator('select').evaluateAll((all) => all.map((list) => list.ariaLabel)), [
      'Table of gaps',
      'Priority',
      'Period',
      'Groups of gaps',
    ]);
    const showAll = lists.getByRole('button', { name: 'Show all' });
    assert.equal(await showAll.isVisible(), false);
    await lists.getByLabel('Priority').selectOption('High');
    await lists.getByLabel('Table of gaps').selectOption('What a senior needs');
    const message = sceneMessage('sample', 2);
    const chosen: Partial<Record<string, string>> = { table: 'What a senior needs', priority: 'high' };
    const filters = message.filters.map((each) => ({ ...each, chosen: chosen[each.key] ?? '' }));
    await charts.show({ ...message, filters });
    await showAll.click();
    assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Table of gaps');
    const filtersSent = (await charts.sent()).flatMap((each) => (each.type === 'filter' ? [each.filter] : []));
    assert.deepEqual(filtersSent, [{ priority: 'high' }, chosen, {}]);
    await lists.getByLabel('Groups of gaps').selectOption('Gaps by priority');
    assert.deepEqual((await charts.sent()).at(-1), {
      type: 'filter',
      uri: 'file:///plan.md',
      filter: { grouping: 'priority' },
    });
    await charts.show({
      ...message,
      filters: message.filters.map((each) => ({ ...each, chosen: each.key === 'grouping' ? 'priority' : '' })),
    });
    assert.equal(await showAll.isVisible(), false);
    const none = { ...message.scene, gapCharts: [], matrix: null, progressCharts: [], timeline: null };
    await charts.show({ ...message, filters, scene: none });
    await page.getByRole('heading', { name: 'Nothing matches the filters' }).waitFor();
  });

  it('says why there is nothing to see', async () => {
    await charts.show({
      type: 'noPlan',
      advice: { title: 'No plan is open', text: 'Open one.', example: '', action: '' },
    });
    assert.equal(await charts.page.locator('h1').textContent(), 'No plan is open');
    assert.equal(await charts.page.locator('.chart').count(), 0);
    await charts.show(sceneMessage({ text: '# Plan\n\n### Goal 1: Rest\nSoon.\n' }, 2));
    const headings = charts.page.locator('h2:visible');
    assert.deepEqual(await headings.allTextContents(), ['Goals', 'No gaps to chart']);
  });

  it('draws a picture in pixels for the extension, twice as sharp', async () => {
    const [chart] = sceneMessage('sample').scene.gapCharts;
    assert.ok(chart);
    const legend = { current: 'Current', required: 'Required' };
    const svg = toSvgFile({ kind: 'gaps', chart, legend }, { palette: lightPalette, locale: 'en' });
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = async (id: number, picture: string) => {
      await charts.show({ type: 'rasterise', id, svg: picture });
      await charts.page.waitForFunction(
        (wanted) =>
          (window as unknown as { sent: PageMessage[] }).sent.some((each) => 'id' in each && each.id === wanted),
        id,
      );
      const answer = (await charts.sent()).find((each) => each.type === 'raster' && each.id === id);
      return Buffer.from(answer?.type === 'raster' ? answer.png : '', 'base64');
    };
    const picture = await png(1, svg);
    assert.equal(picture.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [2 * Number(width), 2 * Number(height)]);
    assert.ok(picture.length > 5000, `${picture.length} bytes`);
    assert.equal((await png(2, 'no picture')).length, 0);
    assert.deepEqual(charts.complaints, []);
  });

  it('drops what is no message of ours, and says so', async () => {
    await charts.show({ type: 'scene', scene: '<b>no</b>' });
    assert.equal(await charts.page.locator('h1').textContent(), 'Growth Plan: Robin Vega');
    assert.equal((await charts.sent()).at(-1)?.type, 'failure');
  });

  it('comes back to where it was scrolled to, and begins another plan at its top', async () => {
    const { page } = charts;
    await page.evaluate(() => {
      const kept = new Promise((done) => addEventListener('scrollend', () => setTimeout(done), { once: true }));
      scrollTo(0, 120);
      return kept;
    });
    await page.reload();
    await charts.show(sceneMessage('sample'));
    assert.equal(await page.evaluate(() => scrollY), 120);
    await charts.show({ ...sceneMessage('sample'), uri: 'file:///other.md' });
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  it('lets marks glide, unless less motion is asked for', async () => {
    const text = samplePlan().replace('| Proficient | Beginner | -2', '| Proficient | None | -2');
    const animations = () => charts.page.evaluate(() => document.getAnimations().length);
    await charts.show(sceneMessage({ text }, 2));
    assert.equal(await animations(), 0);
    await charts.page.emulateMedia({ reducedMotion: 'no-preference' });
    await charts.show(sceneMessage('sample', 3));
    assert.ok((await animations()) > 0);
  });
});
