import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { type Server, startServer } from '../host/server';
import { openWorkbench, type WorkbenchOptions } from '../host/workbench';

export interface BenchPlace {
  readonly server: Server;
  readonly browser: Browser;
  /** Empty, and gone in the end. */
  readonly folder: string;
}

/**
 * After each edit VS Code's own Markdown support sends its server the tokens of the whole text, for what is switched off
 * here. On 20,000 lines that takes longer than the pauses: they would queue up, and a bare edit would wait as well.
 */
export const WITHOUT_BUILT_IN_MARKDOWN = {
  'editor.folding': false,
  'editor.links': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
};

/** Gives what is measured a server, a browser and a folder of its own. */
export async function withVSCode<Result>(
  name: string,
  measure: (place: BenchPlace) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), `planmark-${name}-`));
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    return await measure({ server, browser, folder });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface BenchScript extends Pick<WorkbenchOptions, 'settings' | 'viewport' | 'prepare'> {
  /** The name of a file beside this one, which runs in the extension host. */
  readonly script: string;
  /** The folder of the extension that it is run with. */
  readonly extension: string;
  readonly define?: Readonly<Record<string, string>>;
  readonly minutes: number;
  /** Told each line of the log as it comes. */
  readonly onSaid?: (line: string) => void;
}

/** Runs a script in the extension host to its end. */
export async function runInVSCode(place: BenchPlace, of: BenchScript): Promise<{ code: number; said: string[] }> {
  const { script, extension, define = {}, minutes, onSaid, settings, ...options } = of;
  const outfile = path.join(extension, 'out/bench', `${script}.js`);
  await build({
    entryPoints: [path.join(__dirname, `${script}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    define,
    logLevel: 'warning',
  });
  const said: string[] = [];
  const code = await new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`${script} took more than ${minutes} minutes.`)), minutes * 60_000).unref();
    openWorkbench({
      ...place,
      ...options,
      extensionDevelopmentPath: extension,
      extensionTestsPath: outfile,
      settings: { 'planmark.today': '2026-11-20', ...settings },
      onLog: (_type, args) => {
        const line = args.map(String).join(' ');
        said.push(line);
        onSaid?.(line);
      },
      onExit: resolve,
    }).catch(reject);
  });
  return { code, said };
}
