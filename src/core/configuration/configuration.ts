import type { BoxState } from '../vocabulary/boxMarks';
import { foldCase, normalizeWord } from '../vocabulary/normalizeWord';
import type { ColumnMeaning, FieldMeaning, Priority, Status, Words } from '../vocabulary/vocabulary';
import { type Detect, type DetectRule, detectFor } from './detect';
import { RULE_OPTIONS } from './ruleOptions';

/** The user's options as they hold for one document, with what nobody set filled in. */
export interface Configuration {
  /** Header words beyond the built-in ones, by what their column holds; likewise the keys of fields. */
  readonly columns: Words<ColumnMeaning>;
  readonly fields: Words<FieldMeaning>;
  readonly statuses: Words<Status>;
  readonly priorities: Words<Priority>;
  /** Marks of checkboxes by their state, the one that is written first; those of the other states are built in. */
  readonly boxes: Words<BoxState>;
  /** The user's own scale, lowest first unless ranks are given; null for the built-in one. */
  readonly levels: readonly ConfiguredLevel[] | null;
  readonly detect: Detect;
  /** Who spoke last about `detect`; null where nobody did. */
  readonly detectedBy: 'setting' | 'frontMatter' | null;
  readonly staleAfterDays: number;
  /** 1 (January) to 12. */
  readonly fiscalYearStart: number;
  /** How `03/04/2026` is read where the document itself does not show it. */
  readonly dateOrder: DateOrder;
  /** IANA name; null: that of the machine. */
  readonly timeZone: string | null;
  readonly rules: Readonly<Record<string, RuleConfiguration>>;
}

export interface ConfiguredLevel {
  /** The first is shown, the others are its synonyms. */
  readonly names: readonly string[];
  /** Null: by its place in the list. */
  readonly rank: number | null;
}

export type DateOrder = 'auto' | 'dayFirst' | 'monthFirst';
export type RuleSeverity = 'off' | 'error' | 'warning' | 'information' | 'hint';

export interface RuleConfiguration {
  /** Null: as the rule has it; also for one that is switched on again. */
  readonly severity: RuleSeverity | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What one source says of a rule; where it leaves the severity open, it is missing. */
export interface RuleWish {
  readonly severity?: RuleSeverity | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What one source says; what it leaves open is missing. */
export type PartialConfiguration = Partial<Omit<Configuration, 'detect' | 'detectedBy' | 'rules'>> & {
  readonly rules?: Readonly<Record<string, RuleWish>>;
  /** The last rule whose pattern fits decides. */
  readonly detect?: readonly DetectRule[];
};

export interface ConfigurationSource {
  readonly kind: 'settings' | 'file' | 'frontMatter';
  readonly options: PartialConfiguration;
  /** The document's path from where the source stands, with `/`: what its patterns are matched against. */
  readonly path?: string;
}

export const DEFAULT_CONFIGURATION: Configuration = {
  columns: {},
  fields: {},
  statuses: {},
  priorities: {},
  boxes: {},
  levels: null,
  detect: 'auto',
  detectedBy: null,
  staleAfterDays: RULE_OPTIONS['stale-document'].days.default,
  fiscalYearStart: 1,
  dateOrder: 'auto',
  timeZone: null,
  rules: {},
};

/** Later sources win: user settings, workspace settings, `.planmark.yaml`, front matter (semantics section 9). */
export function mergeConfiguration(sources: readonly ConfigurationSource[]): Configuration {
  return sources.reduce(withSource, DEFAULT_CONFIGURATION);
}

/** One more source on top. The same object where it says nothing. */
export function withSource(base: Configuration, { kind, options, path = '' }: ConfigurationSource): Configuration {
  const { columns, fields, statuses, priorities, boxes, rules, detect, ...plain } = options;
  if (Object.keys(options).length === 0) return base;
  const decided = detect === undefined ? null : detectFor(detect, path);
  return {
    ...base,
    ...plain,
    columns: withWords(base.columns, columns),
    fields: withWords(base.fields, fields),
    statuses: withWords(base.statuses, statuses),
    priorities: withWords(base.priorities, priorities),
    boxes: boxes ? { ...base.boxes, ...boxes } : base.boxes,
    rules: withRules(base.rules, rules),
    detect: decided ?? base.detect,
    detectedBy: decided === null ? base.detectedBy : kind === 'frontMatter' ? 'frontMatter' : 'setting',
  };
}

/** Words add up; one that the later source gives another meaning loses the earlier. */
function withWords<Meaning extends string>(base: Words<Meaning>, later: Words<Meaning> | undefined): Words<Meaning> {
  if (later === undefined) return base;
  const meanings = [...new Set([...Object.keys(base), ...Object.keys(later)] as Meaning[])];
  const taken = new Set(meanings.flatMap((meaning) => (later[meaning] ?? []).map(wordIdentity)));
  const merged: Partial<Record<Meaning, readonly string[]>> = {};
  for (const meaning of meanings) {
    const kept = (base[meaning] ?? []).filter((word) => !taken.has(wordIdentity(word)));
    const words = [...kept, ...(later[meaning] ?? [])];
    if (words.length > 0) merged[meaning] = words;
  }
  return merged;
}

/** What two spellings of one word share; signs have no words in them and stand for themselves. */
export function wordIdentity(word: string): string {
  return normalizeWord(word) || foldCase(word.trim());
}

function withRules(base: Configuration['rules'], later: PartialConfiguration['rules']): Configuration['rules'] {
  if (later === undefined) return base;
  const merged = { ...base };
  for (const [id, { severity, options }] of Object.entries(later)) {
    const before = base[id];
    merged[id] = {
      severity: severity === undefined ? (before?.severity ?? null) : severity,
      options: { ...before?.options, ...options },
    };
  }
  return merged;
}
