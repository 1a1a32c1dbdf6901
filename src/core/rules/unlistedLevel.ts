import type { LevelCell, Plan } from '../plan/plan';
import { type Message, message } from '../text/message';
import type { ScaleLevel } from '../values/scale';
import { normalizeWord } from '../vocabulary/vocabulary';
import { addToDefinitions } from './addToDefinitions';
import type { Finding } from './finding';
import { definitionsPlace, isSlip, namesToMean } from './levelSlips';
import type { Rule, RuleContext } from './rule';

/**
 * A word whose rank follows from stated gaps (semantics section 5): understood, but not among the plan's levels. Told once,
 * where it stands first; a slip of the pen is for unknown-level.
 */
export const unlistedLevel: Rule = {
  meta: {
    id: 'unlisted-level',
    title: 'A level should be among the levels that the plan defines',
    severity: 'information',
    tags: ['values'],
    needsWholeText: true,
    fix: 'asked',
  },

  check({ analysis, lines }: RuleContext): Finding[] {
    const { plan } = analysis;
    // A scale that the plan does not give is ours: it may use any other words as well.
    if (plan.scale.source === 'builtIn') return [];
    return plan.scale.levels
      .filter((level) => level.inferred && !isSlip(level.name, plan.scale, namesToMean(plan)))
      .flatMap((level) => {
        const first = firstUse(level, plan);
        if (!first) return [];
        return [
          {
            rule: unlistedLevel.meta.id,
            severity: 'information' as const,
            range: first.range,
            message: messageOf(first, level, plan),
            related: definitionsPlace(plan),
            fixes: addToDefinitions(first.text, level.rank, plan, lines),
          },
        ];
      });
  },
};

function firstUse({ name }: ScaleLevel, plan: Plan): LevelCell | undefined {
  const key = normalizeWord(name);
  const cells = plan.gapTables.flatMap(({ rows }) => rows.flatMap((row) => [row.current, row.required]));
  return cells.find(({ reading, text }) => reading?.family === 'word' && normalizeWord(text) === key);
}

function messageOf({ text }: LevelCell, { rank }: ScaleLevel, plan: Plan): Message {
  const equal = plan.scale.levels.find((other) => !other.inferred && other.rank === rank);
  if (equal) {
    return message(
      '"{0}" is not among the levels of this plan; its stated gaps make it equal to "{1}" ({2}).',
      text,
      equal.name,
      rank,
    );
  }
  return message('"{0}" is not among the levels of this plan; its stated gaps make it level {1}.', text, rank);
}
