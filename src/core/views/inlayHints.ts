import { progressBelow } from '../analysis/progress';
import { resolveBySection } from '../analysis/relativePeriods';
import type { Plan, PlanNode } from '../plan/plan';
import { indexOfSection } from '../plan/planSection';
import { isContainerNode } from '../plan/queries';
import { type Message, message } from '../text/message';
import type { TextPosition } from '../text/range';

/** A few quiet words that are not in the text. */
export interface InlayHint {
  readonly kind: 'progress' | 'period' | 'gap';
  readonly position: TextPosition;
  readonly text: string | Message;
  readonly tooltip: Message | null;
}

/** On some lines: the days of what counts from a start, the progress of goals, and the gap in a cell that is still empty. */
export function inlayHintsIn(
  plan: Plan,
  { startLine, endLine }: { readonly startLine: number; readonly endLine: number },
): readonly InlayHint[] {
  const { sections } = plan.reading;
  const { resolvedIn } = resolveBySection(plan);
  const hints: InlayHint[] = [];
  for (let index = indexOfSection(sections, startLine); index < sections.length; index++) {
    const section = sections[index];
    if (!section || section.startLine > endLine) break;
    const { content } = section;
    for (const node of content?.nodes ?? []) {
      if (node.range.startLine < startLine || node.range.startLine > endLine) continue;
      hints.push(...progressHint(node));
    }
    for (const [node, { start, end }] of resolvedIn(section)) {
      if (!('relative' in node) || !node.relative) continue;
      const { range } = node.relative;
      const text = start === end ? start : message('{0} to {1}', start, end);
      const position = { line: range.endLine, character: range.endCharacter };
      hints.push({ kind: 'period', position, text, tooltip: null });
    }
  }
  hints.push(...gapHints(plan, startLine, endLine));
  return hints.filter(({ position }) => startLine <= position.line && position.line <= endLine);
}

function progressHint(node: PlanNode): InlayHint[] {
  if (!isContainerNode(node) || node.kind === 'section' || node.form === 'row' || node.form === 'listItem') return [];
  const of = progressBelow(node);
  if (!of) return [];
  const { endLine: line, endCharacter: character } = node.titleRange;
  const text = message('{0} of {1} done', of.done, of.total);
  return [{ kind: 'progress', position: { line, character }, text, tooltip: null }];
}

/** In the sign of the table. */
function gapHints({ gapTables }: Plan, startLine: number, endLine: number): InlayHint[] {
  return gapTables.flatMap(({ range, rows, table, sign }) => {
    const column = table.columns.findIndex(({ meaning }) => meaning === 'gap');
    if (column < 0 || range.endLine < startLine || range.startLine > endLine) return [];
    return rows.flatMap((gap): InlayHint[] => {
      const cell = table.rows.find(({ line }) => line === gap.range.startLine)?.cells[column];
      if (cell?.source !== '' || gap.computed === null) return [];
      const { startLine: line, startCharacter: character } = cell.range;
      const text = String(gap.computed * (sign ?? 1) + 0).replace('-', '−');
      return [
        {
          kind: 'gap',
          position: { line, character },
          text,
          tooltip: message('{0} against {1}', gap.current.text, gap.required.text),
        },
      ];
    });
  });
}
