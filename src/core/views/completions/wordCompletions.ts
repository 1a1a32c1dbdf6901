import type { Message } from '../../text/message';
import { plainText } from '../../text/plainText';
import { readPriority } from '../../values/priority';
import { readStatus } from '../../values/status';
import {
  type ColumnMeaning,
  type FieldMeaning,
  type LanguageWords,
  PRIORITIES,
  STATUSES,
} from '../../vocabulary/languageWords';
import { builtInWords } from '../../vocabulary/vocabulary';
import { inCaseOf } from '../../vocabulary/wordLike';
import { priorityMessage, statusMessage } from '../messages';
import { type Completion, completion } from './completion';
import type { CompletionsOf } from './dateCompletions';
import { dependencyCompletions } from './idCompletions';

/** What a cell or a field takes alike, by its meaning; null for any other. */
export function wordCompletions(
  meaning: ColumnMeaning | FieldMeaning | null,
  of: CompletionsOf,
): readonly Completion[] | null {
  switch (meaning) {
    case 'status':
      return statusCompletions(of);
    case 'priority':
      return priorityCompletions(of);
    case 'owner':
    case 'person':
      return ownerCompletions(of);
    case 'dependency':
      return dependencyCompletions(of.place);
    default:
      return null;
  }
}

/** Every status in the wording of its column, else as the plan says it elsewhere, else in a word of its language. */
function statusCompletions(of: CompletionsOf): Completion[] {
  const { words } = of.place.plan;
  return choices('status', of, {
    meanings: STATUSES,
    read: (text) => readStatus(text, words)?.status ?? null,
    wordsOf: ({ statuses }, meaning) => statuses?.[meaning] ?? [],
    signsOf: ({ statusSigns }, meaning) => statusSigns?.[meaning] ?? [],
    describe: statusMessage,
    boxes: { planned: '[ ]', done: '[x]' },
  });
}

function priorityCompletions(of: CompletionsOf): Completion[] {
  const { words } = of.place.plan;
  return choices('priority', of, {
    meanings: PRIORITIES,
    read: (text) => readPriority(text, words),
    wordsOf: ({ priorities }, meaning) => priorities?.[meaning] ?? [],
    signsOf: ({ prioritySigns }, meaning) => prioritySigns?.[meaning] ?? [],
    describe: priorityMessage,
    boxes: {},
  });
}

/** Everybody who is named in the plan, the owners first. */
function ownerCompletions({ place }: CompletionsOf): Completion[] {
  const { people } = place.plan;
  const named = [...people.filter(({ role }) => role === 'owner'), ...people.filter(({ role }) => role !== 'owner')];
  return named.map(({ name, label }) => completion('owner', name, label));
}

interface Words<Meaning extends string> {
  readonly meanings: readonly Meaning[];
  read(text: string): Meaning | null;
  wordsOf(language: LanguageWords, meaning: Meaning): readonly string[];
  signsOf(language: LanguageWords, meaning: Meaning): readonly string[];
  describe(meaning: Meaning): Message;
  /** For columns of boxes. */
  readonly boxes: Readonly<Partial<Record<Meaning, string>>>;
}

function choices<Meaning extends string>(
  kind: 'status' | 'priority',
  { place, values }: CompletionsOf,
  words: Words<Meaning>,
): Completion[] {
  const { plan } = place;
  const own = byFrequency(values);
  const elsewhere = byFrequency(valuesElsewhere(kind, plan));
  const sample = own[0] ?? elsewhere[0] ?? '';
  const language = plan.wording.language();
  return words.meanings.flatMap((meaning) => {
    const texts = BOX.test(sample)
      ? [words.boxes[meaning] ?? '']
      : [...elsewhere.filter((text) => isAlike(text, sample)), ...built(meaning, sample, language, words)];
    const text = [...own, ...texts].find((each) => each !== '' && words.read(each) === meaning);
    return text ? [completion(kind, text, words.describe(meaning))] : [];
  });
}

const BOX = /^\[.\]/;
const SIGN = /^\p{Extended_Pictographic}/u;
const LETTER = /\p{L}/u;
const CODE = /^P\d/;

function isAlike(one: string, other: string): boolean {
  return other === '' || [SIGN, LETTER, CODE].every((form) => form.test(one) === form.test(other));
}

/** `🟡 Medium` where another one is `🔴 High`, `P2` where it is `P1`. */
function* built<Meaning extends string>(
  meaning: Meaning,
  sample: string,
  language: string,
  { wordsOf, signsOf }: Words<Meaning>,
): Generator<string> {
  const inLanguage = builtInWords.find((each) => each.language === language) ?? builtInWords.at(-1);
  const signs = builtInWords.flatMap((each) => signsOf(each, meaning));
  if (CODE.test(sample))
    yield* builtInWords.flatMap((each) => wordsOf(each, meaning)).filter((word) => CODE.test(word));
  if (SIGN.test(sample) && !LETTER.test(sample)) yield* signs;
  for (const word of inLanguage ? wordsOf(inLanguage, meaning) : []) {
    const cased = LETTER.test(sample) ? inCaseOf(plainText(sample).replace(/^[^\p{L}]+/u, ''), word) : word;
    if (SIGN.test(sample)) for (const sign of signs.slice(0, 1)) yield `${sign} ${cased}`;
    yield cased;
  }
}

function valuesElsewhere(kind: 'status' | 'priority', { tables, reading }: CompletionsOf['place']['plan']): string[] {
  const cells = tables.flatMap(({ columns, rows }) => {
    const column = columns.findIndex(({ meaning }) => meaning === kind);
    return column < 0 ? [] : rows.map(({ cells: of }) => of[column]?.source ?? '');
  });
  const fields = reading.sections.flatMap(({ content }) =>
    (content?.nodes ?? []).flatMap((node) => (node.kind === 'field' && node.meaning === kind ? [node.value] : [])),
  );
  return [...cells, ...fields];
}

/** Short ones: what qualifies a status is of one row. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '' && value.length <= 30) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
