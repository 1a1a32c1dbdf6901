import type { Plan } from '../plan/plan';
import { partsBelow } from '../plan/queries';
import { rangeOnLine, type TextRange } from '../text/range';

/** A line with something to click above it. */
export interface PlanLens {
  readonly kind: 'progress' | 'charts' | 'agenda';
  readonly range: TextRange;
  /** Of progress: 0-based, among the plan's goals and phases. */
  readonly index: number;
}

/**
 * Progress above the headings of goals and phases that have any, agenda and charts above the title. Cheap: what they say is
 * found when they are seen.
 */
export function codeLenses(plan: Plan): readonly PlanLens[] {
  const line = plan.titleRange?.startLine ?? 0;
  const top = rangeOnLine(line, 0, 0);
  const hasGaps = plan.gapTables.length > 0;
  const parts = [...plan.goals, ...plan.phases].flatMap((container, index): PlanLens[] => {
    const { form, titleRange } = container;
    if (form === 'row' || form === 'listItem' || partsBelow(container) === 'none') return [];
    return [{ kind: 'progress', range: rangeOnLine(titleRange.startLine, 0, 0), index }];
  });
  return [
    { kind: 'agenda', range: top, index: -1 },
    ...(hasGaps ? [{ kind: 'charts' as const, range: top, index: -1 }] : []),
    ...parts,
  ];
}
