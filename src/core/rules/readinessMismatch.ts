import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { Container } from '../plan/plan';
import { message } from '../text/message';
import { counted } from './counted';
import type { Finding } from './finding';
import { nameOfFigure } from './nameOfFigure';
import type { Rule, RuleContext } from './rule';

/** A stated readiness that no reading of the boxes comes near (semantics section 8). */
export const readinessMismatch: Rule<'readiness-mismatch'> = {
  meta: {
    id: 'readiness-mismatch',
    title: 'A stated readiness should agree with what is ticked off',
    severity: 'warning',
    tags: ['figures'],
    needsWholeText: true,
    fix: 'asked',
    options: RULE_OPTIONS['readiness-mismatch'],
  },

  check({ analysis }: RuleContext, { points }): Finding[] {
    return analysis.readiness.flatMap(({ readiness, nearest, container }) => {
      if (!nearest || Math.abs(nearest.percent - readiness.percent) <= points) return [];
      return [
        {
          rule: readinessMismatch.meta.id,
          severity: 'warning' as const,
          range: readiness.range,
          message: counted(
            nearest.done,
            '"{0}" says {1}, but {2} of {3} is done, which is {4}%.',
            '"{0}" says {1}, but {2} of {3} are done, which is {4}%.',
            [
              nameOfFigure(readiness.holder, readiness),
              readiness.text,
              nearest.done,
              nearest.total,
              Math.round(nearest.percent),
            ],
          ),
          related: groupsBelow(container, readiness.range.startLine),
          fixes: [
            {
              title: message('Change to {0}%', Math.round(nearest.percent)),
              edits: [{ range: readiness.figureRange, newText: String(Math.round(nearest.percent)) }],
              isSafe: false,
            },
          ],
        },
      ];
    });
  },
};

/** The heading of what it speaks for, where that is not where it stands. */
function groupsBelow(container: Container | null, line: number): Finding['related'] {
  if (!container || container.form === 'root' || container.titleRange.startLine === line) return [];
  return [{ range: container.titleRange, message: message('What is below this heading is counted.') }];
}
