import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { startServer } from '../host/server';
import { openWorkbench } from '../host/workbench';
import { largePlan } from '../webview/largePlan';
import { median, type Row, rowOfRatio } from './rows';

const ROOT = path.join(__dirname, '../..');
const SCRIPT = path.join(ROOT, 'out/bench/chartsInHost.js');
const [GAPS, DATED] = [500, 1000];
const LIMIT = 3;

/**
 * From opening the panel in the real VS Code to the picture of a long plan on the screen, beside a webview that holds
 * nothing but a script which says so: by the clock, in turns, in the same window.
 */
export async function chartRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planmark-charts-'));
  const text = largePlan({ gaps: GAPS, dated: DATED });
  writeFileSync(path.join(folder, 'plan.md'), text);
  await build({
    entryPoints: [path.join(__dirname, 'chartsInHost.ts')],
    outfile: SCRIPT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const said: string[] = [];
    const code = await new Promise<number | undefined>((resolve, reject) => {
      setTimeout(() => reject(new Error('Drawing in VS Code took more than five minutes.')), 300_000).unref();
      openWorkbench({
        server,
        browser,
        folder,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: SCRIPT,
        settings: { 'planmark.today': '2026-11-20' },
        viewport: { width: 1600, height: 1000 },
        prepare: (page) => noteDrawings(page, folder),
        onLog: (_type, args) => said.push(args.map(String).join(' ')),
        onExit: resolve,
      }).catch(reject);
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
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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
