import type { CheckOptions } from './checkOptions';
import { checkSources } from './checkSources';
import { ConfigurationFiles } from './configurationFiles';
import { exitCode } from './exitCode';
import { Failures } from './failures';
import type { ExitCode, Io } from './io';
import { Progress } from './progress';
import type { Report, ReportedFile } from './reports/report';
import { REPORTS } from './reports/reports';
import { summary } from './reports/summary';
import { sourcesOf } from './sources';
import { type SkippedFile, tellSkipped } from './tellSkipped';

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
  const progress = new Progress(io);
  const sources = await sourcesOf(options, failures, progress, io);
  const files: ReportedFile[] = [];
  const named: SkippedFile[] = [];
  const fixed = { isDryRun: options.fix === 'show', findings: 0, files: 0 };
  let skippedCount = 0;
  let count = 0;
  for await (const { name, checked, failures: failed } of checkSources(sources, options, configurations, io)) {
    const source = sources[count++];
    progress.tell(`Checked ${count} of ${sources.length} files…`);
    for (const { message, line, column } of failed) failures.add(name, message, line, column);
    if (checked === null) continue;
    if (checked.skipped) {
      skippedCount++;
      if (source?.isNamed) named.push({ name, why: checked.skipped });
      continue;
    }
    files.push(checked.reported);
    if (!checked.isFixed) continue;
    fixed.files++;
    fixed.findings += checked.fixedFindings;
  }
  progress.end();
  tellSkipped(named, io);
  return { files, skippedCount, failures: failures.all, fixed: options.fix === 'none' ? null : fixed };
}
