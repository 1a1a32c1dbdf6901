import { addTo } from '../text/addTo';
import { message } from '../text/message';
import type { Words } from '../vocabulary/languageWords';
import { checkOptions, type Mistake, pathText } from './checkOptions';
import {
  type ConfiguredLevel,
  type PartialConfiguration,
  type RuleSeverity,
  type RuleWish,
  wordIdentity,
} from './configuration';
import type { ConfigurationProblem } from './configurationProblem';
import type { DetectRule } from './detect';
import { type Options, type PlanOptions, planOptions, sharedOptions, type WrittenRule } from './options';

export interface ConfigurationReading {
  readonly configuration: PartialConfiguration;
  readonly problems: readonly ConfigurationProblem[];
}

/** What is of one plan alone, as written. */
export interface OptionsReading extends ConfigurationReading {
  readonly start: string | null;
  readonly status: string | null;
}

/** Where in a text the key or the value of an option stands; null where there is no text. */
export type PlaceOf = (path: readonly string[], part: 'key' | 'value') => ConfigurationProblem['range'];

/** `shared` is of settings and files, `plan` of front matter. */
export type OptionsOf = 'shared' | 'plan';

/** Turns what a user wrote into configuration; whatever is wrong is told and left out. */
export function readOptions(written: unknown, of: OptionsOf, prefix: string, placeOf: PlaceOf): OptionsReading {
  const { options, mistakes } =
    of === 'plan' ? checkOptions(planOptions, written, prefix) : checkOptions(sharedOptions, written, prefix);
  const all = [...mistakes, ...(options === undefined ? [] : contradictions(options, written, prefix))];
  const own: Partial<PlanOptions> = options ?? {};
  return {
    configuration: options === undefined ? {} : configurationOf(options),
    start: own.start ?? null,
    status: own.status ?? null,
    problems: all.map(({ path, part, message }) => ({
      path: pathText(path, prefix),
      range: placeOf(path, part),
      message,
    })),
  };
}

function configurationOf(options: Options): PartialConfiguration {
  const { columns, fields, levels, statuses, priorities, boxes, detect, timeZone, rules, start, status, ...plain } =
    options;
  const configuration: { -readonly [Key in keyof PartialConfiguration]: PartialConfiguration[Key] } = defined(plain);
  if (columns) configuration.columns = wordsOf(columns);
  if (fields) configuration.fields = wordsOf(fields);
  if (statuses) configuration.statuses = wordsOf(statuses);
  if (priorities) configuration.priorities = wordsOf(priorities);
  if (boxes) configuration.boxes = wordsOf(boxes);
  if (levels) configuration.levels = Array.isArray(levels) ? levels.map(listedLevel) : rankedLevels(levels);
  if (detect !== undefined) configuration.detect = detectRules(detect);
  if (timeZone !== undefined) configuration.timeZone = timeZone.trim() || null;
  if (rules) {
    const wishes = Object.entries(rules).flatMap(([id, rule]) =>
      rule === undefined ? [] : [[id, wishOf(rule)] as const],
    );
    configuration.rules = Object.fromEntries(wishes);
    // Two names of one thing: whichever source speaks last counts, and within one the rule's own.
    const days = configuration.rules['stale-document']?.options.days;
    if (typeof days === 'number') configuration.staleAfterDays = days;
  }
  return configuration;
}

/** Without what is undefined: it would overrule an earlier source. */
function defined<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

function wordsOf<Meaning extends string>(
  written: Readonly<Partial<Record<Meaning, string | readonly string[] | undefined>>>,
): Words<Meaning> {
  const entries = Object.entries(written) as [Meaning, string | readonly string[] | undefined][];
  return Object.fromEntries(entries.map(([meaning, words]) => [meaning, listOf(words)])) as Words<Meaning>;
}

function listOf(words: string | readonly string[] | undefined): readonly string[] {
  return typeof words === 'string' ? [words] : (words ?? []);
}

function listedLevel(level: string | readonly string[]): ConfiguredLevel {
  return { names: listOf(level), rank: null };
}

/** Names that share a rank are synonyms, the first is shown. */
function rankedLevels(ranks: Readonly<Record<string, number>>): readonly ConfiguredLevel[] {
  const byRank = new Map<number, string[]>();
  for (const [name, rank] of Object.entries(ranks)) addTo(byRank, rank, name);
  return [...byRank].sort(([a], [b]) => a - b).map(([rank, names]) => ({ names, rank }));
}

function detectRules(detect: NonNullable<Options['detect']>): readonly DetectRule[] {
  if (typeof detect === 'string') return [{ glob: null, detect }];
  return Object.entries(detect).map(([glob, each]) => ({ glob, detect: each }));
}

function wishOf(rule: string | boolean | WrittenRule): RuleWish {
  if (typeof rule === 'boolean') return { severity: rule ? null : 'off', options: {} };
  if (typeof rule === 'string') return { severity: rule as RuleSeverity, options: {} };
  const { severity, ...options } = rule;
  return { ...(severity === undefined ? {} : { severity }), options: defined(options) };
}

/** A word that one source gives two meanings. A column may well have two (`Objetivo`). */
function contradictions(options: Options, written: unknown, prefix: string): Mistake[] {
  const { levels, fields, statuses, priorities, boxes } = options;
  const scale = Array.isArray(levels) ? Object.fromEntries(Object.entries(levels)) : undefined;
  const tables: Readonly<Record<string, WrittenWords | undefined>> = {
    fields,
    statuses,
    priorities,
    boxes,
    levels: scale,
  };
  return Object.entries(tables).flatMap(([option, words]) => {
    const order = Object.keys((written as Record<string, object | null>)[option] ?? {});
    const entries = Object.entries(words ?? {}).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return doubled(entries, option, prefix);
  });
}

type WrittenWords = Readonly<Record<string, string | readonly string[] | undefined>>;

function doubled(
  entries: readonly (readonly [string, string | readonly string[] | undefined])[],
  option: string,
  prefix: string,
): Mistake[] {
  const first = new Map<string, readonly string[]>();
  const mistakes: Mistake[] = [];
  for (const [meaning, words] of entries) {
    for (const [index, word] of listOf(words).entries()) {
      const path = typeof words === 'string' ? [option, meaning] : [option, meaning, String(index)];
      const before = first.get(wordIdentity(word));
      if (before === undefined) first.set(wordIdentity(word), path);
      else if (before[1] !== meaning) {
        const args = [word, pathText(before, prefix), pathText(path, prefix)];
        mistakes.push({
          path,
          part: 'value',
          message: message('"{0}" stands in {1} and in {2}: it can mean but one of them.', ...args),
        });
      }
    }
  }
  return mistakes;
}
