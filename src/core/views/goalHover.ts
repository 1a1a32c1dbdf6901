import type { Progress } from '../analysis/analysis';
import { titleOfContainer } from '../charts/titleOfContainer';
import type { Container } from '../plan/plan';
import { isContainerNode } from '../plan/queries';
import { spokenText } from '../text/plainText';
import { contains } from '../text/range';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover, HoverBar, HoverRow } from './hoverView';
import { progressMessage } from './treeDraft';

const ROWS_SHOWN = 12;

/** The title of a goal or phase: how far it and the parts below it are, as bars. */
export function goalHover({ analysis, plan, position }: HoverPlace): FactsHover | null {
  const goal = [...plan.goals, ...plan.phases].find(({ titleRange }) => contains(titleRange, position));
  const progress = goal && analysis.progress.get(goal);
  if (!goal || !progress || progress.total === 0) return null;
  const parts = goal.children.filter(isContainerNode).flatMap((part) => rowOf(part, analysis.progress));
  const period = goal.period ? [spokenText(goal.period.period.text)] : [];
  return {
    kind: 'facts',
    range: goal.titleRange,
    title: titleOfContainer(goal),
    bar: barOf(progress),
    lines: [progressMessage(progress), ...period],
    // A single part would say the same again.
    rows: parts.length > 1 ? parts.slice(0, ROWS_SHOWN) : [],
  };
}

function rowOf(part: Container, all: ReadonlyMap<Container, Progress>): HoverRow[] {
  const progress = all.get(part);
  if (!progress || progress.total === 0) return [];
  return [{ bar: barOf(progress), name: titleOfContainer(part), figure: `${progress.done}/${progress.total}` }];
}

/** What is in progress has a colour of its own. */
function barOf({ done, active, total }: Progress): HoverBar {
  return { lowest: 0, highest: total, current: done, required: done + active };
}
