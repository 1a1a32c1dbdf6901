import { nextRowCells } from '../../edits/nextRowCells';
import { levelChoices } from '../../edits/setLevel';
import { FIRST_BODY_ROW } from '../../edits/tableGrid';
import { type TablePlace, tablePlace } from '../../edits/tablePlace';
import type { Gap, Plan } from '../../plan/plan';
import { message } from '../../text/message';
import { plainText } from '../../text/plainText';
import { rangeOnLine } from '../../text/range';
import { normalizeWord } from '../../vocabulary/vocabulary';
import { columnMeaning } from '../columnMeaning';
import { type Completion, type CompletionPlace, type Completions, completion, distinct } from './completion';
import { dateCompletions } from './dateCompletions';
import { wordCompletions } from './wordCompletions';

/** By the meaning of the column; the pipes stay, with a blank on either side. */
export function cellCompletions(place: CompletionPlace): Completions | null {
  const { line, character } = place.position;
  const found = tablePlace(place, [rangeOnLine(line, character, character)]);
  if (found.kind !== 'place' || found.row < FIRST_BODY_ROW) return null;
  const row = found.grid.rows[found.row];
  const cell = row?.cells[found.column];
  if (!row || !cell) return null;
  const start = Math.min(row.start + cell.start, character);
  const end = Math.max(row.start + cell.end, character);
  const text = place.lines[line] ?? '';
  return {
    range: rangeOnLine(line, start, end),
    before: text[start - 1] === '|' ? ' ' : '',
    behind: text[end] === '|' || text[end] === undefined ? ' ' : '',
    items: distinct(itemsFor(place, found)),
  };
}

function itemsFor(place: CompletionPlace, found: TablePlace): readonly Completion[] {
  const { table, column } = found;
  const meaning = columnMeaning(place.plan, table, column);
  const above = found.grid.rows.slice(0, found.row).map((row) => row.cells[column]?.text ?? '');
  const values = table.rows
    .filter(({ line }) => line !== place.position.line)
    .map(({ cells }) => cells[column]?.source ?? '');
  const of = { place, values, holder: table.parent };
  switch (meaning) {
    case 'current':
    case 'required':
      return levelItems(place.plan, found, meaning) ?? scaleItems(place.plan, values);
    case 'baseline':
    case 'after':
    case 'level':
      return table.kind === 'definitions' ? [] : scaleItems(place.plan, values);
    case 'gap':
      return gapItems(place.plan, found, values);
    case 'time':
    case 'start': {
      const next = nextItems(place.plan, found);
      const isCounted = next.some(({ label }) => /^\D{0,12}\d{1,3}(?:\D\d{1,3})?$/.test(label));
      return isCounted
        ? next
        : [...next, ...dateCompletions({ ...of, values: above.length > FIRST_BODY_ROW ? above : values })];
    }
    default:
      return wordCompletions(meaning, of) ?? nextItems(place.plan, found);
  }
}

function gapOf(plan: Plan, { table }: TablePlace, line: number): Gap | undefined {
  const rows = plan.gapTables.find((each) => each.table === table)?.rows;
  return rows?.find(({ range }) => range.startLine === line) ?? rows?.[0];
}

/** In the family of levels that the row is written in, or else the table. */
function levelItems(plan: Plan, found: TablePlace, column: 'current' | 'required'): Completion[] | null {
  const gap = gapOf(plan, found, found.selection.startLine);
  if (!gap) return null;
  return levelChoices(plan, gap, column).map(({ text, rank, definition }) =>
    completion(
      'level',
      text,
      gap.current.reading?.family === 'word' ? message('rank {0}', rank) : null,
      definition || null,
    ),
  );
}

/** The plan's own scale, in a column that holds its levels: what was improved, or one level alone. */
function scaleItems({ scale: { levels } }: Plan, values: readonly string[]): Completion[] {
  const words = new Set(values.map((value) => normalizeWord(plainText(value))));
  if (!levels.some(({ name }) => words.has(normalizeWord(name)))) return [];
  return levels.map(({ name, rank }) => completion('level', name, message('rank {0}', rank)));
}

/** With the signs that the column is written in. */
function gapItems(plan: Plan, found: TablePlace, values: readonly string[]): Completion[] {
  const gap = gapOf(plan, found, found.selection.startLine);
  if (!gap || gap.range.startLine !== found.selection.startLine || gap.computed === null) return [];
  const value = gap.computed * (gap.table.sign ?? 1);
  const minus = values.some((each) => each.includes('−')) ? '−' : '-';
  const sign = value < 0 ? minus : value > 0 && values.some((each) => each.includes('+')) ? '+' : '';
  const text = sign + String(Math.abs(value));
  return [completion('gap', text, message('{0} against {1}', gap.current.text, gap.required.text))];
}

/** What continues the column, as a new row would have it. */
function nextItems(plan: Plan, { grid, table, row, column }: TablePlace): Completion[] {
  if (grid.rows[row]?.cells[column]?.text !== '') return [];
  const next = nextRowCells({ ...grid, rows: grid.rows.slice(0, row) }, table, plan)[column] ?? '';
  return next === '' ? [] : [completion('next', next, message('next'))];
}
