import { inSections } from '../plan/inSections';
import type { Gap, GapTable, LevelCell, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { rangeOnLine } from '../text/range';
import type { Scale } from '../values/scale';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Finding, Fix } from './finding';
import { definitionsPlace, isSlip, type LevelName, namesToMean, nearestAmong, nearestLevel } from './levelSlips';
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

  check({ analysis, lines }: RuleContext): Finding[] {
    const { plan } = analysis;
    const unknown = inSections(plan, unknownIn, plan.scale, namesToMean(plan));
    const rows = unknown.length > 0 ? rowsByCell(plan) : new Map<LevelCell, Gap>();
    const slips = unknown.flatMap((cell) => slip(cell, rows.get(cell), plan, lines));
    // Without a scale of its own the plan may use any words it likes: only what looks like a slip is told.
    return plan.scale.source === 'builtIn' ? slips : [...slips, ...unheardOf(unknown, plan)];
  },
};

function unknownIn({ content }: PlanSection, scale: Scale, names: readonly LevelName[]): LevelCell[] {
  return (content?.gapTables ?? []).flatMap(({ table }) => unknownWords(table as GapTable, scale, names));
}

/** A table none of whose words are on the scale has one of its own. */
function unknownWords({ rows }: GapTable, scale: Scale, names: readonly LevelName[]): LevelCell[] {
  const words = rows.flatMap((row) => [row.current, row.required]).filter(({ reading }) => reading?.family === 'word');
  const unknown = words.filter(({ rank, text }) => rank === null || isSlip(text, scale, names));
  const isOfAnotherScale = unknown.length === words.length && words.length > 2;
  return isOfAnotherScale ? unknown.filter(({ text }) => nearestAmong(text, names) !== null) : unknown;
}

function rowsByCell({ gapTables }: Plan): ReadonlyMap<LevelCell, Gap> {
  return new Map(
    gapTables.flatMap(({ rows }) => rows.flatMap((row) => [[row.current, row] as const, [row.required, row] as const])),
  );
}

function slip(cell: LevelCell, row: Gap | undefined, plan: Plan, lines: readonly string[]): Finding[] {
  const nearest = nearestLevel(cell.text, plan);
  if (nearest === null) return [];
  return [
    {
      rule: unknownLevel.meta.id,
      severity: 'warning',
      range: cell.range,
      message: {
        template: '"{0}" is no level of this plan. Did you mean "{1}"? Its levels: {2}.',
        args: [cell.text, nearest, namesOf(plan)],
      },
      related: definitionsPlace(plan),
      fixes: fitsStatedGap(nearest, cell, row, plan) ? [changeTo(nearest, cell, lines)] : [],
    },
  ];
}

/** One finding a word, where it stands first: it is one definition that is missing. */
function unheardOf(cells: readonly LevelCell[], plan: Plan): Finding[] {
  const byWord = new Map<string, LevelCell[]>();
  for (const cell of cells) {
    if (nearestLevel(cell.text, plan) !== null) continue;
    const key = normalizeWord(cell.text);
    byWord.set(key, [...(byWord.get(key) ?? []), cell]);
  }
  return [...byWord.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const again = others.map(({ range }) => ({ range, message: { template: 'The same word.', args: [] } }));
    return [
      {
        rule: unknownLevel.meta.id,
        severity: 'warning' as const,
        range: first.range,
        message: { template: '"{0}" is no level of this plan. Its levels: {1}.', args: [first.text, namesOf(plan)] },
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
function fitsStatedGap(level: string, cell: LevelCell, row: Gap | undefined, { scale }: Plan): boolean {
  const rank = scale.levels.find(({ name }) => name === level)?.rank;
  const [current, required] = [row?.current, row?.required].map((each) => (each === cell ? rank : each?.rank));
  if (!row?.stated || typeof current !== 'number' || typeof required !== 'number') return true;
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
    title: { template: 'Change to "{0}"', args: [level] },
    edits: [{ range: at < 0 ? range : rangeOnLine(startLine, start, start + text.length), newText: level }],
    isSafe: false,
  };
}
