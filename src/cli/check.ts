import type { IsoDate } from '../core/values/isoDate';
import { checkFile } from './checkFile';
import type { CheckOptions } from './checkOptions';
import { ConfigurationFiles } from './configurationFiles';
import { exitCode } from './exitCode';
import { Failures } from './failures';
import { inOrder } from './inOrder';
import type { ExitCode, Io } from './io';
import { PlanReader } from './planReader';
import { Progress } from './progress';
import type { Report, ReportedFile } from './reports/report';
import { REPORTS } from './reports/reports';
import { summary } from './reports/summary';
import { saveFixed } from './saveFixed';
import { type Source, sourcesOf } from './sources';
import { type SkippedFile, tellSkipped } from './tellSkipped';

/** How many files are read ahead of the one that is being checked. */
const READ_AHEAD = 16;

/** Checks plans and prints a report; what cannot be read does not keep the others from it. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const { configurationFile, fix, input, format } = options;
  const failures = new Failures(io);
  const configurations = new ConfigurationFiles(io, failures);
  if (configurationFile !== null && !(await configurations.useOnly(configurationFile))) return 2;
  const report = await checkAll(options, configurations, failures, io);
  // Where a fixed text or a difference goes to stdout, nothing else may.
  const say = fix === 'show' || (fix === 'write' && input) ? io.err : io.out;
  const text = fix === 'show' ? summary(report) : await (await REPORTS[format]())(report, io);
  if (text !== '') say(text);
  return exitCode(report, options, io);
}

async function checkAll(
  options: CheckOptions,
  configurations: ConfigurationFiles,
  failures: Failures,
  io: Io,
): Promise<Report> {
  const reader = new PlanReader(configurations);
  const progress = new Progress(io);
  const told = options.format === 'json' || options.format === 'sarif' ? 'all' : 'safe';
  const save = saveFixed(options, failures, io);
  const rules = { today: dayOf(options, io), isAll: options.isAll, severities: options.severities };
  const sources = await sourcesOf(options, failures, progress, io);
  const read = async (source: Source) => {
    const [content, readPlan] = await Promise.all([source.read(), reader.at(source.name)]);
    return { ...source, content, readPlan };
  };
  const files: ReportedFile[] = [];
  const named: SkippedFile[] = [];
  const fixed = { isDryRun: options.fix === 'show', findings: 0, files: 0 };
  let skippedCount = 0;
  for await (const { name, isNamed, content, readPlan } of inOrder(sources, READ_AHEAD, read)) {
    progress.tell(`Checked ${files.length + skippedCount} of ${sources.length} files…`);
    if ('error' in content) {
      failures.add(name, content.error, content.line);
      continue;
    }
    try {
      const checked = await checkFile({ name, content, readPlan }, rules, save, told, failures);
      if (options.input && options.fix === 'write') io.write((content.hasMark ? '\uFEFF' : '') + checked.text);
      if (checked.skipped) {
        skippedCount++;
        if (isNamed) named.push({ name, why: checked.skipped });
        continue;
      }
      files.push(checked.reported);
      if (checked.text === content.text) continue;
      fixed.files++;
      fixed.findings += checked.fixedFindings;
    } catch (error) {
      failures.add(
        name,
        `cannot be checked. Please report it: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
  }
  progress.end();
  tellSkipped(named, io);
  return { files, skippedCount, failures: failures.all, fixed: save && fixed };
}

/** The day of a time zone, asked for once. */
function dayOf({ today }: CheckOptions, io: Io): (timeZone: string | null) => IsoDate {
  const days = new Map<string | null, IsoDate>();
  return (timeZone) => {
    const day = today ?? days.get(timeZone) ?? io.today(timeZone);
    days.set(timeZone, day);
    return day;
  };
}
