import { distance } from 'fastest-levenshtein';
import type { LevelCell, Plan } from '../plan/plan';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Finding, Fix } from './finding';
import type { Rule, RuleContext } from './rule';

/** A word in a level column that is no level of the plan's scale (semantics section 5). */
export const unknownLevel: Rule = {
  meta: {
    id: 'unknown-level',
    title: 'A level must stand on the scale of the plan',
    severity: 'warning',
    tags: ['values'],
  },

  check({ analysis }: RuleContext): Finding[] {
    const { plan } = analysis;
    const cells = plan.gapTables.flatMap((table) => table.rows.flatMap((row) => [row.current, row.required]));
    const words = cells.filter((cell) => cell.reading?.family === 'word');
    return [...inferredLevels(words, plan), ...unknownLevels(words, plan)];
  },
};

/**
 * A word whose rank follows from stated gaps is told once, where it stands first: it is understood, but undefined. One
 * that is a slip of the pen away from the level it means is a slip all the same.
 */
function inferredLevels(cells: readonly LevelCell[], plan: Plan): Finding[] {
  if (plan.scale.source === 'builtIn') return [];
  return plan.scale.levels
    .filter((level) => level.inferred && slipOf(level.name, plan) === null)
    .flatMap((level) => {
      const first = cells.find((cell) => normalizeWord(cell.text) === normalizeWord(level.name));
      const equal = plan.scale.levels.find((other) => !other.inferred && other.rank === level.rank);
      if (!first) return [];
      return [
        {
          rule: unknownLevel.meta.id,
          severity: 'information' as const,
          range: first.range,
          message: equal
            ? {
                template: '"{0}" is not among the levels of this plan; its stated gaps make it equal to "{1}" ({2}).',
                args: [first.text, equal.name, level.rank],
              }
            : {
                template: '"{0}" is not among the levels of this plan; its stated gaps make it level {1}.',
                args: [first.text, level.rank],
              },
          related: scaleOf(plan),
          fixes: [],
        },
      ];
    });
}

function unknownLevels(cells: readonly LevelCell[], plan: Plan): Finding[] {
  return cells
    .filter((cell) => cell.rank === null || slipOf(cell.text, plan) !== null)
    .flatMap((cell) => {
      const nearest = nearestLevel(cell.text, plan);
      // Without a scale of its own the plan may use any words it likes: only what looks like a slip is told.
      if (!nearest && plan.scale.source === 'builtIn') return [];
      const names = plan.scale.levels.map((level) => level.name).join(', ');
      return [
        {
          rule: unknownLevel.meta.id,
          severity: 'warning',
          range: cell.range,
          message: nearest
            ? {
                template: '"{0}" is no level of this plan ({1}). Did you mean "{2}"?',
                args: [cell.text, names, nearest],
              }
            : { template: '"{0}" is no level of this plan ({1}).', args: [cell.text, names] },
          related: scaleOf(plan),
          fixes: nearest ? [changeTo(nearest, cell)] : [],
        },
      ];
    });
}

function changeTo(level: string, cell: LevelCell): Fix {
  return {
    title: { template: 'Change to "{0}"', args: [level] },
    edits: [{ range: cell.range, newText: level }],
    isSafe: false,
  };
}

/** A level that differs by a slip of the pen: at most two characters, and fewer than a third of the word. */
function nearestLevel(text: string, plan: Plan): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const { name, inferred } of plan.scale.levels) {
    if (inferred) continue;
    const difference = distance(text.toLowerCase(), name.toLowerCase());
    if (difference < bestDistance && difference * 3 < name.length) [best, bestDistance] = [name, difference];
  }
  return best;
}

/** The defined level that an inferred one is misspelt for; null for words of their own and for defined ones. */
function slipOf(text: string, plan: Plan): string | null {
  const key = normalizeWord(text);
  const level = plan.scale.levels.find(({ name }) => normalizeWord(name) === key);
  if (!level?.inferred) return null;
  const nearest = nearestLevel(text, plan);
  return plan.scale.levels.some(({ name, rank }) => name === nearest && rank === level.rank) ? nearest : null;
}

function scaleOf(plan: Plan): Finding['related'] {
  const [first] = plan.definitions;
  return first ? [{ range: first.nameRange, message: { template: 'The levels are defined here.', args: [] } }] : [];
}
