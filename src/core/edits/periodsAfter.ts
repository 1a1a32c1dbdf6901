import { analyse } from '../analysis/analyse';
import type { Analysis, PeriodOf } from '../analysis/analysis';
import { PlanDocument } from '../document/planDocument';
import { dayFirstOf, isUndecided, type ShownOrders } from '../plan/dateHabits';
import { parseLines } from '../plan/parsePlan';
import type { Plan } from '../plan/plan';
import { indexOfSection, type PlanSection } from '../plan/planSection';
import { itemsOnLines } from '../text/itemsOnLines';
import { splitLines } from '../text/lines';
import type { TextRange } from '../text/range';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** The periods that are read anew where dates are, and what stands in their place: both in the order of the text. */
export interface PeriodsAnew {
  readonly before: readonly PeriodOf[];
  readonly after: readonly PeriodOf[];
}

/**
 * The periods of a plan as they would be after dates are written anew. Reads no more than the part
 * below a `##` that they stand in, what the plan begins with, and what weeks are counted from, as long as nothing else can
 * follow from them; else the whole text.
 *
 * @param edits in the order of the text, each within its line
 */
export function periodsAfter(edits: readonly TextEdit[], analysis: Analysis, lines: readonly string[]): PeriodsAnew {
  return (
    periodsOfPart(edits, analysis, lines) ?? {
      before: analysis.periods,
      after: periodsOf(read(edits, analysis.plan, lines), analysis),
    }
  );
}

/** Null where others may follow, or where the part alone reads otherwise than in the whole text. */
function periodsOfPart(edits: readonly TextEdit[], analysis: Analysis, lines: readonly string[]): PeriodsAnew | null {
  const { plan, periods } = analysis;
  const { sections } = plan.reading;
  const isTop = ({ startLine }: PlanSection) => /^##?\s/.test(lines[startLine] ?? '');
  let first = indexOfSection(sections, edits[0]?.range.startLine ?? 0);
  let behind = indexOfSection(sections, edits.at(-1)?.range.startLine ?? 0) + 1;
  while (first > 0 && !isTop(sections[first] as PlanSection)) first--;
  while (behind < sections.length && !isTop(sections[behind] as PlanSection)) behind++;
  const startLine = sections[first]?.startLine ?? 0;
  const endLine = sections[behind]?.startLine ?? lines.length;
  // Weeks without a start of their own are counted from the first goal or phase that has a period.
  const counted = [...plan.goals, ...plan.phases].filter(({ period }) => period).map(({ range }) => range.startLine);
  const countedFrom = counted.length > 0 ? Math.min(...counted) : startLine;
  const isStart = edits.some(({ range }) => range.startLine === plan.start?.range.startLine);
  if (isStart || countedFrom >= startLine || (endLine - startLine) * 2 > lines.length) return null;
  // The title, and what speaks for the whole plan, too.
  const kept = new Set([
    ...sections.slice(0, behindWhole(sections, behindWhole(sections, 0))),
    ...wholeAt(sections, countedFrom),
    ...sections.slice(first, behind),
  ]);
  const others = sections.filter((section) => !kept.has(section));
  const part = [...kept].flatMap((section) => lines.slice(section.startLine, section.endLine));
  const above = part.length - (endLine - startLine);
  const movedBy = startLine - above;
  part.push('', `<!--${datesLikeThoseOf(others)}-->`);
  const { vocabulary, configuration } = plan.wording.readWith;
  const document = new PlanDocument(part.join('\n'), vocabulary, configuration);
  const inPart = () =>
    itemsOnLines(periodsOf(document.plan, analysis), above, part.length).map((period) => ({
      ...period,
      range: lower(period.range, movedBy),
    }));
  const before = itemsOnLines(periods, startLine, endLine);
  const told = tellsOthers(document.plan);
  if (said(inPart()) !== said(before)) return null;
  // None moves those above it, as each stays within its line.
  document.edit([...edits].reverse().map(({ range, newText }) => ({ range: lower(range, -movedBy), text: newText })));
  if (tellsOthers(document.plan) !== told) return null;
  return { before, after: inPart() };
}

/** The section that a line stands in, with all its parts. */
function wholeAt(sections: readonly PlanSection[], line: number): readonly PlanSection[] {
  let index = indexOfSection(sections, line);
  while (sections[index]?.continues) index--;
  return sections.slice(index, behindWhole(sections, index));
}

/** The index of the section that follows one and all its parts. */
function behindWhole(sections: readonly PlanSection[], index: number): number {
  let behind = index + 1;
  while (sections[behind]?.continues) behind++;
  return behind;
}

function lower({ startLine, endLine, ...characters }: TextRange, by: number): TextRange {
  return { ...characters, startLine: startLine + by, endLine: endLine + by };
}

function said(periods: readonly PeriodOf[]): string {
  return periods.map(({ range, start, end }) => [range.startLine, range.startCharacter, start, end].join()).join(' ');
}

/** Whose order of day and month tells as much as that of all dates in some sections. */
function datesLikeThoseOf(sections: readonly PlanSection[]): string {
  const tells = (order: keyof ShownOrders) => sections.some(({ outline }) => outline?.orders[order]);
  return `${tells('dayFirst') ? ' 31.12.2020' : ''}${tells('monthFirst') ? ' 12.31.2020' : ''}${tells('either') ? ' 01.01.2020' : ''} `;
}

function read(edits: readonly TextEdit[], { wording }: Plan, lines: readonly string[]): Plan {
  return parseLines(splitLines(applyEdits(lines.join('\n'), edits)).lines, wording.readWith).plan;
}

function periodsOf(plan: Plan, { options }: Analysis): readonly PeriodOf[] {
  return analyse(plan, options).periods;
}

/** What others may take their year from, the order of day and month, and what `Q1: March – May` makes of any other Q1. */
function tellsOthers({ year, reading: { sections }, wording }: Plan): string {
  const years = sections.filter(({ continues }) => !continues).map(({ content }) => content?.year);
  const definitions = JSON.stringify([...(wording.dates.definitions ?? [])]);
  return [year, ...years, dayFirstOf(sections), isUndecided(sections), definitions].join();
}
