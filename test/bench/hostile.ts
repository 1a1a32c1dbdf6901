import { analyse } from '../../src/core/analysis/analyse';
import { checkRanges, read } from '../core/robustness/checkPlan';
import { type HostileText, hostileTexts } from '../core/robustness/hostileTexts';

/**
 * How the time for hostile texts grows: `tsx test/bench/hostile.ts [characters] [part of a name]`. Twice the text should take
 * twice the time; a ratio of 4 would be quadratic. Measured in CPU time of this process, the median of several.
 */
const BOUND = 3.2;
/** What takes less is all noise. */
const LEAST_MILLISECONDS = 60;
const REPEATS = 5;

function main([size = '50000', part = '']: readonly string[]): number {
  const characters = Number(size);
  const chosen = hostileTexts.filter(({ name }) => name.includes(part));
  for (const text of chosen.slice(0, 20)) milliseconds(text, 2000);
  const rows = chosen.map((text) => measure(text, characters)).sort((a, b) => b.ratio - a.ratio);
  const cell = (value: string | number) => String(value).padStart(10);
  console.log(`${cell(characters)}${cell(2 * characters)}${cell('ratio')}  characters; milliseconds of CPU`);
  for (const { name, once, twice, ratio } of rows) {
    console.log(`${cell(once.toFixed(1))}${cell(twice.toFixed(1))}${cell(ratio.toFixed(2))}  ${name}`);
  }
  const beyond = rows.filter(({ ratio }) => ratio > BOUND);
  console.log(`${rows.length} texts, ${beyond.length} beyond a ratio of ${BOUND}`);
  return beyond.length > 0 ? 1 : 0;
}

interface Growth {
  readonly name: string;
  readonly once: number;
  readonly twice: number;
  readonly ratio: number;
}

function measure(text: HostileText, size: number, isSecondLook = false): Growth {
  let [once, twice] = [milliseconds(text, size), milliseconds(text, 2 * size)];
  // One measurement is enough where it shows nothing.
  if (twice > LEAST_MILLISECONDS && twice / once > 2.2) {
    once = median(() => milliseconds(text, size));
    twice = median(() => milliseconds(text, 2 * size));
  }
  const ratio = twice < LEAST_MILLISECONDS ? 0 : twice / Math.max(once, 1);
  // What is quadratic stays so; what was compiled or collected in between does not.
  if (ratio > BOUND && !isSecondLook) return measure(text, 3 * size, true);
  return { name: text.name, once, twice, ratio };
}

function median(run: () => number): number {
  const times = Array.from({ length: REPEATS }, run).sort((a, b) => a - b);
  return times[Math.floor(REPEATS / 2)] ?? 0;
}

function milliseconds({ make }: HostileText, size: number): number {
  const text = make(size);
  const before = process.cpuUsage();
  const parsed = read(text);
  analyse(parsed.plan, { today: '2026-11-20', staleAfterDays: 90 });
  const { user, system } = process.cpuUsage(before);
  if (size < 5000) checkRanges(text, parsed);
  return (user + system) / 1000;
}

process.exitCode = main(process.argv.slice(2));
