import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generatePlan } from './generatePlan';
import { median, type Row, rowOfRatio } from './rows';

const ROOT = path.join(__dirname, '../..');
const OUT = path.join(ROOT, 'out/bench');
/** Notes the CPU time of a process, all its threads included, when it ends. */
const NOTE_CPU = path.join(__dirname, 'noteCpu.cjs');
const NOTED = path.join(OUT, 'cpu.txt');

const MOST_BYTES = 10_000_000;
const FILE_COUNT = 1000;
const ROUNDS = 3;
/** What a linter ends with that found something. */
const FOUND = 1;

/** Whole processes, from their start to their end, on the same thousand files. */
export function processRows(): Row[] {
  // Not among what Git ignores: the command line leaves that out.
  const folder = mkdtempSync(path.join(tmpdir(), 'planmark-bench-'));
  const lines = writeFiles(folder);
  const ours = ['dist/cli.js', 'check', folder, '--today', '2026-08-20'];
  const bare = [path.join(__dirname, 'bareMarkdownIt.cjs'), folder];
  const all = Array.from({ length: ROUNDS }, () => [run(ours, FOUND), run(bare)] as const);
  const peer = run(['node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', `${folder}/*.md`], FOUND);
  rmSync(folder, { recursive: true });
  return (['wallMs', 'cpuMs'] as const).flatMap((kind) => {
    const name = `check of ${FILE_COUNT.toLocaleString('en')} files, ${kind === 'wallMs' ? 'as one waits' : 'all threads'}`;
    const times = all.map(([each]) => each[kind]);
    const base = median(all.map(([, each]) => each[kind]));
    return [
      rowOfRatio({ name, lines, times, base, of: 'a bare markdown-it process', limit: 3 }),
      rowOfRatio({ name, lines, times, base: peer[kind], of: 'markdownlint-cli2', limit: 1 / 20 }),
    ];
  });
}

/** What the editor pays before any plan is open. */
export function startRows(): Row[] {
  const ours = rounds([path.join(__dirname, 'activate.cjs')], 7);
  const bare = rounds(['-e', "require('markdown-it')"], 7);
  const none = median(rounds(['-e', '0'], 7));
  const name = 'require and activate, before a plan is open';
  const times = ours.map((time) => time - none);
  return [rowOfRatio({ name, lines: 0, times, base: median(bare) - none, of: 'require of markdown-it', limit: 1 })];
}

/** What a plan of 20,000 lines keeps in memory, to the bytes of its text. */
export function memoryRows(): Row[] {
  const script = path.join(OUT, 'subjects.cjs');
  const code = `const s = require(${JSON.stringify(script)}); s.tellMemory(20000)`;
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '-e', code], { encoding: 'utf8' });
  const { retained, bytes, grown } = JSON.parse(stdout) as { retained: number; bytes: number; grown: number };
  const row = (name: string, ratio: number, of: string, limit: number): Row => {
    return { name, lines: 20_000, medianMs: 0, p95Ms: 0, ratio, of, limit, ok: ratio <= limit };
  };
  return [
    row('memory that a plan keeps', retained / bytes, 'the bytes of its text', 15),
    row('memory after 2,000 edits', grown / retained, 'what it kept before', 1.1),
  ];
}

function writeFiles(folder: string): number {
  let bytes = 0;
  let lines = 0;
  for (let number = 0; number < FILE_COUNT; number++) {
    const count = Math.max(20, Math.round((MOST_BYTES / FILE_COUNT / 40) * (0.5 + (number % 11) / 10)));
    const text = bytes < MOST_BYTES ? generatePlan(count, number + 1) : '# Empty\n';
    bytes += Buffer.byteLength(text);
    lines += text.split('\n').length;
    writeFileSync(path.join(folder, `plan-${number}.md`), text);
  }
  return lines;
}

/** Milliseconds of CPU of each run. */
function rounds(args: readonly string[], count = ROUNDS): number[] {
  return Array.from({ length: count }, () => run(args).cpuMs);
}

/** One process from its start to its end; one that ends with more than `worst` has failed. */
function run(args: readonly string[], worst = 0): { readonly cpuMs: number; readonly wallMs: number } {
  writeFileSync(NOTED, '');
  const start = performance.now();
  const { error, status, signal } = spawnSync(process.execPath, ['--require', NOTE_CPU, ...args], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, BENCH_CPU_FILE: NOTED },
  });
  const wallMs = performance.now() - start;
  if (error || signal || (status ?? 2) > worst) throw error ?? new Error(`${args[0]} ended with ${status ?? signal}`);
  const noted = readFileSync(NOTED, 'utf8').split('\n').filter(Boolean).map(Number);
  if (noted.length === 0) throw new Error(`${args[0]} told no time`);
  return { cpuMs: noted.reduce((sum, each) => sum + each, 0), wallMs };
}
