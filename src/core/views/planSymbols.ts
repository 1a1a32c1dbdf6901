import type { Plan } from '../plan/plan';
import { headingOfMilestone, ownerGoal } from '../plan/queries';
import type { TextRange } from '../text/range';

/** Something that one may look for by name. Headings are left out: Markdown itself finds them. */
export interface PlanSymbol {
  readonly kind: 'goal' | 'milestone' | 'gap';
  readonly name: string;
  readonly range: TextRange;
  /** What it stands in. */
  readonly within: string;
}

export function planSymbols(plan: Plan): readonly PlanSymbol[] {
  const within = plan.title ?? '';
  const goals = plan.goals.filter(({ form }) => form === 'row' || form === 'listItem');
  const milestones = plan.milestones.filter((milestone) => headingOfMilestone(milestone) === null);
  return [
    ...goals.map(({ text, titleRange }) => ({ kind: 'goal' as const, name: text, range: titleRange, within })),
    ...milestones.map((milestone) => {
      const { id, text, textRange } = milestone;
      const name = id === null || text.startsWith(id) ? text : `${id}: ${text}`;
      return { kind: 'milestone' as const, name, range: textRange, within: ownerGoal(milestone)?.text ?? within };
    }),
    ...plan.gapTables.flatMap(({ title, rows }) =>
      rows.map(({ name, nameRange }) => ({ kind: 'gap' as const, name, range: nameRange, within: title || within })),
    ),
  ];
}
