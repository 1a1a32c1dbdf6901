import type { Container, PlanNode } from '../plan/plan';
import { ancestors, isContainerNode } from '../plan/queries';
import { yearIn } from '../plan/yearIn';
import { type Message, message } from '../text/message';
import { contains, type TextRange } from '../text/range';
import { yearOf } from '../values/isoDate';
import type { Period } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import { cellAt, type HoverPlace } from './hoverPlace';

/** Where a date without a year has it from; empty where it has its own, and where that cannot be told. */
export function yearSource(period: Period, range: TextRange, node: PlanNode, place: HoverPlace): Message[] {
  const { plan } = place;
  const { words, wording } = plan;
  const alone = { ...wording.dates, bareQuarters: true, definitions: new Map() };
  const reading = readPeriod(period.text, words, alone);
  if (reading?.kind !== 'unresolved' || reading.reason !== 'no-year') return [];
  const defined = readPeriod(period.text, words, { ...alone, definitions: wording.dates.definitions ?? new Map() });
  if (defined?.kind === 'period') return [message('Its days are as this plan defines "{0}"', period.text)];
  const years: readonly number[] = [yearOf(period.start), yearOf(period.end)];
  const column = columnAbove(range, place);
  if (column && years.includes(yearIn(column) ?? 0)) return [message('Its year is that of the column "{0}"', column)];
  const above = [node, ...('parent' in node ? ancestors(node) : [])].filter(
    (each): each is Container => isContainerNode(each as PlanNode) && !isItself(each as Container, range),
  );
  for (const { period: own, label, title, text } of above) {
    const year = own ? yearOf(own.period.end) : yearIn(`${label} ${title}`);
    if (year === null) continue;
    return years.includes(year) ? [message('Its year is that of "{0}"', text)] : [];
  }
  if (plan.year === null || !years.includes(plan.year)) return [];
  const updated = plan.fields.find(({ meaning, date }) => meaning === 'updated' && date !== null);
  if (updated?.date && yearOf(updated.date.period.end) === plan.year) {
    return [message('Its year is that of "{0}"', updated.key)];
  }
  return [message('Its year is that of the plan')];
}

/** The very period that asks. */
function isItself({ period }: Container, range: TextRange): boolean {
  return period !== null && contains(period.range, { line: range.startLine, character: range.startCharacter });
}

function columnAbove(range: TextRange, { plan }: HoverPlace): string | null {
  return cellAt(plan, { line: range.startLine, character: range.startCharacter })?.column?.title ?? null;
}
