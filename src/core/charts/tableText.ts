import type { ChartTable } from './chartTables';

/** As CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export function toCsv({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** As a Markdown table. */
export function toMarkdownTable({ columns, rows }: ChartTable): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map(({ cells }) => cells)];
  return lines.map((cells) => `| ${cells.map(markdownCell).join(' | ')} |\n`).join('');
}

function csvCell(text: string): string {
  // `-2` is a number, `=1+1` and `-2+cmd` are not.
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,/]\d+)?%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\|`*_[\]<>&]/g, (sign) => `\\${sign}`)
    .trim();
}
