import { inSections } from '../plan/inSections';
import type { Gap, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { writeGap } from '../plan/writeGap';
import { message } from '../text/message';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** A stated gap that does not follow from the levels in its row (semantics section 5). */
export const gapArithmetic: Rule = {
  meta: {
    id: 'gap-arithmetic',
    title: 'A stated gap must be the difference of its levels',
    severity: 'error',
    tags: ['values'],
    fix: 'safe',
  },

  check(context: RuleContext): readonly Finding[] {
    const { plan } = context.analysis;
    const { scale, definitions } = plan;
    return findingsOf(context, toFinding, [scale, definitions], inSections(plan, wrongGapsIn), (gap) =>
      toFinding(gap, plan),
    );
  },
};

function toFinding(gap: Gap, { scale, definitions }: Pick<Plan, 'scale' | 'definitions'>): Finding[] {
  const expected = expectedGap(gap);
  if (expected === null || !gap.stated) return [];
  const right = writeGap(expected, gap);
  const { current, required } = gap;
  // On a scale that the plan does not define itself, our reading of its words may be the one that is wrong.
  const isCertain = scale.source !== 'builtIn' || isFigure(gap);
  return [
    {
      rule: gapArithmetic.meta.id,
      severity: isCertain ? 'error' : 'warning',
      range: gap.stated.range,
      message: message('Gap of "{0}" should be {1} ({2}), not {3}.', gap.name, right, difference(gap), gap.stated.text),
      related: [current, required].flatMap((cell) => definitionOf(cell.rank, definitions)),
      fixes: [
        {
          title: message('Change the gap to {0}', right),
          edits: [{ range: gap.stated.range, newText: right }],
          isSafe: isCertain,
        },
      ],
    },
  ];
}

function wrongGapsIn({ content }: PlanSection): Gap[] {
  return (content?.gapTables ?? []).flatMap(({ rows }) => rows as Gap[]).filter((gap) => expectedGap(gap) !== null);
}

/** What a stated gap should be, in the sign its table is written in; null where it is right or nobody can tell. */
function expectedGap(gap: Gap): number | null {
  const { stated, computed, table } = gap;
  if (!stated || computed === null) return null;
  const most = roundingOf(gap);
  if (table.sign === null) return isNear(Math.abs(stated.value), Math.abs(computed), most) ? null : computed;
  const expected = computed * table.sign + 0;
  return isNear(stated.value, expected, most) ? null : expected;
}

function isNear(one: number, other: number, most: number): boolean {
  return Math.abs(one - other) <= most + 1e-9;
}

/** How far a gap may be off because its figures were rounded for showing: 2.9 and 3.1 may be 0.3 apart. Whole levels are exact. */
function roundingOf({ current, required, stated }: Gap): number {
  const shown = [current.text, required.text].map(decimalsOf);
  if (Math.max(...shown) === 0) return 0;
  const levels = shown.reduce((sum, decimals) => sum + (decimals > 0 ? halfOf(decimals) : 0), 0);
  return levels + halfOf(decimalsOf(stated?.text ?? ''));
}

function decimalsOf(text: string): number {
  return /\d[.,](\d{1,2})(?!\d)/.exec(text)?.[1]?.length ?? 0;
}

/** Half of the last digit. */
function halfOf(decimals: number): number {
  return 0.5 / 10 ** decimals;
}

function isFigure(gap: Gap): boolean {
  return gap.current.reading?.family !== 'word';
}

/** `Competent 2 − Expert 4`, in the order in which the table subtracts. */
function difference(gap: Gap): string {
  const current = levelWithRank(gap.current);
  const required = levelWithRank(gap.required);
  return gap.table.sign === -1 ? `${required} − ${current}` : `${current} − ${required}`;
}

function levelWithRank(cell: Gap['current']): string {
  const rank = String(cell.rank);
  return cell.text === rank ? rank : cell.reading?.family === 'word' ? `${cell.text} ${rank}` : cell.text;
}

function definitionOf(rank: number | null, definitions: RuleContext['analysis']['plan']['definitions']) {
  return definitions
    .filter((definition) => definition.rank === rank)
    .map((definition) => ({
      range: definition.nameRange,
      message: message('"{0}" is level {1} of this plan\'s scale.', definition.name, definition.rank),
    }));
}
