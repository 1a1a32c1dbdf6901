import type { Analysis } from '../analysis/analysis';
import type { Container, Plan } from '../plan/plan';
import { ancestors, isContainerNode, nodeAt } from '../plan/queries';
import { contains, sameRange, type TextPosition, type TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';

/** What one may want to move the dates of, at a place of the text. */
export interface ShiftScope {
  readonly kind: 'section' | 'goal' | 'phase' | 'plan';
  readonly title: string;
  readonly range: TextRange;
}

/** The section, the goal and the phase that a place lies in, and the plan: the smallest first, each stretch of lines once. */
export function shiftScopesAt(plan: Plan, position: TextPosition): ShiftScope[] {
  const node = nodeAt(plan, position);
  const above = [node, ...('parent' in node ? ancestors(node) : [])].filter(isContainerNode);
  const parts = above.filter((container) => isPart(container, plan));
  const found = (['goal', 'phase', 'section'] as const).flatMap((kind): ShiftScope[] => {
    const container = parts.find((each) => kind === 'section' || each.kind === kind);
    return container ? [{ kind, title: container.text, range: container.range }] : [];
  });
  const scopes: ShiftScope[] = [...found, { kind: 'plan', title: plan.title ?? '', range: plan.root.range }];
  return scopes
    .filter(({ range }, index) => !scopes.slice(0, index).some((other) => isSameStretch(other.range, range)))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** The first day of the date at a place, or else of the first one on its line; null where there is none. */
export function dateAt({ periods }: Analysis, position: TextPosition): IsoDate | null {
  const onLine = periods.filter(({ range, start }) => start !== null && range.startLine === position.line);
  const at = onLine.find(({ range }) => contains(range, position)) ?? onLine[0];
  return at?.start ?? null;
}

/** A goal in a row or an item is one line of its section. */
function isPart(container: Container, { root, titleRange }: Plan): boolean {
  const isWhole = container === root || (titleRange !== null && sameRange(container.titleRange, titleRange));
  return !isWhole && container.form !== 'row' && container.form !== 'listItem';
}

function lengthOf({ range }: ShiftScope): number {
  return range.endLine - range.startLine;
}

function isSameStretch(a: TextRange, b: TextRange): boolean {
  return a.startLine === b.startLine && a.endLine === b.endLine;
}
