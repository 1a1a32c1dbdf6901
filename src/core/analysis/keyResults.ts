import type {
  Container,
  DatedText,
  FigureCell,
  Holder,
  KeyResultFigures,
  Milestone,
  Plan,
  PlanNode,
} from '../plan/plan';
import { ancestors, isClosed, isContainerNode, isHistory, ownerGoal, walk } from '../plan/queries';
import { daysBetween, type IsoDate } from '../values/isoDate';
import type { Measure } from '../values/measure';
import { measureIn } from '../values/measureIn';
import { type ResolvedPeriod, resolveRelativePeriods } from './relativePeriods';

export interface KeyResult {
  readonly milestone: Milestone;
  readonly figures: KeyResultFigures;
  readonly objective: Container | null;
  /** Percent of the way to the target, 0 to 999; 100 and more exactly where it is reached. Null without the figures. */
  readonly attainment: number | null;
  /** The current value meets the target: `9%` meets `<10%`, `10%` does not. */
  readonly isReached: boolean;
  /** Reached, or done in the author's words or box. */
  readonly isDone: boolean;
  /** The author's own, as a part of 1: `0.42`, `42%`, `4.2/10`. Never corrected. */
  readonly statedGrade: number | null;
  /** The author's own, in percent. Never corrected. */
  readonly statedProgress: number | null;
  readonly period: Days | null;
  readonly pace: Pace | null;
}

export interface Days {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** How far a key result is against how far its period is. */
export interface Pace {
  readonly word: 'ahead' | 'onPace' | 'behind';
  /** Progress by elapsed time; 1 is exactly on pace. */
  readonly ratio: number;
  /** Part of the period that is over, from above 0 to 1. */
  readonly elapsed: number;
  /** The day that is compared: today, or that of the figures where they tell of an earlier one. */
  readonly on: IsoDate;
  /** Whose progress: ours, from the figures, or what the author states. */
  readonly basis: 'figures' | 'progress' | 'grade';
}

/** Off pace by a tenth and by five points of the period: early on, a day's difference is a large part of little. */
const FAR_OFF_RATIO = 0.1;
const FAR_OFF_PART = 0.05;
const MOST_PERCENT = 999;
const NEARLY_PERCENT = 99;

/** The key results of a plan in the order of the text; pure in (plan, today). */
export function keyResultsOf(plan: Plan, today: IsoDate): KeyResult[] {
  const milestones = plan.milestones.filter((milestone) => milestone.keyResult !== null);
  if (milestones.length === 0) return [];
  const context: Context = { today, ofPlan: periodOfPlan(plan), resolved: resolveRelativePeriods(plan) };
  return milestones.flatMap((milestone) =>
    milestone.keyResult ? [keyResultOf(milestone, milestone.keyResult, context)] : [],
  );
}

interface Context {
  readonly today: IsoDate;
  readonly ofPlan: Days | null;
  readonly resolved: ReadonlyMap<PlanNode, ResolvedPeriod>;
}

function keyResultOf(milestone: Milestone, figures: KeyResultFigures, context: Context): KeyResult {
  const { attainment, isReached } = attainmentOf(figures);
  const statedProgress = percentOf(figures.progress);
  const statedGrade = gradeOf(figures.grade);
  const period = periodOf(milestone, context);
  const known = { milestone, figures, attainment, isReached, statedGrade, statedProgress, period };
  const isDone = isReached || milestone.state === 'done';
  return { objective: ownerGoal(milestone), isDone, pace: paceOf(known, context.today), ...known };
}

/**
 * (current − baseline) / (target − baseline); without a baseline of the same kind current / target, and target / current
 * where less is better. Without a target a percentage or `3/5` tells its own.
 */
function attainmentOf(figures: KeyResultFigures): { attainment: number | null; isReached: boolean } {
  const current = figures.current?.measure ?? null;
  const target = figures.target?.measure ?? null;
  const unknown = { attainment: null, isReached: false };
  if (!current) return unknown;
  if (!target) return figures.target ? unknown : ownAttainment(current);
  const now = measureIn(current, target);
  if (now === null) return unknown;
  const start = figures.baseline?.measure ? measureIn(figures.baseline.measure, target) : null;
  const isReached = meets(now, target, figures.lowerIsBetter);
  const percent = percentOfWay(start, now, target.value, figures.lowerIsBetter);
  if (percent === null) return isReached ? { attainment: 100, isReached } : unknown;
  if (isReached) return { attainment: Math.min(MOST_PERCENT, Math.max(100, percent)), isReached };
  // At 10 %, `<10%` is all but reached.
  return { attainment: percent >= 100 ? NEARLY_PERCENT : Math.max(0, percent), isReached };
}

function percentOfWay(start: number | null, now: number, target: number, lowerIsBetter: boolean): number | null {
  const isWay = start !== null && (lowerIsBetter ? start > target : start < target);
  if (isWay) return (100 * (now - start)) / (target - start);
  if (now < 0 || target < 0) return null;
  if (lowerIsBetter) return now === 0 ? null : (100 * target) / now;
  return target === 0 ? null : (100 * now) / target;
}

function meets(now: number, target: Measure, lowerIsBetter: boolean): boolean {
  if (target.comparator === '<') return now < target.value;
  if (target.comparator === '>') return now > target.value;
  return lowerIsBetter ? now <= target.value : now >= target.value;
}

/** `40%` and `3/5` without a target are of 100 % and of 5. */
function ownAttainment({ unit, value, sign }: Measure): { attainment: number | null; isReached: boolean } {
  const total = unit === '%' ? 100 : unit.startsWith('/') ? Number(unit.slice(1)) : 0;
  if (total <= 0 || sign !== null) return { attainment: null, isReached: false };
  return { attainment: Math.min(MOST_PERCENT, (100 * value) / total), isReached: value >= total };
}

function percentOf(cell: FigureCell | null): number | null {
  return cell?.measure?.unit === '%' ? cell.measure.value : null;
}

function gradeOf(cell: FigureCell | null): number | null {
  const measure = cell?.measure;
  if (!measure || measure.value < 0) return null;
  if (measure.unit === '%') return measure.value / 100;
  if (measure.unit.startsWith('/')) return measure.value / Number(measure.unit.slice(1));
  return measure.unit === '' && measure.value <= 1 ? measure.value : null;
}

function paceOf(of: Omit<KeyResult, 'objective' | 'isDone' | 'pace'>, today: IsoDate): Pace | null {
  const { milestone, period, figures } = of;
  if (!period || milestone.state === 'cancelled' || isHistory(milestone)) return null;
  const on = figures.asOf !== null && figures.asOf < today ? figures.asOf : today;
  const length = daysBetween(period.start, period.end) + 1;
  const elapsed = Math.min(1, (daysBetween(period.start, on) + 1) / length);
  if (elapsed <= 0) return null;
  const { part, basis } = progressOf(of);
  if (part === null) return null;
  const ratio = part / elapsed;
  const isFarOff = Math.abs(ratio - 1) > FAR_OFF_RATIO && Math.abs(part - elapsed) > FAR_OFF_PART;
  return { word: !isFarOff ? 'onPace' : ratio > 1 ? 'ahead' : 'behind', ratio, elapsed, on, basis };
}

function progressOf(of: Pick<KeyResult, 'attainment' | 'statedProgress' | 'statedGrade'>): {
  part: number | null;
  basis: Pace['basis'];
} {
  if (of.attainment !== null) return { part: of.attainment / 100, basis: 'figures' };
  if (of.statedProgress !== null) return { part: of.statedProgress / 100, basis: 'progress' };
  return { part: of.statedGrade, basis: 'grade' };
}

/** Its own, else that of the objective, phase or section above it, else the plan's. */
function periodOf(milestone: Milestone, context: Context): Days | null {
  for (const node of [milestone, ...ancestors(milestone)]) {
    const days = spanOf(node, context);
    if (days) return days;
    if (isContainerNode(node) && isClosed(node)) return null;
  }
  return context.ofPlan;
}

/** A stretch of time: a deadline alone has no beginning to be measured from, unless a start stands beside it. */
function spanOf(node: Holder, { resolved }: Pick<Context, 'resolved'>): Days | null {
  const own = span(node.period);
  if (own) return own;
  const fields = 'fields' in node ? node.fields : [];
  const start = fields.find((field) => field.meaning === 'start')?.date?.period.start;
  const end = node.period && !node.period.isStart ? node.period.period.end : undefined;
  if (start && end && start < end) return { start, end };
  const days = resolved.get(node);
  return days && days.start < days.end ? { start: days.start, end: days.end } : null;
}

function span(date: DatedText | null): Days | null {
  return date && !date.isStart && date.period.start < date.period.end
    ? { start: date.period.start, end: date.period.end }
    : null;
}

/** What a field such as `Planning Period` says, where it stands above all goals and phases and is the only one. */
function periodOfPlan(plan: Plan): Days | null {
  let found: Days | null = null;
  for (const node of walk(plan.root)) {
    if (node.kind !== 'field' || node.meaning !== 'timeline') continue;
    const days = span(node.date);
    const isOfPlan = [...ancestors(node)].every((holder) => holder.kind === 'section');
    if (!days || !isOfPlan) continue;
    if (found && (found.start !== days.start || found.end !== days.end)) return null;
    found = days;
  }
  return found;
}
