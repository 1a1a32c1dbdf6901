import type { Detection, Evidence } from '../plan/plan';
import { type Message, message } from '../text/message';

/** Why a document is, or is not, taken for a plan. */
export interface WhyPlan {
  /** A clause of its own, without a subject's name: `too little in it speaks for a plan.` */
  readonly reason: Message;
  /** What was found of the signs of one, a message each: `2 goals`. */
  readonly found: readonly Message[];
}

export function whyPlan(detection: Detection): WhyPlan {
  return { reason: reasonOf(detection), found: detection.evidence.map(foundMessage) };
}

function reasonOf({ isPlan, overruledBy, evidence, unclosedFenceLine }: Detection): Message {
  if (overruledBy === 'frontMatter') {
    return message(isPlan ? 'its front matter says that it is a plan.' : 'its front matter says that it is no plan.');
  }
  if (overruledBy === 'setting') {
    return message(isPlan ? 'a setting says that it is a plan.' : 'a setting says that it is no plan.');
  }
  if (isPlan) return message('it reads like one.');
  if (unclosedFenceLine !== null) {
    const template = 'the code block that begins on line {0} is never closed, so that all below it is code.';
    return message(template, unclosedFenceLine + 1);
  }
  return evidence.length > 0
    ? message('too little in it speaks for a plan.')
    : message('it has no goals, milestones, gap tables, task lists below goals or plan fields.');
}

/** One message for one and another for several, so that each language can have its own. */
function foundMessage({ kind, count }: Evidence): Message {
  const [one, several] = FOUND[kind];
  return count === 1 ? message(one) : message(several, count);
}

const FOUND: Readonly<Record<Evidence['kind'], readonly [one: string, several: string]>> = {
  gapTable: ['1 gap table', '{0} gap tables'],
  goal: ['1 goal', '{0} goals'],
  milestone: ['1 milestone', '{0} milestones'],
  keyResult: ['1 key result', '{0} key results'],
  phase: ['1 phase', '{0} phases'],
  option: ['1 option', '{0} options'],
  planSection: ['1 section such as plans have', '{0} sections such as plans have'],
  taskList: ['1 task', '{0} tasks'],
  timeColumn: ['1 table over time', '{0} tables over time'],
  planField: ['1 plan field', '{0} plan fields'],
  frontMatter: ['options for a plan in its front matter', 'options for a plan in its front matter'],
};
