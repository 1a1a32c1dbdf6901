import type { Priority } from '../vocabulary/languageWords';
import type { RuleConfiguration } from './configuration';
import type { RuleId } from './ruleIds';

/** What can be set of a rule beside its severity, by the rule's id, and what holds where nobody sets it. */
export const RULE_OPTIONS = {
  overdue: {
    days: { kind: 'days', default: 0, least: 0, description: 'Days after a deadline before it is told.' },
  },
  'missed-date': {
    days: { kind: 'days', default: 0, least: 0, description: 'Days after the date before it is told.' },
  },
  'stale-document': {
    // A plan that nobody looked at for a quarter no longer tells where one stands (semantics section 7).
    days: { kind: 'days', default: 90, least: 1, description: 'Days after which a plan counts as stale.' },
  },
  'stale-check-in': {
    periods: { kind: 'periods', default: 1, description: 'Whole periods without an entry before it is told.' },
  },
  'readiness-mismatch': {
    // What rounding and judgement may make (semantics section 8).
    points: { kind: 'points', default: 5, description: 'Percentage points that may lie between it and the boxes.' },
  },
  'uncovered-gap': {
    priorities: { kind: 'priorities', default: ['critical', 'high'], description: 'Priorities of the gaps told.' },
  },
} as const satisfies Partial<Record<RuleId, Readonly<Record<string, RuleOption>>>>;

export type RuleOption =
  | { readonly kind: 'days'; readonly default: number; readonly least: 0 | 1; readonly description: string }
  | { readonly kind: 'periods' | 'points'; readonly default: number; readonly description: string }
  | { readonly kind: 'priorities'; readonly default: readonly Priority[]; readonly description: string };

type Value<Option> = Option extends { readonly kind: 'priorities' } ? readonly Priority[] : number;

type WithOptions = keyof typeof RULE_OPTIONS;

/** The options of a rule as they hold. */
export type OptionsOf<Id extends RuleId> = Id extends WithOptions
  ? { readonly [Name in keyof (typeof RULE_OPTIONS)[Id]]: Value<(typeof RULE_OPTIONS)[Id][Name]> }
  : object;

export function optionsDefinedFor(id: RuleId): Readonly<Record<string, RuleOption>> {
  return id in RULE_OPTIONS ? RULE_OPTIONS[id as WithOptions] : {};
}

/** What the user wishes, checked by `options.ts`, on top of what holds by default. */
export function optionsOf<Id extends RuleId>(id: Id, wish: RuleConfiguration | undefined): OptionsOf<Id> {
  const defaults = Object.entries(optionsDefinedFor(id)).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...wish?.options } as OptionsOf<Id>;
}
