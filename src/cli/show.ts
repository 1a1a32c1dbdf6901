import { planJson } from '../core/views/planJson';
import { whyPlan } from '../core/views/whyPlan';
import { analyseFile, type FileToAnalyse } from './analyseFile';
import { Failures } from './failures';
import { formatOutline } from './formatOutline';
import { formatWhy } from './formatWhy';
import type { ExitCode, Io } from './io';
import { visibleText } from './reports/visibleText';

export interface ShowOptions extends FileToAnalyse {
  readonly format: 'text' | 'json';
}

/** Prints what is understood of one file: the whole model as JSON, or an outline with progress bars. */
export async function show({ file, format, today }: ShowOptions, io: Io): Promise<ExitCode> {
  const failures = new Failures(io);
  const analysis = await analyseFile({ file, today }, failures, io);
  if (analysis === null) return 2;
  const { plan } = analysis;
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
