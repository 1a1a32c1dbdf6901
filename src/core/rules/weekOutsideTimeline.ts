import { type WeeksBeyond, weeksBeyond } from '../analysis/weeksBeyond';
import { type Message, message } from '../text/message';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** Weeks beyond the timeline of a goal that numbers its own (semantics sections 6 and 8): told once, at the first. */
export const weekOutsideTimeline: Rule = {
  meta: {
    id: 'week-outside-timeline',
    title: 'The weeks of a goal should fit into its timeline',
    severity: 'warning',
    tags: ['dates'],
  },

  check(context: RuleContext): readonly Finding[] {
    const { isClosed, plan } = context.analysis;
    return isClosed ? [] : findingsOf(context, toFinding, [], weeksBeyond(plan), toFinding);
  },
};

function toFinding(beyond: WeeksBeyond): Finding[] {
  const range = beyond.nodes[0]?.relative?.range;
  if (!range) return [];
  const { timeline } = beyond;
  const end = message('The timeline ends {0}.', timeline.period.end);
  return [
    {
      rule: weekOutsideTimeline.meta.id,
      severity: 'warning',
      range,
      message: messageOf(beyond),
      related: [{ range: timeline.range, message: end }],
      fixes: [],
    },
  ];
}

function messageOf({ container, timeline, weeks, from, to }: WeeksBeyond): Message {
  const title = container.kind === 'phase' ? container.text : container.title;
  const { text } = timeline.period;
  return from === to
    ? message('Week {0} lies beyond "{1}": {2} ends with week {3}.', from, title, text, weeks)
    : message('Weeks {0} to {1} lie beyond "{2}": {3} ends with week {4}.', from, to, title, text, weeks);
}
