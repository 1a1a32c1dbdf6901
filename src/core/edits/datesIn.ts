import type { Analysis } from '../analysis/analysis';
import { bodyOf } from '../plan/cutSections';
import type { Plan, PlanNode } from '../plan/plan';
import { childrenOf, isClosed, isContainerNode, isHistory } from '../plan/queries';
import { forEachSpan } from '../syntax/forEachSpan';
import { frontMatterEnd } from '../syntax/frontMatter';
import { readBlocks } from '../syntax/readBlocks';
import { addTo } from '../text/addTo';
import { itemsOnLines } from '../text/itemsOnLines';
import { byRange, isWithin, overlapOnLine, rangeOnLine, type TextRange } from '../text/range';
import { findPeriods } from '../values/findPeriods';
import type { PeriodContext, PeriodReading } from '../values/period';
import type { Days } from '../values/periodDays';
import { readPeriod } from '../values/readPeriod';
import { normalizeWord } from '../vocabulary/normalizeWord';

/** A date as it stands in a plan. */
export interface PlacedDate {
  readonly text: string;
  readonly range: TextRange;
  /** Null where nobody can tell: it may be read in two ways. */
  readonly days: Days | null;
}

/**
 * All dates on some lines of a plan that say when something is to be, in the order of the text: those of its model, of its
 * other columns of dates, and unmistakable ones in its words. Not those of what happened: history, logs, reviews, the last
 * update.
 */
export function datesIn(
  { plan, periods }: Pick<Analysis, 'plan' | 'periods'>,
  lines: readonly string[],
  scope: TextRange,
): PlacedDate[] {
  const happened = linesOfWhatHappened(plan, scope);
  const done = cellsOfWhatIsDone(plan, scope);
  const byLine = new Map<number, PlacedDate[]>();
  const add = (date: PlacedDate) => {
    const { startLine, startCharacter } = date.range;
    const known = byLine.get(startLine) ?? [];
    const isOfPast = happened.has(startLine) || isWithin(startCharacter, done.get(startLine));
    if (isOfPast || STAMP.test((lines[startLine] ?? '').slice(0, startCharacter))) return;
    if (known.some(({ range }) => overlapOnLine(range, date.range))) return;
    byLine.set(startLine, [...known, date]);
  };
  const isInScope = ({ range }: { readonly range: TextRange }) => !isOutside(range, scope);
  if (plan.start && isInScope(plan.start)) {
    add({ text: plan.start.period.text, range: plan.start.range, days: plan.start.period });
  }
  for (const { text, range, start, end, isRelative } of itemsOnLines(periods, scope.startLine, scope.endLine + 1)) {
    if (!isRelative && start && end) add({ text, range, days: { start, end } });
  }
  for (const date of [...datesOfCells(plan, scope), ...datesOfWords(plan, lines, scope)].filter(isInScope)) add(date);
  return [...byLine.values()].flat().sort(byRange);
}

function isOutside({ startLine, endLine }: TextRange, scope: TextRange): boolean {
  return endLine < scope.startLine || startLine > scope.endLine;
}

function linesOfWhatHappened(plan: Plan, scope: TextRange): ReadonlySet<number> {
  const happened = new Set<number>();
  const add = (range: TextRange) => {
    const end = Math.min(range.endLine, scope.endLine);
    for (let line = Math.max(range.startLine, scope.startLine); line <= end; line++) happened.add(line);
  };
  const pending: PlanNode[] = [plan.root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isOutside(node.range, scope)) continue;
    if (isContainerNode(node) && node.form !== 'root' && (node.role === 'history' || isClosed(node))) add(node.range);
    else if (node.kind === 'field' && node.meaning === 'updated') add(node.range);
    pending.push(...childrenOf(node));
  }
  for (const { kind, parent, range } of plan.tables) {
    if (isOutside(range, scope)) continue;
    if (kind === 'log' || kind === 'history' || isHistory({ parent })) add(range);
  }
  for (const { entries, blanks } of plan.checkIns) for (const { range } of [...entries, ...blanks]) add(range);
  return happened;
}

/** The day on which something was done, given up or written down. */
const STAMP = /[✅❌➕]\s*$/u;

/** Those of columns such as `Completed`, by their line. */
function cellsOfWhatIsDone(
  { tables, wording: { vocabulary } }: Plan,
  scope: TextRange,
): ReadonlyMap<number, readonly TextRange[]> {
  const cells = new Map<number, TextRange[]>();
  for (const { columns, rows, range } of tables) {
    if (isOutside(range, scope)) continue;
    for (const [index, { title }] of columns.entries()) {
      if (vocabulary.statuses.get(normalizeWord(title)) !== 'done') continue;
      for (const row of rows) if (row.cells[index]) addTo(cells, row.line, row.cells[index].range);
    }
  }
  return cells;
}

/** A table may have two columns of dates, `Start` and `Due`: the model knows what its rows are due. */
function* datesOfCells({ tables, wording }: Plan, scope: TextRange): Generator<PlacedDate> {
  const context: PeriodContext = { ...wording.dates, bareQuarters: true };
  for (const { columns, rows, range: lines } of tables) {
    if (isOutside(lines, scope)) continue;
    for (const { line, cells } of rows) {
      for (const [index, { source, range }] of cells.entries()) {
        const meaning = columns[index]?.meaning;
        if (meaning !== 'time' && meaning !== 'start') continue;
        const reading = readPeriod(source, wording.vocabulary, context);
        if (reading) yield* placed(reading, line, range.startCharacter);
      }
    }
  }
}

/** Never in code, comments and front matter. */
function datesOfWords({ wording, reading }: Plan, lines: readonly string[], scope: TextRange): PlacedDate[] {
  const bodyStart = frontMatterEnd(lines);
  const found: PlacedDate[] = [];
  for (const { startLine, endLine } of reading.sections) {
    if (endLine <= scope.startLine || startLine > scope.endLine) continue;
    const body = startLine < bodyStart ? bodyOf(lines, bodyStart) : lines;
    forEachSpan(readBlocks(body, startLine, endLine), (text, line, offset) => {
      for (const each of findPeriods(text, wording.vocabulary, wording.dates))
        found.push(...placed(each, line, offset));
      if (!MAY_BE_AMBIGUOUS.test(text)) return;
      for (const each of findPeriods(text, wording.vocabulary, { ...wording.dates, bareQuarters: true })) {
        if (each.kind === 'unresolved') found.push(...placed(each, line, offset));
      }
    });
  }
  return found;
}

const MAY_BE_AMBIGUOUS = /\d[/-]\d{1,2}[/-]\d{4}/;

function* placed(reading: PeriodReading, line: number, offset: number): Generator<PlacedDate> {
  if (reading.kind === 'period') {
    const { text, offset: at, start, end } = reading.period;
    yield { text, range: rangeOnLine(line, offset + at, offset + at + text.length), days: { start, end } };
  } else if (reading.kind === 'unresolved' && reading.reason === 'ambiguous') {
    const start = offset + reading.offset;
    yield { text: reading.text, range: rangeOnLine(line, start, start + reading.text.length), days: null };
  }
}
