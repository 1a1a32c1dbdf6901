import { buildScene } from '../core/charts/buildScene';
import { localiseScene } from '../core/charts/localiseScene';
import { tableHeads } from '../core/charts/tableHeads';
import { formatMessage } from '../core/rules/formatMessage';
import { reportHtml } from '../core/views/reportHtml';
import { analyseFile, type FileToAnalyse } from './analyseFile';
import { Failures } from './failures';
import { codeOf, whyUnwritten } from './fileErrors';
import type { ExitCode, Io } from './io';

export interface PlanReportOptions extends FileToAnalyse {
  /** Null: to stdout. */
  readonly output: string | null;
}

/** Writes the charts of one plan as a page of their own. */
export async function report({ file, output, today }: PlanReportOptions, io: Io): Promise<ExitCode> {
  const failures = new Failures(io);
  const analysis = await analyseFile({ file, today }, failures, io);
  if (analysis === null) return 2;
  const name = io.paths.basename(file);
  const page = reportHtml(localiseScene(buildScene(analysis), formatMessage), {
    name,
    heads: tableHeads,
    today: 'today, {0}',
    footer: `${name}, as it stands on ${analysis.options.today}. Made by Planmark.`,
    nothing: 'There is nothing to chart in this plan: no goals, no checkboxes, no dates and no table of gaps.',
    radar: 'As a radar',
    locale: 'en',
  });
  if (output === null) io.write(page);
  else await write(output, page, failures, io);
  return failures.all.length > 0 ? 2 : 0;
}

async function write(output: string, page: string, failures: Failures, io: Io): Promise<void> {
  try {
    await io.writeFile(output, page);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    failures.add(output, `was not written: ${whyUnwritten(error)}`);
  }
}
