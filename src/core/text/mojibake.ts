/**
 * Text whose UTF-8 bytes were once read as Windows-1252, found by round trip and put right.
 * `ðŸ”´` stands for 🔴, `â€”` for —, `Ã©` for é. Correct text such as `São` or `„MENÜ“` is left alone.
 */
export interface Mojibake {
  /** UTF-16 offsets into the text searched; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly repaired: string;
}

/** The identical string when there is nothing to repair. */
export function repairMojibake(text: string): string {
  const found = findMojibake(text);
  if (found.length === 0) return text;
  let repaired = '';
  let last = 0;
  for (const { start, end, repaired: piece } of found) {
    repaired += text.slice(last, start) + piece;
    last = end;
  }
  return repaired + text.slice(last);
}

/** Maximal runs of broken text, encoded once or twice, in document order. */
export function findMojibake(text: string): readonly Mojibake[] {
  return SUSPICIOUS.test(text) ? joinNeighbours(findBrokenCharacters(text)) : NOTHING;
}

/** Whether lines may hold any: most texts need not be put together to be searched. */
export function mayHoldMojibake(lines: readonly string[], startLine = 0, endLine = lines.length): boolean {
  for (let line = startLine; line < endLine; line++) if (SUSPICIOUS.test(lines[line] ?? '')) return true;
  return false;
}

/** The same, one by one: each stands for the code point `code`. */
export function findBrokenCharacters(text: string): readonly BrokenCharacter[] {
  if (!SUSPICIOUS.test(text)) return NOTHING;
  const units: Unit[] = [];
  let certain = false;
  let genuine = false;
  for (const { index, 0: run } of text.matchAll(BYTES)) {
    for (const unit of decodeRun(text, index, index + run.length)) {
      if (unit.verdict === 'certain') certain = true;
      if (unit.verdict === 'raw') genuine = true;
      else units.push(unit);
    }
  }
  // A doubtful sequence is believed where the rest of the text is broken and nothing in it is right.
  return units.filter((unit) => unit.verdict === 'certain' || (certain && !genuine));
}

type Verdict = 'raw' | 'certain' | 'ambiguous' | 'intermediate';

export interface BrokenCharacter {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

interface Unit extends BrokenCharacter {
  readonly verdict: Verdict;
}

const NOTHING: readonly never[] = [];
const C1_TO_WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const BYTE_BY_CODE: ReadonlyMap<number, number> = new Map(
  Array.from(C1_TO_WINDOWS_1252, (character, index) => [character.charCodeAt(0), 0x80 + index]),
);
// A lead byte C2–F4 followed by a continuation byte 80–BF, both seen through Windows-1252.
const SUSPICIOUS = new RegExp(`[\\u00C2-\\u00F4][\\u0080-\\u00BF${C1_TO_WINDOWS_1252}]`);
const BYTES = new RegExp(`[\\u0080-\\u00FF${C1_TO_WINDOWS_1252}]+`, 'g');
// What correct text puts right behind a letter: closing quotes, dashes, `…`, `™`, footnote marks, a no-break space.
const NATURAL_FOLLOWERS =
  '\u2026\u2018\u2019\u201C\u201D\u2013\u2014\u2122\u203A\u00BB\u00A0\u00AE\u00A9\u00B0\u00B2\u00B3\u00B9\u00B7\u00BA\u00AA';
const QUOTES = '\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A';
// Characters that Windows-1252 has and that occur only half-way through a double encoding (ƒ ˆ ˜ and the C1 controls).
const ONLY_INTERMEDIATE = '\u0192\u02C6\u02DC';
const SIGN = /[\p{P}\p{S}\p{Zs}\p{Cf}\p{Mn}\p{No}]/u;
const LETTER = /\p{L}/u;
const UPPERCASE = /\p{Lu}/u;
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\u30FC\uFF01-\uFF9F]/u],
  ['thai', /\p{Script=Thai}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
];

/** The Windows-1252 byte (0x80–0xFF) that a UTF-16 unit stands for, or -1. Undefined bytes map to themselves. */
function byteOf(code: number): number {
  if (code < 0x80) return -1;
  if (code <= 0xff) return code;
  return BYTE_BY_CODE.get(code) ?? -1;
}

function decodeRun(text: string, start: number, end: number): Unit[] {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  const after = end < text.length ? (text.codePointAt(end) ?? 0x20) : 0x20;
  const raw: Unit[] = [];
  for (let at = start; at < end; at++) raw.push({ code: text.charCodeAt(at), start: at, end: at + 1, verdict: 'raw' });
  const once = decodeUnits(raw, before, after);
  if (once.every((unit) => unit.verdict === 'raw')) return once;
  const mayBeTwice = once.some(({ code }) => byteOf(code) >= 0xc2);
  const twice = mayBeTwice ? decodeUnits(once, before, after) : once;
  return twice.flatMap((unit) =>
    unit.verdict === 'intermediate' ? raw.slice(unit.start - start, unit.end - start) : unit,
  );
}

function decodeUnits(units: readonly Unit[], before: number, after: number): Unit[] {
  const decoded: { unit: Unit; parts: readonly Unit[] }[] = [];
  for (let at = 0; at < units.length; ) {
    const sequence = sequenceAt(units, at);
    const first = units[at];
    if (first === undefined) break;
    const parts = sequence === null ? [first] : units.slice(at, at + sequence.length);
    const unit: Unit =
      sequence === null
        ? first
        : { code: sequence.code, start: first.start, end: parts.at(-1)?.end ?? first.end, verdict: 'certain' };
    decoded.push({ unit, parts });
    at += parts.length;
  }
  return decoded.flatMap(({ unit, parts }, index) => {
    if (parts.length === 1) return [unit];
    const verdict = judge(unit.code, parts, decoded[index - 1]?.unit, decoded[index + 1]?.unit, before, after);
    return verdict === 'raw' ? parts : [{ ...unit, verdict }];
  });
}

/** A well-formed UTF-8 sequence (no overlong forms, no surrogates) spelt by units from `at` on. */
function sequenceAt(units: readonly Unit[], at: number): { code: number; length: number } | null {
  const first = units[at];
  if (first === undefined) return null;
  const lead = byteOf(first.code);
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > units.length) return null;
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index++) {
    const unit = units[at + index];
    const byte = unit === undefined ? -1 : byteOf(unit.code);
    // Sequences are whole within one layer of encoding: never half decoded, half not.
    if (byte < 0x80 || byte > 0xbf || (unit?.verdict === 'raw') !== (first.verdict === 'raw')) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { code, length };
}

function judge(
  code: number,
  parts: readonly Unit[],
  previous: Unit | undefined,
  next: Unit | undefined,
  before: number,
  after: number,
): Verdict {
  const character = String.fromCodePoint(code);
  const lead = parts[0]?.code ?? 0;
  if (code === 0xfffd) return 'raw';
  if (code < 0xa0 || ONLY_INTERMEDIATE.includes(character)) {
    return previous !== undefined && previous.verdict !== 'raw' ? 'intermediate' : 'raw';
  }
  const script = scriptOf(code, character);
  if (script === null) return 'raw';
  if (isGenuineLetter(previous) || isGenuineLetter(next))
    return script === 'sign' && parts.length > 2 ? 'certain' : 'raw';
  const followers = parts.slice(1).map((part) => String.fromCharCode(part.code));
  const previousCharacter = String.fromCodePoint(previous?.code ?? before);
  if (lead !== 0xc2 && followers.every((follower) => NATURAL_FOLLOWERS.includes(follower))) {
    const isQuoted = QUOTES.includes(previousCharacter) && QUOTES.includes(followers.at(-1) ?? ' ');
    if (isQuoted && previous?.verdict === 'raw') return 'ambiguous';
    const endsWord = !LETTER.test(String.fromCodePoint(next?.code ?? after));
    const continuesWord = lead < 0xdf ? UPPERCASE.test(previousCharacter) : LETTER.test(previousCharacter);
    if (endsWord && continuesWord && (previous === undefined || previous.verdict === 'raw')) return 'ambiguous';
  }
  if (script === 'sign' || script === 'latin') return 'certain';
  const isAmongItsOwn = [previous?.code ?? before, next?.code ?? after].some(
    (neighbour) => scriptOf(neighbour, String.fromCodePoint(neighbour)) === script,
  );
  return isAmongItsOwn ? 'certain' : 'ambiguous';
}

function isGenuineLetter(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.verdict === 'raw' && LETTER.test(String.fromCharCode(unit.code));
}

/** 'latin' is what European languages write with: no IPA, whose letters correct text spells by accident (`É™` → ə). */
function scriptOf(code: number, character: string): string | null {
  if (code < 0x80) return null;
  if ((code >= 0xc0 && code <= 0x17f) || (code >= 0x1ea0 && code <= 0x1ef9)) return 'latin';
  if (code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0) return 'latin';
  if (code >= 0x218 && code <= 0x21b) return 'latin';
  for (const [name, letters] of SCRIPTS) if (letters.test(character)) return name;
  if (code >= 0xa0 && (SIGN.test(character) || 'ªºµ'.includes(character))) {
    // Signs of scripts that no plan is written in come from accidents too.
    return code < 0x370 || code >= 0x2000 ? 'sign' : null;
  }
  return null;
}

function joinNeighbours(units: readonly BrokenCharacter[]): Mojibake[] {
  const joined: { start: number; end: number; repaired: string }[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const character = String.fromCodePoint(unit.code);
    if (last !== undefined && last.end === unit.start) {
      last.end = unit.end;
      last.repaired += character;
    } else {
      joined.push({ start: unit.start, end: unit.end, repaired: character });
    }
  }
  return joined;
}
