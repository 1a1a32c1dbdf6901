import { analyse } from '../core/analysis/analyse';
import type { IsoDate } from '../core/values/isoDate';
import { planJson } from '../core/views/planJson';
import { whyPlan } from '../core/views/whyPlan';
import { formatOutline } from './formatOutline';
import { formatWhy } from './formatWhy';
import type { ExitCode, Io } from './io';
import { PlanFiles } from './planFiles';

export interface ShowOptions {
  readonly format: 'text' | 'json';
  /** Null: the current day. */
  readonly today: IsoDate | null;
}

/** Prints what is understood of one file: the whole model as JSON, or an outline with progress bars. */
export async function show(file: string, options: ShowOptions, io: Io): Promise<ExitCode> {
  const planFiles = new PlanFiles(io);
  const read = await planFiles.read(file);
  if ('error' in read) {
    io.err(`planmark: ${read.error}`);
    return 2;
  }
  const { plan, configuration } = read;
  const today = options.today ?? io.today(configuration.timeZone);
  const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
  if (options.format === 'json') {
    io.out(JSON.stringify(planJson(analysis, file), null, 2));
    return planFiles.hasMistakes ? 2 : 0;
  }
  for (const line of formatOutline(analysis)) io.out(line);
  const { isPlan } = plan.detection;
  if (isPlan) io.out('');
  io.out(`${file} is ${isPlan ? '' : 'not '}taken for a plan: ${formatWhy(whyPlan(plan.detection))}`);
  return planFiles.hasMistakes ? 2 : 0;
}
