import type { LevelDefinition, Plan, PlanRow, PlanTable } from '../plan/plan';
import { message } from '../text/message';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { levelKey, namesOfLevel, numberInLevel } from '../values/levelName';
import type { Fix } from './finding';

/**
 * Writes a word into the plan's table of levels at a rank: beside the level it is equal to, as `Competent / Demonstrating`
 * (a row of its own would move all ranks above it), else as a new row next to the highest or lowest level, in the form of
 * that row. None where the rank is neither: what lies between, only the author knows.
 */
export function addToDefinitions(word: string, rank: number, plan: Plan, lines: readonly string[]): Fix[] {
  const { definitions } = plan;
  const edit = besideEqual(word, rank, definitions, lines) ?? asNewRow(word, rank, plan, lines);
  if (!edit) return [];
  return [{ title: message('Add "{0}" to the levels of this plan', word), edits: [edit], isSafe: false }];
}

function besideEqual(
  word: string,
  rank: number,
  definitions: readonly LevelDefinition[],
  lines: readonly string[],
): TextEdit | null {
  const equal = definitions.find((definition) => definition.rank === rank);
  if (!equal) return null;
  const { startLine, startCharacter, endCharacter } = equal.nameRange;
  const source = (lines[startLine] ?? '').slice(startCharacter, endCharacter);
  const closing = closingOf(source);
  const newText = ` / ${word}`;
  const added = plainText(source.slice(0, source.length - closing.length) + newText + closing);
  // What cannot be read as two names (`Level 2: can do it`) is left alone.
  if (!namesOfLevel(added).some((name) => levelKey(name) === levelKey(word))) return null;
  const at = endCharacter - closing.length;
  return { range: rangeOnLine(startLine, at, at), newText };
}

function asNewRow(word: string, rank: number, plan: Plan, lines: readonly string[]): TextEdit | null {
  const { definitions } = plan;
  const [first] = definitions;
  const last = definitions.at(-1);
  if (!first || !last) return null;
  const ranks = definitions.map((definition) => definition.rank);
  const isAbove = rank === Math.max(...ranks) + 1;
  if (!isAbove && rank !== Math.min(...ranks) - 1) return null;
  const isFirst = isAbove === first.rank > last.rank;
  const neighbour = isFirst ? first : last;
  const line = neighbour.nameRange.startLine;
  const table = plan.tables.find(({ headerLine }) => headerLine === neighbour.headerLine);
  const row = table?.rows.find((each) => each.line === line);
  // A row that has other cells than its table is no model for one.
  if (!table || row?.cells.length !== table.columns.length) return null;
  const newRow = rowLike(row, table, neighbour, word, isAbove ? 1 : -1, lines[line] ?? '');
  const above = isFirst ? line - 1 : line;
  const end = (lines[above] ?? '').length;
  return { range: rangeOnLine(above, end, end), newText: `\n${newRow}` };
}

/** A row in the form of another: its pipes, its widths and its emphasis, with a word for its level and no definition yet. */
function rowLike(
  row: PlanRow,
  table: PlanTable,
  { nameRange, name }: LevelDefinition,
  word: string,
  step: 1 | -1,
  line: string,
): string {
  const { startCharacter } = row.range;
  let written = line;
  for (const [index, { range, source }] of [...row.cells.entries()].reverse()) {
    const isName = range.startCharacter === nameRange.startCharacter;
    const isNumber = table.columns[index]?.meaning === 'number' && /^\d{1,2}$/.test(source);
    const text = isName ? nameLike(source, name, word, step) : isNumber ? String(Number(source) + step) : '';
    written = written.slice(0, range.startCharacter) + text.padEnd(source.length) + written.slice(range.endCharacter);
  }
  // Without a pipe around the row, an empty cell at its end would be none.
  const hasClosingPipe = line.trimEnd().endsWith('|');
  const closed = hasClosingPipe || written.trimEnd() === written ? written : `${written.trimEnd()} |`;
  const isOpen = line[startCharacter] !== '|' && written.slice(startCharacter).startsWith(' ');
  return isOpen ? `${written.slice(0, startCharacter)}| ${closed.slice(startCharacter).trimStart()}` : closed;
}

/** `**3 - Expert**` leads to `**4 - Master**`. */
function nameLike(source: string, name: string, word: string, step: 1 | -1): string {
  const number = numberInLevel(name);
  const opening = /^[*_]{0,3}/.exec(source)?.[0] ?? '';
  const counted = /^((?:\p{L}{1,6}\s?)?)(\d{1,2})(\s?[-–—:.)]\s?)\p{L}/u.exec(name);
  const label = number !== null && counted ? `${counted[1]}${number + step}${counted[3]}` : '';
  return `${opening}${label}${word}${closingOf(source)}`;
}

function closingOf(source: string): string {
  return /[*_]{0,3}$/.exec(source)?.[0] ?? '';
}
