import { analyse } from '../core/analysis/analyse';
import { buildScene } from '../core/charts/buildScene';
import { localiseScene } from '../core/charts/localiseScene';
import { tableHeads } from '../core/charts/tableHeads';
import { formatMessage } from '../core/rules/formatMessage';
import type { IsoDate } from '../core/values/isoDate';
import { reportHtml } from '../core/views/reportHtml';
import { ConfigurationFiles } from './configurationFiles';
import { Failures } from './failures';
import { codeOf } from './fileErrors';
import type { ExitCode, Io } from './io';
import { PlanReader } from './planReader';
import { readTextFile } from './readTextFile';

export interface PlanReportOptions {
  readonly file: string;
  /** Null: to stdout. */
  readonly output: string | null;
  /** Null: the current day. */
  readonly today: IsoDate | null;
}

/** Writes the charts of one plan as a page of their own. */
export async function report({ file, output, today: given }: PlanReportOptions, io: Io): Promise<ExitCode> {
  const failures = new Failures(io);
  const reader = new PlanReader(new ConfigurationFiles(io, failures));
  const read = await readTextFile(file, io);
  if ('error' in read) {
    failures.add(file, read.error, read.line);
    return 2;
  }
  const { plan, configuration } = (await reader.at(file))(read.text);
  const { timeZone, staleAfterDays } = configuration;
  const today = given ?? io.today(timeZone);
  const name = io.paths.basename(file);
  const page = reportHtml(localiseScene(buildScene(analyse(plan, { today, staleAfterDays })), formatMessage), {
    name,
    heads: tableHeads,
    today: 'today, {0}',
    footer: `${name}, as it stands on ${today}. Made by Planmark.`,
    nothing: 'There is nothing to chart in this plan: no goals, no checkboxes, no dates and no table of gaps.',
    radar: 'As a radar',
    locale: 'en',
  });
  if (output === null) io.write(page);
  else if (!(await written(output, page, io)))
    failures.add(output, 'could not be written: check its folder and permissions.');
  return failures.all.length > 0 ? 2 : 0;
}

async function written(output: string, page: string, io: Io): Promise<boolean> {
  try {
    await io.writeFile(output, page);
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
