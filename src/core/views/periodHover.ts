import type { Overdue } from '../analysis/analysis';
import { resolveBySection } from '../analysis/relativePeriods';
import type { DatedText, PlanNode, RelativeText } from '../plan/plan';
import { sectionAt } from '../plan/planSection';
import { ancestors } from '../plan/queries';
import { type Message, message } from '../text/message';
import { contains, rangeOnLine, type TextRange } from '../text/range';
import { daysBetween, type IsoDate } from '../values/isoDate';
import { readPeriod } from '../values/readPeriod';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover } from './hoverView';
import { yearSource } from './yearSource';

type Line = FactsHover['lines'][number];

/** A date or period: its days, how far they are, and what it was counted from; or why nobody can tell them. */
export function periodHover(place: HoverPlace): FactsHover | null {
  const { position, node } = place;
  for (const holder of [node, ...('parent' in node ? ancestors(node) : [])] as PlanNode[]) {
    const date = dateOf(holder);
    if (date && contains(date.range, position)) return datedHover(date, holder, place);
    const relative = 'relative' in holder ? holder.relative : null;
    if (relative && contains(relative.range, position)) return relativeHover(relative, holder, place);
  }
  return checkInHover(place) ?? unresolvedHover(place);
}

function dateOf(node: PlanNode): DatedText | null {
  if (node.kind === 'field') return node.date;
  return 'period' in node ? node.period : null;
}

function datedHover({ period, range, isStart }: DatedText, node: PlanNode, place: HoverPlace): FactsHover {
  const { start, end, text } = period;
  const late = isStart ? undefined : place.analysis.overdue.find((each) => isOf(each, node, end));
  const source = yearSource(period, range, node, place);
  const days = daysOf(start, isStart ? start : end);
  return facts(text, range, [
    // `2026-06-15` says so itself.
    ...(days === text ? [] : [days]),
    distance(start, end, isStart, late, place),
    ...source,
  ]);
}

/** A goal's deadline is written in one of its fields. */
function isOf({ node, deadline }: Overdue, of: PlanNode, end: IsoDate): boolean {
  return deadline === end && (node === of || (of.kind === 'field' && node === of.parent));
}

function relativeHover({ relative, range }: RelativeText, node: PlanNode, place: HoverPlace): FactsHover {
  const { plan, analysis } = place;
  const section = sectionAt(plan.reading.sections, range.startLine);
  const days = section && resolveBySection(plan).resolvedIn(section).get(node);
  if (!days) {
    const stated = dateOf(node)?.period;
    if (stated)
      return facts(relative.text, range, [message('What counts is the date stated with it: {0}', stated.text)]);
    return facts(relative.text, range, [
      message('Nothing says when it begins: its goal, its phase or the plan needs a start.'),
    ]);
  }
  const late = analysis.overdue.find((each) => each.node === node);
  const { anchor, isStated } = days;
  const from =
    anchor === plan.root
      ? message('Counted from the start of the plan')
      : isStated
        ? message('Counted from the start of "{0}"', anchor.text)
        : message('Counted from the first day of "{0}"', anchor.text);
  return facts(relative.text, range, [
    daysOf(days.start, days.end),
    distance(days.start, days.end, false, late, place),
    from,
  ]);
}

/** An entry of a log happened: it is never late. */
function checkInHover({ plan, position, lines }: HoverPlace): FactsHover | null {
  for (const log of plan.checkIns) {
    if (position.line < log.range.startLine || log.range.endLine < position.line) continue;
    const entry = [...log.entries, ...log.blanks].find(({ periodRange }) => contains(periodRange, position));
    if (!entry) continue;
    const { period, periodRange } = entry;
    const text =
      period.text || (lines[periodRange.startLine] ?? '').slice(periodRange.startCharacter, periodRange.endCharacter);
    return facts(text, periodRange, [daysOf(period.start, period.end)]);
  }
  return null;
}

/** Something in a place of dates that looks like one, and why it is none. */
function unresolvedHover({ plan, position, field, cell }: HoverPlace): FactsHover | null {
  const isTimeCell = cell?.column?.meaning === 'time' || cell?.column?.meaning === 'start';
  const isTimeField = field !== null && TIME_FIELDS.has(field.meaning) && contains(field.valueRange, position);
  if (isTimeField ? field.date !== null : !isTimeCell) return null;
  const source = isTimeField ? field.value : (cell?.source ?? '');
  const range = isTimeField ? field.valueRange : cell?.range;
  const inheritedYear = plan.year ?? undefined;
  const context = {
    ...plan.wording.dates,
    bareQuarters: true,
    ...(inheritedYear === undefined ? {} : { inheritedYear }),
  };
  const reading = readPeriod(source, plan.words, context);
  if (!range || reading?.kind !== 'unresolved' || reading.reason === 'placeholder') return null;
  const start = range.startCharacter + reading.offset;
  return facts(reading.text, rangeOnLine(range.startLine, start, start + reading.text.length), [
    whyUnresolved(reading.reason),
  ]);
}

const TIME_FIELDS: ReadonlySet<unknown> = new Set(['timeline', 'deadline', 'date', 'start', 'updated']);

function whyUnresolved(reason: 'no-year' | 'ambiguous' | 'invalid' | 'inverted'): Message {
  switch (reason) {
    case 'no-year':
      return message('Its year is unknown: neither a heading above nor the plan names one.');
    case 'ambiguous':
      return message('Day and month can be read both ways: planmark.dateOrder says which.');
    case 'invalid':
      return message('There is no such day.');
    case 'inverted':
      return message('It ends before it starts.');
    default:
      return reason satisfies never;
  }
}

function facts(title: string, range: TextRange, lines: readonly Line[]): FactsHover {
  return { kind: 'facts', range, title, bar: null, lines };
}

function daysOf(start: IsoDate, end: IsoDate): Line {
  return start === end ? start : message('{0} to {1}', start, end);
}

function distance(
  start: IsoDate,
  end: IsoDate,
  isStart: boolean,
  late: Overdue | undefined,
  { analysis }: HoverPlace,
): Message {
  const { today } = analysis.options;
  const ahead = daysBetween(today, start);
  if (ahead > 0 && start === end && !isStart) return ahead === 1 ? message('Tomorrow') : message('In {0} days', ahead);
  if (ahead > 0) return ahead === 1 ? message('Begins tomorrow') : message('Begins in {0} days', ahead);
  if (isStart) return ahead === 0 ? message('Begins today') : begun(-ahead);
  const left = daysBetween(today, end);
  if (left < 0 && late) return left === -1 ? message('1 day overdue') : message('{0} days overdue', -left);
  if (start === end) return left === 0 ? message('Today') : agoMessage(-left);
  if (left === 0) return message('Ends today');
  if (left > 0) return left === 1 ? message('1 day left') : message('{0} days left', left);
  return left === -1 ? message('Ended yesterday') : message('Ended {0} days ago', -left);
}

function agoMessage(days: number): Message {
  return days === 1 ? message('Yesterday') : message('{0} days ago', days);
}

function begun(days: number): Message {
  return days === 1 ? message('Began yesterday') : message('Began {0} days ago', days);
}
