import type { Field, Plan, PlanNode } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { addTo } from '../text/addTo';
import { isAlphanumeric, isBlank, isCapital, isDigit, isLetter } from '../text/ascii';
import { isWithin, type TextRange } from '../text/range';
import { withoutComments } from '../text/withoutComments';
import { foldCase } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import { idKey } from './ids';

/** An id in a place of references. */
export interface Reference {
  readonly text: string;
  /** Of its series, and its number there: see `idKey`. */
  readonly key: string;
  readonly number: string;
  /** 0-based; of the lines that were read. */
  readonly line: number;
  readonly start: number;
  /** In a column or field of dependencies. */
  readonly isDependency: boolean;
}

/**
 * The ids that lines refer to: in a column or field of dependencies, and behind words such as `depends on`. Links are
 * Markdown's own. `places` are those of dependencies by their line in the document, where the lines begin at `startLine`.
 */
export function referencesIn(
  lines: readonly string[],
  places: ReadonlyMap<number, readonly TextRange[]>,
  startLine: number,
  words: Plan['words'],
): readonly Reference[] {
  const found: Reference[] = [];
  for (let line = 0; line < lines.length; line++) {
    const written = lines[line] ?? '';
    if (!mayHoldId(written, words)) continue;
    const text = withoutComments(written);
    const ranges = places.get(startLine + line);
    for (const group of groupsIn(text, words)) {
      const isNamed = isReferredTo(text, group, words);
      for (const { start, ...id } of group) {
        const isDependency = isWithin(start, ranges);
        if ((isNamed || isDependency) && !isLinked(text, start)) found.push({ ...id, start, line, isDependency });
      }
    }
  }
  return found.length > 0 ? found : NONE;
}

const NONE: readonly never[] = [];

/** Whether a word stands in front of a number, or of a letter by itself, that ids are made of: few lines hold any. */
function mayHoldId(line: string, words: Plan['words']): boolean {
  for (let at = 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const isAlone = isCapital(code) && isGap(line.charCodeAt(at - 1));
    if (!isDigit(code) && !(isAlone && !isAlphanumeric(line.charCodeAt(at + 1)))) continue;
    let end = '#-'.includes(line.charAt(at - 1)) ? at - 1 : at;
    while (isGap(line.charCodeAt(end - 1))) end--;
    const start = startOfWord(line, end);
    if (start < end && countsOff(words, line.slice(start, end))) return true;
  }
  return false;
}

/** Of the letters that end there, and of all else beyond ASCII that is no blank. */
function startOfWord(line: string, end: number): number {
  let start = end;
  for (let code = line.charCodeAt(start - 1); isLetter(code) || (code > 0x7f && !isGap(code)); ) {
    start--;
    code = line.charCodeAt(start - 1);
  }
  return start;
}

function isGap(code: number): boolean {
  return isBlank(code) || (code > 0x7f && /\s/.test(String.fromCharCode(code)));
}

const LONGEST_WORD = 52;

/** Whether ids are made of a word, or of anything that it ends in, as words run on in some languages. */
const countsOff = remembered((words: Plan['words'], written: string): boolean => {
  const [word = ''] = /[\p{L}\p{M}]*$/u.exec(written.slice(-LONGEST_WORD)) ?? [];
  for (let at = 0; at < word.length; at++) if (idKey(word.slice(at), '1', words)) return true;
  return false;
});

/** The cells and values that hold nothing but what something depends on, by their line. */
export function dependencyPlaces({ content }: PlanSection): ReadonlyMap<number, readonly TextRange[]> {
  const isNone =
    !content?.nodes.some(isDependency) &&
    !content?.tables.some(({ columns }) => columns.some(({ meaning }) => meaning === 'dependency'));
  if (isNone) return NOWHERE;
  const places = new Map<number, TextRange[]>();
  const add = (range: TextRange) => {
    addTo(places, range.startLine, range);
  };
  for (const { columns, rows } of content?.tables ?? []) {
    const dependencies = columns.flatMap(({ meaning }, index) => (meaning === 'dependency' ? [index] : []));
    if (dependencies.length === 0) continue;
    for (const { cells } of rows) for (const index of dependencies) if (cells[index]) add(cells[index].range);
  }
  for (const node of content?.nodes ?? []) if (isDependency(node)) add(node.valueRange);
  return places;
}

const NOWHERE: ReadonlyMap<number, readonly TextRange[]> = new Map();

function isDependency(node: PlanNode): node is Field {
  return node.kind === 'field' && node.meaning === 'dependency';
}

interface IdInLine {
  readonly text: string;
  readonly key: string;
  readonly number: string;
  readonly start: number;
}

const REFERENCE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_./#-])(?:([A-Z]{1,6})-?(\d{1,4}(?:\.\d{1,3})?)|(\p{L}[\p{L}\p{M}]{1,24})\s{0,2}#?(\d{1,3}(?:\.\d{1,3})?|(?<=\s)[A-Z]))(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_]|[.-]\d)/gu;
/** Between the members of a list: `M3, M5 and M7`, `M1–M4`. */
const JOINT = /^[\s*_`]{0,4}(?:[,;/&+、，~–—-]|\p{L}{1,4}(?=\s))?[\s*_`]{0,4}(?:\p{L}{1,4}\s)?$/u;

/** The ids of a line; those that are listed together share what leads to them. */
function groupsIn(line: string, words: Plan['words']): IdInLine[][] {
  const groups: IdInLine[][] = [];
  let end = -1;
  for (const match of line.matchAll(REFERENCE)) {
    const skipped = match[3] ? lengthBeforeWord(match[3], words) : 0;
    const id = idKey((match[1] ?? match[3] ?? '').slice(skipped), match[2] ?? match[4] ?? '', words);
    if (!id) continue;
    const start = match.index + skipped;
    const found = { ...id, text: match[0].slice(skipped), start };
    const last = groups.at(-1);
    if (last && JOINT.test(line.slice(end, start))) last.push(found);
    else groups.push([found]);
    end = match.index + match[0].length;
  }
  return groups;
}

/** `依赖目标4` has no blank in front of its word. */
function lengthBeforeWord(word: string, { headingWords }: Plan['words']): number {
  if (!NO_BLANKS.test(word)) return 0;
  for (let length = 0; length < word.length; length++) if (headingWords.has(word.slice(length))) return length;
  return 0;
}

const FARTHEST = 60;
/** `depends on the milestone M3`. */
const MOST_PASSED = 2;

/** `depends on the M3`, `Blocked by: **M3**`; in other languages `M3 に依存`. */
function isReferredTo(line: string, group: readonly IdInLine[], words: Plan['words']): boolean {
  const start = group[0]?.start ?? 0;
  const last = group.at(-1);
  const end = last ? last.start + last.text.length : start;
  const cell = Math.max(line.lastIndexOf('|', start - 1) + 1, start - FARTHEST);
  const { references, fillers, headingWords } = words;
  let before = trimmedBefore(line.slice(cell, start));
  for (let passed = 0; passed <= MOST_PASSED; passed++) {
    if (endsWithAny(before, references.before)) return true;
    const word = /\p{L}[\p{L}\p{M}']*$/u.exec(before)?.[0] ?? '';
    if (word === '' || !(fillers.has(word) || headingWords.has(word))) break;
    before = trimmedBefore(before.slice(0, -word.length));
  }
  const behind = foldCase(line.slice(end, end + FARTHEST).replace(/^[\s*_`」』）)]{1,6}/, ''));
  return references.behind.some((phrase) => behind.startsWith(phrase));
}

/** A full stop stays: it parts sentences, but for that of `cf.`. */
function trimmedBefore(text: string): string {
  return foldCase(text).replace(MARKS_BEFORE, '');
}

const MARKS_BEFORE = /[^\p{L}\p{N}'.!?;]{1,12}$/u;
const NO_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function endsWithAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    if (!text.endsWith(phrase)) return false;
    const previous = text[text.length - phrase.length - 1] ?? ' ';
    return NO_BLANKS.test(phrase) || !/[\p{L}\p{N}]/u.test(previous);
  });
}

const LINK = /\[[^[\]]{0,200}\](?:\([^()]{0,500}\)|\[[^[\]]{0,200}\])|\[\[[^[\]]{0,200}\]\]/g;

/** The text or the target of a link, which leads where it leads. */
function isLinked(line: string, start: number): boolean {
  for (const { index, 0: link } of line.matchAll(LINK)) if (index <= start && start < index + link.length) return true;
  return false;
}
