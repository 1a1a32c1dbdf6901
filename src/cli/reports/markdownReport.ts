import type { Finding, Severity } from '../../core/rules/finding';
import { formatMessage } from '../../core/rules/formatMessage';
import { inlineMarkdown } from './inlineMarkdown';
import { type Report, type ReportedFile, SEVERITY_ORDER } from './report';
import { summary } from './summary';

/** A comment on GitHub may hold 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** For the summary of a job or a comment on a pull request: a table for each plan with findings. */
export function markdownReport(report: Report): string {
  const parts = [`## Planmark`, summary(report)];
  let length = parts.join('\n\n').length;
  let left = 0;
  for (const file of report.files.filter(({ findings }) => findings.length > 0)) {
    const table = [
      `### ${inlineMarkdown(file.name)}`,
      '',
      '| Line | Severity | Finding | Rule |',
      '| ---: | --- | --- | --- |',
    ];
    for (const row of rowsOf(file)) {
      if (length + row.length > MOST_CHARACTERS) left++;
      else table.push(row);
      length += row.length + 1;
    }
    if (table.length > 4) parts.push(table.join('\n'));
    length += table.slice(0, 4).join('\n').length + 2;
  }
  if (left > 0) parts.push(`${left} more are not listed here.`);
  if (report.failures.length > 0) {
    const lines = report.failures.map(({ file, line, message }) => {
      const place = [file, line].filter((part) => part !== null).join(':');
      return `- ${place === '' ? '' : `${inlineMarkdown(place)}: `}${inlineMarkdown(message)}`;
    });
    parts.push(['### Not checked', '', ...lines].join('\n'));
  }
  return parts.join('\n\n');
}

/** The gravest first. */
function rowsOf({ findings }: ReportedFile): string[] {
  const order = ({ severity }: Finding) => SEVERITY_ORDER.indexOf(severity);
  return [...findings]
    .sort((a, b) => order(a) - order(b))
    .map(({ range, severity, message, rule }) =>
      [
        '',
        ` ${range.startLine + 1} `,
        ` ${SIGNS[severity]} ${severity} `,
        ` ${inlineMarkdown(formatMessage(message))} `,
        ` \`${rule}\` `,
        '',
      ].join('|'),
    );
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟡', information: '🔵', hint: '⚪' };
