import type { LanguageWords, PeriodWord, Words } from './languageWords';
import { foldCase } from './normalizeWord';
import { builtInWords } from './vocabulary';

/** What decides where a word leaves its language or its length open. */
export interface WordStyle {
  /** Of the document, as BCP 47; asked for only where several languages have the word. */
  readonly language: () => string;
  /** Other names of months in the same date: `Jun` says that `May` is short. */
  readonly nearby: readonly string[];
  /** The same for those elsewhere; asked for only where nothing nearby tells. */
  readonly others: () => readonly string[];
}

/**
 * Another month in the language, the length, the ending and the case of a month's name: `Sept` and 10 give `Oct`, `июня`
 * and 7 give `июля`. The likeliest first; empty where the name is of no language.
 *
 * @param month 1 to 12
 */
export function monthsLike(name: string, month: number, style: WordStyle): readonly string[] {
  const named = [name, ...style.nearby];
  const speakers = speakersOf(name, ({ months }) => months ?? [], style);
  const months = (speakers.find((speaker) => named.every((each) => rowOf(speaker.months ?? [], each))) ?? speakers[0])
    ?.months;
  const row = months?.[month - 1];
  const like = months && rowOf(months, name);
  if (!months || !row || !like) return [];
  const isShort = isOpen(like) ? tellsShort(months, style) : isAbbreviation(name, like);
  const long = row.filter((form) => !isAbbreviation(form, row));
  const ending = indexOf(
    like.filter((form) => !isAbbreviation(form, like)),
    name,
  );
  const short = row.filter((form) => isAbbreviation(form, row)).sort(byLength(name));
  const best = (isShort ? short[0] : long[ending]) ?? row[0];
  return best === undefined ? [] : [inCaseOf(name, best)];
}

/** Whether the months of a language are written short, as far as others tell. */
function tellsShort(months: Rows, { nearby, others }: WordStyle): boolean {
  const isShort = (name: string) => isAbbreviation(name, rowOf(months, name));
  const tells = (name: string) => !isOpen(rowOf(months, name) ?? []);
  return nearby.some(isShort) || (!nearby.some(tells) && others().some(isShort));
}

/** Whether a month's name is shorter than it could be: `Sep`, but not `May`. */
export function isShortMonth(name: string): boolean {
  return builtInWords.some(({ months }) => isAbbreviation(name, rowOf(months ?? [], name)));
}

/** Another day of the week, in the language and the length of one: 1 is Monday. */
export function weekdaysLike(name: string, weekday: number, style: WordStyle): readonly string[] {
  const [speaker] = speakersOf(name, (language) => [language.periodWords?.weekday ?? []], style);
  const forms = speaker?.periodWords?.weekday ?? [];
  const at = indexOf(forms, name);
  if (at < 0) return [];
  const full = forms[weekday - 1] ?? '';
  if (at < DAYS) return [inCaseOf(name, full)];
  const isInBlocks = forms.length % DAYS === 0;
  const others = isInBlocks ? forms.slice(at - (at % DAYS) + weekday - 1).slice(0, 1) : formsOfDay(full, forms, name);
  // `segunda-feira`, but `sábado`
  return [inCaseOf(name, others[0] ?? full)].map((form) => (name.includes('-') ? form.replace(' ', '-') : form));
}

/** The shorter or the longer names of a day, as one is: `Tues` is shorter, `terça feira` longer than the first. */
function formsOfDay(full: string, forms: readonly string[], like: string): string[] {
  const isLonger = forms.slice(0, DAYS).some((each) => foldCase(like).startsWith(foldCase(each)));
  const others = forms.slice(DAYS).filter((form) => (isLonger ? form.startsWith(full) : full.startsWith(form)));
  return others.sort(byLength(like));
}

/** Another number in words of the same language: `IV` and 1 give `I`, `四` and 1 give `一`. */
export function numeralsLike(word: string, value: number, style: WordStyle): readonly string[] {
  const found = speakersOf(word, ({ numerals }) => numerals ?? [], style).flatMap(({ numerals = [] }) => {
    const row = numerals[value - 1] ?? [];
    return preferred(row, indexOf(rowOf(numerals, word) ?? [], word));
  });
  return found.map((form) => inCaseOf(word, form));
}

/** Another part of a month or year in the same language: `Early` and `mid` give `Mid`. */
export function partsLike(phrase: string, part: PeriodWord, style: WordStyle): readonly string[] {
  const lists = (words: Words<PeriodWord> | undefined) => PARTS.map((each) => words?.[each] ?? []);
  const found = speakersOf(phrase, ({ periodWords }) => lists(periodWords), style).flatMap(({ periodWords }) => {
    const first = foldCase(phrase).split(' ')[0] ?? '';
    const at = indexOf(rowOf(lists(periodWords), phrase) ?? [], phrase);
    const forms = preferred(periodWords?.[part] ?? [], at);
    const alike = forms.filter((form) => foldCase(form).startsWith(`${first} `));
    return phrase.includes(' ') ? [...new Set([...alike, ...forms])] : forms;
  });
  return found.map((form) => inCaseOf(phrase, form));
}

/** `MAY`, `May` or `may`. */
export function inCaseOf(model: string, word: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return word.toUpperCase();
  }
  const [first = ''] = letters;
  const isCapital = first !== first.toLowerCase();
  const [start = '', ...rest] = word;
  return (
    (isCapital ? start.toUpperCase() : first === first.toUpperCase() ? start : start.toLowerCase()) + rest.join('')
  );
}

const DAYS = 7;
const LONGEST_ABBREVIATION = 5;
const PARTS = ['early', 'mid', 'late', 'firstHalf', 'secondHalf'] as const;

type Rows = readonly (readonly string[])[];

/** The languages that have a word, the document's own first, then English. */
function speakersOf(word: string, rows: (language: LanguageWords) => Rows, { language }: WordStyle): LanguageWords[] {
  const speakers = builtInWords.filter((each) => rowOf(rows(each), word) !== null);
  if (speakers.length < 2) return speakers;
  const own = language();
  const rank = (each: LanguageWords) => (each.language === own ? 0 : each.language === 'en' ? 1 : 2);
  return speakers.sort((a, b) => rank(a) - rank(b));
}

function rowOf(rows: Rows, word: string): readonly string[] | null {
  const key = keyOf(word);
  return rows.find((row) => row.some((form) => keyOf(form) === key)) ?? null;
}

function indexOf(forms: readonly string[], word: string): number {
  const key = keyOf(word);
  return forms.findIndex((form) => keyOf(form) === key);
}

function keyOf(word: string): string {
  return foldCase(word).replace('-', ' ');
}

/** The form at the same place as the one before, then the others. */
function preferred(forms: readonly string[], at: number): string[] {
  return [...forms.slice(at, at + 1), ...forms.filter((_, index) => index !== at)];
}

function isAbbreviation(name: string, row: readonly string[] | null): boolean {
  return row !== null && name.length < (row[0]?.length ?? 0) && name.length <= LONGEST_ABBREVIATION;
}

/** A month without a short name, such as `May`: how it is written says nothing. */
function isOpen(row: readonly string[]): boolean {
  return !row.some((form) => isAbbreviation(form, row));
}

function byLength(model: string): (a: string, b: string) => number {
  return (a, b) => Math.abs(a.length - model.length) - Math.abs(b.length - model.length);
}
