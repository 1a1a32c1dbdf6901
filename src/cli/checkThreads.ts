import type { CheckOptions } from './checkOptions';
import { type CheckedSource, checkEachBy } from './checkSource';
import { ConfigurationFiles } from './configurationFiles';
import { Failures } from './failures';
import type { Io } from './io';
import { type Source, sourceOf } from './sources';

/** A new thread takes about as long to get going as this much text takes to be checked. */
const MUCH_BYTES = 1_000_000;
const MOST_THREADS = 8;
const MOST_FILES_AT_ONCE = 16;

export interface CheckThreads {
  /** How many batches may be under way: a thread has the next one at hand when it is through with one. */
  readonly mostBatches: number;
  batchesOf(sources: readonly Source[]): readonly (readonly Source[])[];
  /** What the files came to, in their order; null where the thread broke. */
  check(names: readonly string[]): Promise<readonly CheckedSource[] | null>;
  end(): Promise<void>;
}

/** Null where one thread is enough: for few files, for little text, on one processor. */
export async function startCheckThreads(
  sources: readonly Source[],
  options: CheckOptions,
  io: Io,
): Promise<CheckThreads | null> {
  const count = Math.min(io.processors, MOST_THREADS, sources.length);
  if (count < 2 || !(await areLarge(sources, io))) return null;
  const threads = Array.from({ length: count }, () => ({
    thread: io.newThread(options),
    underWay: 0,
    isBroken: false,
  }));
  return {
    mostBatches: count * 2,
    batchesOf: (all) => {
      const size = Math.min(MOST_FILES_AT_ONCE, Math.ceil(all.length / (count * 8)));
      return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
    },
    check: async (names) => {
      const [first, ...others] = threads.filter(({ isBroken }) => !isBroken);
      if (!first) return null;
      const least = others.reduce((a, b) => (b.underWay < a.underWay ? b : a), first);
      least.underWay++;
      try {
        return (await least.thread.ask(names)) as readonly CheckedSource[];
      } catch {
        // It would be the first to be through with whatever it was given from now on.
        least.isBroken = true;
        return null;
      } finally {
        least.underWay--;
      }
    },
    end: async () => {
      await Promise.all(threads.map(({ thread }) => thread.end()));
    },
  };
}

/** What such a thread does with the names of a batch of files. */
export function answerChecks(options: CheckOptions, io: Io): (names: unknown) => Promise<readonly CheckedSource[]> {
  const configurations = new ConfigurationFiles(io, Failures.untold());
  const checkEach = checkEachBy(options, configurations, io);
  const { configurationFile } = options;
  const isReady = configurationFile === null ? null : configurations.useOnly(configurationFile);
  return async (names) => {
    await isReady;
    const sources = (names as readonly string[]).map((name) => sourceOf({ name, isNamed: false }, io));
    const checked: CheckedSource[] = [];
    for await (const each of checkEach(sources)) checked.push(each);
    return checked;
  };
}

async function areLarge(sources: readonly Source[], io: Io): Promise<boolean> {
  let bytes = 0;
  for (const { name } of sources) {
    bytes += await io.sizeOf(name);
    if (bytes >= MUCH_BYTES) return true;
  }
  return false;
}
