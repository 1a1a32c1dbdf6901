import { addTo } from '../text/addTo';
import { plainText } from '../text/plainText';
import { type BoxState, withBoxMarks } from './boxMarks';
import type { ColumnMeaning, LanguageWords, Words } from './languageWords';
import { normalizeWord } from './normalizeWord';
import { Memory } from './remembered';
import type { Vocabulary } from './vocabulary';

/** What a user can teach. */
export interface OwnWords
  extends Pick<LanguageWords, 'columns' | 'fields' | 'statuses' | 'statusSigns' | 'priorities' | 'prioritySigns'> {
  readonly boxes?: Words<BoxState>;
}

/**
 * A user's words on top of compiled ones: each means what the user says and nothing else. `levels` are names of the user's
 * own scale. Copies what it changes, so that `base` can serve every other document.
 */
export function extendVocabulary(base: Vocabulary, own: OwnWords, levels: readonly string[]): Vocabulary {
  return {
    ...base,
    columns: withColumns(base.columns, own.columns),
    fields: overlaid(base.fields, own.fields, normalizeWord),
    statuses: overlaid(base.statuses, own.statuses, normalizeWord),
    statusSigns: overlaid(base.statusSigns, own.statusSigns, signOf),
    priorities: overlaid(base.priorities, own.priorities, normalizeWord),
    prioritySigns: overlaid(base.prioritySigns, own.prioritySigns, signOf),
    levels: withLevels(base.levels, levels),
    boxMarks: withBoxMarks(base.boxMarks, own.boxes ?? {}),
    memory: new Memory(),
  };
}

function overlaid<Meaning extends string>(
  base: ReadonlyMap<string, Meaning>,
  words: Words<Meaning> | undefined,
  keyOf: (form: string) => string,
): ReadonlyMap<string, Meaning> {
  const forms = formsOf(words);
  if (forms.length === 0) return base;
  const map = new Map(base);
  for (const [meaning, form] of forms) map.set(keyOf(form), meaning);
  return map;
}

function withColumns(base: Vocabulary['columns'], words: Words<ColumnMeaning> | undefined): Vocabulary['columns'] {
  const own = new Map<string, ColumnMeaning[]>();
  for (const [meaning, form] of formsOf(words)) {
    const key = normalizeWord(form);
    addTo(own, key, meaning);
  }
  return own.size === 0 ? base : new Map([...base, ...own]);
}

/** A name that the built-in scale does not know has no place on it, but is a level all the same. */
function withLevels(base: Vocabulary['levels'], names: readonly string[]): Vocabulary['levels'] {
  const unknown = names.map(normalizeWord).filter((key) => key !== '' && !base.has(key));
  return unknown.length === 0 ? base : new Map([...base, ...unknown.map((key) => [key, null] as const)]);
}

function formsOf<Meaning extends string>(words: Words<Meaning> | undefined): (readonly [Meaning, string])[] {
  const entries = Object.entries(words ?? {}) as [Meaning, readonly string[]][];
  return entries.flatMap(([meaning, forms]) => forms.map((form) => [meaning, form] as const));
}

/** Signs are compared by their first character: `⚠️` and `⚠` are one. */
function signOf(form: string): string {
  return Array.from(plainText(form))[0] ?? '';
}
