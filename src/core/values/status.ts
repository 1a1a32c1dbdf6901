import { plainText } from '../text/plainText';
import type { BoxState } from '../vocabulary/boxMarks';
import type { Status } from '../vocabulary/languageWords';
import { normalizeWord } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import { type Vocabulary, wordKey } from '../vocabulary/vocabulary';
import { signIn } from './sign';

export type { Status } from '../vocabulary/languageWords';

export interface StatusReading {
  readonly status: Status;
  /** The words or the sign that say so, as plain text. */
  readonly text: string;
}

/** The plainest status of a state. */
export const STATUS_OF_STATE: Readonly<Record<BoxState, Status>> = {
  open: 'planned',
  active: 'active',
  done: 'done',
  cancelled: 'dropped',
};

/**
 * The status a status cell or field states: `🟡 On track`, `Done (2026-05-01)`, `Blocked by legal`, `✅`, `[/]`.
 * Words beat signs, but for a tick beside what holds: `✅ Active`. Null for prose, and for a list of choices (`Planned / In Progress / Done`).
 */
export function readStatus(text: string, vocabulary: Vocabulary): StatusReading | null {
  return statusIn(vocabulary, text);
}

/** Whether a status is of what holds: `Approved (2026-01-05)` says of a plan or a certificate that it counts, not that it is over. */
export function isStanding(text: string, { standing }: Pick<Vocabulary, 'standing'>): boolean {
  const plain = plainText(text);
  return [plain, leadingPhrase(plain), wordsBeforeConnector(plain)].some((words) => standing.has(normalizeWord(words)));
}

const statusIn = remembered((vocabulary: Vocabulary, text): StatusReading | null => {
  const plain = plainText(text);
  const reading = plain === '' || plain.length > LONGEST ? null : readPlain(plain, vocabulary);
  const isTicked = reading !== null && vocabulary.statusSigns.get(plain.charAt(0)) === 'done';
  return isTicked && isStanding(plain, vocabulary) ? { ...reading, status: 'done' } : reading;
});

function readPlain(plain: string, vocabulary: Vocabulary): StatusReading | null {
  const box = BOX.exec(plain);
  const state = vocabulary.boxMarks.read.get(box?.[1] ?? '');
  if (box && state) return { status: STATUS_OF_STATE[state], text: box[0].trim() };
  const whole = vocabulary.statuses.get(normalizeWord(plain));
  if (whole !== undefined) return { status: whole, text: plain };
  if (isChoice(plain, vocabulary)) return null;
  const leading = leadingPhrase(plain);
  const led = leading === plain ? undefined : vocabulary.statuses.get(normalizeWord(leading));
  if (led !== undefined) return { status: led, text: leading };
  const connected = wordsBeforeConnector(plain);
  // `Starting in Q3` has not begun.
  const isAhead = vocabulary.periodPhrases.get(wordKey(connected))?.some((phrase) => phrase.meaning === 'starting');
  const dated = connected === plain || isAhead ? undefined : vocabulary.statuses.get(normalizeWord(connected));
  if (dated !== undefined) return { status: dated, text: connected.trim() };
  const sign = signIn(plain, vocabulary.statusSigns);
  return sign === null ? null : { status: sign.meaning, text: sign.text };
}

const LONGEST = 200;
const BOX = /^\[(.)\](?!\S)/u;
const CHOICE_MARK = /\s?[/|,]\s?|\s(?:or|oder|ou|o|или)\s/u;
const PHRASE_END = /\s?[(:;,.!]|\s[-–—→|·]\s?|\s?[–—]/u;
const CONNECTOR =
  /\s(?:by|on|since|until|till|as of|in|for|at|due|pending|with|to(?=\s[QH]?\d)|am|seit|bis|le|depuis|el|desde|\d)/iu;

function leadingPhrase(plain: string): string {
  return plain.split(PHRASE_END, 1)[0] ?? plain;
}

/** `Live` in `Live since March`. */
function wordsBeforeConnector(plain: string): string {
  return plain.split(CONNECTOR, 1)[0] ?? plain;
}

function isChoice(plain: string, vocabulary: Vocabulary): boolean {
  const parts = plain.split(CHOICE_MARK);
  if (parts.length < 2) return false;
  const known = new Set(parts.map((part) => vocabulary.statuses.get(normalizeWord(part))));
  known.delete(undefined);
  return known.size > 1;
}
