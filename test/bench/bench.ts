import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compactWords } from '../../compactWords.mjs';
import { leanLibraries } from '../../leanLibraries.mjs';
import { chartEditRows } from './chartEdits';
import { chartRows } from './charts';
import { generatePlan } from './generatePlan';
import { keyPressRows } from './keyPress';
import { memoryRows, processRows, startRows } from './processes';
import { median, printRows, quantile, type Row, rowOfRatio } from './rows';
import { sizeRows } from './sizes';
import type { Subject } from './subjects';

/**
 * What reading a plan costs, beside others on the same text in the same run: `npm run bench -- [part of a name]`.
 *
 * How to read it: milliseconds are CPU time of the whole process (its helper threads included), so that other work on the
 * machine counts for little; those of edits are by the clock. They still differ from machine to machine, and only the
 * ratios are worth comparing. All subjects take turns, round by round. `first` is with words that have read nothing yet, as for the first document of a
 * session; the others read the same text again and again, as an editor does. The code is warm in both.
 */
interface Document {
  readonly name: string;
  readonly text: string;
}

const ROOT = path.join(__dirname, '../..');
const SEEDS = path.join(ROOT, '../shared/seeds');
const OUT = path.join(ROOT, 'out/bench');
const FILE = path.join(ROOT, 'bench.json');

/** At most so many times what the peer takes. */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['seed 002: parse and analysis, to markdown-it, full', 1.5],
  ['20,000 lines: text to findings, first, to markdown-it, full', 1.5],
  ['20,000 lines: text to findings, first, to markdownlint', 1 / 15],
]);
const [MIDDLE, LARGER, LARGEST] = [5_000, 20_000, 100_000];
/** From 20,000 to 100,000 lines: linear is 5. */
const LIMIT_OF_GROWTH = 5.5;
/** An edit there to one at 20,000 lines. */
const LIMIT_OF_EDITS = 3;

/** Long enough to be told from nothing. */
const LEAST_MS_PER_SAMPLE = 4;
const WARM_UP_MS = 3_000;
const MS_PER_DOCUMENT = 12_000;
const [FEWEST_OF_LONG, FEWEST_ROUNDS, MOST_ROUNDS] = [3, 7, 200];
/** Characters of a text that takes a while. */
const LONG = 400_000;

async function main([part = '']: readonly string[]): Promise<number> {
  mkdirSync(OUT, { recursive: true });
  const bundled = await bundledSubjects();
  const all = bundled.subjects();
  warmUp(all);
  const rows: Row[] = [];
  for (const document of documents()) {
    if (!document.name.includes(part)) continue;
    tell(document.name);
    rows.push(...coldRows(document, all, bundled));
    save(rows);
  }
  tell('edits');
  rows.push(...growth(rows), ...edits(bundled, part));
  const others = {
    memory: memoryRows,
    'whole processes': processRows,
    'start-up': startRows,
    size: sizeRows,
    'key press': keyPressRows,
    charts: chartRows,
    'edits of charts': chartEditRows,
  };
  let isWhole = true;
  for (const [name, measured] of Object.entries(others)) {
    save(rows);
    if (!name.includes(part)) continue;
    tell(name);
    try {
      rows.push(...(await measured()));
    } catch (error) {
      isWhole = false;
      console.error(`${name}:`, error);
    }
  }
  printRows(rows);
  save(rows);
  console.log(`Written to ${path.relative(process.cwd(), FILE)}`);
  return isWhole && rows.every(({ ok }) => ok !== false) ? 0 : 1;
}

/** After each part: a run that is ended early leaves what it has found out. */
function save(rows: readonly Row[]): void {
  writeFileSync(FILE, `${JSON.stringify(rows, null, 2)}\n`);
}

function tell(part: string): void {
  if (process.stderr.isTTY) console.error(`Measuring ${part}…`);
}

/** Of each subject to markdown-it, and of the whole way to the other peers. */
function coldRows(document: Document, all: readonly Subject[], { PEER, PEERS }: Bundled): Row[] {
  const samples = measure(all, document.text);
  const rows: Row[] = [];
  for (const [subject, times] of samples) {
    const peers = subject === 'text to findings, first' ? [PEER, ...PEERS] : [PEER];
    for (const of of peers) {
      const base = samples.get(of);
      if (base) rows.push(rowOf(document, subject, times, of, base));
    }
  }
  return rows;
}

type Bundled = typeof import('./subjects');

/** Bundled as what is shipped: run one by one from source, the modules would cost more than they do. */
async function bundledSubjects(): Promise<Bundled> {
  const outfile = path.join(OUT, 'subjects.cjs');
  const entryPoints = [path.join(__dirname, 'subjects.ts')];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    plugins: [peersAsTheyAre, leanLibraries, compactWords],
  });
  return createRequire(__filename)(outfile);
}

/** The peers are whole, also where the core holds a part of one. */
const peersAsTheyAre: Plugin = {
  name: 'peers-as-they-are',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^.]/ }, ({ path: name, importer }) =>
      importer === path.join(__dirname, 'subjects.ts') ? { path: name, external: true } : null,
    );
  },
};

function documents(): Document[] {
  const found: Document[] = [];
  const seed = namesIn(SEEDS).find((name) => name.startsWith('002'));
  if (seed) found.push({ name: 'seed 002', text: readFileSync(path.join(SEEDS, seed), 'utf8') });
  else console.log('seed 002: skipped, the documents of users are not here');
  const sample = path.join(ROOT, 'test/fixtures/sample/growth-plan.md');
  found.push({ name: 'growth-plan.md', text: readFileSync(sample, 'utf8') });
  for (const lines of [300, 1_000, MIDDLE, LARGER, LARGEST])
    found.push({ name: nameOf(lines), text: generatePlan(lines) });
  found.push({ name: WITHOUT_HEADINGS, text: withoutHeadings(generatePlan(LARGER)) });
  return found;
}

const WITHOUT_HEADINGS = `${LARGER.toLocaleString('en')} lines without headings`;

function withoutHeadings(text: string): string {
  return text.replace(/^#+ .*\n/gm, '');
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
  // Some peers take seconds for what others do in milliseconds.
  const chosen = subjects.filter(({ mostCharacters }) => text.length <= mostCharacters);
  const samples = new Map<string, number[]>(chosen.map(({ name }) => [name, []]));
  const runs = new Map(chosen.map((subject) => [subject, runsPerSample(subject, text)]));
  const end = performance.now() + MS_PER_DOCUMENT;
  for (
    let round = 0;
    round < MOST_ROUNDS && (round < (text.length > LONG ? FEWEST_OF_LONG : FEWEST_ROUNDS) || performance.now() < end);
    round++
  ) {
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

/** The median of the ratios of each round, as machines change their pace within a run. */
function rowOf(
  { name: document, text }: Document,
  subject: string,
  times: readonly number[],
  of: string,
  base: readonly number[],
): Row {
  const name = `${document}: ${subject}`;
  const limit = LIMITS.get(`${name}, to ${of}`) ?? null;
  const ratio = median(times.map((time, round) => time / (base[round] ?? time)));
  const ok = limit === null ? null : ratio <= limit;
  return { name, lines: linesOf(text), medianMs: median(times), p95Ms: quantile(times, 0.95), ratio, of, limit, ok };
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

function growth(rows: readonly Row[]): Row[] {
  return ['text to findings', 'text to findings, first'].flatMap((subject) => {
    const small = rows.find(({ name }) => name === `${nameOf(LARGER)}: ${subject}`);
    const large = rows.find(({ name }) => name === `${nameOf(LARGEST)}: ${subject}`);
    if (!small || !large) return [];
    const ratio = large.medianMs / small.medianMs;
    const of = nameOf(LARGER);
    return [{ ...large, name: `growth: ${subject}`, ratio, of, limit: LIMIT_OF_GROWTH, ok: ratio <= LIMIT_OF_GROWTH }];
  });
}

/**
 * From an edit to new findings, beside the peer right before: of each place the median of all passes, of these the share that
 * counts.
 */
function edits({ PEER, subjects, EDITS, measureEdits }: Bundled, part: string): Row[] {
  const peer = subjects().find(({ name }) => name === PEER) as Subject;
  const rows: Row[] = [];
  for (const { name: document, text, limits } of editedDocuments()) {
    for (const [index, subject] of EDITS.entries()) {
      const limit = limits[index];
      const name = `${document}: ${subject.name}`;
      if (limit === undefined || !name.includes(part)) continue;
      const passes = Array.from({ length: subject.passes }, () => {
        const base = median(
          Array.from({ length: 3 }, () => timeOf(subject.clock, () => peer.run(text, peer.prepare()))),
        );
        return { base, times: measureEdits(text, subject) };
      });
      const times = medians(passes.map((pass) => pass.times));
      const ratios = medians(passes.map((pass) => pass.times.map((time) => time / pass.base)));
      const row = { name, lines: linesOf(text), times: ratios, base: 1, of: PEER, limit, share: subject.share };
      rows.push({ ...rowOfRatio(row), medianMs: median(times), p95Ms: quantile(times, 0.95) });
    }
  }
  return [...rows, ...growthOfEdits(rows)];
}

function timeOf(clock: () => number, run: () => void): number {
  const before = clock();
  run();
  return clock() - before;
}

/** Of the same place in several lists. */
function medians(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, place) => median(lists.map((list) => list[place] as number)));
}

function growthOfEdits(rows: readonly Row[]): Row[] {
  const [small, large] = [LARGER, LARGEST].map((lines) =>
    rows.find(({ name }) => name === `${nameOf(lines)}: one character`),
  );
  if (!small || !large) return [];
  const ratio = large.p95Ms / small.p95Ms;
  const of = nameOf(LARGER);
  return [{ ...large, name: 'growth: one character', ratio, of, limit: LIMIT_OF_EDITS, ok: ratio <= LIMIT_OF_EDITS }];
}

/** With the part of the peer's time that each kind of edit may take. */
function editedDocuments(): (Document & { readonly limits: readonly (number | null)[] })[] {
  const text = generatePlan(LARGER);
  return [
    { name: nameOf(LARGER), text, limits: [0.01, 0.05, 0.05, 0.05, null] },
    { name: WITHOUT_HEADINGS, text: withoutHeadings(text), limits: [0.02] },
    { name: nameOf(LARGEST), text: generatePlan(LARGEST), limits: [null] },
  ];
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
