import { analyse } from '../analysis/analyse';
import type { Analysis, PeriodOf } from '../analysis/analysis';
import { parseLines } from '../plan/parsePlan';
import type { Plan } from '../plan/plan';
import { indexOfSection, type PlanSection } from '../plan/planSection';
import { splitLines } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/textEdit';

/**
 * The periods of a plan as they would be after dates are written anew: at the same places of the list as before where they
 * are as many. Reads no more than the sections of these dates, with what stands around them, as long as nothing else can
 * follow from them; else the whole text.
 */
export function periodsAfter(
  edits: readonly TextEdit[],
  analysis: Analysis,
  lines: readonly string[],
): readonly PeriodOf[] {
  const near = nearby(edits, analysis.plan, lines);
  return (
    (near && periodsWithin(near, edits, analysis, lines)) ?? periodsOf(read(edits, analysis.plan, lines), analysis)
  );
}

/**
 * For each line 2 in the sections of the dates and those below their headings, 1 in the sections that they stand below and
 * in what speaks for the whole plan, else 0. Null where others may follow, or where it is most of the text.
 */
function nearby(edits: readonly TextEdit[], plan: Plan, lines: readonly string[]): Uint8Array | null {
  const { sections } = plan.reading;
  const first = sections[indexOfSection(sections, edits[0]?.range.startLine ?? 0)];
  // Weeks without a start of their own are counted from the first that has a period.
  const hasDatedAbove = [...plan.goals, ...plan.phases].some(
    ({ period, range }) => period && range.startLine < (first?.startLine ?? 0),
  );
  if (!hasDatedAbove || edits.some((edit) => mayMatterElsewhere(edit, plan, lines))) return null;
  const near = new Uint8Array(lines.length);
  const add = (section: PlanSection | undefined, value: number) => {
    if (section && near[section.startLine] !== 2) near.fill(value, section.startLine, section.endLine);
  };
  const levelAt = (index: number) => /^#*/.exec(lines[sections[index]?.startLine ?? -1] ?? '')?.[0].length ?? 0;
  add(sections[0], 1);
  add(sections[1], 1);
  for (const { range } of edits) {
    const index = indexOfSection(sections, range.startLine);
    let level = levelAt(index);
    let below = index;
    do add(sections[below++], 2);
    while (levelAt(below) > level);
    for (let above = index - 1; above >= 0 && level > 1; above--) {
      if (levelAt(above) >= level) continue;
      level = levelAt(above);
      add(sections[above], 1);
    }
  }
  return near.filter(Boolean).length * 2 < lines.length ? near : null;
}

/** A date in a heading, one that shows how dates are read here, and the start. */
function mayMatterElsewhere({ range, newText }: TextEdit, { start }: Plan, lines: readonly string[]): boolean {
  const line = lines[range.startLine] ?? '';
  const isHeading = /^\s*(?:#|\*\*[^*]*\*\*\s*$)/.test(line);
  return isHeading || /\d[./]\d{1,2}[./]\d/.test(line + newText) || start?.range.startLine === range.startLine;
}

/** Null where the sections alone read otherwise than in the whole text, or give others another year than before. */
function periodsWithin(
  near: Uint8Array,
  edits: readonly TextEdit[],
  analysis: Analysis,
  lines: readonly string[],
): readonly PeriodOf[] | null {
  const excerpt = lines.map((line, number) => (near[number] ? line : ''));
  const isInner = ({ range }: PeriodOf) => near[range.startLine] === 2;
  const [before, after] = [read([], analysis.plan, excerpt), read(edits, analysis.plan, excerpt)];
  const found = periodsOf(after, analysis).filter(isInner);
  const said = (periods: readonly PeriodOf[]) =>
    periods.filter(isInner).map(({ range, start, end }) => [range.startLine, range.startCharacter, start, end].join());
  const standing = said(analysis.periods);
  const isLikeWhole = said(periodsOf(before, analysis)).join(' ') === standing.join(' ');
  if (!isLikeWhole || found.length !== standing.length || yearsOf(after) !== yearsOf(before)) return null;
  return analysis.periods.map((each) => (isInner(each) ? (found.shift() ?? each) : each));
}

function read(edits: readonly TextEdit[], { wording }: Plan, lines: readonly string[]): Plan {
  return parseLines(splitLines(applyEdits(lines.join('\n'), edits)).lines, wording.readWith).plan;
}

function periodsOf(plan: Plan, { options }: Analysis): readonly PeriodOf[] {
  return analyse(plan, options).periods;
}

function yearsOf({ year, reading }: Plan): string {
  return [year, ...reading.sections.map(({ content }) => content?.year)].join();
}
