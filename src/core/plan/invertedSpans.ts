import { addTo } from '../text/addTo';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import type { PeriodContext } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import { calendarUnit, fieldMeaning, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import type { Building } from './draft';
import type { EndOfPeriod, Field, InvertedPeriod, PlanColumn, PlanNode, PlanRow, PlanTable } from './plan';
import { isContainerNode } from './queries';

/** A start and an end in two fields of one thing, or two columns of one row, that come in the wrong order. */
export function invertedSpans(
  nodes: readonly PlanNode[],
  { tables, vocabulary }: Pick<Building, 'tables' | 'vocabulary'>,
  dates: PeriodContext,
): InvertedPeriod[] {
  const found = invertedFields(nodes, vocabulary);
  for (const table of tables) found.push(...inRows(table, vocabulary, dates));
  return found;
}

/** In the fields among some nodes. */
export function invertedFields(nodes: readonly PlanNode[], vocabulary: Vocabulary): InvertedPeriod[] {
  const byHolder = new Map<unknown, Field[]>();
  const dated = nodes.filter(isStartOrEnd);
  if (dated.length < 2) return [];
  for (const node of dated) {
    const { parent } = node;
    addTo(byHolder, parent, node);
  }
  return [...byHolder.values()].flatMap((fields) => {
    const [start, ...starts] = fields.filter(({ meaning, key }) => meaning === 'start' && isPlanned(key, vocabulary));
    const [end, ...ends] = fields.filter(({ meaning }) => meaning === 'deadline');
    // Of several nobody can tell which belong together.
    if (!start || !end || starts.length > 0 || ends.length > 0) return [];
    return inverted(nameOf(end), endOf(start), endOf(end));
  });
}

export function isStartOrEnd(node: PlanNode): node is Field {
  return node.kind === 'field' && node.date !== null && (node.meaning === 'start' || node.meaning === 'deadline');
}

function nameOf({ parent, key }: Field): string {
  if (isContainerNode(parent)) return parent.form === 'root' || parent.level < 2 ? key : parent.title;
  return parent.text;
}

function endOf({ date }: Field): EndOfPeriod | null {
  return date && { text: date.period.text, range: date.range, days: date.period };
}

function inRows({ columns, rows }: PlanTable, vocabulary: Vocabulary, dates: PeriodContext): InvertedPeriod[] {
  if (columns.filter(({ meaning }) => meaning === 'start' || meaning === 'time').length < 2) return [];
  const starts = columns.flatMap(({ meaning, title }, index) =>
    meaning === 'start' && isPlanned(title, vocabulary) ? [index] : [],
  );
  const ends = columns.flatMap((column, index) => (isEnd(column, vocabulary) ? [index] : []));
  const [startColumn] = starts;
  const [endColumn] = ends;
  if (startColumn === undefined || endColumn === undefined || starts.length + ends.length > 2) return [];
  return rows.flatMap((row) => {
    const name = plainText(row.cells.find((_, index) => index !== startColumn && index !== endColumn)?.source ?? '');
    const [start, end] = [startColumn, endColumn].map((index) => endIn(row, index, vocabulary, dates));
    return inverted(name, start ?? null, end ?? null);
  });
}

function endIn(
  { cells, line }: PlanRow,
  index: number,
  vocabulary: Vocabulary,
  dates: PeriodContext,
): EndOfPeriod | null {
  const cell = cells[index];
  const reading = cell && WRITTEN_YEAR.test(cell.source) ? readPeriod(cell.source, vocabulary, dates) : null;
  if (!cell || reading?.kind !== 'period') return null;
  const { text, offset } = reading.period;
  const start = cell.range.startCharacter + offset;
  return { text, range: rangeOnLine(line, start, start + text.length), days: reading.period };
}

/** `Week` and `Date` are when something is, `Due` and `End` are its end. */
function isEnd({ meaning, title }: PlanColumn, vocabulary: Vocabulary): boolean {
  if (meaning !== 'time' || calendarUnit(vocabulary, title) !== null) return false;
  const field = fieldMeaning(vocabulary, title);
  return field === 'deadline' || field === null;
}

/** `Started` tells when it began, which may well have been too late. */
function isPlanned(title: string, { statuses }: Vocabulary): boolean {
  return !statuses.has(normalizeWord(title));
}

// An inherited year may be that of another.
const WRITTEN_YEAR = /(?:19|20)\d\d/;

function inverted(name: string, start: EndOfPeriod | null, end: EndOfPeriod | null): InvertedPeriod[] {
  if (!start || !end || start.days.start <= end.days.end) return [];
  if (!WRITTEN_YEAR.test(start.text) || !WRITTEN_YEAR.test(end.text)) return [];
  return [{ kind: 'invertedPeriod', range: end.range, name: name || end.text, start, end, isOneText: false }];
}
