import type { Detection, Evidence } from '../plan/plan';
import type { Message } from '../rules/finding';

/** Why a document is not taken for a plan, in one clause: what was found of the signs of one, if anything. */
export function whyNoPlan(detection: Detection): Message {
  if (detection.overruledBy === 'frontMatter') {
    return { template: 'its front matter says that it is no plan.', args: [] };
  }
  if (detection.overruledBy === 'setting') return { template: 'a setting says that it is no plan.', args: [] };
  if (detection.evidence.length === 0) {
    return { template: 'it has no goals, milestones, gap tables, task lists below goals or plan fields.', args: [] };
  }
  const found = detection.evidence.map(({ kind, count }) => `${count} ${WORDS[kind]}`).join(', ');
  return { template: 'too little in it speaks for a plan: {0}.', args: [found] };
}

const WORDS: Record<Evidence['kind'], string> = {
  gapTable: 'gap tables',
  goal: 'goals',
  milestone: 'milestones',
  phase: 'phases',
  option: 'options',
  planSection: 'sections of a plan',
  taskList: 'tasks',
  timeColumn: 'tables over time',
  planField: 'plan fields',
  keyResult: 'key results',
  frontMatter: 'front matter entries',
};
