import { analyse } from '../analysis/analyse';
import type { Analysis, PeriodOf } from '../analysis/analysis';
import { parseLines } from '../plan/parsePlan';
import type { Plan } from '../plan/plan';
import { indexOfSection, type PlanSection } from '../plan/planSection';
import { splitLines } from '../text/lines';
import { sameRange } from '../text/range';
import { applyEdits, type TextEdit } from '../text/textEdit';

/**
 * The periods of a plan as they would be after dates are written anew: at the same places of the list as before where they
 * are as many. Reads no more than the sections of these dates, with what stands around them, as long as no other can follow
 * from them; else the whole text.
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

/** Both as flags for each line. */
interface Nearby {
  /** The sections of the dates, and those below their headings. */
  readonly inner: Uint8Array;
  /** With the sections that they stand below, and what the plan begins with. */
  readonly read: Uint8Array;
}

/** Null where others may follow: a date in a heading, or one that shows how dates are read here; or where it is most of the text. */
function nearby(edits: readonly TextEdit[], plan: Plan, lines: readonly string[]): Nearby | null {
  const { sections, isRepaired } = plan.reading;
  const first = edits[0] && indexOfSection(sections, edits[0].range.startLine);
  if (isRepaired || !first || !hasDatedAbove(plan, sections[first] as PlanSection)) return null;
  if (edits.some((edit) => mayMatterElsewhere(edit, plan, lines))) return null;
  const inner = new Uint8Array(lines.length);
  const all = new Uint8Array(lines.length);
  // The title, and what speaks for the whole plan.
  fill(all, sections[0]);
  fill(all, sections[1]);
  for (const { range } of edits) {
    const index = indexOfSection(sections, range.startLine);
    const level = levelOf(sections[index], lines);
    for (let below = index; below === index || levelOf(sections[below], lines) > level; below++) {
      if (!sections[below]) break;
      fill(inner, sections[below]);
      fill(all, sections[below]);
    }
    let nearest = level;
    for (let above = index - 1; above >= 0 && nearest > 1; above--) {
      const own = levelOf(sections[above], lines);
      if (own >= nearest) continue;
      nearest = own;
      fill(all, sections[above]);
    }
  }
  const count = all.reduce((sum, flag) => sum + flag, 0);
  return count * 2 < lines.length ? { inner, read: all } : null;
}

/** Null where the sections alone read otherwise than in the whole text, or than before in what others need from them. */
function periodsWithin(
  { inner, read: shown }: Nearby,
  edits: readonly TextEdit[],
  analysis: Analysis,
  lines: readonly string[],
): readonly PeriodOf[] | null {
  const excerpt = lines.map((line, number) => (shown[number] ? line : ''));
  const isInner = ({ range }: PeriodOf) => inner[range.startLine] === 1;
  const standing = analysis.periods.filter(isInner);
  const planBefore = read([], analysis.plan, excerpt);
  const before = periodsOf(planBefore, analysis).filter(isInner);
  const isLikeWhole = before.length === standing.length && before.every((each, index) => isSame(each, standing[index]));
  if (!isLikeWhole) return null;
  const planAfter = read(edits, analysis.plan, excerpt);
  const after = periodsOf(planAfter, analysis).filter(isInner);
  if (after.length !== before.length || yearsOf(planAfter) !== yearsOf(planBefore)) return null;
  const found = after.values();
  return analysis.periods.map((each) => (isInner(each) ? (found.next().value ?? each) : each));
}

function read(edits: readonly TextEdit[], { wording }: Plan, lines: readonly string[]): Plan {
  const after = edits.length === 0 ? lines : splitLines(applyEdits(lines.join('\n'), edits)).lines;
  return parseLines(after, wording.readWith).plan;
}

function periodsOf(plan: Plan, { options }: Analysis): readonly PeriodOf[] {
  return analyse(plan, options).periods;
}

/** Whether something else, further up, is what weeks are counted from that have no start of their own. */
function hasDatedAbove({ goals, phases }: Plan, { startLine }: PlanSection): boolean {
  return [...goals, ...phases].some(({ period, range }) => period !== null && range.startLine < startLine);
}

function mayMatterElsewhere({ range, newText }: TextEdit, { start }: Plan, lines: readonly string[]): boolean {
  const line = lines[range.startLine] ?? '';
  return (
    /^\s*(?:#|\*\*[^*]*\*\*\s*$)/.test(line) ||
    SHOWS_ORDER.test(line + newText) ||
    start?.range.startLine === range.startLine
  );
}

const SHOWS_ORDER = /\d{1,2}[./]\d{1,2}[./]\d/;

function yearsOf({ year, reading }: Plan): string {
  return [year, ...reading.sections.map(({ content }) => content?.year)].join();
}

function isSame(one: PeriodOf, other: PeriodOf | undefined): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    one.isRelative === other.isRelative &&
    sameRange(one.range, other.range)
  );
}

/** 0 for what stands above the first heading. */
function levelOf(section: PlanSection | undefined, lines: readonly string[]): number {
  return section ? (/^#{1,6}/.exec(lines[section.startLine] ?? '')?.[0].length ?? 0) : 0;
}

function fill(flags: Uint8Array, section: PlanSection | undefined): void {
  if (section) flags.fill(1, section.startLine, section.endLine);
}
