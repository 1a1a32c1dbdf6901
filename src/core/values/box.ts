import { type BoxMarks, type BoxState, builtInBoxMarks } from '../vocabulary/boxMarks';
import { repairedText } from './repairedText';

export type { BoxState } from '../vocabulary/boxMarks';

/** Not begun, or in progress: still to be done. Nothing without a state is. */
export function isOpen(state: BoxState | null): boolean {
  return state === 'open' || state === 'active';
}

/** A checkbox. All offsets are UTF-16 offsets into the text that was read; `end` is exclusive. */
export interface BoxReading {
  readonly state: BoxState;
  readonly form: 'bracket' | 'emoji';
  /** The one character between the brackets, or the emoji. */
  readonly markOffset: number;
  readonly markLength: number;
  readonly start: number;
  readonly end: number;
  /** One of several answers to one question: `[ ] Pass [ ] Needs Work`. */
  readonly isChoice: boolean;
}

/** The box a list item begins with (GFM 5.3, also `[/]` and `[-]`, ☐ and ☑), from the item's text behind its marker. */
export function boxAtItemStart(text: string, { read }: BoxMarks = builtInBoxMarks): BoxReading | null {
  if (!MAY_BEGIN_WITH_BOX.test(text)) return null;
  const repaired = repairedText(text);
  const match = ITEM_BOX.exec(repaired.text);
  const box = match && boxAt(repaired.text, match[1]?.length ?? 0, match[2] ?? '', read);
  if (!box) return null;
  return inOriginal({ ...box, isChoice: isFirstOfChoice(repaired.text, box, read) }, repaired.toOriginal);
}

type Marks = BoxMarks['read'];

function isFirstOfChoice(text: string, box: BoxReading, marks: Marks): boolean {
  if (!text.includes('[', box.end)) return false;
  const line = text.split('\n', 1)[0] ?? '';
  const onLine = bracketBoxes(line, marks);
  return onLine[0]?.start === box.start && isChoiceLine(line, onLine);
}

/** The boxes of a table cell, in order: brackets wherever they stand, ☐ ☑ ✅ ⬜ at the start of the cell. */
export function boxesInCell(text: string, { read }: BoxMarks = builtInBoxMarks): readonly BoxReading[] {
  if (!mayHoldBox(text)) return NONE;
  const repaired = repairedText(text);
  const boxes: BoxReading[] = [];
  const lines = text.includes('<') ? linesOf(repaired.text) : [{ line: repaired.text, offset: 0 }];
  for (const { line, offset } of lines) {
    const brackets = bracketBoxes(line, read);
    const found = brackets.length > 0 ? brackets : emojiBoxes(line, read);
    const isChoice = isChoiceLine(line, found);
    for (const box of found) boxes.push({ ...shifted(box, offset), isChoice });
  }
  if (boxes.length === 0) return NONE;
  const ticks = new Set(boxes.filter((box) => isDecoration(repaired.text, box)));
  // `✅ Signed<br>✅ Paid` decorates the lines of a text.
  const kept = ticks.size > 1 ? boxes.filter((box) => !ticks.has(box)) : boxes;
  return kept.map((box) => inOriginal(box, repaired.toOriginal));
}

/** Whether a text holds anything of what boxes are made of: most hold nothing. */
export function mayHoldBox(text: string): boolean {
  return MAY_HOLD_BOX.test(text);
}

const STATES: ReadonlyMap<string, BoxState> = new Map([
  ['☐', 'open'],
  ['⬜', 'open'],
  ['☑', 'done'],
  ['✅', 'done'],
]);
const NONE: readonly never[] = [];
// `â` and `Ã` begin what an emoji looks like in broken text.
const MAY_HOLD_BOX = /[[☐☑✅⬜âÃ]/;
const MAY_HOLD_EMOJI = /[☐☑✅⬜]/;
const MAY_BEGIN_WITH_BOX = /^[ \t]*[[☐☑âÃ]/;
const ITEM_BOX = /^([ \t]*)(\[.\]|[☐☑]\uFE0F?)(?=\s|$)/u;
const BRACKET_BOX = /(?<=^|[\s>(])\[.\](?=$|[\s<)])/gu;
const EMOJI_BOX = /[☐☑✅⬜]\uFE0F?/gu;
const BREAK = /<br\s?\/?>/gi;
const LABEL_WORDS = 4;

/** Null where the brackets hold no mark. */
function boxAt(text: string, start: number, box: string, marks: Marks): BoxReading | null {
  const form = box.startsWith('[') ? 'bracket' : 'emoji';
  const mark = form === 'bracket' ? box.slice(1, -1) : box;
  const state = (form === 'bracket' ? marks : STATES).get(mark.replace('\uFE0F', ''));
  if (!state) return null;
  return {
    state,
    form,
    markOffset: form === 'bracket' ? start + 1 : start,
    markLength: mark.length,
    start,
    end: Math.min(text.length, start + box.length),
    isChoice: false,
  };
}

function bracketBoxes(line: string, marks: Marks): readonly BoxReading[] {
  if (!line.includes('[')) return NONE;
  const readable = withoutCode(line);
  const boxes = [...readable.matchAll(BRACKET_BOX)].flatMap((match) => boxAt(line, match.index, match[0], marks) ?? []);
  return boxes.filter((box) => {
    // `- [ ] a` in a cell is an item that lost its line.
    const before = readable
      .slice(0, box.start)
      .replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s*$/, '')
      .trimEnd();
    if (before === '') return true;
    // `Employees: [X]` leaves a number out. A small x is what ticking `Docs: [ ]` writes: what opens must close again.
    return !before.endsWith('\\') && line[box.markOffset] !== 'X';
  });
}

function emojiBoxes(line: string, marks: Marks): readonly BoxReading[] {
  if (!MAY_HOLD_EMOJI.test(line)) return NONE;
  const readable = withoutCode(line);
  const all = [...readable.matchAll(EMOJI_BOX)].flatMap((match) => boxAt(line, match.index, match[0], marks) ?? []);
  const first = all[0];
  if (first === undefined || readable.slice(0, first.start).trim() !== '') return [];
  const rest = readable.slice(first.end).trim();
  const isTick = /[✅⬜]/u.test(line.slice(first.start, first.end));
  if (all.length === 1) return isTick && rest.split(/\s+/).length > LABEL_WORDS ? [] : [first];
  const isRow = all.every((box) => STATES.has(line.slice(box.start, box.start + 1)));
  return isRow && !isTick ? all : [];
}

function isDecoration(text: string, box: BoxReading): boolean {
  if (box.form !== 'emoji' || text[box.start] !== '✅') return false;
  const rest = text.slice(box.end).split(BREAK, 1)[0] ?? '';
  return rest.trim() !== '';
}

/** Several boxes on one line, each with a short label behind it. */
function isChoiceLine(line: string, boxes: readonly BoxReading[]): boolean {
  if (boxes.length < 2) return false;
  return boxes.every((box, index) => {
    const label = line
      .slice(box.end, boxes[index + 1]?.start ?? line.length)
      .replace(/[/|,;·]/g, ' ')
      .trim();
    return label !== '' && label.split(/\s+/).length <= LABEL_WORDS;
  });
}

function* linesOf(text: string): Generator<{ line: string; offset: number }> {
  let offset = 0;
  for (const match of text.matchAll(BREAK)) {
    yield { line: text.slice(offset, match.index), offset };
    offset = match.index + match[0].length;
  }
  yield { line: text.slice(offset), offset };
}

/** Code spans blanked out, so that offsets stay. */
function withoutCode(line: string): string {
  if (!line.includes('`')) return line;
  return line.replace(/(?<!`)(`{1,3})(?!`)([^`]+)\1(?!`)/g, (span) => '\u0000'.repeat(span.length));
}

function shifted(box: BoxReading, by: number): BoxReading {
  return { ...box, markOffset: box.markOffset + by, start: box.start + by, end: box.end + by };
}

function inOriginal(box: BoxReading, toOriginal: (offset: number) => number): BoxReading {
  const markOffset = toOriginal(box.markOffset);
  const markLength = toOriginal(box.markOffset + box.markLength) - markOffset;
  return { ...box, markOffset, markLength, start: toOriginal(box.start), end: toOriginal(box.end) };
}
