import type { Configuration } from '../configuration/configuration';
import type { TextRange } from '../text/range';
import {
  calendarUnit,
  columnMeanings,
  type FieldMeaning,
  normalizeWord,
  type Vocabulary,
} from '../vocabulary/vocabulary';
import { exactly } from './exactly';
import type { Container, Detection, Evidence, Field, GapTable, PlanColumn, PlanNode, PlanTable, Problem } from './plan';
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
  /** Those that there are, three numbers each: which of `SIGNS`, how many, where the first stands. */
  readonly signs: readonly number[];
  readonly tellingMeanings: readonly FieldMeaning[];
}

const SIGNS = [
  'gapTable',
  'figureTable',
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
  'calendar',
  'planField',
  'manual',
] as const;
type Sign = (typeof SIGNS)[number];

interface Pieces {
  readonly count: number;
  readonly line: number;
}

function evidenceIn(content: SectionContent, startLine: number, vocabulary: Vocabulary): SectionEvidence {
  const { nodes } = content;
  const pieces = (found: readonly { readonly range: TextRange }[]): Pieces => {
    if (found.length === 0) return NOTHING;
    const line = found.reduce((least, { range }) => Math.min(least, range.startLine), Number.POSITIVE_INFINITY);
    return { count: found.length, line: line - startLine };
  };
  const gapTables = content.gapTables
    .filter(({ rows }) => rows.some((row) => row.current.reading && row.required.reading))
    .map(({ table }) => table);
  const timedLines = linesOfTimedTasks(content.tasks);
  const telling: Field[] = [];
  const options: PlanNode[] = [];
  const planSections: PlanNode[] = [];
  const manuals: PlanNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'field') {
      if (node.meaning !== null && TELLING_FIELDS.has(node.meaning)) telling.push(node);
    } else if (isContainerNode(node)) {
      if (node.kind === 'option') options.push(node);
      else if (node.kind === 'section' && node.role !== null) planSections.push(node);
      if (isManual(node, vocabulary.headingGroups)) manuals.push(node);
    }
  }
  const signs: Readonly<Record<Sign, Pieces>> = {
    gapTable: pieces(gapTables.filter((table) => !comparesFigures(table as GapTable, vocabulary))),
    figureTable: pieces(gapTables.filter((table) => comparesFigures(table as GapTable, vocabulary))),
    labelledGoal: pieces(
      content.goals.filter((goal) => goal.label !== '' && goal.form !== 'row' && /\d/.test(goal.label)),
    ),
    goal: pieces(content.goals),
    milestone: pieces(content.milestones.filter(({ keyResult }) => keyResult === null)),
    keyResult: pieces(content.milestones.filter(({ keyResult }) => keyResult !== null)),
    phase: pieces(content.phases),
    option: pieces(options),
    planSection: pieces(planSections),
    goalTask: pieces(content.tasks.filter((task) => isBelowGoal(task as PlanNode))),
    task: pieces(content.tasks),
    timeColumn: pieces(
      content.tables.filter((table) => table.kind === 'log' || table.rows.some(({ line }) => timedLines.has(line))),
    ),
    calendar: pieces(content.tables.filter((table) => isCalendar(table, vocabulary))),
    planField: pieces(telling),
    manual: pieces(manuals),
  };
  return {
    signs: exactly(numbersOf(signs)),
    tellingMeanings: telling.length > 0 ? [...new Set(telling.flatMap(({ meaning }) => meaning ?? []))] : NO_MEANINGS,
  };
}

const NO_MEANINGS: readonly never[] = [];

function numbersOf(signs: Readonly<Record<Sign, Pieces>>): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < SIGNS.length; index++) {
    const { count, line } = signs[SIGNS[index] as Sign];
    if (count > 0) numbers.push(index, count, line);
  }
  return numbers;
}

/** What happens week by week, month by month or quarter by quarter. */
function isCalendar({ kind, columns, rows }: PlanTable, vocabulary: Vocabulary): boolean {
  const time = columns.findIndex(({ meaning }) => meaning === 'time');
  const unit = kind === 'other' && time >= 0 ? calendarUnit(vocabulary, columns[time]?.title ?? '') : null;
  if (unit !== 'week' && unit !== 'month' && unit !== 'quarter') return false;
  return rows.length > 2 && rows.every(({ cells }) => /\d/.test(cells[time]?.source ?? ''));
}

/** Figures alone are versions or measures as often as levels, unless their column says so: `Current Level`. */
function comparesFigures({ rows, table }: GapTable, vocabulary: Vocabulary): boolean {
  if (table.columns.some(({ meaning }) => meaning === 'gap' || meaning === 'priority')) return false;
  if (rows.some(({ current }) => current.reading && !FIGURES.has(current.reading.family))) return false;
  const ofLevels = ({ meaning, title }: PlanColumn) => meaning === 'current' && speaksOfLevels(title, vocabulary);
  return !table.columns.some(ofLevels) || rows.some(({ required }) => Number.parseFloat(required.text) > MOST_LEVELS);
}

/** No scale of skills has more; tanks and servers do. */
const MOST_LEVELS = 10;

function speaksOfLevels(title: string, vocabulary: Vocabulary): boolean {
  return title.split(/\s+/).some((word) => columnMeanings(vocabulary, word).includes('level'));
}

const FIGURES: ReadonlySet<string> = new Set(['number', 'percent']);

function isManual({ form, text }: Container, headingGroups: Vocabulary['headingGroups']): boolean {
  return form === 'heading' && headingGroups.get(normalizeWord(text)) === 'manual';
}

const NOTHING: Pieces = Object.freeze({ count: 0, line: 0 });

/** The signs of all sections together. */
export interface EvidenceTotals {
  /** How often each of `SIGNS` is there. */
  readonly counts: number[];
  /** In how many sections a field says something of its own. */
  readonly meanings: Map<FieldMeaning, number>;
  /** What each section has added. */
  readonly of: WeakMap<PlanSection, SectionEvidence>;
  /** The sections with a fence that nothing closes. */
  readonly open: Set<PlanSection>;
}

export function newEvidenceTotals(): EvidenceTotals {
  return { counts: SIGNS.map(() => 0), meanings: new Map(), of: new WeakMap(), open: new Set() };
}

/** Brings totals up to date with the sections that were read again, and those that are gone. */
export function countEvidence(
  totals: EvidenceTotals,
  read: readonly PlanSection[],
  removed: readonly PlanSection[],
  vocabulary: Vocabulary,
): void {
  for (const section of removed) {
    const known = totals.of.get(section);
    if (known) addTo(totals, known, -1);
    totals.of.delete(section);
    totals.open.delete(section);
  }
  for (const section of read) {
    const { content, startLine } = section;
    if (!content) continue;
    content.evidence ??= evidenceIn(content, startLine, vocabulary);
    if (content.problems.some(({ kind }) => kind === 'unclosedFence')) totals.open.add(section);
    else totals.open.delete(section);
    const known = totals.of.get(section);
    if (known === content.evidence) continue;
    if (known) addTo(totals, known, -1);
    addTo(totals, content.evidence, 1);
    totals.of.set(section, content.evidence);
  }
}

function addTo({ counts, meanings }: EvidenceTotals, { signs, tellingMeanings }: SectionEvidence, times: 1 | -1): void {
  for (let index = 0; index < signs.length; index += 3) {
    const sign = signs[index] as number;
    counts[sign] = (counts[sign] as number) + times * (signs[index + 1] as number);
  }
  for (const meaning of tellingMeanings) {
    const count = (meanings.get(meaning) ?? 0) + times;
    if (count > 0) meanings.set(meaning, count);
    else meanings.delete(meaning);
  }
}

function firstLine(sign: number, sections: readonly PlanSection[]): number {
  for (const { content, startLine } of sections) {
    const signs = content?.evidence?.signs ?? [];
    for (let index = 0; index < signs.length; index += 3)
      if (signs[index] === sign) return startLine + (signs[index + 2] as number);
  }
  return 0;
}

/**
 * Scores the signs of a plan (semantics section 2). The weights are such that what a README, a changelog or a design
 * note may well have (a status, an owner, a list of boxes, one heading `Goal`) never suffices by itself.
 */
export function detectPlan(sections: readonly PlanSection[], totals: EvidenceTotals, of: DetectionContext): Detection {
  const evidence: Evidence[] = [];
  const total = (sign: Sign): Pieces => {
    const index = SIGNS.indexOf(sign);
    const count = totals.counts[index] ?? 0;
    return { count, line: count > 0 ? firstLine(index, sections) : 0 };
  };
  const meanings = new Set(totals.meanings.keys());
  const add = (kind: Evidence['kind'], { count, line }: Pieces, weight: number) => {
    if (count > 0 && weight > 0) evidence.push({ kind, count, weight, line });
  };
  // What tells how to install and use something has a roadmap at most, and is no plan for that.
  const isManual = total('manual').count > 1;
  const figures = isManual ? NOTHING : total('figureTable');
  const gapTables = total('gapTable').count > 0 ? total('gapTable') : figures;
  add('gapTable', gapTables, gapTables === figures ? 2 : 3);
  const labelled = total('labelledGoal');
  const keyResults = total('keyResult');
  add('keyResult', keyResults, Math.min(3, keyResults.count));

  const goals = isManual ? labelled : total('goal');
  add('goal', goals, Math.min(4, labelled.count * 2 + (goals.count - labelled.count)));
  addLesserSigns(total, meanings, (kind, pieces, weight) => {
    if (weight === 0 || pieces.count === 0) return;
    evidence.push({ kind, ...pieces, weight: isManual ? 0 : weight });
  });

  const score = evidence.reduce((sum, each) => sum + each.weight, 0);
  const { detect, detectedBy } = of.configuration;
  const unclosedFenceLine = hidingFence([...totals.open], of.lineCount);
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

type Add = (kind: Evidence['kind'], pieces: Pieces, weight: number) => void;

function addLesserSigns(total: (sign: Sign) => Pieces, meanings: ReadonlySet<FieldMeaning | null>, add: Add): void {
  const milestones = total('milestone');
  add('milestone', milestones, Math.min(3, milestones.count));
  const phases = total('phase');
  add('phase', phases, phases.count < 2 ? 0 : phases.count > 2 ? 2 : 1);

  const options = total('option');
  add('option', options, options.count > 1 ? 1 : 0);
  const planSections = total('planSection');
  add('planSection', planSections, planSections.count > 1 ? 1 : 0);

  const tasks = total('task');
  const goalTasks = total('goalTask').count;
  const areTasks = tasks.count - goalTasks > 2;
  add('taskList', tasks, goalTasks > 0 ? 2 : areTasks ? 1 : 0);

  const timed = total('timeColumn');
  if (timed.count > 0) add('timeColumn', timed, 2);
  else add('timeColumn', total('calendar'), 1);

  const strong = [...meanings].filter((meaning) => meaning !== null && !WEAK_FIELDS.has(meaning));
  const isAboutLevels = meanings.has('targetLevel') || meanings.has('deadline') || meanings.has('timeline');
  const hasParts = areTasks || goalTasks > 0 || milestones.count > 0 || total('goal').count > 0 || phases.count > 2;
  if (strong.length > 0) add('planField', total('planField'), meanings.size > 1 && isAboutLevels ? 2 : 1);
  else if (hasParts || (phases.count < 2 && options.count < 2)) {
    add('planField', total('planField'), meanings.size === 1 && meanings.has('updated') ? 0 : 1);
  }
}

/** Any page may have a date of its update, and a design note with its options and phases a status and an owner. */
const WEAK_FIELDS: ReadonlySet<FieldMeaning> = new Set(['updated', 'start', 'status', 'owner'] as const);

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

const NO_LINES: ReadonlySet<number> = new Set();

/** Of the rows that have both a time and a state. */
function linesOfTimedTasks(tasks: SectionContent['tasks']): ReadonlySet<number> {
  if (tasks.length === 0) return NO_LINES;
  const timed = tasks.filter((task) => task.inTable && (task.period !== null || task.relative !== null));
  return new Set(timed.map(({ range }) => range.startLine));
}
