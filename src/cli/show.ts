import { analyse } from '../core/analysis/analyse';
import type { IsoDate } from '../core/values/isoDate';
import { planJson } from '../core/views/planJson';
import { whyPlan } from '../core/views/whyPlan';
import { ConfigurationFiles } from './configurationFiles';
import { Failures } from './failures';
import { formatOutline } from './formatOutline';
import { formatWhy } from './formatWhy';
import type { ExitCode, Io } from './io';
import { PlanReader } from './planReader';
import { readTextFile } from './readTextFile';
import { visibleText } from './reports/visibleText';

export interface ShowOptions {
  readonly file: string;
  readonly format: 'text' | 'json';
  /** Null: the current day. */
  readonly today: IsoDate | null;
}

/** Prints what is understood of one file: the whole model as JSON, or an outline with progress bars. */
export async function show({ file, format, today }: ShowOptions, io: Io): Promise<ExitCode> {
  const failures = new Failures(io);
  const reader = new PlanReader(new ConfigurationFiles(io, failures));
  const read = await readTextFile(file, io);
  if ('error' in read) {
    failures.add(file, read.error, read.line);
    return 2;
  }
  const { plan, configuration } = (await reader.at(file))(read.text);
  const { timeZone, staleAfterDays } = configuration;
  const analysis = analyse(plan, { today: today ?? io.today(timeZone), staleAfterDays });
  if (format === 'json') {
    io.out(JSON.stringify(planJson(analysis, file), null, 2));
  } else {
    for (const line of formatOutline(analysis)) io.out(visibleText(line));
    const { isPlan } = plan.detection;
    if (isPlan) io.out('');
    io.out(`${visibleText(file)} is ${isPlan ? '' : 'not '}taken for a plan: ${formatWhy(whyPlan(plan.detection))}`);
  }
  return failures.all.length > 0 ? 2 : 0;
}
