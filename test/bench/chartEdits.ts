import { patchOfScene } from '../../src/core/charts/scenePatch';
import type { SceneMessage } from '../../src/webview/protocol';
import { launchBrowser } from '../host/browser';
import { openChartPage } from '../webview/chartPage';
import { largePlan } from '../webview/largePlan';
import { sceneMessage } from '../webview/sceneMessage';
import { type Row, rowOfRatio } from './rows';

const [GAPS, DATED] = [500, 1000];
const LIMIT = 1 / 20;
const ROUNDS = 10;

const text = largePlan({ gaps: GAPS, dated: DATED });
const EDITS = {
  'a mark': text.replace('| Skill 3 | Competent | Proficient | Low', '| Skill 3 | Competent | Proficient | Medium'),
  'a row that moves': text.replace('| Skill 1 | None', '| Skill 1 | Beginner'),
};

/** What an edit costs the page's own thread until it is painted, beside the first picture. */
export async function chartEditRows(): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const charts = await openChartPage(browser, { width: 900 });
    const session = await charts.page.context().newCDPSession(charts.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const threadTime = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
    };
    const costOf = async (message: SceneMessage, before: SceneMessage | null) => {
      const patched = { ...message, scene: patchOfScene(message.scene, before?.scene ?? null) };
      // Handing the message over is no part of it.
      await charts.page.evaluate((data) => Object.assign(window, { next: data }), patched as object);
      const start = await threadTime();
      await charts.page.evaluate(async () => {
        window.postMessage((window as unknown as { next: unknown }).next, '*');
        await new Promise((done) => setTimeout(done));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      return (await threadTime()) - start;
    };
    const plain = sceneMessage({ text }, 0);
    const base = await costOf(plain, null);
    const rows: Row[] = [];
    for (const [name, edited] of Object.entries(EDITS)) {
      const other = sceneMessage({ text: edited }, 1);
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await costOf(other, plain), await costOf(plain, other));
      rows.push(
        rowOfRatio({
          name: `charts of ${GAPS} gaps and ${DATED.toLocaleString('en')} dated things: ${name}`,
          lines: text.split('\n').length,
          times,
          base,
          of: 'the first picture',
          limit: LIMIT,
        }),
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}
