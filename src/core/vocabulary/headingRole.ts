import { spokenText } from '../text/plainText';
import type { CalendarUnit, HeadingRole } from './languageWords';
import { mayBeLabelled } from './mayBeLabelled';
import { foldCase, normalizeWord } from './normalizeWord';
import { remembered } from './remembered';
import type { Vocabulary } from './vocabulary';
import { wordKey } from './vocabulary';
import { withoutGapWord } from './withoutGapWord';

export interface HeadingReading {
  readonly role: HeadingRole;
  /** What numbers it, without its word: '1', '1.2', 'A', '31-60'; for `Q1` '1'. */
  readonly ordinal: string | null;
  /** The rest of the text; '' when there is none. */
  readonly title: string;
  /** The unit of a phase that is a stretch of time: `Week 3`, `Q1: …`. */
  readonly unit: CalendarUnit | null;
}

/**
 * What a heading opens, from its plain text: `Goal 1: …`, `1-Year Goal`, `Phase 2`, `Q1: March – May 2026`,
 * `Success Metrics`. Null for headings that only speak of such things (`Goals`, `Goal setting`, `Phase diagram`).
 */
export const headingRole = remembered((vocabulary: Vocabulary, text): HeadingReading | null => {
  const heading = wordsOf(vocabulary, text);
  return labelled(vocabulary, heading) ?? (heading === '' ? null : group(vocabulary, heading));
});

/** The same for text that only a label makes more than text, an item of a list: groups (`Success Metrics`) are none. */
export function labelRole(vocabulary: Vocabulary, text: string): HeadingReading | null {
  return mayBeLabelled(vocabulary, text) ? roleOfLabel(vocabulary, text) : null;
}

const roleOfLabel = remembered((vocabulary: Vocabulary, text): HeadingReading | null => {
  return labelled(vocabulary, wordsOf(vocabulary, text));
});

function wordsOf(vocabulary: Vocabulary, text: string): string {
  const heading = withoutNumbering(spokenText(text).slice(0, LONGEST_HEADING));
  return CJK_FIRST.test(heading) ? withDigits(vocabulary, heading) : heading;
}

function labelled(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  if (heading === '') return null;
  const named = numbered(vocabulary, heading);
  if (named !== null) return named;
  const isCount = COUNT_FIRST.test(heading);
  const sequence = isCount ? (counted(vocabulary, heading) ?? span(vocabulary, heading)) : null;
  return sequence ?? qualifiedGoal(vocabulary, heading) ?? describedGoal(vocabulary, heading);
}

const LONGEST_HEADING = 500;
/** `1-Year Goal`, `0–30 days`, `2단계`, `第 1 周`. */
const COUNT_FIRST = /^[\d第제]/;
const CJK_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CJK_RUN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/u;
const QUALIFYING_COUNT = /^(?:\p{L}{1,4}\s)?(\d{1,2}|\p{Script=Han}{1,2}?)\s?(\p{L}+?)[後内間间]?$/u;
const FIRST_WORD = /^\p{L}[\p{L}\p{M}'’]*/u;
const NUMBER =
  /^\s*(?:[#№]|[Nn](?:[°º]|[ro]\.))?\s*(\d{1,4}(?:\.\d{1,3}){0,3})(?:\s?[-–—~]\s?(?:\p{L}{1,2})?(\d{1,4}))?(?![\p{L}\p{N}%])/u;
const NUMBERING = /^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+/;
const LETTER_ORDINAL = /^\s+([A-Z]\d{0,2}|[IVX]{1,5})(?![\p{L}\p{N}'’])/u;
const SEPARATOR = /^\s*(?:[:：|·・]|[.)](?=\s|$)|[-–—](?=\s))\s*/;
const SPAN = /^(\d{1,4})\s?[-–—~]\s?(\d{1,4})[\s-]?(\p{L}+)/u;
const SEQUENCE =
  /^[第제]?\s?(\d{1,3})(?:\s?[-–~]\s?(\d{1,3}))?\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,6})/u;
const COUNTED = /^(\d{1,3})[\s-](\p{L}+)[\s-]+/u;
// Headings of one letter and a number are ids as often as they are names: they need a mark behind them.
const TIMELESS: ReadonlySet<HeadingRole> = new Set(['goal', 'objective', 'milestone', 'keyResult']);

/** `2. Day 1 Program` and `5.1 Phase 1` count sections, not goals. */
function withoutNumbering(heading: string): string {
  const match = NUMBERING.exec(heading);
  if (match === null || !/[.)]/.test(match[0])) return heading;
  return heading.slice(match[0].length);
}

/** `二、目标` counts sections, too; `第二阶段` is `第2阶段`, `目标一` is `目标1`. */
function withDigits(vocabulary: Vocabulary, heading: string): string {
  const mark = heading.slice(1, 5).search(/[、．]/);
  if (mark >= 0 && vocabulary.numerals.has(heading.slice(0, mark + 1))) {
    return withDigits(vocabulary, heading.slice(mark + 2).trimStart());
  }
  const run = CJK_RUN.exec(heading)?.[0] ?? '';
  const isWord = (word: string) => vocabulary.headingWords.has(word) || vocabulary.units.has(word);
  const before = run.startsWith('第') ? 1 : 0;
  for (let length = Math.min(3, run.length); length > 0; length--) {
    const leading = vocabulary.numerals.get(run.slice(before, before + length));
    if (leading !== undefined && isWord(run.slice(before + length))) {
      return heading.slice(0, before) + leading + heading.slice(before + length);
    }
    const trailing = vocabulary.numerals.get(run.slice(-length));
    if (trailing !== undefined && vocabulary.headingWords.has(run.slice(0, -length))) {
      return run.slice(0, -length) + trailing + heading.slice(run.length);
    }
  }
  return heading;
}

/** `Goal 1: …`, `O1 …`, `Option A: …`, `Objective: …`, `Goal`. */
function numbered(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const glued = gluedOrdinal(vocabulary, heading);
  if (glued !== null) return glued;
  for (const word of leadingWords(heading)) {
    const role = vocabulary.headingWords.get(foldCase(word));
    const unit = role === undefined ? unitOf(vocabulary, word) : null;
    if (role === undefined && unit === null) continue;
    const rest = heading.slice(word.length);
    const number = NUMBER.exec(rest);
    if (number !== null) {
      const title = rest.slice(number[0].length);
      const ordinal = number[2] === undefined ? (number[1] ?? '') : `${number[1]}-${number[2]}`;
      // `March 2026` and `Year 2026` are dates, not the 2026th of anything.
      if (ordinal.length >= 4 && !ordinal.includes('-') && !ordinal.includes('.')) return null;
      return reading(role ?? 'phase', ordinal, title, unit);
    }
    if (role === undefined) return null;
    const letter = LETTER_ORDINAL.exec(rest);
    if (letter !== null) {
      const title = rest.slice(letter[0].length);
      if (title.trim() === '' || SEPARATOR.test(title) || title.startsWith(' ('))
        return reading(role, letter[1] ?? '', title, unit);
      return null;
    }
    if (SEPARATOR.test(rest) && TIMELESS.has(role)) return reading(role, null, rest, unit);
    if (rest.trim() === '' && (role === 'goal' || role === 'objective')) return reading(role, null, '', unit);
    return null;
  }
  return null;
}

/** `O1 …`, `KR1.2 …`, `M5: …`, `Q1: …`, `W3`. */
function gluedOrdinal(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const match = /^(\p{L}{1,3})(?=\d)/u.exec(heading);
  const letters = match?.[1];
  if (letters === undefined) return null;
  const number = NUMBER.exec(heading.slice(letters.length));
  if (number === null) return null;
  const ordinal = number[2] === undefined ? (number[1] ?? '') : `${number[1]}-${number[2]}`;
  const rest = heading.slice(letters.length + number[0].length);
  const role = vocabulary.headingWords.get(foldCase(letters));
  const unit = vocabulary.unitLetters.get(foldCase(letters)) ?? null;
  const isClosed = rest.trim() === '' || SEPARATOR.test(rest) || rest.startsWith(' (');
  const hasYear = /^\s*['’]?\d{2,4}(?!\d)/.test(rest);
  if (unit === 'quarter' && (isClosed || hasYear)) return reading('phase', ordinal, rest, unit);
  if (unit === 'half' && (hasYear || rest.trim() === '' || /\d{4}/.test(rest)))
    return reading('phase', ordinal, rest, unit);
  if (role !== undefined && TIMELESS.has(role)) {
    return role !== 'milestone' || isClosed ? reading(role, ordinal, rest, null) : null;
  }
  return unit !== null && unit !== 'half' && unit !== 'quarter' && isClosed
    ? reading('phase', ordinal, rest, unit)
    : null;
}

/** `第 1 周：…`, `2단계`, `第二阶段` without the digits is not read. */
function counted(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const match = SEQUENCE.exec(heading);
  if (match === null) return null;
  const [whole, first = '', last, word = ''] = match;
  const rest = heading.slice(whole.length);
  const unit = unitOf(vocabulary, word);
  const role = vocabulary.headingWords.get(foldCase(word)) ?? (unit === null ? null : 'phase');
  if (role === null || !(rest.trim() === '' || SEPARATOR.test(rest) || /^\s?[(（]/.test(rest))) return null;
  return reading(role, last === undefined ? first : `${first}-${last}`, rest, unit);
}

/** `0–30 days`, `1–3 months: …`. */
function span(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const match = SPAN.exec(heading);
  if (match === null) return null;
  const unit = unitOf(vocabulary, match[3] ?? '');
  const rest = heading.slice(match[0].length);
  if (unit === null || !(rest.trim() === '' || SEPARATOR.test(rest) || rest.startsWith(' ('))) return null;
  return reading('phase', `${match[1]}-${match[2]}`, rest, unit);
}

/** `1-Year Goal`, `Ultimate Goal`, `Long-term goal: …`. */
function qualifiedGoal(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const counted = COUNTED.exec(heading);
  const afterCount = counted !== null && unitOf(vocabulary, counted[2] ?? '') !== null ? counted[0].length : 0;
  const behind = heading.slice(afterCount);
  const words = behind.split(' ', 3);
  for (let length = 1; length <= words.length; length++) {
    const last = words[length - 1] ?? '';
    const word = last.replace(/[:：]$/, '');
    const role = vocabulary.headingWords.get(foldCase(word));
    if (role !== 'goal' && role !== 'objective') continue;
    const qualifier = words.slice(0, length - 1).join(' ');
    if (afterCount > 0 ? qualifier !== '' : !vocabulary.goalQualifiers.has(normalizeWord(qualifier))) return null;
    const rest = (word === last ? '' : ':') + behind.slice(words.slice(0, length).join(' ').length);
    if (rest.trim() !== '' && !SEPARATOR.test(rest) && !rest.startsWith(' (')) return null;
    return reading(role, null, rest, null);
  }
  return null;
}

/** `Objetivo a 3 años`, `Objectif à long terme : …`, `长期目标`, `1年後の目標`: where the goal stands first, or in one word. */
function describedGoal(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const first = FIRST_WORD.exec(heading)?.[0] ?? '';
  const leading = heading[first.length] === ' ' ? goalRole(vocabulary, first) : null;
  if (leading === null && !CJK_FIRST.test(heading) && !COUNT_FIRST.test(heading)) return null;
  const end = heading.search(/\s?[:：(（]|\s[-–—]\s/);
  const name = end < 0 ? heading : heading.slice(0, end);
  const rest = heading.slice(name.length);
  if (leading !== null) {
    const isDescribed = isQualifier(vocabulary, name.slice(first.length + 1));
    return isDescribed ? reading(leading, null, rest, null) : null;
  }
  for (let length = 2; length <= 4 && length < name.length; length++) {
    const role = goalRole(vocabulary, name.slice(-length));
    const qualifier = name.slice(0, -length).replace(/[のな的]?\s?$/, '');
    if (role !== null && isQualifier(vocabulary, qualifier)) return reading(role, null, rest, null);
  }
  return null;
}

function goalRole(vocabulary: Vocabulary, word: string): HeadingRole | null {
  const role = vocabulary.headingWords.get(foldCase(word));
  return role === 'goal' || role === 'objective' ? role : null;
}

/** `a largo plazo`, `长期`; `a 3 años`, `1年後`. */
function isQualifier(vocabulary: Vocabulary, text: string): boolean {
  if (vocabulary.goalQualifiers.has(normalizeWord(text))) return true;
  const [, digits, word] = QUALIFYING_COUNT.exec(text) ?? [];
  const isCount = digits !== undefined && (/\d/.test(digits) || vocabulary.numerals.has(digits));
  return isCount && unitOf(vocabulary, word ?? '') !== null;
}

/** `Success Metrics:`, `High-ROI Skill Areas`, `Important Gaps (Affecting Performance)`. */
function group(vocabulary: Vocabulary, heading: string): HeadingReading | null {
  const words = normalizeWord(heading).split(' ');
  for (let skipped = 0; skipped <= Math.min(3, words.length - 1); skipped++) {
    const role = vocabulary.headingGroups.get(words.slice(skipped).join(' '));
    if (role === undefined) continue;
    const qualifier = words.slice(0, skipped);
    if (qualifier.some((word) => !/^[\p{L}\p{N}-]+$/u.test(word) || NEGATIONS.has(word))) return null;
    return { role, ordinal: null, title: '', unit: null };
  }
  // `Checklist for promotion`, `Lista de verificación para el ascenso`
  const purpose = words.findIndex((word) => vocabulary.purposeWords.has(word));
  const named = purpose > 0 ? vocabulary.headingGroups.get(words.slice(0, purpose).join(' ')) : undefined;
  if (named !== undefined) return { role: named, ordinal: null, title: '', unit: null };
  const key = words.join(' ');
  if (vocabulary.priorities.has(withoutGapWord(vocabulary, key) ?? '')) {
    return { role: 'gapCategory', ordinal: null, title: '', unit: null };
  }
  // Text without spaces has its further words in front as well: `个人发展领域`.
  for (let skipped = 1; CJK_FIRST.test(key) && skipped <= Math.min(6, key.length - 2); skipped++) {
    const role = vocabulary.headingGroups.get(key.slice(skipped).trimStart());
    if (role !== undefined) return { role, ordinal: null, title: '', unit: null };
  }
  return null;
}

const NEGATIONS: ReadonlySet<string> = new Set([
  'no',
  'non',
  'not',
  'why',
  'how',
  'about',
  'the',
  'and',
  'of',
  'to',
  'for',
  'a',
]);

function reading(role: HeadingRole, ordinal: string | null, rest: string, unit: CalendarUnit | null): HeadingReading {
  return { role, ordinal, title: rest.replace(SEPARATOR, '').trim(), unit };
}

/** One or two words at the start, the longer first. */
function leadingWords(heading: string): string[] {
  const first = FIRST_WORD.exec(heading)?.[0];
  if (first === undefined) return [];
  const isParted = heading[first.length] === ' ' || heading[first.length] === '-';
  const second = isParted ? FIRST_WORD.exec(heading.slice(first.length + 1))?.[0] : undefined;
  return second === undefined ? [first] : [`${first} ${second}`, first];
}

function unitOf(vocabulary: Vocabulary, word: string): CalendarUnit | null {
  return vocabulary.units.get(wordKey(word)) ?? null;
}
