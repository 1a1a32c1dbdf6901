import type { CheckOptions } from './checkOptions';
import { type CheckEach, type CheckedSource, checkEachBy } from './checkSource';
import { type CheckThreads, startCheckThreads } from './checkThreads';
import type { ConfigurationFiles } from './configurationFiles';
import { inOrder } from './inOrder';
import type { Io } from './io';
import type { Source } from './sources';

/** Checks texts in their order: on several threads where there is so much of them that one would wait. */
export async function* checkSources(
  sources: readonly Source[],
  options: CheckOptions,
  configurations: ConfigurationFiles,
  io: Io,
): AsyncGenerator<CheckedSource> {
  const checkHere = checkEachBy(options, configurations, io);
  // What is fixed is written or shown one after the other.
  const mayShare = options.fix === 'none' && options.input === null;
  const threads = mayShare ? await startCheckThreads(sources, options, io) : null;
  if (threads === null) yield* checkHere(sources);
  else {
    try {
      yield* checkOnThreads(threads, sources, checkHere, configurations);
    } finally {
      await threads.end();
    }
  }
}

async function* checkOnThreads(
  threads: CheckThreads,
  sources: readonly Source[],
  checkHere: CheckEach,
  configurations: ConfigurationFiles,
): AsyncGenerator<CheckedSource> {
  const check = async (batch: readonly Source[]) => {
    // Threads keep to themselves what is wrong with options: that is told once.
    for (const { name } of batch) await configurations.configurationOf(name);
    return { batch, checked: await threads.check(batch.map(({ name }) => name)) };
  };
  for await (const { batch, checked } of inOrder(threads.batchesOf(sources), threads.mostBatches, check)) {
    // A thread that broke has lost nothing but time.
    yield* checked ?? checkHere(batch);
  }
}
