import { repairMojibake } from './mojibake';
import { RecentTexts } from './recentTexts';

/**
 * The words of one piece of inline Markdown: emphasis, code ticks, links and tags are resolved, broken text is repaired,
 * white space is collapsed. `[ ]`, `snake_case` and `2 * 3` stay as they are.
 */
export function plainText(markdown: string): string {
  if (!UNRESOLVED.test(markdown)) return markdown;
  if (markdown.length > LONGEST_REMEMBERED) return resolve(markdown);
  const known = recent.get(markdown);
  if (known !== undefined) return known;
  const plain = resolve(markdown);
  recent.set(markdown, plain);
  return plain;
}

/** Several readers ask for the same text one after the other. */
const recent = new RecentTexts<string>();
const LONGEST_REMEMBERED = 200;

function resolve(markdown: string): string {
  const text = repairMojibake(markdown);
  const resolved = MARKUP.test(text) ? resolveInlines(text) : text;
  return UNEVEN.test(resolved) ? resolved.replace(WHITE_SPACE, ' ').trim() : resolved;
}

/** `plainText` without emoji and pictographs: what is read aloud, and what words are matched on. Stars stay. */
export function spokenText(markdown: string): string {
  const plain = plainText(markdown);
  if (!BEYOND_LATIN_1.test(plain)) return plain;
  const spoken = plain.replace(PICTOGRAPH, '');
  return spoken === plain ? plain : spoken.replace(WHITE_SPACE, ' ').trim();
}

/** What is resolved; brackets by themselves stay. */
const MARKUP = /[*_~`<>&\\]|\][[(]/;
const EACH_MARKUP_OR_IMAGE = /[*_~`[\]<>&\\!]/g;
/** What may have to be resolved, repaired or collapsed: most texts, each asked for by many readers, hold nothing of it. */
const UNRESOLVED =
  /[*_~`[\]<>&\\\t-\r\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]|[\u0080-\u00FF][\u0080-\uFFFF]|^ | $| {2}/;
/** White space to be collapsed. */
const UNEVEN = /[\t-\r\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]|^ | $| {2}/;
const WHITE_SPACE = /[\s\u00A0\u200B\uFEFF]+/g;
const BEYOND_LATIN_1 = /[\u0100-\uFFFF]/;
// ©, ® and ™ are pictographic to Unicode but text to a reader; ★ and ☆ are levels.
const PICTOGRAPH =
  /(?![\u00A9\u00AE\u2122\u2605\u2606])(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u2610-\u2612]|\uFE0F|\u200D|\u20E3|[\u{E0020}-\u{E007F}])/gu;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;
const LONGEST_DESTINATION = 4096;
const DEEPEST_PARENTHESES = 32;
const LONGEST_TAG = 1024;
const ENTITY = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['times', '×'],
  ['rarr', '→'],
  ['larr', '←'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['pound', '£'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['minus', '−'],
]);

/** A run of `*`, `_` or `~` that may yet turn out to be emphasis (CommonMark 6.2). */
interface Delimiter {
  readonly piece: number;
  readonly mark: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  count: number;
}

function resolveInlines(text: string): string {
  const pieces: string[] = [];
  const delimiters: Delimiter[] = [];
  const brackets: { piece: number; isImage: boolean }[] = [];
  const codeEnds = text.includes('`') ? new Map<number, number>() : NO_CODE;
  const lastComment = text.includes('<') ? text.lastIndexOf('-->') : -1;
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (character === '\\' && ESCAPABLE.test(next)) {
      pieces.push(next);
      at += 2;
    } else if (character === '`') {
      const { content, end } = codeSpanAt(text, at, codeEnds);
      pieces.push(content);
      at = end;
    } else if (character === '*' || character === '_' || character === '~') {
      const end = endOfRun(text, at);
      delimiters.push(delimiterAt(text, at, end, pieces.length));
      pieces.push(text.slice(at, end));
      at = end;
    } else if (character === '[' || (character === '!' && next === '[')) {
      const isImage = character === '!';
      brackets.push({ piece: pieces.length, isImage });
      pieces.push(isImage ? '![' : '[');
      at += isImage ? 2 : 1;
    } else if (character === ']') {
      const opener = brackets.pop();
      const end = opener === undefined ? -1 : linkEndAt(text, at, pieces, opener.piece);
      if (opener !== undefined && end >= 0) {
        pieces[opener.piece] = '';
        at = end;
      } else {
        pieces.push(']');
        at++;
      }
    } else if (character === '<') {
      const { content, end } = tagAt(text, at, lastComment);
      pieces.push(content);
      at = end;
    } else if (character === '&') {
      const { content, end } = entityAt(text, at);
      pieces.push(content);
      at = end;
    } else {
      const end = nextMarkup(text, at + 1);
      pieces.push(text.slice(at, end));
      at = end;
    }
  }
  dropEmphasis(delimiters, pieces);
  return pieces.join('');
}

const NO_CODE = new Map<number, number>();

/** Where the next character stands that may be markup, or begin an image. */
function nextMarkup(text: string, from: number): number {
  EACH_MARKUP_OR_IMAGE.lastIndex = from;
  return EACH_MARKUP_OR_IMAGE.test(text) ? EACH_MARKUP_OR_IMAGE.lastIndex - 1 : text.length;
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] === text[start]) end++;
  return end;
}

function codeSpanAt(text: string, start: number, lastEnds: Map<number, number>): { content: string; end: number } {
  const open = endOfRun(text, start);
  const length = open - start;
  // A length that found no partner once finds none further on: keeps unmatched ticks linear.
  if (lastEnds.get(length) === -1) return { content: text.slice(start, open), end: open };
  for (let at = open; at < text.length; ) {
    const tick = text.indexOf('`', at);
    if (tick < 0) break;
    const end = endOfRun(text, tick);
    if (end - tick === length) {
      const inner = text.slice(open, tick);
      return { content: inner, end };
    }
    at = end;
  }
  lastEnds.set(length, -1);
  return { content: text.slice(start, open), end: open };
}

function delimiterAt(text: string, start: number, end: number, piece: number): Delimiter {
  const mark = text[start] ?? '';
  const before = start === 0 ? ' ' : (text[start - 1] ?? ' ');
  const after = end >= text.length ? ' ' : (text[end] ?? ' ');
  const count = end - start;
  const isLeft = !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
  const isRight = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
  if (mark === '~') {
    const isStrike = count === 2;
    return { piece, mark, count, canOpen: isLeft && isStrike, canClose: isRight && isStrike };
  }
  if (mark === '*') return { piece, mark, count, canOpen: isLeft, canClose: isRight };
  return {
    piece,
    mark,
    count,
    canOpen: isLeft && (!isRight || PUNCTUATION.test(before)),
    canClose: isRight && (!isLeft || PUNCTUATION.test(after)),
  };
}

function dropEmphasis(delimiters: readonly Delimiter[], pieces: string[]): void {
  const openers = new Map<string, Delimiter[]>();
  for (const closer of delimiters) {
    const stack = openers.get(closer.mark) ?? [];
    openers.set(closer.mark, stack);
    while (closer.canClose && closer.count > 0 && stack.length > 0) {
      const opener = stack.at(-1);
      if (opener === undefined) break;
      const used = Math.min(opener.count, closer.count);
      opener.count -= used;
      closer.count -= used;
      pieces[opener.piece] = opener.mark.repeat(opener.count);
      pieces[closer.piece] = closer.mark.repeat(closer.count);
      if (opener.count === 0) stack.pop();
    }
    if (closer.canOpen && closer.count > 0) stack.push(closer);
  }
}

/** The end of `](url "title")` or `][label]` from the `]` on, or -1 where the brackets are only brackets. */
function linkEndAt(text: string, close: number, pieces: readonly string[], opener: number): number {
  const follower = text[close + 1];
  if (follower === '[') {
    const end = text.indexOf(']', close + 2);
    const isBlank = pieces.slice(opener + 1).every((piece) => piece.trim() === '');
    return end > close + 2 && end - close < 200 && !isBlank ? end + 1 : -1;
  }
  if (follower !== '(') return -1;
  let depth = 0;
  const limit = Math.min(text.length, close + LONGEST_DESTINATION);
  for (let at = close + 1; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '\n') return -1;
    // CommonMark lets a reader give up on parentheses nested this deep.
    else if (character === '(' && ++depth > DEEPEST_PARENTHESES) return -1;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

function tagAt(text: string, start: number, lastComment: number): { content: string; end: number } {
  if (text.startsWith('<!--', start)) {
    const end = lastComment < start + 4 ? -1 : text.indexOf('-->', start + 4);
    return end < 0 ? { content: '<', end: start + 1 } : { content: '', end: end + 3 };
  }
  const end = text.slice(start, start + LONGEST_TAG).indexOf('>');
  const inner = end < 0 ? '' : text.slice(start + 1, start + end);
  if (/^[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*$/.test(inner) || /^[^\s<>@]+@[^\s<>@]+$/.test(inner)) {
    return { content: inner, end: start + end + 1 };
  }
  const name = /^\/?([A-Za-z][A-Za-z\d-]*)(?=[\s/]|$)/.exec(inner)?.[1]?.toLowerCase();
  if (name === undefined || inner.includes('<')) return { content: '<', end: start + 1 };
  return { content: name === 'br' || name === 'p' || name === 'li' ? ' ' : '', end: start + end + 1 };
}

function entityAt(text: string, start: number): { content: string; end: number } {
  const match = ENTITY.exec(text.slice(start, start + 12));
  if (match === null) return { content: '&', end: start + 1 };
  const [whole, decimal, hexadecimal, name] = match;
  const code =
    decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : -1;
  const isCode = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const content = isCode ? String.fromCodePoint(code) : ENTITIES.get(name ?? '');
  return content === undefined ? { content: '&', end: start + 1 } : { content, end: start + whole.length };
}
