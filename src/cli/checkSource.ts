import { type CheckedFile, checkFile } from './checkFile';
import type { CheckOptions } from './checkOptions';
import type { ConfigurationFiles } from './configurationFiles';
import { dayOf } from './dayOf';
import { type Failure, Failures } from './failures';
import { inOrder } from './inOrder';
import type { Io } from './io';
import { PlanReader } from './planReader';
import type { TextFile, UnreadFile } from './readTextFile';
import { saveFixed } from './saveFixed';
import type { Source } from './sources';

/** What a check of one text came to, as data: it may come from another thread. */
export interface CheckedSource {
  readonly name: string;
  /** Null where it could not be checked. */
  readonly checked: CheckedFile | null;
  /** Nobody has heard of them yet. */
  readonly failures: readonly Failure[];
}

/** One that has been read, as texts are read ahead of the one that is being checked. */
interface SourceToCheck extends Source {
  readonly content: TextFile | UnreadFile;
  readonly readPlan: Awaited<ReturnType<PlanReader['at']>>;
}

/** How many files are read ahead of the one that is being checked. */
const READ_AHEAD = 16;

/** Checks texts one by one, in their order. */
export type CheckEach = (sources: readonly Source[]) => AsyncGenerator<CheckedSource>;

/** What checks texts by these options; what cannot be read or checked does not keep the others from it. */
export function checkEachBy(options: CheckOptions, configurations: ConfigurationFiles, io: Io): CheckEach {
  const { read, check } = checkerBy(options, configurations, io);
  return async function* checkEach(sources) {
    for await (const source of inOrder(sources, READ_AHEAD, read)) yield await check(source);
  };
}

interface Checker {
  read(source: Source): Promise<SourceToCheck>;
  check(source: SourceToCheck): Promise<CheckedSource>;
}

function checkerBy(options: CheckOptions, configurations: ConfigurationFiles, io: Io): Checker {
  const { format, isAll, severities, fix, input } = options;
  const reader = new PlanReader(configurations);
  const told = format === 'json' || format === 'sarif' ? 'all' : 'safe';
  const rules = { today: dayOf(options, io), isAll, severities };
  return {
    read: async (source) => {
      const [content, readPlan] = await Promise.all([source.read(), reader.at(source.name)]);
      return { ...source, content, readPlan };
    },
    check: async ({ name, content, readPlan }) => {
      const failures = Failures.untold();
      if ('error' in content) {
        failures.add(name, content.error, content.line);
        return { name, checked: null, failures: failures.all };
      }
      try {
        const save = saveFixed(options, failures, io);
        const { text, ...checked } = await checkFile({ name, content, readPlan }, rules, save, told, failures);
        if (input && fix === 'write') io.write((content.hasMark ? '\uFEFF' : '') + text);
        return { name, checked, failures: failures.all };
      } catch (error) {
        const what = error instanceof Error ? error.stack : String(error);
        failures.add(name, `cannot be checked. Please report it: ${what}`);
        return { name, checked: null, failures: failures.all };
      }
    },
  };
}
