import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVSCodeTests } from './run-vscode-tests';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mochaArgs = ['--reporter', join(root, 'test', 'host', 'countingReporter.mjs')];

interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly skipped: number;
}

/** What a run leaves in its file. */
interface Results extends Counts {
  /** Of each outermost `describe`, by its title; not there where a run does not tell. */
  readonly suites?: Readonly<Record<string, Counts>>;
  /** The full titles of the tests that failed, each with the first line of its error. */
  readonly failed?: readonly string[];
}

interface Suite {
  readonly name: string;
  /** Runs `build` before, when the suite is chosen alone. */
  readonly needsBuild?: true;
  readonly run: () => Promise<Results>;
}

/** The first and the last to have a new day, and one whose clocks have changed at midnight. */
const TIME_ZONES = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/Sao_Paulo'];

/** In the order they run; a suite that fails does not keep the next from running. */
const suites: readonly Suite[] = [
  { name: 'types', run: () => oneOf(npm(['run', 'check:types'])) },
  { name: 'style', run: () => oneOf(npm(['run', 'check:style'])) },
  { name: 'build', run: () => oneOf(npm(['run', 'build'])) },
  { name: 'unit', run: () => counted((file) => npm(['run', 'test:unit', '--', ...mochaArgs], file)) },
  { name: 'zones', run: () => sumOf(TIME_ZONES.map((zone) => () => oneOf(valuesIn(zone)))) },
  { name: 'vscode', needsBuild: true, run: () => countedTwice((file) => succeeds(runVSCodeTests('node', file))) },
  { name: 'vscode-web', needsBuild: true, run: () => countedTwice((file) => succeeds(runVSCodeTests('web', file))) },
  { name: 'flows', needsBuild: true, run: () => countedTwice((file, titles) => mocha('flows', file, titles)) },
  { name: 'vsix', run: () => countedTwice(async (file) => (await npm(['run', 'package'])) && mocha('vsix', file)) },
];

process.exitCode = await runSuites(process.argv.slice(2));

/**
 * Runs the named suites (`vscode` means `vscode-web` too), or all of them. The last line of the output is the sum of
 * their tests; the exit code is 1 when one of them failed.
 */
async function runSuites(names: readonly string[]): Promise<number> {
  const chosen = choose(names);
  if (chosen.length === 0) {
    console.error(`No such suite. There are: ${suites.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const lines: string[] = [];
  const all: Counts[] = [];
  for (const { name, run } of chosen) {
    console.log(`\n━━ ${name} ━━`);
    const start = Date.now();
    const counts = await run();
    all.push(counts);
    lines.push(`${name.padEnd(12)} ${inWords(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    lines.push(...(counts.failed ?? []).map((test) => `  ✗ ${test}`));
  }
  const { passes, failures, skipped } = added(all);
  console.log(`\n${lines.join('\n')}\n`);
  if (skipped > 0) {
    console.log(`${skipped} skipped: what they read is not here.`);
  }
  console.log(`${passes} passed, ${failures} failed`);
  return failures > 0 ? 1 : 0;
}

function choose(names: readonly string[]): readonly Suite[] {
  if (names.length === 0) {
    return suites;
  }
  const isNamed = ({ name }: Suite) => names.some((each) => name === each || name.startsWith(`${each}-`));
  const chosen = suites.filter(isNamed);
  const needsBuild = chosen.some((suite) => suite.needsBuild);
  return suites.filter((suite) => chosen.includes(suite) || (needsBuild && suite.name === 'build'));
}

function inWords({ passes, failures, skipped }: Counts): string {
  return `${passes} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A command as a test of its own. */
async function oneOf(success: Promise<boolean>): Promise<Counts> {
  return (await success) ? { passes: 1, failures: 0, skipped: 0 } : { passes: 0, failures: 1, skipped: 0 };
}

async function sumOf(tests: readonly (() => Promise<Counts>)[]): Promise<Counts> {
  const counts: Counts[] = [];
  for (const test of tests) {
    counts.push(await test());
  }
  return added(counts);
}

function added(counts: readonly Counts[]): Counts {
  const sum = { passes: 0, failures: 0, skipped: 0 };
  for (const { passes, failures, skipped } of counts) {
    sum.passes += passes;
    sum.failures += failures;
    sum.skipped += skipped;
  }
  return sum;
}

/** All that knows of days, where it is another day than here. */
function valuesIn(zone: string): Promise<boolean> {
  console.log(zone);
  const suites = ['test/core/values/*.test.ts', 'test/core/analysis/*.test.ts', 'test/cli/*.test.ts'];
  const args = ['--no-config', '--timeout', '60000', '--node-option', 'import=tsx', '--reporter', 'dot', ...suites];
  const mochaFile = join('node_modules', 'mocha', 'bin', 'mocha.js');
  return runInherited(process.execPath, [mochaFile, ...args], { TZ: zone });
}

/**
 * For what drives a window: a machine under load loses a key or a click now and then, and what comes after builds on it.
 * So what has failed is run once more, in new windows; it has passed when it passes then, and the output says so.
 *
 * @param run is given the titles of the outermost suites to run, or none for all of them.
 */
async function countedTwice(
  run: (resultsFile: string, titles: readonly string[]) => Promise<boolean>,
): Promise<Results> {
  const first = await counted((file) => run(file, []));
  if (first.failures === 0) {
    return first;
  }
  const suites = Object.entries(first.suites ?? {});
  const failed = suites.filter(([, { failures }]) => failures > 0).map(([title]) => title);
  const canChoose = failed.length > 0 && failed.every((title) => title !== '');
  console.log(`\n${first.failures} failed. Once more${canChoose ? `: ${failed.join(', ')}` : ''}.`);
  const second = await counted((file) => run(file, canChoose ? failed : []));
  const passed = suites.filter(([title]) => canChoose && !failed.includes(title)).map(([, counts]) => counts);
  return { ...added([...passed, second]), failed: second.failed ?? [] };
}

/** The counts that a run left in its file. A run that broke, or ran no test at all, counts as one failure. */
async function counted(run: (resultsFile: string) => Promise<boolean>): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'planmark-results-'));
  const file = join(folder, 'results.json');
  try {
    const isGood = await run(file);
    const counts = JSON.parse(await readFile(file, 'utf8').catch(() => 'null')) as Results | null;
    if (!counts || counts.passes + counts.failures === 0) {
      console.error('No test ran to its end.');
      return { passes: 0, failures: 1, skipped: counts?.skipped ?? 0 };
    }
    return isGood || counts.failures > 0 ? counts : { ...counts, failures: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function succeeds(run: Promise<void>): Promise<boolean> {
  try {
    await run;
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param titles of the outermost suites to run; all, if there are none. */
function mocha(folder: string, resultsFile: string, titles: readonly string[] = []): Promise<boolean> {
  const config = join('test', 'vscode', folder, '.mocharc.json');
  const escaped = titles.map((title) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const only = titles.length > 0 ? ['--grep', `^(?:${escaped.join('|')}) `] : [];
  return runInherited(
    process.execPath,
    [join('node_modules', 'mocha', 'bin', 'mocha.js'), '--config', config, ...only, ...mochaArgs],
    { PLANMARK_RESULTS: resultsFile },
  );
}

function npm(args: readonly string[], resultsFile = ''): Promise<boolean> {
  return runInherited('npm', args, { PLANMARK_RESULTS: resultsFile });
}

/** Whether the command ends with the exit code 0. Its output is ours, and it has no input. */
function runInherited(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}
