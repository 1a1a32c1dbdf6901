import type { Finding } from '../../core/rules/finding';
import { formatMessage } from '../../core/rules/formatMessage';
import type { TextRange } from '../../core/text/range';
import type { Report } from './report';

/** By `media/schemas/check.schema.json`: lines and columns count from 1 in UTF-16 code units, the end is exclusive. */
export function jsonReport(report: Report): string {
  const json = {
    version: 1,
    findings: report.files.flatMap(({ name, findings }) => findings.map((finding) => findingJson(name, finding))),
    files: { checked: report.files.length, skipped: report.skippedCount },
    fixed: report.fixed && { findings: report.fixed.findings, files: report.fixed.files },
    failures: report.failures,
  };
  return JSON.stringify(json, null, 2);
}

function findingJson(file: string, { rule, severity, range, message, related, fixes }: Finding) {
  return {
    file,
    rule,
    severity,
    message: formatMessage(message),
    ...placeJson(range),
    fixable: fixes.length > 0,
    related: related.map((place) => ({ message: formatMessage(place.message), ...placeJson(place.range) })),
    fixes: fixes.map(({ title, isSafe, edits }) => ({
      title: formatMessage(title),
      safe: isSafe,
      edits: edits.map((edit) => ({ ...placeJson(edit.range), text: edit.newText })),
    })),
  };
}

function placeJson({ startLine, startCharacter, endLine, endCharacter }: TextRange) {
  return { line: startLine + 1, column: startCharacter + 1, endLine: endLine + 1, endColumn: endCharacter + 1 };
}
