import { idAt } from '../analysis/idPlaces';
import { message } from '../text/message';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover } from './hoverView';

/** The id of a milestone, a key result or an objective: what it names, and the goal that it works towards. */
export function idHover({ plan, lines, position }: HoverPlace): FactsHover | null {
  const place = idAt(plan, lines, position);
  const [definition] = place?.definitions ?? [];
  if (!place || !definition) return null;
  const { name, goal, range } = definition;
  const above = goal ? [message('Works towards: {0}', goal.text)] : [];
  const elsewhere = range.startLine === position.line ? [] : [message('Defined in line {0}', range.startLine + 1)];
  return { kind: 'facts', range: place.range, title: place.id, bar: null, lines: [name, ...above, ...elsewhere] };
}
