import type { FieldMeaning } from '../vocabulary/vocabulary';
import type { Building } from './draft';
import type { Container, Detection, Evidence, Field, GapTable, PlanNode } from './plan';
import { isContainerNode, walk } from './queries';

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

/**
 * Scores the signs of a plan (semantics section 2). The weights are such that what a README, a changelog or a design
 * note may well have (a status, an owner, a list of boxes, one heading `Goal`) never suffices by itself.
 * `isDeclared`: the front matter holds options for a plan.
 */
export function detectPlan(building: Building, isDeclared: boolean): Detection {
  const evidence: Evidence[] = [];
  const add = (kind: Evidence['kind'], lines: readonly number[], weight: number) => {
    if (lines.length > 0 && weight > 0) evidence.push({ kind, count: lines.length, weight, line: smallest(lines) });
  };
  const lineOf = (node: { readonly range: { readonly startLine: number } }) => node.range.startLine;

  const gapTables = building.gapTables.filter(({ rows }) =>
    rows.some((row) => row.current.reading && row.required.reading),
  );
  add(
    'gapTable',
    gapTables.map(({ table }) => lineOf(table as GapTable)),
    3,
  );

  const labelled = building.goals.filter((goal) => goal.label !== '' && goal.form !== 'row' && /\d/.test(goal.label));
  const goals = building.goals.length;
  add('goal', building.goals.map(lineOf), Math.min(4, labelled.length * 2 + (goals - labelled.length)));

  const keyResults = building.milestones.filter(({ keyResult }) => keyResult !== null);
  const milestones = building.milestones.filter(({ keyResult }) => keyResult === null);
  add('milestone', milestones.map(lineOf), Math.min(3, milestones.length));
  add('keyResult', keyResults.map(lineOf), Math.min(3, keyResults.length));
  add('phase', building.phases.map(lineOf), building.phases.length < 2 ? 0 : building.phases.length > 2 ? 2 : 1);

  const nodes = walk(building.root as Container);
  const options = nodes.filter((node) => node.kind === 'option');
  add('option', options.map(lineOf), options.length > 1 ? 1 : 0);
  const sections = nodes.filter((node) => node.kind === 'section' && node.role !== null);
  add('planSection', sections.map(lineOf), sections.length > 1 ? 1 : 0);

  const goalTasks = building.tasks.filter((task) => isBelowGoal(task as PlanNode));
  const otherTasks = building.tasks.length - goalTasks.length;
  add('taskList', building.tasks.map(lineOf), goalTasks.length > 0 ? 2 : otherTasks > 2 ? 1 : 0);

  const timedLines = linesOfTimedTasks(building);
  const timeTables = building.tables.filter(
    (table) => table.kind === 'log' || table.rows.some(({ line }) => timedLines.has(line)),
  );
  add('timeColumn', timeTables.map(lineOf), timeTables.length > 0 ? 2 : 0);

  const fields = nodes.filter((node): node is Field => node.kind === 'field');
  const telling = fields.filter((field) => field.meaning !== null && TELLING_FIELDS.has(field.meaning));
  const meanings = new Set(telling.map((field) => field.meaning));
  const isAboutLevels = meanings.has('targetLevel') || meanings.has('deadline') || meanings.has('timeline');
  add('planField', telling.map(lineOf), meanings.size > 1 ? (isAboutLevels ? 2 : 1) : meanings.size);

  const score = evidence.reduce((sum, each) => sum + each.weight, 0);
  const { detect, detectedBy } = building.configuration;
  const unclosedFenceLine = hidingFence(building);
  if (detect !== 'auto') {
    return { isPlan: detect === 'always', score, evidence, overruledBy: detectedBy, unclosedFenceLine };
  }
  if (isDeclared) evidence.unshift({ kind: 'frontMatter', count: 1, weight: ENOUGH_FOR_A_PLAN, line: 0 });
  return {
    isPlan: isDeclared || score >= ENOUGH_FOR_A_PLAN,
    score: isDeclared ? score + ENOUGH_FOR_A_PLAN : score,
    evidence,
    overruledBy: null,
    unclosedFenceLine,
  };
}

/** The fence that nothing closes, where more than half of the text has become code by it. */
function hidingFence({ problems, lines }: Building): number | null {
  for (const problem of problems) {
    if (problem.kind !== 'unclosedFence') continue;
    const { startLine } = problem.range;
    if ((problem.endLine - startLine) * 2 > lines.length) return startLine;
  }
  return null;
}

function isBelowGoal(node: PlanNode): boolean {
  let current: PlanNode | null = node;
  while (current) {
    if (isContainerNode(current) && (current.kind === 'goal' || current.kind === 'phase')) return true;
    current = 'parent' in current ? (current.parent as PlanNode | null) : null;
  }
  return false;
}

/** Of the rows that have both a time and a state. */
function linesOfTimedTasks(building: Building): ReadonlySet<number> {
  const timed = building.tasks.filter((task) => task.inTable && (task.period !== null || task.relative !== null));
  return new Set(timed.map(({ range }) => range.startLine));
}

function smallest(lines: readonly number[]): number {
  return lines.reduce((least, line) => Math.min(least, line));
}
