import { analyse } from '../analysis/analyse';
import type { Analysis, PeriodOf } from '../analysis/analysis';
import { parseLines } from '../plan/parsePlan';
import type { Plan } from '../plan/plan';
import { splitLines } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/textEdit';

/**
 * The periods of a plan as they would be after dates are written anew: at the same places of the list as before where they
 * are as many. Reads no more than the part below a `##` that they stand in, and what the plan begins with, as long as nothing
 * else can follow from them; else the whole text.
 *
 * @param edits in the order of the text, each within its line
 */
export function periodsAfter(
  edits: readonly TextEdit[],
  analysis: Analysis,
  lines: readonly string[],
): readonly PeriodOf[] {
  return periodsOfPart(edits, analysis, lines) ?? periodsOf(read(edits, analysis.plan, lines), analysis);
}

/** Null where others may follow, or where the part alone reads otherwise than in the whole text. */
function periodsOfPart(
  edits: readonly TextEdit[],
  analysis: Analysis,
  lines: readonly string[],
): readonly PeriodOf[] | null {
  const { plan } = analysis;
  const { sections } = plan.reading;
  const tops = sections.map(({ startLine }) => startLine).filter((line) => /^##?\s/.test(lines[line] ?? ''));
  const start = tops.filter((line) => line <= (edits[0]?.range.startLine ?? 0)).pop() ?? 0;
  const end = tops.find((line) => line > (edits.at(-1)?.range.startLine ?? 0)) ?? lines.length;
  // The title, and what speaks for the whole plan.
  const head = sections[1]?.endLine ?? 0;
  // Weeks without a start of their own are counted from the first goal or phase that has a period.
  const isFree = [...plan.goals, ...plan.phases].some(({ period, range }) => period && range.startLine < start);
  const isSmall = (end - start + head) * 2 < lines.length;
  if (!isFree || !isSmall || edits.some((edit) => mayMatterElsewhere(edit, plan, lines))) return null;
  const isInPart = ({ range: { startLine } }: PeriodOf) => start <= startLine && startLine < end;
  const part = lines.map((line, number) => (number < head || (start <= number && number < end) ? line : ''));
  const before = read([], plan, part);
  const after = read(edits, plan, part);
  const found = periodsOf(after, analysis).filter(isInPart);
  const said = (periods: readonly PeriodOf[]) =>
    periods
      .filter(isInPart)
      .map((each) => [each.range.startLine, each.range.startCharacter, each.start, each.end].join());
  const standing = said(analysis.periods);
  const isLikeWhole = said(periodsOf(before, analysis)).join(' ') === standing.join(' ');
  if (!isLikeWhole || found.length !== standing.length || yearsOf(after) !== yearsOf(before)) return null;
  return analysis.periods.map((each) => (isInPart(each) ? (found.shift() ?? each) : each));
}

/** A date in a heading, one that shows how dates are read here, and the start. */
function mayMatterElsewhere({ range, newText }: TextEdit, { start }: Plan, lines: readonly string[]): boolean {
  const line = lines[range.startLine] ?? '';
  const isHeading = /^\s*(?:#|\*\*[^*]*\*\*\s*$)/.test(line);
  return isHeading || /\d[./]\d{1,2}[./]\d/.test(line + newText) || start?.range.startLine === range.startLine;
}

function read(edits: readonly TextEdit[], { wording }: Plan, lines: readonly string[]): Plan {
  return parseLines(splitLines(applyEdits(lines.join('\n'), edits)).lines, wording.readWith).plan;
}

function periodsOf(plan: Plan, { options }: Analysis): readonly PeriodOf[] {
  return analyse(plan, options).periods;
}

/** What later sections may take their year from. */
function yearsOf({ year, reading }: Plan): string {
  return [year, ...reading.sections.map(({ content }) => content?.year)].join();
}
