import type { PeriodOf } from '../analysis/analysis';
import { isContainerNode } from '../plan/queries';
import { spokenText } from '../text/plainText';
import { titleOfContainer } from './titleOfContainer';

/**
 * What names a thing with a time. A bare `Date` goes by the heading above it, and the plan as a whole by the field that
 * says until when: its title stands above all charts.
 */
export function titleOfDated(node: PeriodOf['node']): string {
  if (isContainerNode(node)) {
    const field = node.fields.find(({ meaning, date }) => date && (meaning === 'deadline' || meaning === 'timeline'));
    return isWholePlan(node) && field ? spokenText(field.key) : titleOfContainer(node);
  }
  if (node.kind !== 'field') return spokenText(node.text);
  const { key, parent } = node;
  const isBare = !/\s/.test(key.trim()) && isContainerNode(parent) && parent.form !== 'root' && parent.level > 1;
  return isBare ? titleOfContainer(parent) : spokenText(key);
}

/** The title's own section, whose fields are the plan's. */
export function isWholePlan(node: { readonly kind: string; readonly level?: number }): boolean {
  return node.kind === 'section' && node.level !== undefined && node.level <= 1;
}
