import { addTo } from '../text/addTo';
import { plainText } from '../text/plainText';
import { byRange, rangeOnLine } from '../text/range';
import { isPlaceholder } from '../values/placeholder';
import { readPeriod } from '../values/readPeriod';
import { readStatus } from '../values/status';
import { remembered } from '../vocabulary/remembered';
import { headingRole, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import { containerOf, type HolderDraft, periodContext, type RecordBuilding } from './draft';
import { exactly } from './exactly';
import type { Container, Holder, Item, PlanNode, PlanRow, PlanTable, StatusCell } from './plan';
import type { CheckInEntry, CheckInLog } from './planRecords';
import { isContainerNode } from './queries';

/** Where the check-ins of a section stand: tables that log, and headings that may be reviews. */
export interface CheckInPlaces {
  readonly tables: readonly CheckInLog[];
  /** `Quarterly Review` with entries below it. */
  readonly reviews: readonly Container[];
  /** `Q2 2026 Review`, which is an entry itself. */
  readonly entries: readonly Container[];
}

export function findCheckIns(nodes: readonly PlanNode[], building: RecordBuilding): CheckInPlaces {
  const reviews: Container[] = [];
  const entries: Container[] = [];
  for (const node of nodes) {
    if (!isContainerNode(node) || node.form === 'root') continue;
    if (node.role === 'review') reviews.push(node);
    else if (isDatedReview(node, building.vocabulary)) entries.push(node);
  }
  const logs = wholeTables(building.tables).map((table) => logOfTable(table, building));
  return { tables: exactly(logs.filter((log) => log !== null)), reviews: exactly(reviews), entries: exactly(entries) };
}

/** The logs and reviews of a plan, in the order of the text (semantics section 7). */
export function checkInsInOrder(
  logs: readonly (CheckInLog | null)[],
  entries: readonly Container[],
  text: FilledText,
): CheckInLog[] {
  const apart = new Map<Holder | null, Container[]>();
  for (const entry of entries) {
    addTo(apart, entry.parent, entry);
  }
  const all = [...logs, ...Array.from(apart.values(), (reviews) => logOfHeadings(reviews, text))];
  return all.filter((log) => log !== null).sort(byRange);
}

/** The lines of the text, and its tables by their first line. */
export interface FilledText {
  readonly lines: readonly string[];
  tables(): ReadonlyMap<number, PlanTable>;
}

type Unit = CheckInLog['unit'];

const TABLE_UNITS: readonly Unit[] = ['month', 'quarter'];
const REVIEW_UNITS: readonly Unit[] = ['month', 'quarter', 'half', 'year'];

/** Rows that something cuts off from their table are entries of its log, too. */
function wholeTables(tables: readonly PlanTable[]): readonly PlanTable[] {
  if (tables.length < 2) return tables;
  const whole = new Map<number, PlanTable>();
  for (const table of tables) {
    const first = table.columns.length > 0 ? whole.get(table.headerLine) : undefined;
    whole.set(table.headerLine, first ? { ...first, rows: [...first.rows, ...table.rows] } : table);
  }
  return [...whole.values()];
}

/** A table that was taken for a log, or one by month or quarter that stands below a review heading. */
function logOfTable(table: PlanTable, building: RecordBuilding): CheckInLog | null {
  const parent = containerOf(table.parent as HolderDraft) as Container;
  const isLog = table.kind === 'log' || (table.kind === 'other' && parent.role === 'review');
  const column = table.columns.findIndex(({ meaning }) => meaning === 'time');
  if (!isLog || column < 0) return null;
  const context = periodContext(building, table.parent as HolderDraft, true);
  const entries: CheckInEntry[] = [];
  const blanks: CheckInEntry[] = [];
  for (const row of table.rows) {
    const cell = row.cells[column];
    const reading = cell ? readPeriod(cell.source, building.vocabulary, context) : null;
    if (!cell || reading?.kind !== 'period') continue;
    const others = row.cells.filter(
      (each, index) => index !== column && table.columns[index]?.meaning !== 'number' && !isPlaceholder(each.source),
    );
    const isForm = row.cells.some(({ source }) => /^\[[^[\]]{2,}\]$/.test(source));
    const { period } = reading;
    const start = cell.range.startCharacter + period.offset;
    const entry: CheckInEntry = {
      kind: 'checkInEntry',
      period,
      periodRange: rangeOnLine(row.line, start, start + period.text.length),
      range: row.range,
      texts: others.map(({ source }) => plainText(source)),
      status: statusOf(row, table, building.vocabulary),
    };
    (others.length > 0 && !isForm ? entries : blanks).push(entry);
  }
  const title = { title: parent.title || parent.text, titleRange: parent.titleRange };
  return logOf({ form: 'table', ...title, range: table.range, table, parent }, entries, blanks, TABLE_UNITS);
}

function statusOf(row: PlanRow, { columns }: PlanTable, vocabulary: Vocabulary): StatusCell | null {
  for (const [index, { meaning }] of columns.entries()) {
    const cell = meaning === 'status' || meaning === 'progress' ? row.cells[index] : undefined;
    const reading = cell ? readStatus(cell.source, vocabulary) : null;
    if (cell && reading) return { status: reading.status, text: plainText(cell.source), range: cell.range };
  }
  return null;
}

/** `Quarterly Review` with `Q2 2026 (Completed)` below it, or with `- **Jun 2026:** …`. */
export function logOfReview(review: Container, text: FilledText): CheckInLog | null {
  const entries: CheckInEntry[] = [];
  const blanks: CheckInEntry[] = [];
  for (const child of review.children) {
    const entry = isContainerNode(child) ? entryOfHeading(child) : child.kind === 'item' ? entryOfItem(child) : null;
    if (!entry) continue;
    const isFilled = isContainerNode(child) ? saysSomething(child, text) : entry.texts.length > 0;
    (isFilled ? entries : blanks).push(entry);
  }
  const of = { title: review.title, titleRange: review.titleRange, range: review.range, table: null, parent: review };
  return logOf({ form: 'review', ...of }, entries, blanks, REVIEW_UNITS);
}

/** `## Q2 2026 Review` and `## Q3 2026 Review` side by side. */
function logOfHeadings(reviews: readonly Container[], text: FilledText): CheckInLog | null {
  const [first] = reviews;
  const last = reviews.at(-1);
  if (!first || !last) return null;
  const entries: CheckInEntry[] = [];
  const blanks: CheckInEntry[] = [];
  for (const review of reviews) {
    const entry = entryOfHeading(review);
    if (entry) (saysSomething(review, text) ? entries : blanks).push(entry);
  }
  const range = { ...first.range, endLine: last.range.endLine, endCharacter: last.range.endCharacter };
  const parent = (first.parent && isContainerNode(first.parent) ? first.parent : first) as Container;
  const of = { title: first.title, titleRange: first.titleRange, range, table: null, parent };
  return logOf({ form: 'review', ...of }, entries, blanks, REVIEW_UNITS);
}

function logOf(
  of: Pick<CheckInLog, 'form' | 'title' | 'titleRange' | 'range' | 'table' | 'parent'>,
  entries: readonly CheckInEntry[],
  blanks: readonly CheckInEntry[],
  units: readonly Unit[],
): CheckInLog | null {
  const counted = units.map((unit) => [...entries, ...blanks].filter(({ period }) => period.unit === unit).length);
  const most = Math.max(...counted);
  const unit = units[counted.indexOf(most)];
  if (most === 0 || unit === undefined) return null;
  const ofUnit = (entry: CheckInEntry) => entry.period.unit === unit;
  const byDate = (a: CheckInEntry, b: CheckInEntry) => (a.period.start < b.period.start ? -1 : 1);
  const sorted = [...entries].filter(ofUnit).sort(byDate);
  return { kind: 'checkInLog', ...of, unit, entries: sorted, blanks: [...blanks].filter(ofUnit).sort(byDate) };
}

function entryOfHeading(container: Container): CheckInEntry | null {
  const { period, range, text } = container;
  if (!period || period.range.startLine !== container.titleRange.startLine) return null;
  const of = { period: period.period, periodRange: period.range, range };
  return { kind: 'checkInEntry', ...of, texts: [text], status: null };
}

function entryOfItem(item: Item): CheckInEntry | null {
  const { period, text } = item;
  if (!period || !text.startsWith(plainText(period.period.text))) return null;
  const rest = text.slice(plainText(period.period.text).length).replace(/^[\s:：.–—-]{1,5}/, '');
  const isFilled = !isPlaceholder(rest) || item.children.length > 0;
  const of = { period: period.period, periodRange: period.range, range: item.range };
  return { kind: 'checkInEntry', ...of, texts: isFilled ? [rest] : [], status: null };
}

/** `Q2 2026 Review`, `Monthly Check-in — June 2026`: a period and, beside it, nothing but the word for a review. */
function isDatedReview(container: Container, vocabulary: Vocabulary): boolean {
  const period = container.period?.period;
  if (!period || container.form === 'row' || container.form === 'listItem') return false;
  if (!REVIEW_UNITS.some((unit) => unit === period.unit)) return false;
  const rest = container.text.replace(plainText(period.text), ' ').replace(/[\s:：,()（）–—|-]{1,20}/g, ' ');
  return namesReview(vocabulary, rest.trim());
}

const namesReview = remembered((vocabulary: Vocabulary, text): boolean => {
  const words = normalizeWord(text);
  if (words === '') return false;
  if (headingRole(vocabulary, words)?.role === 'review') return true;
  for (const [group, role] of vocabulary.headingGroups) {
    if (role === 'review' && group.endsWith(` ${words}`)) return true;
  }
  return false;
});

/** Whether there is more below a heading than headings, empty bullets and tables that nobody filled in. */
function saysSomething(container: Container, { lines, tables }: FilledText): boolean {
  let line = container.titleRange.endLine + 1;
  while (line <= container.range.endLine) {
    const table = tables().get(line);
    if (table) {
      if (table.rows.some((row) => row.cells[0] && !isPlaceholder(row.cells[0].source))) return true;
      line = table.range.endLine + 1;
      continue;
    }
    if (saysMoreThanAHeading(lines[line] ?? '')) return true;
    line++;
  }
  return false;
}

function saysMoreThanAHeading(line: string): boolean {
  const text = line.trim();
  if (/^(?:#{1,6}\s|\*\*[^*]*\*\*:?$|__[^_]*__:?$|[-=*_]{3,}$)/.test(text)) return false;
  const body = text.replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '').replace(/^\[[ xX/-]\]\s*/, '');
  // A label alone asks for what is to be said: `- **Wins:**`.
  return !isPlaceholder(body) && !/[:：][*_]{0,3}$/.test(body);
}
