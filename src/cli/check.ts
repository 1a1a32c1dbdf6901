import { analyse } from '../core/analysis/analyse';
import type { Finding, Severity } from '../core/rules/finding';
import { formatMessage } from '../core/rules/formatMessage';
import { runRules } from '../core/rules/runRules';
import type { IsoDate } from '../core/values/isoDate';
import { whyPlan } from '../core/views/whyPlan';
import { formatFindings } from './formatFindings';
import { formatWhy } from './formatWhy';
import type { ExitCode, Io } from './io';
import { PlanFiles } from './planFiles';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** Null: the current day. */
  readonly today: IsoDate | null;
  /** Checks what is no plan, too. */
  readonly isAll: boolean;
}

/** A finding as the JSON of `planmark check` has it: lines and columns are 1-based, the end is exclusive. */
export interface ReportedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

/** Checks files one after another; one that cannot be read does not keep the others from it. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const findings: ReportedFinding[] = [];
  const planFiles = new PlanFiles(io);
  let hasFailed = false;
  let checked = 0;
  for (const file of files) {
    const read = await planFiles.read(file);
    if ('error' in read) {
      io.err(`planmark: ${read.error}`);
      hasFailed = true;
      continue;
    }
    const { plan, problems, lines, configuration } = read;
    if (!plan.detection.isPlan && !options.isAll) {
      io.err(`planmark: ${file}: skipped, ${formatWhy(whyPlan(plan.detection))}`);
      continue;
    }
    checked++;
    const today = options.today ?? io.today(configuration.timeZone);
    const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
    const run = runRules({ analysis, problems, lines, configuration: configuration.rules });
    for (const { rule, error } of run.failures) {
      io.err(`planmark: ${file}: rule ${rule} failed (${String(error)}); the others were checked. Please report it.`);
      hasFailed = true;
    }
    for (const finding of run.findings) findings.push(report(file, finding));
  }
  if (options.format === 'json') io.out(JSON.stringify({ version: 1, findings }, null, 2));
  else for (const line of formatFindings(findings, checked)) io.out(line);
  if (hasFailed || planFiles.hasMistakes) return 2;
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

function report(file: string, finding: Finding): ReportedFinding {
  const { range } = finding;
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    message: formatMessage(finding.message),
    line: range.startLine + 1,
    column: range.startCharacter + 1,
    endLine: range.endLine + 1,
    endColumn: range.endCharacter + 1,
    fixable: finding.fixes.length > 0,
  };
}
