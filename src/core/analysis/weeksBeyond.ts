import { inSectionsAt } from '../plan/inSections';
import type { Container, DatedText, Milestone, Plan, Task } from '../plan/plan';
import { indexOfSection, type PlanSection } from '../plan/planSection';
import { ancestors, isClosed, isContainerNode, isHistory } from '../plan/queries';
import { sameRange } from '../text/range';
import { daysBetween, type IsoDate } from '../values/isoDate';

/** Weeks that a goal or phase numbers itself, and that its timeline does not have (semantics section 8). */
export interface WeeksBeyond {
  readonly container: Container;
  readonly timeline: DatedText;
  /** How many weeks the timeline has, one begun included. */
  readonly weeks: number;
  /** Where they stand, in the order of the text. */
  readonly nodes: readonly Numbered[];
  /** The first and the last week beyond. */
  readonly from: number;
  readonly to: number;
}

export type Numbered = Container | Task | Milestone;

/** Told where the container stands: whatever is read again below it counts as new there. */
export function weeksBeyond({ reading }: Plan): readonly WeeksBeyond[] {
  return inSectionsAt(reading, weeksBeyond, [], (section) =>
    timelinesIn(section).flatMap((each) => beyondIn(each, weeksOf(each.container, reading.sections))),
  );
}

/** A container that may number its own weeks. */
interface Timeline {
  readonly container: Container;
  readonly timeline: DatedText;
}

/** Read anew with anything below: a part that continues the section may say the timeline. */
function timelinesIn({ content, memory, version }: PlanSection): readonly Timeline[] {
  return memory.at(timelinesIn, [version], () =>
    (content?.nodes ?? []).flatMap((container) => {
      if (!isContainerNode(container) || container.kind === 'section') return [];
      const timeline = timelineOf(container);
      return timeline && !isClosed(container) && !isHistory(container) ? [{ container, timeline }] : [];
    }),
  );
}

/** In the order of the text. */
function weeksOf(container: Container, sections: readonly PlanSection[]): Numbered[] {
  const { startLine, endLine } = container.range;
  const weeks: Numbered[] = [];
  for (let index = indexOfSection(sections, startLine); index < sections.length; index++) {
    const { content, startLine: start } = sections[index] as PlanSection;
    if (start > endLine) break;
    for (const node of content?.relatives ?? []) {
      if (countsWeeks(node) && containerWithPeriod(node) === container) weeks.push(node);
    }
  }
  return weeks;
}

function countsWeeks({ relative }: Numbered): boolean {
  return relative?.relative.unit === 'week' && relative.relative.counting === 'ordinal';
}

/** The nearest above: its weeks are the author's, whatever else has a period further up. */
function containerWithPeriod(node: Numbered): Container | null {
  for (const holder of ancestors(node)) {
    if (holder.period !== null) return isContainerNode(holder) && holder.kind !== 'section' ? holder : null;
  }
  return null;
}

function beyondIn({ container, timeline }: Timeline, nodes: readonly Numbered[]): WeeksBeyond[] {
  // A numbering without a first week goes on from somewhere else.
  if (!nodes.some((node) => node.relative?.relative.from === 1)) return [];
  const start = startOf(container) ?? timeline.period.start;
  const weeks = Math.ceil((daysBetween(start, timeline.period.end) + 1) / DAYS_IN_WEEK);
  if (weeks < 2) return [];
  const beyond = nodes.filter((node) => (node.relative?.relative.to ?? 0) > weeks);
  const [first] = beyond;
  if (!first) return [];
  const numbers = beyond.flatMap(({ relative }) => relative?.relative ?? []);
  return [
    {
      container,
      timeline,
      weeks,
      nodes: beyond,
      from: Math.min(...numbers.map(({ from }) => Math.max(from, weeks + 1))),
      to: Math.max(...numbers.map(({ to }) => to)),
    },
  ];
}

const DAYS_IN_WEEK = 7;

/** A period that says from when to when; a deadline (`by September`, a single day) says nothing of how many weeks there are. */
function timelineOf({ period, fields, titleRange }: Container): DatedText | null {
  if (!period || period.isStart || period.period.start === period.period.end) return null;
  const field = fields.find(({ date }) => date !== null && sameRange(date.range, period.range));
  if (!field) return period.range.startLine === titleRange.startLine ? period : null;
  return field.meaning === 'timeline' && field.value.startsWith(period.period.text) ? period : null;
}

function startOf({ fields }: Container): IsoDate | null {
  return fields.find(({ meaning, date }) => meaning === 'start' && date !== null)?.date?.period.start ?? null;
}
