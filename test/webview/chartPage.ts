import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { HostMessage, PageMessage } from '../../src/webview/protocol';
import { type ThemeName, themes } from './themes';

const origin = 'http://charts.test';
const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface ChartPageOptions {
  readonly theme?: ThemeName;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Movement is off unless asked for, so that what is measured stands still. */
  readonly motion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** The chart page outside of VS Code: the real script and style sheet under the real policy, and a host that listens. */
export interface ChartPage {
  readonly page: Page;
  /** What the browser blocked, failed at or wrote to the console; empty when all is well. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  show(message: HostMessage | unknown): Promise<void>;
  sent(): Promise<PageMessage[]>;
  close(): Promise<void>;
}

/** The script as it is shipped; bundled once for all tests. */
let bundle: Promise<string> | undefined;
export function bundledPage(): Promise<string> {
  bundle ??= build({
    entryPoints: [pathOf('src/webview/main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
}

export async function openChartPage(browser: Browser, options: ChartPageOptions = {}): Promise<ChartPage> {
  const { theme = 'light', width = 700, height = 800, motion = 'reduce', forcedColors = 'none' } = options;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: motion, forcedColors });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.route('**/*', async (route) => {
    const path = route.request().url().slice(origin.length);
    const file = files(theme)[path];
    if (!file) return route.abort();
    return route.fulfill({ contentType: file.type, body: await file.body() });
  });
  await page.goto(`${origin}/`);
  return {
    page,
    complaints,
    requests,
    async show(message) {
      await page.evaluate(async (data) => {
        window.postMessage(data, '*');
        // The message is handled, then laid out and its axes fitted.
        await new Promise((done) => setTimeout(done));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, message);
    },
    sent: () => page.evaluate(() => (globalThis as unknown as { sent: PageMessage[] }).sent),
    close: () => context.close(),
  };
}

type File = { readonly type: string; readonly body: () => string | Promise<string> };

function files(theme: ThemeName): Readonly<Record<string, File | undefined>> {
  const { kind, colours } = themes[theme];
  const variables = Object.entries(colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  return {
    '/': { type: 'text/html', body: () => markup(kind) },
    '/theme.css': { type: 'text/css', body: () => `:root { ${variables.join(' ')} }` },
    '/webview.css': { type: 'text/css', body: () => readFileSync(pathOf('media/webview.css'), 'utf8') },
    '/webview.js': { type: 'text/javascript', body: bundledPage },
  };
}

function markup(kind: string): string {
  const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-n'; img-src data:`;
  const host = `window.sent = [];
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => sent.push(message),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
    });`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}"><title>Charts</title>
    <link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/webview.css">
    </head><body class="${kind}"><script nonce="n">${host}</script><script nonce="n" src="/webview.js"></script></body></html>`;
}
