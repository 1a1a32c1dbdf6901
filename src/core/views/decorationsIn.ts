import type { Analysis } from '../analysis/analysis';
import { indexOfSection } from '../plan/planSection';
import { sameRange, type TextRange } from '../text/range';

/** What is overdue and what is done on some lines, for a look of its own. */
export interface PlanDecorations {
  readonly overdue: readonly TextRange[];
  readonly done: readonly TextRange[];
}

export function decorationsIn(
  { plan, overdue }: Analysis,
  { startLine, endLine }: { readonly startLine: number; readonly endLine: number },
): PlanDecorations {
  const isInSight = (range: TextRange) => range.startLine <= endLine && range.endLine >= startLine;
  const done: TextRange[] = [];
  const { sections } = plan.reading;
  for (let index = indexOfSection(sections, startLine); index < sections.length; index++) {
    const section = sections[index];
    if (!section || section.startLine > endLine) break;
    const leaves = [...(section.content?.tasks ?? []), ...(section.content?.milestones ?? [])];
    const inSight = leaves.filter(({ textRange }) => isInSight(textRange));
    // `| Docs | [x] | [ ] |`: a row with several boxes is done with the last of them.
    const open = inSight.filter(({ state }) => state !== 'done');
    for (const { state, textRange } of inSight) {
      if (state === 'done' && !open.some((other) => sameRange(other.textRange, textRange))) done.push(textRange);
    }
  }
  return { overdue: overdue.map(({ range }) => range).filter(isInSight), done };
}
