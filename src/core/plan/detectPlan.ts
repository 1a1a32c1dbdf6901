import type { Configuration } from '../configuration/configuration';
import type { TextRange } from '../text/range';
import type { FieldMeaning } from '../vocabulary/vocabulary';
import type { Detection, Evidence, Field, PlanNode, Problem } from './plan';
import type { PlanSection, SectionContent } from './planSection';
import { isContainerNode } from './queries';

/** The score that makes a plan: a gap table alone, two labelled goals, or lesser signs together. */
export const ENOUGH_FOR_A_PLAN = 3;

const TELLING_FIELDS: ReadonlySet<FieldMeaning> = new Set<FieldMeaning>([
  'currentLevel',
  'targetLevel',
  'currentRole',
  'updated',
  'start',
  'deadline',
  'timeline',
  'status',
  'owner',
  'successMetric',
]);

/** The signs of a plan in one section: how many, and where the first stands, counted from the section's first line. */
export interface SectionEvidence {
  /** Those that there are. */
  readonly signs: readonly (readonly [Sign, Pieces])[];
  readonly tellingMeanings: readonly (FieldMeaning | null)[];
}

const SIGNS = [
  'gapTable',
  'labelledGoal',
  'goal',
  'milestone',
  'keyResult',
  'phase',
  'option',
  'planSection',
  'goalTask',
  'task',
  'timeColumn',
  'planField',
] as const;
type Sign = (typeof SIGNS)[number];

const NO_SIGNS: SectionEvidence['signs'] = [];
const NO_MEANINGS: SectionEvidence['tellingMeanings'] = [];

interface Pieces {
  count: number;
  readonly line: number;
}

export function evidenceIn(content: SectionContent, startLine: number): SectionEvidence {
  const { nodes } = content;
  const pieces = (found: readonly { readonly range: TextRange }[]): Pieces => {
    if (found.length === 0) return NOTHING;
    const line = found.reduce((least, { range }) => Math.min(least, range.startLine), Number.POSITIVE_INFINITY);
    return { count: found.length, line: line - startLine };
  };
  const gapTables = content.gapTables.filter(({ rows }) =>
    rows.some((row) => row.current.reading && row.required.reading),
  );
  const timedLines = linesOfTimedTasks(content.tasks);
  const fields = nodes.filter((node): node is Field => node.kind === 'field');
  const telling = fields.filter((field) => field.meaning !== null && TELLING_FIELDS.has(field.meaning));
  const signs: Readonly<Record<Sign, Pieces>> = {
    gapTable: pieces(gapTables.map(({ table }) => table)),
    labelledGoal: pieces(
      content.goals.filter((goal) => goal.label !== '' && goal.form !== 'row' && /\d/.test(goal.label)),
    ),
    goal: pieces(content.goals),
    milestone: pieces(content.milestones.filter(({ keyResult }) => keyResult === null)),
    keyResult: pieces(content.milestones.filter(({ keyResult }) => keyResult !== null)),
    phase: pieces(content.phases),
    option: pieces(nodes.filter((node) => node.kind === 'option')),
    planSection: pieces(nodes.filter((node) => node.kind === 'section' && node.role !== null)),
    goalTask: pieces(content.tasks.filter((task) => isBelowGoal(task as PlanNode))),
    task: pieces(content.tasks),
    timeColumn: pieces(
      content.tables.filter((table) => table.kind === 'log' || table.rows.some(({ line }) => timedLines.has(line))),
    ),
    planField: pieces(telling),
  };
  return {
    signs: SIGNS.map((sign) => [sign, signs[sign]] as const).filter(([, { count }]) => count > 0),
    tellingMeanings: telling.map((field) => field.meaning),
  };
}

const NOTHING: Pieces = Object.freeze({ count: 0, line: 0 });

/**
 * Scores the signs of a plan (semantics section 2). The weights are such that what a README, a changelog or a design
 * note may well have (a status, an owner, a list of boxes, one heading `Goal`) never suffices by itself.
 */
export function detectPlan(sections: readonly PlanSection[], of: DetectionContext): Detection {
  const evidence: Evidence[] = [];
  const totals = new Map<Sign, Pieces>();
  const meanings = new Set<FieldMeaning | null>();
  for (const { startLine, content } of sections) {
    for (const [sign, found] of content?.evidence?.signs ?? NO_SIGNS) {
      const known = totals.get(sign);
      if (known) known.count += found.count;
      else totals.set(sign, { count: found.count, line: startLine + found.line });
    }
    for (const meaning of content?.evidence?.tellingMeanings ?? NO_MEANINGS) meanings.add(meaning);
  }
  const total = (sign: Sign): Pieces => totals.get(sign) ?? NOTHING;
  const add = (kind: Evidence['kind'], { count, line }: Pieces, weight: number) => {
    if (count > 0 && weight > 0) evidence.push({ kind, count, weight, line });
  };
  add('gapTable', total('gapTable'), 3);

  const goals = total('goal');
  const labelled = total('labelledGoal').count;
  add('goal', goals, Math.min(4, labelled * 2 + (goals.count - labelled)));

  const milestones = total('milestone');
  const keyResults = total('keyResult');
  add('milestone', milestones, Math.min(3, milestones.count));
  add('keyResult', keyResults, Math.min(3, keyResults.count));
  const phases = total('phase');
  add('phase', phases, phases.count < 2 ? 0 : phases.count > 2 ? 2 : 1);

  const options = total('option');
  add('option', options, options.count > 1 ? 1 : 0);
  const planSections = total('planSection');
  add('planSection', planSections, planSections.count > 1 ? 1 : 0);

  const tasks = total('task');
  const goalTasks = total('goalTask').count;
  add('taskList', tasks, goalTasks > 0 ? 2 : tasks.count - goalTasks > 2 ? 1 : 0);

  const timeTables = total('timeColumn');
  add('timeColumn', timeTables, timeTables.count > 0 ? 2 : 0);

  const isAboutLevels = meanings.has('targetLevel') || meanings.has('deadline') || meanings.has('timeline');
  add('planField', total('planField'), meanings.size > 1 ? (isAboutLevels ? 2 : 1) : meanings.size);

  const score = evidence.reduce((sum, each) => sum + each.weight, 0);
  const { detect, detectedBy } = of.configuration;
  const unclosedFenceLine = hidingFence(sections, of.lineCount);
  if (detect !== 'auto') {
    return { isPlan: detect === 'always', score, evidence, overruledBy: detectedBy, unclosedFenceLine };
  }
  const { isDeclared } = of;
  if (isDeclared) evidence.unshift({ kind: 'frontMatter', count: 1, weight: ENOUGH_FOR_A_PLAN, line: 0 });
  return {
    isPlan: isDeclared || score >= ENOUGH_FOR_A_PLAN,
    score: isDeclared ? score + ENOUGH_FOR_A_PLAN : score,
    evidence,
    overruledBy: null,
    unclosedFenceLine,
  };
}

export interface DetectionContext {
  readonly configuration: Configuration;
  /** The front matter holds options for a plan. */
  readonly isDeclared: boolean;
  readonly lineCount: number;
}

/** The fence that nothing closes, where more than half of the text has become code by it. */
function hidingFence(sections: readonly PlanSection[], lineCount: number): number | null {
  for (const { content } of sections) {
    for (const problem of content?.problems ?? NO_PROBLEMS) {
      if (problem.kind !== 'unclosedFence') continue;
      const { startLine } = problem.range;
      if ((problem.endLine - startLine) * 2 > lineCount) return startLine;
    }
  }
  return null;
}

const NO_PROBLEMS: readonly Problem[] = [];

function isBelowGoal(node: PlanNode): boolean {
  let current: PlanNode | null = node;
  while (current) {
    if (isContainerNode(current) && (current.kind === 'goal' || current.kind === 'phase')) return true;
    current = 'parent' in current ? (current.parent as PlanNode | null) : null;
  }
  return false;
}

/** Of the rows that have both a time and a state. */
function linesOfTimedTasks(tasks: SectionContent['tasks']): ReadonlySet<number> {
  const timed = tasks.filter((task) => task.inTable && (task.period !== null || task.relative !== null));
  return new Set(timed.map(({ range }) => range.startLine));
}
