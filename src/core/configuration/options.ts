import * as z from 'zod/mini';
import { BOX_STATES } from '../vocabulary/boxMarks';
import { COLUMN_MEANINGS, FIELD_MEANINGS, PRIORITIES, STATUSES } from '../vocabulary/languageWords';
import { DETECT_CHOICES } from './detect';
import { isTimeZone } from './isTimeZone';
import { RULE_IDS, type RuleId } from './ruleIds';
import { optionsDefinedFor, type RuleOption } from './ruleOptions';

/**
 * What users write, in VS Code's settings, in `.planmark.yaml` and below `plan:` in a front matter: the one schema of
 * all three. Its messages are templates: `{0}` is the option, `{1}` what stands there.
 */

const OPTIONS = 'Options by their names should stand here, such as `dateOrder: dayFirst`, not {1}.';
const WORD = '"{0}" should be a word, in quotes where it is a number or true and false, not {1}.';
const WORDS = '"{0}" should be a word or a list of words, not {1}.';
const MEANINGS = '"{0}" should say which words mean what, such as `{ required: [Bar] }`, not {1}.';
const MARK = '"{0}" should be the one character in a box, such as "/" in quotes, or a list of such, not {1}.';
const LEVELS = '"{0}" should list two levels or more from the lowest up, or give each its rank, not {1}.';
const RANK = '"{0}" should be a rank, a whole number from 0 to 100, not {1}.';
const DETECT = '"{0}" should be auto, always or never, not {1}.';
const DETECT_BY_PATH = '"{0}" should be auto, always or never, or one of them for each pattern of paths, not {1}.';
const DAYS = '"{0}" should be a number of days from 1 to 36500, not {1}.';
const MONTH = '"{0}" should be the number of a month from 1 to 12, not {1}.';
const DATE_ORDER = '"{0}" should be auto, dayFirst or monthFirst, not {1}.';
const TIME_ZONE = '"{0}" should be a time zone such as Europe/Berlin or UTC, not {1}.';
const RULES = '"{0}" should name rules and how severe they are, such as `{ overdue: hint }`, not {1}.';
const SEVERITY = '"{0}" should be off, error, warning, information or hint, not {1}.';
const RULE = '"{0}" should be off, error, warning, information or hint, or hold severity and options, not {1}.';
const DAYS_OR_NONE = '"{0}" should be a number of days from 0 to 36500, not {1}.';
const PERIODS = '"{0}" should be a number of periods from 1 to 100, not {1}.';
const POINTS = '"{0}" should be a number of percentage points from 0 to 100, not {1}.';
const PRIORITY_LIST = '"{0}" should list priorities, such as `[critical, high]`, not {1}.';
const PRIORITY = '"{0}" should be critical, high, medium or low, not {1}.';
/** These two are read as dates and statuses are anywhere in a plan, so that the plan's reader judges them in the end. */
export const DATE = '"{0}" should be a date such as 2026-06-15, not {1}.';
export const STATUS = '"{0}" should be archived, completed or another status, not {1}.';

export const SEVERITIES = ['off', 'error', 'warning', 'information', 'hint'] as const;

const word = z.string(WORD).check(z.regex(/\S/, WORD));
const words = z.union([word, z.array(word, WORDS)], WORDS);

function byMeaning<const Meaning extends string>(meanings: readonly Meaning[]) {
  return z.partialRecord(z.enum(meanings), words, MEANINGS);
}

const mark = z.string(MARK).check(z.regex(/^[^\s[\]\\|`]$|^ $/u, MARK));
const boxes = z.partialRecord(z.enum(BOX_STATES), z.union([mark, z.array(mark, MARK)], MARK), MEANINGS);

const rank = wholeNumber(0, 100, RANK);
const level = z.union([word, z.array(word, WORDS).check(z.minLength(1, WORDS))], WORDS);
const levels = z.union(
  [
    z.array(level, LEVELS).check(z.minLength(2, LEVELS)),
    z.record(z.string(), rank, LEVELS).check(z.refine((ranks) => new Set(Object.values(ranks)).size > 1, LEVELS)),
  ],
  LEVELS,
);

const detect = z.union([z.enum(DETECT_CHOICES, DETECT), z.record(z.string(), z.enum(DETECT_CHOICES, DETECT))], {
  error: DETECT_BY_PATH,
});

const severity = z.enum(SEVERITIES, SEVERITY);
function wholeNumber(least: number, most: number, message: string) {
  return z.number(message).check(z.int(message), z.gte(least, message), z.lte(most, message));
}

function ruleOption(option: RuleOption): z.ZodMiniType<unknown> {
  switch (option.kind) {
    case 'days':
      return wholeNumber(option.least, 36500, option.least === 0 ? DAYS_OR_NONE : DAYS);
    case 'periods':
      return wholeNumber(1, 100, PERIODS);
    case 'points':
      return z.number(POINTS).check(z.gte(0, POINTS), z.lte(100, POINTS));
    case 'priorities':
      return z.array(z.enum(PRIORITIES, PRIORITY), PRIORITY_LIST).check(z.minLength(1, PRIORITY_LIST));
    default:
      return option satisfies never;
  }
}

/** `overdue: hint`, `overdue: false`, or `overdue: { severity: hint, days: 7 }`. */
function ruleOf(id: RuleId) {
  const options = Object.entries(optionsDefinedFor(id)).map(([name, option]) => [name, z.optional(ruleOption(option))]);
  const whole = z.strictObject({ severity: z.optional(severity), ...Object.fromEntries(options) }, RULE);
  return z.union([severity, z.boolean(RULE), whole as z.ZodMiniType<WrittenRule>], RULE);
}

export interface WrittenRule {
  readonly severity?: (typeof SEVERITIES)[number] | undefined;
  readonly [option: string]: unknown;
}

const rules = z.strictObject(
  Object.fromEntries(RULE_IDS.map((id) => [id, z.optional(ruleOf(id))])) as Record<
    RuleId,
    z.ZodMiniOptional<ReturnType<typeof ruleOf>>
  >,
  RULES,
);

const everywhere = {
  columns: z.optional(byMeaning(COLUMN_MEANINGS)),
  fields: z.optional(byMeaning(FIELD_MEANINGS)),
  levels: z.optional(levels),
  statuses: z.optional(byMeaning(STATUSES)),
  priorities: z.optional(byMeaning(PRIORITIES)),
  boxes: z.optional(boxes),
  detect: z.optional(detect),
  staleAfterDays: z.optional(wholeNumber(1, 36500, DAYS)),
  fiscalYearStart: z.optional(wholeNumber(1, 12, MONTH)),
  dateOrder: z.optional(z.enum(['auto', 'dayFirst', 'monthFirst'], DATE_ORDER)),
  rules: z.optional(rules),
};

/** VS Code's settings and `.planmark.yaml`. */
export const sharedOptions = z.strictObject(
  { ...everywhere, timeZone: z.optional(z.string(TIME_ZONE).check(z.refine(isTimeZone, TIME_ZONE))) },
  OPTIONS,
);

const ofOnePlan = {
  start: z.optional(z.string(DATE).check(z.regex(/\S/, DATE))),
  status: z.optional(z.string(STATUS).check(z.regex(/\S/, STATUS))),
};

/** `plan:` in a front matter: what is of one plan alone comes in, the day is everybody's. */
export const planOptions = z.strictObject({ ...ofOnePlan, ...everywhere }, OPTIONS);

export const PLAN_OPTION_NAMES: readonly string[] = Object.keys({ ...ofOnePlan, ...everywhere });

const OF_ONE_PLAN = '"{0}" is of one plan: it belongs in the front matter of its document.';
const OF_ALL_PLANS = '"{0}" is not of one plan: it belongs in the settings or in .planmark.yaml.';

/** What stands in the wrong one of the two, by its key. */
export const MISPLACED: ReadonlyMap<string, string> = new Map([
  ['start', OF_ONE_PLAN],
  ['status', OF_ONE_PLAN],
  ['timeZone', OF_ALL_PLANS],
]);

export type SharedOptions = z.infer<typeof sharedOptions>;
export type PlanOptions = z.infer<typeof planOptions>;
export type Options = SharedOptions & PlanOptions;
