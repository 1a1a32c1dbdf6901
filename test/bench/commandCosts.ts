import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser';
import { startServer } from '../host/server';
import { openWorkbench } from '../host/workbench';
import { generatePlan } from './generatePlan';

/*
 * `npx tsx test/bench/commandCosts.ts [part of a name]`: each command in a plan of 20,000 lines in the real VS Code, beside
 * bare edits of one character between its rounds. Medians in milliseconds, as they come; ends with 1 where a command costs
 * more than two such edits.
 */

const ROOT = path.join(__dirname, '../..');
const SCRIPT = path.join(ROOT, 'out/bench/commandCostsInHost.js');
const LINES = 20_000;
const MOST = 2;
const MINUTES = 15;

/**
 * After each edit VS Code's own Markdown support sends its server the tokens of the whole text, for what is switched off
 * here. On 20,000 lines that takes longer than the pauses: they would queue up, and a bare edit would wait as well.
 */
const WITHOUT_BUILT_IN_MARKDOWN = {
  'editor.folding': false,
  'editor.links': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
};

void measure();

async function measure(): Promise<void> {
  const [part = ''] = process.argv.slice(2);
  const names: string[] = [];
  const over: string[] = [];
  console.log(`${LINES} lines              own    bare   ratio`);
  await eachCost(part, ({ command, own, bare }) => {
    const ratio = median(own) / median(bare);
    names.push(command);
    if (ratio > MOST) over.push(command);
    const figures = [median(own), median(bare)].map((value) => value.toFixed(1).padStart(8)).join('');
    console.log(`${command.padEnd(24)}${figures}${ratio.toFixed(2).padStart(8)}${ratio > MOST ? '  over' : ''}`);
  });
  process.exitCode = names.length === 0 || over.length > 0 ? 1 : 0;
}

interface Cost {
  readonly command: string;
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

async function eachCost(part: string, tell: (cost: Cost) => void): Promise<void> {
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
    define: { PART: JSON.stringify(part) },
    logLevel: 'warning',
  });
  const server = await startServer();
  const browser = await launchBrowser();
  const others: string[] = [];
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const late = () => reject(new Error(`The commands took more than ${MINUTES} minutes.`));
      setTimeout(late, MINUTES * 60_000).unref();
      openWorkbench({
        server,
        browser,
        folder,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: SCRIPT,
        settings: { 'planmark.today': '2026-11-20', 'files.autoSave': 'off', ...WITHOUT_BUILT_IN_MARKDOWN },
        onLog: (_type, args) => {
          const said = args.map(String).join(' ');
          const cost = /\{"command":.*\}/.exec(said)?.[0];
          if (cost) tell(JSON.parse(cost) as Cost);
          else others.push(said);
        },
        onExit: resolve,
      }).catch(reject);
    });
    if (code !== 0) throw new Error(`VS Code ended with ${code}: ${others.slice(-5).join('\n')}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
