import type { CheckInCadence } from '../analysis/checkIns';
import type { Plan, PlanTable } from '../plan/plan';
import type { CheckInEntry } from '../plan/planRecords';
import { repairMojibake } from '../text/mojibake';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { readStatus } from '../values/status';
import { isNewestFirst } from './isNewestFirst';

/**
 * The heading or item of a review for the period after its newest entry, with the labels and tables that stand below the
 * newest, unfilled. Behind the newest, or in front of it where the newest stand first.
 *
 * @param text the period, as the newest entry would write it
 */
export function addNextReview(
  { log, newest }: CheckInCadence,
  text: string,
  plan: Plan,
  lines: readonly string[],
): TextEdit | null {
  const { startLine } = newest.range;
  const isHeading = /^\s*(?:#|\*\*|__)/.test(lines[startLine] ?? '') || newest.periodRange.startLine !== startLine;
  const last = lastLineOf(newest, lines);
  const first = isHeading ? headingFor(newest, log.entries, text, plan, lines) : itemFor(newest, text, lines);
  const asked = isHeading ? unfilled(startLine + 1, last, plan, lines) : [];
  const written = repairMojibake([first, ...asked].join('\n'));
  const gap = isHeading ? '\n\n' : '\n';
  if (isNewestFirst(log)) return { range: rangeOnLine(startLine, 0, 0), newText: `${written}${gap}` };
  const end = (lines[last] ?? '').length;
  return { range: rangeOnLine(last, end, end), newText: `${gap}${written}` };
}

/** The last that says something: blank lines and rules part an entry from what follows. */
function lastLineOf({ range }: CheckInEntry, lines: readonly string[]): number {
  let line = range.endLine;
  while (line > range.startLine && /^\s*$|^\s*([-*_])(?:\s*\1){2,}\s*$/.test(lines[line] ?? '')) line--;
  return line;
}

/** `#### Q2 2026 (Completed)` → `#### Q3 2026`; `## June 2026 Review` → `## July 2026 Review`. */
function headingFor(
  newest: CheckInEntry,
  entries: readonly CheckInEntry[],
  text: string,
  plan: Plan,
  lines: readonly string[],
): string {
  const around = (entry: CheckInEntry) => {
    const line = lines[entry.periodRange.startLine] ?? '';
    return [line.slice(0, entry.periodRange.startCharacter), line.slice(entry.periodRange.endCharacter)] as const;
  };
  const [before, behind] = around(newest);
  const isCommon = entries.some((entry) => entry !== newest && around(entry)[1] === behind);
  const isName = /^[\s\p{L}*_:：-]{0,40}$/u.test(behind);
  const isStatus = readStatus(behind.replace(/[()[\]（）:：–—-]/g, ' '), plan.wording.vocabulary) !== null;
  const closing = /[*_]{1,3}[:：]?\s*$/.exec(behind)?.[0] ?? '';
  return `${before}${text}${(isCommon || isName) && !isStatus ? behind : closing}`.trimEnd();
}

/** `- **Jun 2026:** Read a book` → `- **Jul 2026:**`. */
function itemFor({ periodRange }: CheckInEntry, text: string, lines: readonly string[]): string {
  const line = lines[periodRange.startLine] ?? '';
  const mark = /^(?:[*_]{0,3}\s?[:：–—-]?[*_]{0,3})/.exec(line.slice(periodRange.endCharacter))?.[0] ?? '';
  return `${line.slice(0, periodRange.startCharacter)}${text}${mark}`.trimEnd();
}

/** What an entry asks for: its labels, headings and tables without what was told there. */
function unfilled(from: number, last: number, { tables }: Plan, lines: readonly string[]): string[] {
  const asked: string[] = [];
  const byLine = new Map<number, PlanTable>(tables.map((table) => [table.range.startLine, table]));
  for (let number = from; number <= last; number++) {
    const table = byLine.get(number);
    const line = lines[number] ?? '';
    if (table) {
      asked.push(...formOf(table, lines));
      number = table.range.endLine;
    } else if (line.trim() === '') {
      if (asked.at(-1) !== '') asked.push('');
    } else {
      const label = LABEL.exec(line)?.[0];
      if (label !== undefined) asked.push(label.trimEnd());
    }
  }
  while (asked.at(-1) === '') asked.pop();
  return asked;
}

/** `### Wins`, `**Wins:**`, `- **Wins:** three of them`, `- Wins: three`. */
const LABEL =
  /^\s*(?:#{1,6}\s.*|(?:(?:[-*+]|\d{1,3}[.)])\s+)?(?:\*\*[^*]{1,80}:\*\*|\*\*[^*]{1,80}\*\*\s?:)|\*\*[^*]{1,80}\*\*\s*$|[-*+]\s+[\p{L}\s]{1,40}:(?=\s|$))/u;

/** The header, its separator and one empty row. */
function formOf({ headerLine, columns, rows, range }: PlanTable, lines: readonly string[]): string[] {
  const head = lines.slice(headerLine, rows[0]?.line ?? range.endLine + 1);
  const header = lines[headerLine] ?? '';
  const start = header.slice(0, header.indexOf('|') < 0 ? 0 : header.length - header.trimStart().length);
  return [...head, `${start}|${columns.map(() => ' ').join('|')}|`];
}
