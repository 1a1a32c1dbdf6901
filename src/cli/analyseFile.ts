import { analyse } from '../core/analysis/analyse';
import type { Analysis } from '../core/analysis/analysis';
import type { IsoDate } from '../core/values/isoDate';
import { ConfigurationFiles } from './configurationFiles';
import type { Failures } from './failures';
import type { Io } from './io';
import { PlanReader } from './planReader';
import { readTextFile } from './readTextFile';

export interface FileToAnalyse {
  readonly file: string;
  /** Null: the current day. */
  readonly today: IsoDate | null;
}

/** What one file holds, read by the options of its place; null where it cannot be read, which is told. */
export async function analyseFile(
  { file, today }: FileToAnalyse,
  failures: Failures,
  io: Io,
): Promise<Analysis | null> {
  const read = await readTextFile(file, io);
  if ('error' in read) {
    failures.add(file, read.error, read.line);
    return null;
  }
  const reader = new PlanReader(new ConfigurationFiles(io, failures));
  const { plan, configuration } = (await reader.at(file))(read.text);
  const { timeZone, staleAfterDays } = configuration;
  return analyse(plan, { today: today ?? io.today(timeZone), staleAfterDays });
}
