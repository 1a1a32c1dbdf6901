import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser';
import { startServer } from '../host/server';
import { openWorkbench } from '../host/workbench';
import { generatePlan } from './generatePlan';

/*
 * `npx tsx test/bench/commandCosts.ts`: each command in a plan of 20,000 lines in the real VS Code, beside a bare edit of one
 * character between its rounds. Medians in milliseconds; ends with 1 where a command costs more than two such edits.
 */

const ROOT = path.join(__dirname, '../..');
const SCRIPT = path.join(ROOT, 'out/bench/commandCostsInHost.js');
const LINES = 20_000;
const MOST = 2;
const MINUTES = 15;

void measure();

async function measure(): Promise<void> {
  let over = 0;
  console.log(`${LINES} lines              own    bare   ratio`);
  for (const { command, own, bare } of await costs()) {
    const ratio = median(own) / median(bare);
    if (ratio > MOST) over++;
    const figures = [median(own), median(bare)].map((value) => value.toFixed(1).padStart(8)).join('');
    console.log(`${command.padEnd(24)}${figures}${ratio.toFixed(2).padStart(8)}${ratio > MOST ? '  over' : ''}`);
  }
  process.exitCode = over > 0 ? 1 : 0;
}

interface Cost {
  readonly command: string;
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

async function costs(): Promise<readonly Cost[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planmark-costs-'));
  writeFileSync(path.join(folder, 'plan.md'), generatePlan(LINES));
  mkdirSync(path.dirname(SCRIPT), { recursive: true });
  await build({
    entryPoints: [path.join(__dirname, 'commandCostsInHost.ts')],
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
    await new Promise<void>((resolve, reject) => {
      const late = () => reject(new Error(`The commands took more than ${MINUTES} minutes.`));
      setTimeout(late, MINUTES * 60_000).unref();
      openWorkbench({
        server,
        browser,
        folder,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: SCRIPT,
        settings: { 'planmark.today': '2026-11-20', 'files.autoSave': 'off' },
        onLog: (_type, args) => said.push(args.map(String).join(' ')),
        onExit: () => resolve(),
      }).catch(reject);
    });
    const told = said.map((line) => /\{"costs":.*\}/.exec(line)?.[0]).find(Boolean);
    if (!told) throw new Error(`VS Code ended without figures: ${said.slice(-5).join('\n')}`);
    return (JSON.parse(told) as { costs: readonly Cost[] }).costs;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
