import type { TextSpan } from '../syntax/block';
import { plainText } from '../text/plainText';
import { type FieldMeaning, fieldMeaning, type Vocabulary } from '../vocabulary/vocabulary';

/** `Key: value` as it stands in a line; offsets are UTF-16 characters of the line. */
export interface FieldSpan {
  readonly key: string;
  readonly meaning: FieldMeaning | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** As written, trimmed. */
  readonly value: string;
}

/** Which keys count without bold type: those of the vocabulary, or none. */
export type PlainKeys = 'known' | 'none';

const NONE: readonly never[] = [];
const LONGEST_KEY = 60;

/**
 * Reads the fields of a line in the forms of semantics section 3: `**Key:** value`, `**Key**: value`,
 * `**Key: value**` and `Key: value`; several where ` - `, ` | ` or ` · ` parts them.
 */
export function readFields(span: TextSpan, vocabulary: Vocabulary, plainKeys: PlainKeys): readonly FieldSpan[] {
  if (colonIn(span.text) < 0) return NONE;
  const fields: FieldSpan[] = [];
  const { text } = span;
  let from = 0;
  let mark = '';
  while (from < text.length) {
    const key = keyAt(text, from, vocabulary, fields.length === 0 ? plainKeys : 'known');
    if (!key) break;
    const next = nextField(text, key.valueStart, vocabulary);
    mark = key.mark || mark;
    const closing = key.closing ?? closingBefore(text, key.valueStart, next?.separator ?? text.length, mark);
    if (closing) mark = '';
    const valueEnd = trimEnd(text, key.valueStart, closing?.start ?? next?.separator ?? text.length);
    fields.push({
      key: plainText(text.slice(key.keyStart, key.keyEnd)),
      meaning: key.meaning,
      line: span.line,
      start: span.start + from,
      end: span.start + (closing?.end ?? valueEnd),
      keyStart: span.start + key.keyStart,
      keyEnd: span.start + key.keyEnd,
      valueStart: span.start + key.valueStart,
      valueEnd: span.start + valueEnd,
      value: text.slice(key.valueStart, valueEnd),
    });
    if (!next) break;
    from = next.start;
  }
  return fields;
}

interface KeySpan {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly meaning: FieldMeaning | null;
  /** The marks of the bold type that holds the value as well as the key. */
  readonly closing: Marks | null;
  /** What opens emphasis before the key, to be closed behind this value or a later one; empty without. */
  readonly mark: string;
}

interface Marks {
  readonly start: number;
  readonly end: number;
}

function keyAt(text: string, from: number, vocabulary: Vocabulary, plainKeys: PlainKeys): KeySpan | null {
  return text.startsWith('**', from)
    ? boldKeyAt(text, from, vocabulary)
    : plainKeyAt(text, from, vocabulary, plainKeys);
}

function boldKeyAt(text: string, from: number, vocabulary: Vocabulary): KeySpan | null {
  const keyStart = from + 2;
  const close = text.indexOf('**', keyStart);
  if (close < 0 || close - keyStart > 200) return null;
  const inside = text.slice(keyStart, close);
  const colon = colonIn(inside);
  if (colon < 0) {
    const behind = /^\s*[:：]\s*/.exec(text.slice(close + 2));
    if (!behind) return null;
    const valueStart = close + 2 + behind[0].length;
    return valueStart < text.length ? known(text, keyStart, close, valueStart, vocabulary, null) : null;
  }
  const keyEnd = trimEnd(text, keyStart, keyStart + colon);
  if (inside.slice(colon + 1).trim() === '') {
    const valueStart = skipBlanks(text, close + 2);
    return valueStart < text.length ? known(text, keyStart, keyEnd, valueStart, vocabulary, null) : null;
  }
  // `**Focus: Depth**` is a field only where the key is known: else it is a heading (`**Weeks 1-2: Basics**`).
  const valueStart = skipBlanks(text, keyStart + colon + 1);
  const field = known(text, keyStart, keyEnd, valueStart, vocabulary, { start: close, end: close + 2 });
  return field.meaning && close + 2 >= text.trimEnd().length ? field : null;
}

function plainKeyAt(text: string, from: number, vocabulary: Vocabulary, plainKeys: PlainKeys): KeySpan | null {
  if (plainKeys === 'none') return null;
  // `*Last updated: 2026-01-23*`, as documents end.
  const emphasis = /^\s*([*_]?)/.exec(text.slice(from));
  const keyStart = from + (emphasis?.[0].length ?? 0);
  const colon = colonIn(text.slice(keyStart, keyStart + LONGEST_KEY));
  if (colon < 1) return null;
  const isFollowedByBlank = (text[keyStart + colon + 1] ?? ' ').trim() === '';
  if (text[keyStart + colon] === ':' && !isFollowedByBlank) return null;
  const keyEnd = trimEnd(text, keyStart, keyStart + colon);
  const valueStart = skipBlanks(text, keyStart + colon + 1);
  if (valueStart >= text.length) return null;
  const field = known(text, keyStart, keyEnd, valueStart, vocabulary, null, emphasis?.[1]);
  return field.meaning ? field : null;
}

function closingBefore(text: string, valueStart: number, limit: number, mark: string): Marks | null {
  const end = trimEnd(text, valueStart, limit);
  return mark !== '' && end - 1 > valueStart && text[end - 1] === mark ? { start: end - 1, end } : null;
}

function known(
  text: string,
  keyStart: number,
  keyEnd: number,
  valueStart: number,
  vocabulary: Vocabulary,
  closing: Marks | null,
  mark = '',
): KeySpan {
  const meaning = fieldMeaning(vocabulary, plainText(text.slice(keyStart, keyEnd)));
  return { keyStart, keyEnd, valueStart, meaning, closing, mark };
}

/** The next place behind a separator at which another field begins. */
function nextField(text: string, from: number, vocabulary: Vocabulary): { separator: number; start: number } | null {
  for (let index = from; index < text.length - 3; index++) {
    const character = text[index];
    if (character !== '-' && character !== '|' && character !== '·') continue;
    if (text[index - 1] !== ' ' || text[index + 1] !== ' ') continue;
    const start = skipBlanks(text, index + 1);
    if (keyAt(text, start, vocabulary, 'known')) return { separator: index, start };
  }
  return null;
}

function colonIn(text: string): number {
  return text.search(/[:：]/);
}

function skipBlanks(text: string, start: number): number {
  let position = start;
  while (position < text.length && (text[position] ?? '').trim() === '') position++;
  return position;
}

function trimEnd(text: string, start: number, end: number): number {
  return Math.max(start, text.slice(0, end).trimEnd().length);
}
