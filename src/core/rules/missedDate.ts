import { RULE_OPTIONS } from '../configuration/ruleOptions';
import { inSections } from '../plan/inSections';
import type { Field } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isContainerNode, isHistory } from '../plan/queries';
import { message } from '../text/message';
import { daysBetween } from '../values/isoDate';
import { counted } from './counted';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A date of what comes next that has passed (semantics section 7); a bare date of what happened is none. */
export const missedDate: Rule<'missed-date'> = {
  meta: {
    id: 'missed-date',
    title: 'A date of what comes next should lie ahead',
    severity: 'warning',
    tags: ['dates'],
    options: RULE_OPTIONS['missed-date'],
  },

  check({ analysis }: RuleContext, options): Finding[] {
    const { plan, isClosed } = analysis;
    if (isClosed) return [];
    const findings: Finding[] = [];
    for (const node of inSections(plan, upcomingIn)) {
      if (!node.date) continue;
      const days = daysBetween(node.date.period.end, analysis.options.today);
      if (days <= options.days) continue;
      findings.push({
        rule: missedDate.meta.id,
        severity: 'warning',
        range: node.date.range,
        message: counted(days, '"{0}" was planned for {1}, {2} day ago.', '"{0}" was planned for {1}, {2} days ago.', [
          nameOf(node),
          node.date.period.end,
          days,
        ]),
        related: headingOf(node),
        fixes: [],
      });
    }
    return findings;
  },
};

function upcomingIn({ content }: PlanSection): Field[] {
  return (content?.nodes ?? []).filter(
    (node): node is Field => node.kind === 'field' && node.isUpcoming && node.date !== null && !isHistory(node),
  );
}

/** Where the name stands, if that is not beside the date. */
function headingOf(field: Field): Finding['related'] {
  const { parent } = field;
  if (!isContainerNode(parent) || nameOf(field) === field.key) return [];
  return [{ range: parent.titleRange, message: message('What it is the date of.') }];
}

/** `Next review` speaks for itself; a bare `Date` goes by the heading above it. */
function nameOf({ key, parent }: Field): string {
  const isBare = !/\s/.test(key.trim());
  return isBare && isContainerNode(parent) && parent.form !== 'root' && parent.level > 1 ? parent.text : key;
}
