import type { Container, Field, Gap, Item, Milestone, Plan, PlanNode, Task } from '../plan/plan';
import type { TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';
import type { Priority } from '../values/priority';
import type { CheckInCadence } from './checkIns';
import type { CountCheck } from './counts';
import type { GapCoverage } from './coverage';
import type { GapSeverity } from './gapSeverity';
import type { KeyResult } from './keyResults';
import type { LevelConflict } from './levelConflicts';
import type { OpenEvidence } from './openEvidence';
import type { PartKind } from './overdueParts';
import type { ReadinessCheck } from './readiness';

/** What follows from a plan on a day: pure in `(plan, options)`, never the clock. */
export interface Analysis {
  readonly plan: Plan;
  readonly options: AnalysisOptions;
  /** Of every container with tracked leaves below it; absent means not tracked, never 0 %. */
  readonly progress: ReadonlyMap<Container, Progress>;
  /** All boxes of the document, in lists and in cells; null where there are none. */
  readonly boxes: Progress | null;
  readonly gaps: GapSummary;
  /** In the order of the text. */
  readonly keyResults: readonly KeyResult[];
  /** Headings with direct tasks that belong to no goal, in the order of the text. */
  readonly checklists: readonly Checklist[];
  /**
   * The plan is over and says so: all its periods have ended, and its front matter, title or status field says completed
   * or archived. Nothing in it is late.
   */
  readonly isClosed: boolean;
  readonly overdue: readonly Overdue[];
  /** Weeks and days of study that passed while their goal still runs: worth a hint, no more. */
  readonly late: readonly Deadline[];
  /** Goals and phases whose period holds today, in the order of the text. */
  readonly running: readonly Container[];
  /** Every date and period of the plan, in the order of the text, and what it is of. */
  readonly periods: readonly PeriodOf[];
  /** Deadlines from today on, the nearest first. */
  readonly upcoming: readonly Deadline[];
  /** Null where the plan has no date of its last update. */
  readonly freshness: Freshness | null;
  readonly counts: readonly CountCheck[];
  readonly readiness: readonly ReadinessCheck[];
  readonly checkIns: readonly CheckInCadence[];
  /** Of every open gap, in the order of `gaps.open`. */
  readonly coverage: readonly GapCoverage[];
  readonly levelConflicts: readonly LevelConflict[];
  readonly openEvidence: readonly OpenEvidence[];
}

export interface AnalysisOptions {
  readonly today: IsoDate;
  /** Days after which a plan counts as stale. */
  readonly staleAfterDays: number;
}

export interface Progress {
  readonly done: number;
  readonly active: number;
  readonly open: number;
  /** Counted in neither done nor total. */
  readonly cancelled: number;
  /** done + active + open. */
  readonly total: number;
}

export interface GapSummary {
  /** All gap rows with both levels known, history excluded, in the order of the text. */
  readonly all: readonly Gap[];
  /** Those still to close. */
  readonly open: readonly Gap[];
  /** One group a priority, most urgent first; gaps without a priority last under null. Skills told twice stand once. */
  readonly byPriority: readonly { readonly priority: Priority | null; readonly gaps: readonly Gap[] }[];
  /** Of `all`: by the size of the gap on its scale and by its priority (see `severitiesOf`). */
  readonly severities: ReadonlyMap<Gap, GapSeverity>;
}

export interface Checklist {
  readonly container: Container;
  readonly progress: Progress;
  readonly tasks: readonly Task[];
}

/** A period as it is written, and its days where they can be told. */
export interface PeriodOf {
  readonly node: Dated | Item;
  readonly text: string;
  readonly range: TextRange;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly isStart: boolean;
  /** Counted from a start that stands elsewhere. */
  readonly isRelative: boolean;
}

export type Dated = Container | Task | Milestone | Field;

export interface Deadline {
  readonly node: Dated;
  readonly title: string;
  /** As written: `Q4 2026`, `Week 5-6`. */
  readonly text: string;
  /** Last day of the period. */
  readonly deadline: IsoDate;
  /** From today; negative when past. */
  readonly daysLeft: number;
}

export interface Overdue extends Deadline {
  /** Where the deadline is written, which is where one would act. */
  readonly range: TextRange;
  /** Of what is counted below it; null where nothing is. */
  readonly progress: Progress | null;
  /** The same by group: `2 of 5 weeks`, `1 of 4 evidence boxes`. Empty for what is counted but itself. */
  readonly parts: readonly OverduePart[];
}

export interface OverduePart {
  readonly kind: PartKind | null;
  /** Of its heading; '' where it has none. */
  readonly title: string;
  readonly progress: Progress;
  readonly firstOpen: PlanNode | null;
}

export interface Freshness {
  readonly field: Field;
  readonly updated: IsoDate;
  readonly days: number;
  readonly isStale: boolean;
}
