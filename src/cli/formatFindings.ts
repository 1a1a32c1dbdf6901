import type { ReportedFinding } from './check';

/** Findings for people: the file once, then `line:column  severity  message  rule`, and a summary. */
export function formatFindings(findings: readonly ReportedFinding[], checkedFiles: number): string[] {
  const lines: string[] = [];
  const files = new Set(findings.map(({ file }) => file));
  for (const file of files) {
    const own = findings.filter((finding) => finding.file === file);
    const places = own.map(({ line, column }) => `${line}:${column}`);
    const placeWidth = widest(places);
    const severityWidth = widest(own.map(({ severity }) => severity));
    lines.push(file);
    for (const [index, { severity, message, rule }] of own.entries()) {
      lines.push(
        `  ${(places[index] ?? '').padStart(placeWidth)}  ${severity.padEnd(severityWidth)}  ${message}  ${rule}`,
      );
    }
    lines.push('');
  }
  lines.push(summary(findings, checkedFiles));
  return lines;
}

function summary(findings: readonly ReportedFinding[], checkedFiles: number): string {
  const plans = count(checkedFiles, 'plan');
  if (findings.length === 0) return `No findings in ${plans}.`;
  const parts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [severity === 'information' ? `${number} information` : count(number, severity)];
  });
  return `${count(findings.length, 'finding')} in ${plans}: ${parts.join(', ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}
