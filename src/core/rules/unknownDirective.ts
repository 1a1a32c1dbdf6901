import { closest } from 'fastest-levenshtein';
import { DIRECTIVE_KINDS } from '../plan/directive';
import { message } from '../text/message';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A comment to Planmark that means nothing: it would silently do nothing. `ids` are those of all rules. */
export function unknownDirective(ids: () => readonly string[]): Rule {
  const rule: Rule = {
    meta: {
      id: 'unknown-directive',
      title: 'Comments to Planmark must name what there is',
      severity: 'warning',
      tags: ['structure'],
    },

    check({ analysis }: RuleContext): Finding[] {
      return analysis.plan.directives.flatMap((directive) => {
        if (!(DIRECTIVE_KINDS as readonly string[]).includes(directive.kind)) {
          return [
            unknown(
              directive.range,
              directive.kind,
              DIRECTIVE_KINDS,
              'There is no comment "planmark-{0}". Did you mean "planmark-{1}"?',
            ),
          ];
        }
        return directive.rules
          .filter(({ id }) => !ids().includes(id))
          .map(({ id, range }) => unknown(range, id, ids(), 'There is no rule "{0}". Did you mean "{1}"?'));
      });
    },
  };

  function unknown(range: Finding['range'], name: string, known: readonly string[], template: string): Finding {
    return {
      rule: rule.meta.id,
      severity: 'warning',
      range,
      message: message(template, name, closest(name, known)),
      related: [],
      fixes: [],
    };
  }
  return rule;
}
