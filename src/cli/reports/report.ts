import type { Finding, Severity } from '../../core/rules/finding';
import type { Failure } from '../failures';

/** What a check came to, whatever form it is told in. */
export interface Report {
  /** The plans that were checked, in the order in which they were named or found; clean ones too. */
  readonly files: readonly ReportedFile[];
  /** How many files are no plans. */
  readonly skippedCount: number;
  readonly failures: readonly Failure[];
  /** What was mended; null where that was not asked for. */
  readonly fixed: FixedCount | null;
}

export interface ReportedFile {
  readonly name: string;
  /** The text that the findings are of, without line endings. */
  readonly lines: readonly string[];
  /** With the fixes that the format tells of: see `detachFinding`. */
  readonly findings: readonly Finding[];
}

export interface FixedCount {
  /** Only shown, not saved. */
  readonly isDryRun: boolean;
  /** How many findings there are less. */
  readonly findings: number;
  readonly files: number;
}

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function countOf(report: Report, severity: Severity): number {
  return report.files.reduce(
    (count, { findings }) => count + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

/** `1 error, 2 warnings`. */
export function countsInWords(report: Report): string {
  return SEVERITY_ORDER.flatMap((severity) => {
    const count = countOf(report, severity);
    return count === 0 ? [] : [severity === 'information' ? `${figure(count)} information` : counted(count, severity)];
  }).join(', ');
}

/** `1 plan`, `1,000 plans`. */
export function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,000`. */
export function figure(count: number): string {
  return count.toLocaleString('en');
}
