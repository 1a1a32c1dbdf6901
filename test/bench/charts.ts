import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { largePlan } from '../webview/largePlan';
import { runInVSCode, withVSCode } from './inVSCode';
import { median, type Row, rowOfRatio } from './rows';

const ROOT = path.join(__dirname, '../..');
const [GAPS, DATED] = [500, 1000];
const LIMIT = 3;

/**
 * From opening the panel in the real VS Code to the picture of a long plan on the screen, beside a webview that holds
 * nothing but a script which says so: by the clock, in turns, in the same window.
 */
export async function chartRows(): Promise<Row[]> {
  const text = largePlan({ gaps: GAPS, dated: DATED });
  return withVSCode('charts', async (place) => {
    writeFileSync(path.join(place.folder, 'plan.md'), text);
    const { code, said } = await runInVSCode(place, {
      script: 'chartsInHost',
      extension: ROOT,
      viewport: { width: 1600, height: 1000 },
      prepare: (page) => noteDrawings(page, place.folder),
      minutes: 5,
    });
    const told = said.map((line) => /\{"empty":.*?\}/.exec(line)?.[0]).find(Boolean);
    if (!told) throw new Error(`VS Code ended with ${code}: ${said.slice(-5).join('\n')}`);
    const { empty, drawn } = JSON.parse(told) as { empty: number[]; drawn: number[] };
    return [
      rowOfRatio({
        name: `charts of ${GAPS} gaps and ${DATED.toLocaleString('en')} dated things: first picture`,
        lines: text.split('\n').length,
        times: drawn,
        base: median(empty),
        of: 'an empty webview to its first message',
        limit: LIMIT,
      }),
    ];
  });
}

/** Leaves a file for each picture with the time at which it was painted; the host and the browser share a clock. */
async function noteDrawings(page: Page, folder: string): Promise<void> {
  let count = 0;
  await page.exposeFunction('planmarkDrawn', (time: number) => {
    writeFileSync(path.join(folder, `drawn-${count++}`), String(time));
    return existsSync(folder);
  });
  await page.addInitScript((rows: number) => {
    if (window === window.top) return;
    // VS Code writes the page of a webview into a frame that is there already, and takes all listeners from it.
    const timer = setInterval(() => {
      if (document.querySelectorAll('.timeline .row:not(.head)').length < rows) return;
      clearInterval(timer);
      const tell = () => (window as unknown as { planmarkDrawn(time: number): void }).planmarkDrawn(Date.now());
      requestAnimationFrame(() => setTimeout(tell));
    }, 4);
  }, DATED);
}
