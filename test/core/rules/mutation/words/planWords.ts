/**
 * What a generated plan is written with, in one language: several ways to say each thing, as people write them. Written
 * apart from `src/core/vocabulary`, so that a plan in natural words tests that vocabulary as well.
 */
export interface PlanWords {
  readonly language: string;
  readonly titles: Readonly<Record<PlanKind, readonly string[]>>;
  readonly headings: Readonly<Record<HeadingKey, readonly string[]>>;
  /** `Goal`, `Phase`: a number follows. */
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly columns: Readonly<Record<ColumnKey, readonly string[]>>;
  readonly fields: Readonly<Record<FieldKey, readonly string[]>>;
  /** Scales of five, lowest first; the first is the built-in one. */
  readonly scales: readonly (readonly string[])[];
  /** What the five levels mean. */
  readonly definitions: readonly string[];
  readonly priorities: Readonly<Record<'high' | 'medium' | 'low', readonly string[]>>;
  readonly statuses: Readonly<Record<'planned' | 'active' | 'done', readonly string[]>>;
  /** What follows a count: `2/5 met`. */
  readonly counted: readonly string[];
  readonly skills: readonly string[];
  readonly activities: readonly string[];
  readonly proofs: readonly string[];
  readonly sentences: readonly string[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly books: readonly string[];
  readonly dates: DateWords;
}

export type PlanKind = 'growth' | 'roadmap' | 'okrs' | 'promotion' | 'learning' | 'project' | 'onboarding';

export type HeadingKey =
  | 'gaps'
  | 'levels'
  | 'highGaps'
  | 'learning'
  | 'evidence'
  | 'readiness'
  | 'overallReadiness'
  | 'assignments'
  | 'checkIn'
  | 'review'
  | 'conversation'
  | 'resources'
  | 'risks'
  | 'notes'
  | 'tasks'
  | 'milestones'
  | 'schedule'
  | 'keyResults';

export type LabelKey = 'goal' | 'objective' | 'phase' | 'milestone' | 'option' | 'week';

export type ColumnKey =
  | 'skill'
  | 'current'
  | 'required'
  | 'gap'
  | 'priority'
  | 'notes'
  | 'level'
  | 'definition'
  | 'week'
  | 'activity'
  | 'duration'
  | 'status'
  | 'month'
  | 'focus'
  | 'progress'
  | 'task'
  | 'owner'
  | 'due'
  | 'start'
  | 'milestone'
  | 'quarter'
  | 'keyResult'
  | 'baseline'
  | 'target'
  | 'now'
  | 'book'
  | 'author'
  | 'risk'
  | 'impact';

export type FieldKey =
  | 'role'
  | 'currentLevel'
  | 'targetLevel'
  | 'deadline'
  | 'updated'
  | 'start'
  | 'priority'
  | 'timeline'
  | 'metric'
  | 'status'
  | 'owner'
  | 'nextReview'
  | 'date'
  | 'focus';

/** How dates are written: `{d}` day, `{m}` month in words, `{n}` its number, `{dd}` and `{nn}` in two digits, `{y}` year, `{q}` quarter. */
export interface DateWords {
  readonly months: readonly string[];
  /** As they stand beside a day, where that differs (Russian). */
  readonly monthsOfDays?: readonly string[];
  readonly day: readonly string[];
  readonly month: readonly string[];
  readonly quarter: readonly string[];
  /** Between two months of one year: `{m} – {m2} {y}`. */
  readonly range: readonly string[];
}
