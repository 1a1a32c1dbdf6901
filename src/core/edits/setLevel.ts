import { rowsOfSkill } from '../analysis/rowsOfSkill';
import type { Gap, LevelCell, Plan } from '../plan/plan';
import { writeGap } from '../plan/writeGap';
import { rangeOnLine, type TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { NumberLevel } from '../values/level';
import { writeLevel } from '../values/writeLevel';

export type LevelColumn = 'current' | 'required';

/** One level that a skill can be set to. */
export interface LevelChoice {
  /** As it will stand in the cell. */
  readonly text: string;
  readonly rank: number;
  /** What the plan says of it; '' where it says nothing. */
  readonly definition: string;
}

/** What the level of a row can be set to, the lowest first; empty where nobody knows the scale (an unread cell). */
export function levelChoices(plan: Plan, gap: Gap, column: LevelColumn): readonly LevelChoice[] {
  const { reading } = familyCell(gap, column);
  if (reading === null || reading.family === 'word' || reading.family === 'word-range') return wordChoices(plan);
  return numberChoices(plan, gap, reading);
}

/**
 * Sets a level, and puts right the gaps stated beside it. The current level is that of the skill: it changes in all open
 * rows that tell it (see `rowsOfSkill`); a required one belongs to its row alone. Empty where it stands so already.
 *
 * @param lines the text's lines, without endings
 * @param rank one of `levelChoices`
 */
export function setLevel(
  plan: Plan,
  lines: readonly string[],
  gap: Gap,
  column: LevelColumn,
  rank: number,
): TextEdit[] {
  const rows = column === 'current' ? rowsOfSkill(plan, gap) : [gap];
  return rows.flatMap((row) => editsOfRow(plan, lines, row, column, rank));
}

function editsOfRow(plan: Plan, lines: readonly string[], row: Gap, column: LevelColumn, rank: number): TextEdit[] {
  const cell = row[column];
  const text = textFor(plan, familyCell(row, column), rank);
  if (text === null) return [];
  const edits: TextEdit[] = [];
  if (cell.rank !== rank)
    edits.push({ range: levelRange(cell, lines), newText: cell.text === '' ? padded(text, cell.range, lines) : text });
  const other = row[column === 'current' ? 'required' : 'current'].rank;
  if (row.stated && other !== null) {
    const computed = column === 'current' ? rank - other : other - rank;
    const stated = (Math.round(computed * 1e6) / 1e6) * (row.table.sign ?? 1) + 0;
    if (stated !== row.stated.value) edits.push({ range: row.stated.range, newText: writeGap(stated, row) });
  }
  return edits;
}

/** The cell whose form tells how the row writes its levels: its own, or the other where it is empty. */
function familyCell(gap: Gap, column: LevelColumn): LevelCell {
  const own = gap[column];
  return own.reading ? own : gap[column === 'current' ? 'required' : 'current'];
}

function textFor(plan: Plan, like: LevelCell, rank: number): string | null {
  const { reading } = like;
  if (reading === null || reading.family === 'word' || reading.family === 'word-range') {
    return wordChoices(plan).find((choice) => choice.rank === rank)?.text ?? null;
  }
  return writeLevel(coreOf(like.text), reading, rank);
}

/** The words of the scale, in the plan's own writing; not those that stated gaps only imply: they may go with this very edit. */
function wordChoices(plan: Plan): readonly LevelChoice[] {
  const choices = new Map<number, LevelChoice>();
  for (const { name, rank, inferred } of plan.scale.levels) {
    if (inferred || choices.has(rank)) continue;
    const definition = plan.definitions.find((each) => each.rank === rank)?.definition ?? '';
    choices.set(rank, {
      text: plan.scale.source === 'builtIn' ? (usedName(plan, rank) ?? name) : name,
      rank,
      definition,
    });
  }
  return [...choices.values()].sort((a, b) => a.rank - b.rank);
}

/** What the plan's own cells call a rank of the built-in scale: another language, or another synonym. */
function usedName(plan: Plan, rank: number): string | null {
  for (const { rows } of plan.gapTables) {
    for (const { current, required } of rows) {
      for (const cell of [current, required]) {
        if (cell.rank === rank && cell.reading?.family === 'word') return coreOf(cell.text);
      }
    }
  }
  return null;
}

const TENTHS = 11;

/** Every whole number of the figure's scale; percentages in tens. */
function numberChoices(plan: Plan, gap: Gap, reading: NumberLevel): readonly LevelChoice[] {
  const text = coreOf(familyCell(gap, 'current').text || gap.required.text);
  const ranks = plan.gapTables
    .flatMap(({ rows }) => rows.flatMap(({ current, required }) => [current, required]))
    .filter((cell) => cell.reading?.family === reading.family && cell.rank !== null)
    .map((cell) => cell.rank as number);
  const highest = Math.max(reading.max ?? 0, ...ranks);
  const isRung = reading.family === 'rung';
  const lowest = isRung ? Math.max(0, Math.min(...ranks) - 1) : 0;
  const top = reading.max ?? (isRung ? highest + 1 : ([5, 10, 100].find((each) => highest <= each) ?? highest));
  const step = top > TENTHS ? Math.ceil((top - lowest) / (TENTHS - 1)) : 1;
  const choices: LevelChoice[] = [];
  for (let rank = lowest; rank <= top; rank += step) {
    const written = writeLevel(text, reading, rank);
    if (written !== null) choices.push({ text: written, rank, definition: '' });
  }
  return choices;
}

/** The level's own characters inside its cell: `**Competent**` stays bold. The whole cell where they are garbled. */
function levelRange(cell: LevelCell, lines: readonly string[]): TextRange {
  const { startLine, startCharacter, endCharacter } = cell.range;
  const source = lines[startLine]?.slice(startCharacter, endCharacter) ?? '';
  const core = coreOf(cell.text);
  const at = core === '' ? -1 : source.indexOf(core);
  if (at < 0) return cell.range;
  return rangeOnLine(startLine, startCharacter + at, startCharacter + at + core.length);
}

/** In an empty cell, with a blank on either side. */
function padded(
  text: string,
  { startLine, startCharacter, endCharacter }: TextRange,
  lines: readonly string[],
): string {
  const line = lines[startLine] ?? '';
  return (line[startCharacter - 1] === ' ' ? '' : ' ') + text + (line[endCharacter] === ' ' ? '' : ' ');
}

/** Without a coloured dot in front, and without what explains it in brackets. */
function coreOf(text: string): string {
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  return /[\p{L}\p{N}]/u.test(bare) ? bare.replace(/^[^\p{L}\p{N}]+/u, '').trim() : bare.trim();
}
