import type { LevelConflict } from '../analysis/levelConflicts';
import { message } from '../text/message';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** One skill with two current levels in tables that speak of the same time (semantics section 5). */
export const conflictingLevel: Rule = {
  meta: {
    id: 'conflicting-level',
    title: 'A skill has one current level',
    severity: 'warning',
    tags: ['figures'],
  },

  check(context: RuleContext): readonly Finding[] {
    return findingsOf(context, toFindings, [], context.analysis.levelConflicts, toFindings);
  },
};

function toFindings({ gaps: [first, ...others] }: LevelConflict): Finding[] {
  if (!first) return [];
  return others
    .filter((gap) => gap.current.rank !== first.current.rank)
    .map((gap) => ({
      rule: conflictingLevel.meta.id,
      severity: 'warning',
      range: gap.current.range,
      message: message(
        '"{0}" is {1} here, but {2} in "{3}".',
        gap.name,
        gap.current.text,
        first.current.text,
        first.table.title,
      ),
      related: [{ range: first.current.range, message: message('The other current level.') }],
      fixes: [],
    }));
}
