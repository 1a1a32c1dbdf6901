/** What a table's column holds. `after` and `baseline` are the two sides of Before/After tables, `field` and `value` of fields. */
export const COLUMN_MEANINGS = [
  'name',
  'current',
  'baseline',
  'after',
  'required',
  'gap',
  'priority',
  'status',
  'owner',
  'time',
  'start',
  'evidence',
  'level',
  'definition',
  'number',
  'progress',
  'grade',
  'skills',
  'library',
  'resource',
  'person',
  'duration',
  'field',
  'value',
  'dependency',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What a `Key: value` field says. `deadline` closes something; `timeline` is a goal's own period. */
export const FIELD_MEANINGS = [
  'currentLevel',
  'targetLevel',
  'currentRole',
  'updated',
  'start',
  'deadline',
  'timeline',
  'date',
  'priority',
  'status',
  'owner',
  'person',
  'readiness',
  'successMetric',
  'focus',
  'outcome',
  'name',
  'dependency',
] as const;
export type FieldMeaning = (typeof FIELD_MEANINGS)[number];

/**
 * What a heading opens. The last eight, and `keyResult` without an ordinal, are groups; `manual` is what tells how to install
 * and use something, in documents that are no plans.
 */
export const HEADING_ROLES = [
  'goal',
  'phase',
  'option',
  'milestone',
  'objective',
  'keyResult',
  'areas',
  'assignments',
  'metrics',
  'history',
  'review',
  'checklist',
  'gapCategory',
  'manual',
] as const;
export type HeadingRole = (typeof HEADING_ROLES)[number];

export const STATUSES = ['planned', 'active', 'atRisk', 'blocked', 'done', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** The most urgent first. */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CALENDAR_UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/**
 * Words that shape a date. `to` joins the ends of a range, `and` its neighbours; `of` is skipped; `by` leads to a
 * deadline, `starting` to a start, `onward` makes an open end; `the` counts things off (`第 1 周`); `firstHalf` and
 * `secondHalf` are halves of a year with a name of their own (`下半年`).
 */
export type PeriodWord =
  | 'early'
  | 'mid'
  | 'late'
  | 'end'
  | 'firstHalf'
  | 'secondHalf'
  | 'yearEnd'
  | 'starting'
  | 'onward'
  | 'by'
  | 'from'
  | 'to'
  | 'and'
  | 'of'
  | 'the'
  | 'weekday'
  | 'fiscal'
  | 'approximately';

/** Units of figures beside the calendar's. */
export type MeasureUnit = '%' | 'ms' | 's' | 'min' | 'h';
/** What multiplies a figure: `85K`, `1.2bn`, `100万`. */
export type Magnitude = 'thousand' | 'tenThousand' | 'million' | 'hundredMillion' | 'billion' | 'trillion';
export type Comparator = '<' | '<=' | '>' | '>=' | '~';

/**
 * What is not there yet. `undecided` and `absent` stand in its place (`TBD`; `N/A`), the next three in brackets for it: `asking` also
 * amid other words (`by [your deadline]`), `alone` there as the only one (`by [Date]`), `asked` never, since `[Project]` is a tag
 * there. `template` names what is all blanks.
 */
export const BLANKS = ['undecided', 'absent', 'asking', 'alone', 'asked', 'template'] as const;
export type Blank = (typeof BLANKS)[number];

export type Words<Meaning extends string> = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/** The words of one language, or a user's own. Written as people write them; matching folds case, marks and plurals. */
export interface LanguageWords {
  /** BCP 47, or a name for words without a language. */
  readonly language: string;
  readonly columns?: Words<ColumnMeaning>;
  readonly fields?: Words<FieldMeaning>;
  readonly statuses?: Words<Status>;
  readonly priorities?: Words<Priority>;
  /** Names of the built-in scale's ranks 0 (none) to 4 (expert), the one to show first. */
  readonly levels?: readonly (readonly string[])[];
  /** January first, long and short forms. */
  readonly months?: readonly (readonly string[])[];
  readonly units?: Words<CalendarUnit>;
  /** Letters that count calendar units when glued to a number: `Q1`, `H2`, `W5`, `KW23`. */
  readonly unitLetters?: Words<CalendarUnit>;
  /** Words and signs that count, from one on: `first`, `四`, `IV`. In alphabets they count quarters and halves alone. */
  readonly numerals?: readonly (readonly string[])[];
  readonly periodWords?: Words<PeriodWord>;
  /** Words that open a heading with a number or a colon: `Goal 1: …`, `Phase 2`. */
  readonly headingWords?: Words<HeadingRole>;
  /** Whole headings, also behind up to three further words: `Stretch Assignments`. */
  readonly headingGroups?: Words<HeadingRole>;
  /** Words that make `… Goal` one goal: `Ultimate Goal`, `Objetivo a largo plazo`. */
  readonly goalQualifiers?: readonly string[];
  /** What leads from a level to those who need it: `Required for Staff`. */
  readonly purposeWords?: readonly string[];
  /** What figures measure rather than count: `12/40 hours`, `Satisfaction: 4/5`. */
  readonly measures?: readonly string[];
  /** Words that make a date one to come: `Next Review`, `Upcoming Meeting`. */
  readonly upcoming?: readonly string[];
  /** What leads to something that stands elsewhere, or comes behind it: `depends on M3`, `M3 に依存`. */
  readonly references?: Words<'before' | 'behind'>;
  /**
   * Words around a count: `of` joins its figures, `done` and a counter such as `件` stand behind it; before it `numbered` ones make it a
   * place (`Part 1 of 3`), and articles behind `of` a share (`2 of the team`).
   */
  readonly counts?: Words<'of' | 'done' | 'numbered' | 'articles' | 'counters'>;
  /** Statuses of what holds from then on, not of work that is over: a plan, a goal or a certificate is `Approved`, `Active`. */
  readonly standing?: readonly string[];
  /** What tells that something is yet to be filled in. */
  readonly blanks?: Words<Blank>;
  /** Words that add nothing to a name, so that `Apache Spark skills` is Spark. */
  readonly fillers?: readonly string[];
  /** `percent`, `ms`, `hrs`, `minutes`. */
  readonly measureUnits?: Words<MeasureUnit>;
  /** `K`, `million`. Single letters keep their case: `M` is a million, `m` is not. */
  readonly magnitudes?: Words<Magnitude>;
  /** Words in front of a figure that bound it: `at least`, `under`. */
  readonly comparators?: Words<Comparator>;
  /** What leads from an amount to its unit of time: `4 hours per week`. */
  readonly perWords?: readonly string[];
  /** Verbs of key results that want less: `Reduce`, `Cut`. */
  readonly lowerIsBetter?: readonly string[];
  /** Emoji and other signs; looked for where no word decides. */
  readonly statusSigns?: Words<Status>;
  readonly prioritySigns?: Words<Priority>;
}
