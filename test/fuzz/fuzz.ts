import fc from 'fast-check';
import { replay, scriptedDocuments } from '../core/document/editScript';
import { type Property, properties } from '../core/robustness/properties';
import { longDay } from './longDay';

/**
 * The properties of test/core/robustness, edited documents and a long day for as long as one likes: a million cases with a
 * seed of the clock unless told otherwise; with part of a name, as it is printed, those alone. Prints what was run and every
 * text for which a property does not hold.
 */
const USAGE = 'npm run fuzz -- [cases] [seed] [part of a name]';
const BATCH = 2000;
const EDITS = 'edits';
const LONG_DAY = 'a long day';

interface Figures {
  cases: number;
  characters: number;
  longest: number;
  failures: number;
}

function main(args: readonly string[]): number {
  const [cases = 1_000_000, seed = Date.now() % 2 ** 31] = args.slice(0, 2).map(Number);
  const isMeant = (name: string) => name.includes(args[2] ?? '');
  const names = [...properties().map(({ name }) => name), EDITS, LONG_DAY];
  if (![cases, seed].every(Number.isSafeInteger) || cases < 1 || !names.some(isMeant)) {
    console.error(`${USAGE}: ${names.join(', ')}`);
    return 2;
  }
  console.log(`${cases} cases, seed ${seed}`);
  const started = performance.now();
  let failures = 0;
  for (const property of properties().filter(({ name }) => isMeant(name))) {
    const figures = run(property, Math.round(cases * property.share), seed);
    failures += figures.failures;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${property.name}: ${figures.cases} cases, ${figures.characters} characters, the longest ${figures.longest}, ` +
        `${figures.failures} failures, after ${seconds} s`,
    );
  }
  if (isMeant(EDITS)) failures += replayEdits(Math.ceil(cases / 10), seed);
  if (isMeant(LONG_DAY)) failures += replayLongDay(Math.min(50_000, Math.ceil(cases / 20)), seed);
  return failures > 0 ? 1 : 0;
}

/** Documents that are edited step by step, a tenth as many steps as cases. */
function replayEdits(steps: number, seed: number): number {
  const documents = scriptedDocuments();
  const stepsEach = Math.ceil(steps / documents.length);
  let failures = 0;
  for (const [number, { name, text }] of documents.entries()) {
    try {
      // Half of them cut into short parts.
      replay(text, stepsEach, (seed + number) % 2 ** 31, number % 2 === seed % 2 ? 2 : undefined);
    } catch (error) {
      failures++;
      console.error(`${EDITS} of ${name}:`, error);
    }
  }
  console.log(`${EDITS}: ${stepsEach * documents.length} steps in ${documents.length} documents, ${failures} failures`);
  return failures;
}

/**
 * Memory does not grow with what was typed: after the first fifth, when what is remembered of words is full, a twentieth
 * more is what the collector leaves.
 */
function replayLongDay(keystrokes: number, seed: number): number {
  const { heaps } = longDay(keystrokes, seed);
  const [early = 0, ...later] = heaps;
  const hasGrown = Math.max(...later) > early * 1.05;
  const megabytes = heaps.map((bytes) => (bytes / 1e6).toFixed(2)).join(', ');
  console.log(
    `${LONG_DAY}: ${keystrokes} keystrokes, ${megabytes} MB after each fifth${hasGrown ? ': memory grows' : ''}`,
  );
  return hasGrown ? 1 : 0;
}

/** In batches of a seed each, so that one failure hides no other. */
function run({ name, texts, check }: Property, cases: number, seed: number): Figures {
  const figures: Figures = { cases: 0, characters: 0, longest: 0, failures: 0 };
  for (let batch = 0; figures.cases < cases; batch++) {
    const numRuns = Math.min(BATCH, cases - figures.cases);
    const property = fc.property(texts, (text) => {
      figures.characters += text.length;
      figures.longest = Math.max(figures.longest, text.length);
      check(text);
    });
    const result = fc.check(property, { numRuns, seed: (seed + batch) % 2 ** 31 });
    figures.cases += numRuns;
    if (!result.failed) continue;
    figures.failures++;
    console.error(`${name}, seed ${result.seed}, path ${result.counterexamplePath}:`);
    console.error(JSON.stringify(result.counterexample?.[0]));
    console.error(result.errorInstance);
  }
  return figures;
}

process.exitCode = main(process.argv.slice(2));
