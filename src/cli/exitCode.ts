import type { CheckOptions } from './checkOptions';
import type { ExitCode, Io } from './io';
import { counted, countOf, type Report, SEVERITY_ORDER } from './reports/report';

/** Whether a check fails: what was not checked weighs more than what was found. */
export function exitCode(report: Report, { failOn, mostWarnings }: CheckOptions, io: Io): ExitCode {
  const warnings = countOf(report, 'warning');
  const isTooMany = mostWarnings !== null && warnings > mostWarnings;
  if (isTooMany) {
    io.err(`planmark: ${counted(warnings, 'warning')}, and --max-warnings allows ${mostWarnings}.`);
  }
  if (report.failures.length > 0) return 2;
  const gravest = SEVERITY_ORDER.slice(0, failOn === 'never' ? 0 : SEVERITY_ORDER.indexOf(failOn) + 1);
  const counting = gravest.filter((severity) => severity !== 'warning' || mostWarnings === null);
  const wouldFix = report.fixed?.isDryRun === true && report.fixed.files > 0;
  return isTooMany || wouldFix || counting.some((severity) => countOf(report, severity) > 0) ? 1 : 0;
}
