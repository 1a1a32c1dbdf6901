import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { generatePlan } from './generatePlan';
import type { Subject } from './subjects';

/**
 * What reading a plan costs, beside markdown-it on the same text in the same run: `npm run bench -- [part of a name]`.
 *
 * How to read it: milliseconds are CPU time of the whole process (its helper threads included), so that other work on the
 * machine counts for little; they still differ from machine to machine, and only the ratios are worth comparing. All
 * subjects take turns, round by round. `first` is with words that have read nothing yet, as for the first document of a
 * session; the others read the same text again and again, as an editor does. The code is warm in both.
 */
interface Row {
  readonly name: string;
  readonly lines: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** To `of`: the median of the ratios of each round, as machines change their pace within a run. */
  readonly ratio: number;
  readonly of: string;
  readonly limit: number | null;
  readonly ok: boolean | null;
}

interface Document {
  readonly name: string;
  readonly text: string;
}

const ROOT = path.join(__dirname, '../..');
const SEEDS = path.join(ROOT, '../shared/seeds');
const OUT = path.join(ROOT, 'out/bench');

/** At most so many times what markdown-it takes for its own full parse. */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['seed 002: parse and analysis', 1.5],
  ['20,000 lines: text to findings, first', 1.5],
]);
/** From 5,000 to 20,000 lines: linear is 4. */
const LIMIT_OF_GROWTH = 4.8;
const [SMALLER, LARGER] = [5_000, 20_000];

/** Long enough to be told from nothing. */
const LEAST_MS_PER_SAMPLE = 4;
const WARM_UP_MS = 3_000;
const MS_PER_DOCUMENT = 12_000;
const [FEWEST_ROUNDS, MOST_ROUNDS] = [9, 200];

function main([part = '']: readonly string[]): number {
  mkdirSync(OUT, { recursive: true });
  const bundled = bundledSubjects();
  const { PEER, subjects } = bundled;
  const all = subjects();
  const chosen = documents().filter(({ name }) => name.includes(part));
  warmUp(all);
  const rows: Row[] = [];
  for (const document of chosen) {
    const samples = measure(all, document.text);
    const peer = samples.get(PEER) ?? [];
    for (const [subject, times] of samples) {
      const name = `${document.name}: ${subject}`;
      rows.push(rowOf(name, document, times, { of: PEER, times: peer, limit: LIMITS.get(name) ?? null }));
    }
  }
  rows.push(...growth(rows), ...edits(bundled, part));
  print(rows);
  const file = path.join(ROOT, 'out/bench.json');
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`Written to ${path.relative(process.cwd(), file)}`);
  return rows.some(({ ok }) => ok === false) ? 1 : 0;
}

/** Bundled as what is shipped: run one by one from source, the modules would cost more than they do. */
function bundledSubjects(): typeof import('./subjects') {
  const outfile = path.join(OUT, 'subjects.cjs');
  const entryPoints = [path.join(__dirname, 'subjects.ts')];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
  });
  return createRequire(__filename)(outfile);
}

function documents(): Document[] {
  const found: Document[] = [];
  const seed = namesIn(SEEDS).find((name) => name.startsWith('002'));
  if (seed) found.push({ name: 'seed 002', text: readFileSync(path.join(SEEDS, seed), 'utf8') });
  else console.log('seed 002: skipped, the documents of users are not here');
  const sample = path.join(ROOT, 'test/fixtures/sample/growth-plan.md');
  found.push({ name: 'growth-plan.md', text: readFileSync(sample, 'utf8') });
  for (const lines of [300, 1_000, SMALLER, LARGER]) found.push({ name: nameOf(lines), text: generatePlan(lines) });
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function nameOf(lines: number): string {
  return `${lines.toLocaleString('en')} lines`;
}

/** On plans that are none of those measured: the code is compiled, the words know nothing of what comes. */
function warmUp(subjects: readonly Subject[]): void {
  const end = performance.now() + WARM_UP_MS;
  for (let seed = 1000; performance.now() < end; seed++) {
    const text = generatePlan(300, seed);
    for (const subject of subjects) subject.run(text, subject.prepare());
  }
}

/** Milliseconds of each round, by the name of the subject; they take turns. */
function measure(subjects: readonly Subject[], text: string): ReadonlyMap<string, number[]> {
  const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  const runs = new Map(subjects.map((subject) => [subject, runsPerSample(subject, text)]));
  const end = performance.now() + MS_PER_DOCUMENT;
  for (let round = 0; round < MOST_ROUNDS && (round < FEWEST_ROUNDS || performance.now() < end); round++) {
    for (const [subject, count] of runs) samples.get(subject.name)?.push(millisecondsOf(subject, text, count));
  }
  return samples;
}

function runsPerSample(subject: Subject, text: string): number {
  return Math.max(1, Math.ceil(LEAST_MS_PER_SAMPLE / Math.max(0.01, millisecondsOf(subject, text, 3))));
}

/** Of one run, the mean of `count`. */
function millisecondsOf(subject: Subject, text: string, count: number): number {
  const prepared = Array.from({ length: count }, () => subject.prepare());
  const before = process.cpuUsage();
  for (const vocabulary of prepared) subject.run(text, vocabulary);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

function rowOf(
  name: string,
  { text }: Document,
  times: readonly number[],
  base: { readonly of: string; readonly times: readonly number[]; readonly limit: number | null },
): Row {
  const medianMs = median(times);
  const ratio = median(times.map((time, round) => time / (base.times[round] ?? time)));
  const ok = base.limit === null ? null : ratio <= base.limit;
  const lines = text.split('\n').length;
  return { name, lines, medianMs, p95Ms: quantile(times, 0.95), ratio, of: base.of, limit: base.limit, ok };
}

function growth(rows: readonly Row[]): Row[] {
  return ['text to findings', 'text to findings, first'].flatMap((subject) => {
    const small = rows.find(({ name }) => name === `${nameOf(SMALLER)}: ${subject}`);
    const large = rows.find(({ name }) => name === `${nameOf(LARGER)}: ${subject}`);
    if (!small || !large) return [];
    const ratio = large.medianMs / small.medianMs;
    const of = nameOf(SMALLER);
    return [{ ...large, name: `growth: ${subject}`, ratio, of, limit: LIMIT_OF_GROWTH, ok: ratio <= LIMIT_OF_GROWTH }];
  });
}

/** From an edit to new findings; the ratio is that of the 95th percentile to the peer's median. */
function edits({ PEER, subjects, EDITS, measureEdits }: typeof import('./subjects'), part: string): Row[] {
  const peer = subjects().find(({ name }) => name === PEER) as Subject;
  return editedDocuments().flatMap(({ name: document, text, limits }) =>
    EDITS.filter(({ name }, index) => limits[index] !== undefined && `${document}: ${name}`.includes(part)).map(
      (subject) => {
        const limit = limits[EDITS.indexOf(subject)] ?? null;
        const base = median(Array.from({ length: 5 }, () => millisecondsOf(peer, text, 1)));
        const times = measureEdits(text, subject);
        const ratio = quantile(times, 0.95) / base;
        const lines = text.split('\n').length;
        const medianMs = median(times);
        const ok = limit === null ? null : ratio <= limit;
        const p95Ms = quantile(times, 0.95);
        return { name: `${document}: ${subject.name}`, lines, medianMs, p95Ms, ratio, of: PEER, limit, ok };
      },
    ),
  );
}

/** With the part of the peer's time that each kind of edit may take. */
function editedDocuments(): (Document & { readonly limits: readonly (number | null)[] })[] {
  const text = generatePlan(LARGER);
  return [
    { name: nameOf(LARGER), text, limits: [0.01, 0.05, 0.05, 0.05] },
    { name: `${nameOf(LARGER)} without headings`, text: text.replace(/^#+ .*\n/gm, ''), limits: [0.02] },
    { name: nameOf(5 * LARGER), text: generatePlan(5 * LARGER), limits: [null] },
  ];
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(rows: readonly Row[]): void {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const cells = (name: string, ...rest: string[]) =>
    console.log(`${name.padEnd(widest)}${rest.map((cell) => cell.padStart(10)).join('')}`);
  cells('', 'median ms', 'p95 ms', 'ratio', 'limit', '');
  for (const { name, medianMs, p95Ms, ratio, limit, ok } of rows) {
    const verdict = ok === null ? '' : ok ? 'ok' : 'over';
    cells(name, medianMs.toFixed(2), p95Ms.toFixed(2), ratio.toFixed(2), limit === null ? '' : String(limit), verdict);
  }
}

process.exitCode = main(process.argv.slice(2));
