import { plainText } from '../text/plainText';
import { readStatus, type Status } from '../values/status';
import { builtInWords } from '../vocabulary/vocabulary';
import { inCaseOf } from '../vocabulary/wordLike';
import type { Field, Plan, PlanTable } from './plan';
import { walk } from './queries';

/** Where a status is written: in the column of a table, or in a field. */
export interface StatusPlace {
  /** The cell or the value of the field, as written. */
  readonly source: string;
  /** Null for a field. */
  readonly table: PlanTable | null;
  /** Of the table; -1 for a field. */
  readonly column: number;
}

/**
 * Another status in the plan's own wording: as its column says it, else as the plan does elsewhere, else in the first
 * word of its language. What qualifies the status stays: `In progress (with Kim)` and done give `Done (with Kim)`.
 *
 * @returns null where no wording would be read as that status
 */
export function statusLike(place: StatusPlace, status: Status, plan: Plan): string | null {
  const { vocabulary } = plan.wording;
  const reading = readStatus(place.source, vocabulary);
  if (!reading) return null;
  const said = saidIn(place.source, reading.text);
  for (const word of wordsFor(place, said, status, plan)) {
    const whole = place.source.replace(said, () => word);
    const qualified = /\d\s?%/.test(whole) ? word : whole;
    for (const text of [qualified, word]) if (readStatus(text, vocabulary)?.status === status) return text;
  }
  return null;
}

/** What says the status in its cell, emphasis and qualifiers left out; the whole of it where that cannot be told. */
function saidIn(source: string, text: string): string {
  const bare = text.replace(QUALIFIER, '');
  return [bare, text].find((each) => each !== '' && source.includes(each)) ?? source;
}

const QUALIFIER = /\s?[([][^()[\]]*[)\]]$/;

function* wordsFor(place: StatusPlace, said: string, status: Status, plan: Plan): Generator<string> {
  const isAlike = (word: string) => LETTER.test(word) === LETTER.test(said);
  const own = place.table ? wordsIn([place.table], place.column, status, plan) : [];
  yield* own;
  const elsewhere = [...wordsIn(plan.tables, null, status, plan), ...wordsOfFields(plan, status)];
  yield* byFrequency(elsewhere.filter(isAlike)).map((word) => inCaseOf(said, word));
  const language = plan.wording.language();
  const words = builtInWords.find((each) => each.language === language)?.statuses?.[status] ?? [];
  const signs = builtInWords.flatMap(({ statusSigns }) => statusSigns?.[status] ?? []);
  const sign = SIGN.test(said) ? (signs[0] ?? '') : '';
  if (!LETTER.test(said)) return yield sign;
  for (const word of words) yield `${sign} ${inCaseOf(said, word)}`.trim();
}

const LETTER = /\p{L}/u;
const SIGN = /\p{Extended_Pictographic}/u;

/** The words for a status in one column, or in all that hold statuses, the most frequent first. */
function wordsIn(tables: readonly PlanTable[], column: number | null, status: Status, plan: Plan): string[] {
  const words: string[] = [];
  for (const { columns, rows } of tables) {
    for (const { cells } of rows) {
      for (const [index, { source }] of cells.entries()) {
        const { meaning } = columns[index] ?? { meaning: null };
        if (column === null ? meaning !== 'status' && meaning !== 'progress' : index !== column) continue;
        const reading = readStatus(source, plan.wording.vocabulary);
        if (reading?.status === status && !BOX.test(source)) words.push(saidIn(source, reading.text));
      }
    }
  }
  return byFrequency(words);
}

const BOX = /^\[.\]/;

function wordsOfFields(plan: Plan, status: Status): string[] {
  const fields = walk(plan.root).filter((node): node is Field => node.kind === 'field' && node.status === status);
  return fields.flatMap(({ value }) => {
    const reading = readStatus(value, plan.wording.vocabulary);
    return reading ? [plainText(reading.text)] : [];
  });
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
