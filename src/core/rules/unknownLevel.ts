import { inSections } from '../plan/inSections';
import type { Gap, GapTable, LevelCell, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { addTo } from '../text/addTo';
import { message } from '../text/message';
import { rangeOnLine } from '../text/range';
import type { Scale } from '../values/scale';
import { normalizeWord } from '../vocabulary/vocabulary';
import { type Finding, type Fix, withFixes } from './finding';
import { findingsOf, latestOf } from './findingsOf';
import { definitionsPlace, isSlip, type LevelNames, namesToMean } from './levelSlips';
import type { Rule, RuleContext } from './rule';

/** A word in a level column that is no level of the plan's scale, and that no stated gap gives a rank (semantics section 5). */
export const unknownLevel: Rule = {
  meta: {
    id: 'unknown-level',
    title: 'A level must stand on the scale of the plan',
    severity: 'warning',
    tags: ['values'],
    needsWholeText: true,
    fix: 'asked',
  },

  check(context: RuleContext): readonly Finding[] {
    const { plan } = context.analysis;
    const { scale, definitions } = plan;
    const names = namesToMean(plan);
    const unknown = plan.reading.memory.of(unknownOf, inSections(plan, doubtfulIn, names), names, scale);
    const latest = latestOf(context);
    const slips = findingsOf(context, slip, [names, scale, definitions], unknown, (word) =>
      slip(word, names.nearest(word.cell.text), plan, latest),
    );
    // Without a scale of its own the plan may use any words it likes: only what looks like a slip is told.
    if (scale.source === 'builtIn') return slips;
    const unheard = unknown.filter(({ cell }) => names.nearest(cell.text) === null);
    return unheard.length === 0 ? slips : [...slips, ...unheardOf(unheard, plan)];
  },
};

interface Word {
  readonly cell: LevelCell;
  readonly row: Gap;
}

/** The words of a table of which it is not sure at once that they are levels: few, whatever the scale learns from stated gaps. */
interface DoubtfulWords {
  readonly doubtful: readonly Word[];
  /** Whether it has other words. */
  readonly hasOthers: boolean;
}

function doubtfulIn({ content }: PlanSection, names: LevelNames): DoubtfulWords[] {
  return (content?.gapTables ?? []).flatMap(({ table }) => {
    const cells = (table as GapTable).rows.flatMap((row) => [
      { cell: row.current, row },
      { cell: row.required, row },
    ]);
    const words = cells.filter(({ cell }) => cell.reading?.family === 'word');
    const doubtful = words.filter(({ cell }) => cell.rank === null || names.nearest(cell.text) !== null);
    return doubtful.length === 0 ? [] : [{ doubtful, hasOthers: doubtful.length < words.length }];
  });
}

function unknownOf(tables: readonly DoubtfulWords[], names: LevelNames, scale: Scale): readonly Word[] {
  return tables.flatMap((table) => unknownWords(table, names, scale));
}

/** A table none of whose words are on the scale has one of its own. */
function unknownWords({ doubtful, hasOthers }: DoubtfulWords, names: LevelNames, scale: Scale): readonly Word[] {
  const unknown = doubtful.filter(({ cell }) => cell.rank === null || isSlip(cell.text, scale, names));
  const isOfAnotherScale = !hasOthers && unknown.length === doubtful.length && unknown.length > 2;
  return isOfAnotherScale ? unknown.filter(({ cell }) => names.nearest(cell.text) !== null) : unknown;
}

function slip({ cell, row }: Word, nearest: string | null, plan: Plan, latest: RuleContext): Finding[] {
  if (nearest === null) return [];
  const fits = fitsStatedGap(nearest, cell, row, plan);
  const found = {
    rule: unknownLevel.meta.id,
    severity: 'warning' as const,
    range: cell.range,
    message: message(
      '"{0}" is no level of this plan. Did you mean "{1}"? Its levels: {2}.',
      cell.text,
      nearest,
      namesOf(plan),
    ),
    related: definitionsPlace(plan),
  };
  return [withFixes(found, () => (fits ? [changeTo(nearest, cell, latest.lines)] : []), latest)];
}

/** One finding a word, where it stands first: it is one definition that is missing. */
function unheardOf(words: readonly Word[], plan: Plan): Finding[] {
  const byWord = new Map<string, LevelCell[]>();
  for (const { cell } of words) {
    const key = normalizeWord(cell.text);
    addTo(byWord, key, cell);
  }
  return [...byWord.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const again = others.map(({ range }) => ({ range, message: message('The same word.') }));
    return [
      {
        rule: unknownLevel.meta.id,
        severity: 'warning' as const,
        range: first.range,
        message: message('"{0}" is no level of this plan. Its levels: {1}.', first.text, namesOf(plan)),
        related: [...definitionsPlace(plan), ...again],
        fixes: [],
      },
    ];
  });
}

function namesOf({ scale }: Plan): string {
  const listed = scale.levels.filter(({ inferred }) => !inferred);
  return listed.map(({ name }) => name).join(', ');
}

/** A level that the gap stated in its row contradicts is hardly the one that was meant. */
function fitsStatedGap(level: string, cell: LevelCell, row: Gap, { scale }: Plan): boolean {
  const rank = scale.levels.find(({ name }) => name === level)?.rank;
  const [current, required] = [row.current, row.required].map((each) => (each === cell ? rank : each.rank));
  if (!row.stated || typeof current !== 'number' || typeof required !== 'number') return true;
  const { value } = row.stated;
  const { sign } = row.table;
  return sign === null ? Math.abs(value) === Math.abs(current - required) : value === (current - required) * sign;
}

/** Emphasis around the word stays. */
function changeTo(level: string, { range, text }: LevelCell, lines: readonly string[]): Fix {
  const { startLine, startCharacter, endCharacter } = range;
  const at = (lines[startLine] ?? '').slice(startCharacter, endCharacter).indexOf(text);
  const start = startCharacter + at;
  return {
    title: message('Change to "{0}"', level),
    edits: [{ range: at < 0 ? range : rangeOnLine(startLine, start, start + text.length), newText: level }],
    isSafe: false,
  };
}
