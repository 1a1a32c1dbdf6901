import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { type Server, startServer } from '../host/server';
import { openWorkbench } from '../host/workbench';
import { generatePlan } from './generatePlan';
import { median, type Row, rowOfRatio } from './rows';

const ROOT = path.join(__dirname, '../..');
const OUT = path.join(ROOT, 'out/bench');
const LINES = 20_000;
const LIMIT = 1.5;
const TABLE = '\n## Zymology\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| Zymology | 1 | 3 | -1 |\n';

/** From a key in the real VS Code to the finding that it settles, beside the same key where Planmark is not installed. */
export async function keyPressRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planmark-key-'));
  writeFileSync(path.join(folder, 'plan.md'), planWithTable());
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const ours = await timesIn({ server, browser, folder, extension: ROOT });
    const bare = await timesIn({ server, browser, folder, extension: await bareExtension() });
    const name = `${LINES.toLocaleString('en')} lines: key press to updated diagnostics`;
    return [
      rowOfRatio({
        name,
        lines: LINES,
        times: ours,
        base: median(bare),
        of: 'the same key without Planmark',
        limit: LIMIT,
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table between two sections in the middle. */
function planWithTable(): string {
  const text = generatePlan(LINES);
  const middle = text.indexOf('\n## ', text.length / 2);
  return text.slice(0, middle) + TABLE + text.slice(middle);
}

/** An extension that does nothing; the tests must lie in one. */
async function bareExtension(): Promise<string> {
  const folder = path.join(OUT, 'bare');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'bare', publisher: 'bench', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

interface Place {
  readonly server: Server;
  readonly browser: Browser;
  readonly folder: string;
  readonly extension: string;
}

async function timesIn({ server, browser, folder, extension }: Place): Promise<readonly number[]> {
  const script = path.join(extension, 'out/bench/keyPressInHost.js');
  await build({
    entryPoints: [path.join(__dirname, 'keyPressInHost.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const said: string[] = [];
  const code = await new Promise<number | undefined>((resolve, reject) => {
    setTimeout(() => reject(new Error('Typing in VS Code took more than three minutes.')), 180_000).unref();
    openWorkbench({
      server,
      browser,
      folder,
      extensionDevelopmentPath: extension,
      extensionTestsPath: script,
      settings: { 'planmark.today': '2026-11-20', 'files.autoSave': 'off', 'editor.wordBasedSuggestions': 'off' },
      onLog: (_type, args) => said.push(args.map(String).join(' ')),
      onExit: resolve,
    }).catch(reject);
  });
  const told = said.map((line) => /\{"times":.*?\}/.exec(line)?.[0]).find(Boolean);
  if (!told) throw new Error(`VS Code ended with ${code}: ${said.slice(-5).join('\n')}`);
  const { times, hasPlanmark } = JSON.parse(told) as { times: number[]; hasPlanmark: boolean };
  if (hasPlanmark !== (extension === ROOT))
    throw new Error('Planmark is where it should not be, or is not where it should.');
  return times;
}
