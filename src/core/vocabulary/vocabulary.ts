import { plainText } from '../text/plainText';
import { type BoxMarks, builtInBoxMarks } from './boxMarks';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type {
  Blank,
  CalendarUnit,
  ColumnMeaning,
  Comparator,
  FieldMeaning,
  HeadingRole,
  LanguageWords,
  Magnitude,
  MeasureUnit,
  PeriodWord,
  Priority,
  Status,
  Words,
} from './languageWords';
import { foldCase, normalizeWord, plainWordKey, singular } from './normalizeWord';
import { pt } from './pt';
import { Memory, remembered } from './remembered';
import { ru } from './ru';
import { signs } from './signs';
import { zh } from './zh';

export { type HeadingReading, headingRole, labelRole } from './headingRole';
export type * from './languageWords';
export { normalizeWord } from './normalizeWord';

/** Compiled look-ups. Keys are `normalizeWord` for words, folded and singular for single tokens, plain text for signs. */
export interface Vocabulary {
  readonly columns: ReadonlyMap<string, readonly ColumnMeaning[]>;
  readonly fields: ReadonlyMap<string, FieldMeaning>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly statusSigns: ReadonlyMap<string, Status>;
  readonly priorities: ReadonlyMap<string, Priority>;
  readonly prioritySigns: ReadonlyMap<string, Priority>;
  /** Rank on the built-in scale, 0 to 4; null for names that only the user's own scale has. */
  readonly levels: ReadonlyMap<string, number | null>;
  /** Names to show for ranks 0 to 4, from the last language that has them. */
  readonly levelNames: readonly string[];
  /** The same of every language that has them. */
  readonly levelNamesByLanguage: readonly (readonly string[])[];
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, CalendarUnit>;
  readonly unitLetters: ReadonlyMap<string, CalendarUnit>;
  /** From 1 on. */
  readonly numerals: ReadonlyMap<string, number>;
  /** By first token, or what stands before its apostrophe; longer phrases first. */
  readonly periodPhrases: ReadonlyMap<string, readonly PeriodPhrase[]>;
  readonly headingWords: ReadonlyMap<string, HeadingRole>;
  readonly headingGroups: ReadonlyMap<string, HeadingRole>;
  readonly goalQualifiers: ReadonlySet<string>;
  readonly purposeWords: ReadonlySet<string>;
  /** What figures measure rather than count, as `wordKey`. */
  readonly measures: ReadonlySet<string>;
  /** Words that make a date one to come, as `foldCase` writes them. */
  readonly upcoming: ReadonlySet<string>;
  /** What stands before an id that is referred to, or behind it, as `foldCase` writes it. */
  readonly references: Readonly<Record<'before' | 'behind', readonly string[]>>;
  /** Statuses of what holds, which do not say that work is over. */
  readonly standing: ReadonlySet<string>;
  /** What is not there yet, as `foldCase` writes it. */
  readonly blanks: Readonly<Record<Blank, ReadonlySet<string>>>;
  /** Words that add nothing to a name, as `wordKey`. */
  readonly fillers: ReadonlySet<string>;
  readonly measureUnits: ReadonlyMap<string, MeasureUnit>;
  /** Keys of one letter keep their case. */
  readonly magnitudes: ReadonlyMap<string, Magnitude>;
  readonly comparators: ReadonlyMap<string, Comparator>;
  readonly perWords: ReadonlySet<string>;
  readonly lowerIsBetter: ReadonlySet<string>;
  readonly boxMarks: BoxMarks;
  /** What was read with these very words: never shared with others. */
  readonly memory: Memory;
}

export interface PeriodPhrase {
  readonly tokens: readonly string[];
  readonly meaning: PeriodWord;
}

/** Later words win over earlier ones, so a user's come last. */
export function buildVocabulary(words: readonly LanguageWords[]): Vocabulary {
  const columns = new Map<string, ColumnMeaning[]>();
  for (const language of [...words].reverse()) {
    for (const [meaning, forms] of entriesOf(language.columns)) {
      for (const form of forms) {
        const key = plainWordKey(form);
        const known = columns.get(key) ?? [];
        if (!known.includes(meaning)) columns.set(key, [...known, meaning]);
      }
    }
  }
  return {
    columns,
    fields: lookUp(words, (language) => language.fields, plainWordKey),
    statuses: withFeminine(lookUp(words, (language) => language.statuses, plainWordKey)),
    statusSigns: lookUp(words, (language) => language.statusSigns, String),
    priorities: lookUp(words, (language) => language.priorities, plainWordKey),
    prioritySigns: lookUp(words, (language) => language.prioritySigns, String),
    levels: ranked(words, (language) => language.levels, 0, plainWordKey),
    levelNames:
      [...words]
        .reverse()
        .find((language) => language.levels !== undefined)
        ?.levels?.map((names) => names[0] ?? '') ?? [],
    levelNamesByLanguage: words.flatMap(({ levels }) => (levels ? [levels.map((names) => names[0] ?? '')] : [])),
    months: ranked(words, (language) => language.months, 1, wordKey),
    units: lookUp(words, (language) => language.units, wordKey),
    unitLetters: lookUp(words, (language) => language.unitLetters, foldCase),
    numerals: ranked(words, (language) => language.numerals, 1, wordKey),
    periodPhrases: periodPhrasesOf(words),
    headingWords: lookUp(words, (language) => language.headingWords, foldCase),
    headingGroups: lookUp(words, (language) => language.headingGroups, plainWordKey),
    goalQualifiers: new Set(words.flatMap((language) => (language.goalQualifiers ?? []).map(plainWordKey))),
    purposeWords: new Set(words.flatMap((language) => (language.purposeWords ?? []).map(plainWordKey))),
    measures: new Set(words.flatMap((language) => (language.measures ?? []).map(wordKey))),
    upcoming: new Set(words.flatMap((language) => (language.upcoming ?? []).map(foldCase))),
    references: {
      before: words.flatMap((language) => (language.references?.before ?? []).map(foldCase)),
      behind: words.flatMap((language) => (language.references?.behind ?? []).map(foldCase)),
    },
    standing: new Set(words.flatMap((language) => (language.standing ?? []).map(plainWordKey))),
    blanks: blanksOf(words),
    fillers: new Set(words.flatMap((language) => (language.fillers ?? []).map(wordKey))),
    measureUnits: lookUp(words, (language) => language.measureUnits, wordKey),
    magnitudes: lookUp(words, (language) => language.magnitudes, magnitudeKey),
    comparators: lookUp(words, (language) => language.comparators, plainWordKey),
    perWords: new Set(words.flatMap((language) => (language.perWords ?? []).map(wordKey))),
    lowerIsBetter: new Set(words.flatMap((language) => (language.lowerIsBetter ?? []).map(plainWordKey))),
    boxMarks: builtInBoxMarks,
    memory: new Memory(),
  };
}

/** `Completada` as `Completado`, `Terminée` as `Terminé`, `Готова` as `Готово`, whose `о` is Cyrillic. */
function withFeminine(statuses: ReadonlyMap<string, Status>): ReadonlyMap<string, Status> {
  const all = new Map(statuses);
  for (const [key, status] of statuses) {
    const feminine = key.replace(/[oоei]$/, (end) => (end === 'o' ? 'a' : end === 'о' ? 'а' : `${end}e`));
    if (!all.has(feminine)) all.set(feminine, status);
  }
  return all;
}

/** English last: where one spelling has two meanings, its is the one that counts. Compiles anew; callers keep it. */
export function builtInVocabulary(): Vocabulary {
  return buildVocabulary(builtInWords);
}

export const builtInWords: readonly LanguageWords[] = [zh, ja, ko, ru, it, de, pt, fr, es, signs, en];

/** The first of `columnMeanings`, or null. */
export function columnMeaning(vocabulary: Vocabulary, header: string): ColumnMeaning | null {
  return columnMeanings(vocabulary, header)[0] ?? null;
}

/**
 * All that a header may mean, the likeliest first: `Gap` is a gap or the name of one, `Objetivo` a target or a goal.
 * Reads qualified forms too: `Required for Staff`, `Target (Q1 2025)`, `Baseline Q4 2024`, `Owner / DRI`.
 */
export const columnMeanings = remembered((vocabulary: Vocabulary, header): readonly ColumnMeaning[] => {
  if (header.length > LONGEST_HEADER) return [];
  const key = normalizeWord(header);
  if (key === '') return plainText(header) === '#' ? ['number'] : [];
  const exact = vocabulary.columns.get(key);
  if (exact !== undefined) return exact;
  const parts = key.split('/');
  if (parts.length > 1) return commonMeanings(parts.map((part) => vocabulary.columns.get(part.trim()) ?? []));
  const words = key.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const head = vocabulary.columns
      .get(words.slice(0, length).join(' '))
      ?.filter((meaning) => QUALIFIABLE.has(meaning));
    if (head === undefined || head.length === 0) continue;
    const rest = words.slice(length);
    if (vocabulary.purposeWords.has(rest[0] ?? '') && rest.length > 1)
      return head.filter((meaning) => meaning === 'required');
    const period =
      rest[0] === 'a' && rest[1] === 'of' ? rest.slice(2) : PREPOSITIONS.has(rest[0] ?? '') ? rest.slice(1) : rest;
    if (period.length > 0 && period.every((word) => isPeriodWord(vocabulary, word))) return head;
  }
  return leadingPeriod(vocabulary, words);
});

export const fieldMeaning = remembered(
  (vocabulary: Pick<Vocabulary, 'fields' | 'memory'>, key): FieldMeaning | null => {
    return vocabulary.fields.get(normalizeWord(key)) ?? null;
  },
);

/** The calendar unit that a column of bare numbers counts: `Week`, `주차`, `Day`. */
export function calendarUnit(vocabulary: Vocabulary, header: string): CalendarUnit | null {
  return vocabulary.units.get(normalizeWord(header)) ?? null;
}

/** The key of one token of a date. */
export function wordKey(token: string): string {
  return singular(foldCase(token).replace(/\.$/, ''));
}

/** The key of what multiplies a figure; `M` and `m` differ. */
export function magnitudeKey(word: string): string {
  return word.length === 1 ? word : wordKey(word);
}

/** Needed also where a text is read without a vocabulary: nobody has blanks of their own. */
export function blanksOf(words: readonly LanguageWords[]): Vocabulary['blanks'] {
  const formsOf = (blank: Blank) => new Set(words.flatMap(({ blanks }) => (blanks?.[blank] ?? []).map(foldCase)));
  return {
    undecided: formsOf('undecided'),
    absent: formsOf('absent'),
    asking: formsOf('asking'),
    alone: formsOf('alone'),
    asked: formsOf('asked'),
    template: formsOf('template'),
  };
}

const LONGEST_HEADER = 120;
const QUALIFIABLE: ReadonlySet<ColumnMeaning> = new Set(['current', 'baseline', 'required', 'after']);
const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'by', 'at', 'since', '-', '–', '—', '@']);

function entriesOf<Meaning extends string>(words: Words<Meaning> | undefined): [Meaning, readonly string[]][] {
  return Object.entries(words ?? {}) as [Meaning, readonly string[]][];
}

function lookUp<Meaning extends string>(
  words: readonly LanguageWords[],
  pick: (language: LanguageWords) => Words<Meaning> | undefined,
  keyOf: (form: string) => string,
): Map<string, Meaning> {
  const map = new Map<string, Meaning>();
  for (const language of words) {
    for (const [meaning, forms] of entriesOf(pick(language))) for (const form of forms) map.set(keyOf(form), meaning);
  }
  return map;
}

function ranked(
  words: readonly LanguageWords[],
  pick: (language: LanguageWords) => readonly (readonly string[])[] | undefined,
  first: number,
  keyOf: (form: string) => string,
): Map<string, number> {
  const map = new Map<string, number>();
  for (const language of words) {
    for (const [index, forms] of (pick(language) ?? []).entries()) {
      for (const form of forms) map.set(keyOf(form), first + index);
    }
  }
  return map;
}

function periodPhrasesOf(words: readonly LanguageWords[]): Map<string, PeriodPhrase[]> {
  const map = new Map<string, PeriodPhrase[]>();
  for (const language of words) {
    for (const [meaning, forms] of entriesOf(language.periodWords)) {
      for (const form of forms) {
        const tokens = form.split(' ').map(wordKey);
        const first = tokens[0]?.split("'")[0] ?? '';
        map.set(first, [{ tokens, meaning }, ...(map.get(first) ?? [])]);
      }
    }
  }
  for (const phrases of map.values()) phrases.sort((a, b) => b.tokens.length - a.tokens.length);
  return map;
}

function commonMeanings(parts: readonly (readonly ColumnMeaning[])[]): readonly ColumnMeaning[] {
  const [first = [], ...others] = parts;
  return first.filter((meaning) => others.every((part) => part.includes(meaning)));
}

/** `Q1 Target`, `2026 Target`. */
function leadingPeriod(vocabulary: Vocabulary, words: readonly string[]): readonly ColumnMeaning[] {
  for (let length = 1; length < words.length && isPeriodWord(vocabulary, words[length - 1] ?? ''); length++) {
    const meanings = vocabulary.columns.get(words.slice(length).join(' '));
    if (meanings !== undefined) return meanings.filter((meaning) => QUALIFIABLE.has(meaning));
  }
  return [];
}

function isPeriodWord(vocabulary: Vocabulary, word: string): boolean {
  return (
    /^(?:[qh]\d|\d{1,4}(?:-\d{1,2}){0,2})$/.test(word) ||
    vocabulary.months.has(word) ||
    vocabulary.months.has(singular(word))
  );
}
