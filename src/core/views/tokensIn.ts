import { placesOfIds } from '../analysis/idPlaces';
import type { Gap, Plan } from '../plan/plan';
import { indexOfSection, type SectionContent } from '../plan/planSection';
import { rangeOnLine, type TextRange } from '../text/range';

/** What a stretch of a plan's text is, for its colour. */
export interface PlanToken {
  readonly type: PlanTokenType;
  /** On one line. */
  readonly range: TextRange;
}

const PLAN_TOKEN_TYPES = ['planId', 'planGapOpen', 'planGapClosed', 'planLevel', 'planCount'] as const;
export type PlanTokenType = (typeof PLAN_TOKEN_TYPES)[number];

/** The ids, gaps, levels and counts on some lines, in the order of the text; none within another. */
export function tokensIn(
  plan: Plan,
  lines: readonly string[],
  within: { readonly startLine: number; readonly endLine: number },
): readonly PlanToken[] {
  const { sections } = plan.reading;
  const { startLine, endLine } = within;
  const tokens: PlanToken[] = placesOfIds(plan, lines, undefined, within).map(({ range }) => ({
    type: 'planId',
    range,
  }));
  for (let index = indexOfSection(sections, startLine); index < sections.length; index++) {
    const section = sections[index];
    if (!section || section.startLine >= endLine) break;
    if (section.content) tokens.push(...tokensOf(section.content));
  }
  const inSight = tokens.flatMap(({ type, range }): PlanToken[] => {
    const { startLine: line } = range;
    if (line < startLine || line >= endLine || range.endLine !== line) return [];
    const bare = withoutMarks(range, lines[line] ?? '');
    return bare.endCharacter > bare.startCharacter ? [{ type, range: bare }] : [];
  });
  inSight.sort((a, b) => a.range.startLine - b.range.startLine || a.range.startCharacter - b.range.startCharacter);
  return inSight.filter(({ range }, index) => {
    const before = inSight[index - 1]?.range;
    return before?.startLine !== range.startLine || before.endCharacter <= range.startCharacter;
  });
}

function* tokensOf({ gapTables, definitions, records }: SectionContent): Generator<PlanToken> {
  for (const { table } of gapTables) for (const gap of table.rows) yield* tokensOfGap(gap);
  for (const { nameRange } of definitions) yield { type: 'planLevel', range: nameRange };
  for (const { range } of records?.counts ?? []) yield { type: 'planCount', range };
}

function* tokensOfGap({ current, required, stated, computed }: Gap): Generator<PlanToken> {
  for (const { rank, range } of [current, required]) if (rank !== null) yield { type: 'planLevel', range };
  const isOpen = computed === null ? (stated?.value ?? 0) < 0 : computed < 0;
  if (stated) yield { type: isOpen ? 'planGapOpen' : 'planGapClosed', range: stated.range };
}

/** Emphasis keeps its own colour. */
function withoutMarks({ startLine, startCharacter, endCharacter }: TextRange, line: string): TextRange {
  const text = line.slice(startCharacter, endCharacter);
  const before = /^[*_`~]*/.exec(text)?.[0].length ?? 0;
  const behind = /[*_`~]*$/.exec(text)?.[0].length ?? 0;
  return rangeOnLine(startLine, startCharacter + before, Math.max(startCharacter + before, endCharacter - behind));
}
