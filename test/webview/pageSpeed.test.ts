import assert from 'node:assert/strict';
import type { Browser, CDPSession } from 'playwright-core';
import { patchOfScene } from '../../src/core/charts/scenePatch';
import type { SceneMessage } from '../../src/webview/protocol';
import { launchBrowser } from '../host/browser';
import { type ChartPage, openChartPage } from './chartPage';
import { largePlan } from './largePlan';
import { sceneMessage } from './sceneMessage';

const UPDATES = 1000;
const text = largePlan({ gaps: 500, dated: 1000 });
/** One skill at another level, in another place of its chart; and one of another priority, which stays in its place. */
const moved = text.replace('| Skill 1 | None', '| Skill 1 | Beginner');
const restated = text.replace(
  '| Skill 3 | Competent | Proficient | Low',
  '| Skill 3 | Competent | Proficient | Medium',
);

describe('a page of 500 gaps and 1,000 dated things', function () {
  this.timeout(600_000);
  let browser: Browser;
  let charts: ChartPage;
  let session: CDPSession;
  const messages = new Map<string, SceneMessage>();

  before(async () => {
    browser = await launchBrowser();
    for (const [version, each] of [text, moved, restated].entries())
      messages.set(each, sceneMessage({ text: each }, version));
  });
  after(() => browser.close());
  beforeEach(async () => {
    charts = await openChartPage(browser, { width: 900 });
    session = await charts.page.context().newCDPSession(charts.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  });
  afterEach(() => charts.close());

  const messageOf = (plan: string) => messages.get(plan) as SceneMessage;
  const patched = (plan: string, before: string | null) => {
    const message = messageOf(plan);
    return { ...message, scene: patchOfScene(message.scene, before === null ? null : messageOf(before).scene) };
  };
  const metric = async (name: string) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((each) => each.name === name)?.value ?? 0;
  };
  /** Seconds of the page's own thread until the picture is painted. */
  const costOf = async (message: unknown) => {
    await charts.page.evaluate((data) => Object.assign(window, { next: data }), message as object);
    const before = await metric('ThreadTime');
    await charts.page.evaluate(async () => {
      window.postMessage((window as unknown as { next: unknown }).next, '*');
      await new Promise((done) => setTimeout(done));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    return (await metric('ThreadTime')) - before;
  };
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

  it('costs an edit a small part of the first picture', async () => {
    const first = await costOf(patched(text, null));
    assert.equal(await charts.page.locator('.gaps .mark').count(), 500);
    assert.equal(await charts.page.locator('.timeline .row:not(.head)').count(), 1000);
    const restating: number[] = [];
    const moving: number[] = [];
    for (let round = 0; round < 4; round++) {
      restating.push(await costOf(patched(restated, text)), await costOf(patched(text, restated)));
    }
    for (let round = 0; round < 4; round++) {
      moving.push(await costOf(patched(moved, text)), await costOf(patched(text, moved)));
    }
    const told = `first ${ms(first)}, a mark ${ms(median(restating))}, a moving row ${ms(median(moving))}`;
    console.log(`      ${told}`);
    assert.ok(median(restating) <= first / 20, told);
    assert.ok(median(moving) <= first / 20, told);
  });

  it(`holds no more after ${UPDATES} edits more`, async () => {
    await charts.show(patched(text, null));
    const update = (times: number) =>
      charts.page.evaluate(
        async ({ there, back, times: rounds }) => {
          for (let round = 0; round < rounds; round++) {
            window.postMessage(round % 2 ? back : there, '*');
            await new Promise((done) => setTimeout(done));
          }
        },
        { there: patched(restated, text), back: patched(text, restated), times },
      );
    const held = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return { bytes: await metric('JSHeapUsedSize'), nodes: await metric('Nodes') };
    };
    // The browser compiles what runs often, and keeps that.
    await update(UPDATES / 2);
    const before = await held();
    await update(UPDATES);
    const after = await held();
    const told = `${JSON.stringify(before)}, then ${JSON.stringify(after)}`;
    console.log(`      ${told}`);
    assert.ok(after.bytes - before.bytes < 0.02 * before.bytes, told);
    assert.ok(after.nodes - before.nodes < 50, told);
    assert.deepEqual(charts.complaints, []);
  });
});

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
