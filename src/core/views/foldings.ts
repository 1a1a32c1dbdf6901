import type { Plan } from '../plan/plan';
import { isContainerNode, walk } from '../plan/queries';

/** First and last line (0-based) of what can be folded: sections and tables of a plain text, where Markdown folds nothing. */
export function foldings(
  plan: Plan,
  lines: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  const sections = walk(plan.root).filter(isContainerNode);
  const folded = [
    ...sections.filter(({ form }) => form !== 'root' && form !== 'row' && form !== 'listItem'),
    ...plan.tables,
  ];
  return folded.flatMap(({ range: { startLine: start, endLine } }) => {
    let end = endLine;
    while (end > start && (lines[end] ?? '').trim() === '') end--;
    return end > start ? [{ start, end }] : [];
  });
}
