import type { Block, TextSpan } from '../syntax/block';
import { forEachSpan } from '../syntax/forEachSpan';
import { byRange, overlapOnLine, rangeOnLine, type TextRange } from '../text/range';
import { findPeriods } from '../values/findPeriods';
import { parseIsoDate } from '../values/isoDate';
import type { PeriodReading } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import { type Building, periodContext } from './draft';
import { invertedSpans } from './invertedSpans';
import type { DateProblem, PlanNode } from './plan';

/**
 * Dates of a section that say no day: those that no calendar has, periods that end before they start, and dates of which
 * nobody can tell the day from the month. What is a date as a whole is read more strictly than a sentence is.
 */
export function findDateProblems(
  blocks: readonly Block[],
  nodes: readonly PlanNode[],
  building: Pick<Building, 'vocabulary' | 'configuration' | 'start' | 'habits' | 'year' | 'root' | 'tables' | 'lines'>,
): DateProblem[] {
  const found: DateProblem[] = [];
  let byLine: Map<number, DateProblem[]> | null = null;
  const add = (reading: PeriodReading | null, { line, start }: Pick<TextSpan, 'line' | 'start'>) => {
    if (reading?.kind !== 'unresolved') return;
    byLine ??= new Map();
    const known = byLine.get(line) ?? [];
    byLine.set(line, known);
    for (const problem of problemsOf(reading, line, start)) {
      if (known.some(({ range }) => overlapOnLine(range, problem.range))) continue;
      known.push(problem);
      found.push(problem);
    }
  };
  const dates = periodContext(building, building.root, true);
  const { vocabulary } = building;
  for (const span of datedSpans(nodes, building)) add(readPeriod(span.text, vocabulary, dates), span);
  const words = { ...dates, bareQuarters: false };
  let lastLine = -1;
  let mayBeWrong = false;
  forEachSpan(blocks, (text, line, start) => {
    // Cells of a row are asked about together.
    if (line !== lastLine) mayBeWrong = MAY_BE_WRONG.test(building.lines[line] ?? '');
    lastLine = line;
    if (!mayBeWrong || !MAY_BE_WRONG.test(text)) return;
    for (const reading of findPeriods(text, vocabulary, words)) add(reading, { line, start });
  });
  found.push(...invertedSpans(nodes, building, dates));
  return found.sort(byRange);
}

/**
 * Most texts hold nothing that may be wrong, and need not be cut into tokens: that takes a number above 28, a month above
 * 12, numbers of which either may be the month, or two years.
 */
const MAY_BE_WRONG =
  /(?<!\d)(?:29|[3-9]\d)(?!\d)|\d{4}[-/.](?:1[3-9]|2\d)[-/.]\d|(?<!\d)\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:19|20)\d\d.{1,40}(?:19|20)\d\d/;
/** In a cell of dates years may be short, and quarters, halves and weeks wrong. */
const MAY_BE_WRONG_DATE = new RegExp(`${MAY_BE_WRONG.source}|\\d/\\d{1,2}/\\d|[QT][5-9]|H[3-9]|W5[3-9]`, 'i');

/** What is a date as a whole, or should be: values of fields, cells below a header that says so. */
function* datedSpans(nodes: readonly PlanNode[], { tables, lines }: Pick<Building, 'tables' | 'lines'>) {
  for (const node of nodes) {
    if (node.kind !== 'field' || node.date || !DATED.has(node.meaning ?? '')) continue;
    const { startLine: line, startCharacter: start, endCharacter: end } = node.valueRange;
    yield { line, start, text: (lines[line] ?? '').slice(start, end) };
  }
  for (const { columns, rows } of tables) {
    for (const [index, { meaning }] of columns.entries()) {
      if (meaning !== 'time' && meaning !== 'start') continue;
      for (const { line, cells } of rows) {
        const cell = cells[index];
        if (cell && MAY_BE_WRONG_DATE.test(cell.source) && parseIsoDate(cell.source) === null)
          yield { line, start: cell.range.startCharacter, text: cell.source };
      }
    }
  }
}

const DATED: ReadonlySet<string> = new Set(['updated', 'start', 'deadline', 'timeline', 'date']);

function problemsOf(
  reading: PeriodReading & { readonly kind: 'unresolved' },
  line: number,
  start: number,
): DateProblem[] {
  const rangeOf = ({ text, offset }: { readonly text: string; readonly offset: number }): TextRange =>
    rangeOnLine(line, start + offset, start + offset + text.length);
  const { text } = reading;
  const range = rangeOf(reading);
  switch (reading.reason) {
    case 'invalid':
      return [{ kind: 'invalidDate', range, text, flaw: reading.flaw }];
    case 'ambiguous':
      return reading.dates.map((date) => ({
        kind: 'ambiguousDate',
        range: rangeOf(date),
        text: date.text,
        between: date.between,
      }));
    case 'inverted':
      return [
        {
          kind: 'invertedPeriod',
          range,
          name: text,
          isOneText: true,
          start: { text: reading.start.text, range: rangeOf(reading.start), days: reading.days[0] },
          end: { text: reading.end.text, range: rangeOf(reading.end), days: reading.days[1] },
        },
      ];
    default:
      return [];
  }
}
