import { plainText } from '../text/plainText';
import { type BoxMarks, builtInBoxMarks } from '../vocabulary/boxMarks';
import { labelRole, type Vocabulary } from '../vocabulary/vocabulary';

/** A milestone as it stands in a text; offsets are UTF-16 characters of that text. */
export interface MilestoneSpan {
  readonly id: string;
  readonly start: number;
  /** Behind the id and what parts it from the text. */
  readonly textStart: number;
  readonly end: number;
  /** `**M5: text**`: the bold type that the id opens goes on. */
  readonly isBold: boolean;
}

/** The plain text of a milestone without its id. */
export function milestoneText(text: string, { textStart, end, isBold }: MilestoneSpan): string {
  const piece = text.slice(textStart, end);
  // `**KR1 —** text` is bold no further.
  const closed = isBold ? piece.replace(/^\s*(?:\*\*|__)/, '') : piece;
  return plainText(isBold && closed === piece ? `**${piece}` : closed);
}

/** Those of `findMilestones`, or the one that a line begins with by name: `**Key Result 2:** text`. */
export function labelledMilestones(text: string, vocabulary: Vocabulary): readonly MilestoneSpan[] {
  if (!DIGIT.test(text)) return NONE;
  const found = findMilestones(text, vocabulary.boxMarks);
  const label = found.length > 0 || !MAY_BE_LABELLED.test(text) ? null : LABEL.exec(text);
  if (!label) return found;
  const role = labelRole(vocabulary, plainText(label[0].replace(/[*_]/g, '')));
  if (role?.role !== 'keyResult' || role.ordinal === null) return found;
  const isBold = /^(?:\*\*|__)/.test(label[0]) && !/(?:\*\*|__)\s*[:：—–-]?\s*$/.test(label[0]);
  return [{ id: `KR${role.ordinal}`, start: 0, textStart: label[0].length, end: text.trimEnd().length, isBold }];
}

/**
 * Finds milestones by their ids: `**M5:** text` anywhere, `M5: text` at the start alone; `KR1.2` likewise (semantics
 * section 4). Each ends where the next begins. An id in running text (`see M5`) is none.
 */
export function findMilestones(text: string, marks: BoxMarks = builtInBoxMarks): readonly MilestoneSpan[] {
  if (!mayHoldMilestone(text)) return NONE;
  const starts: Omit<MilestoneSpan, 'end'>[] = [];
  const bold = /\*\*((?:M|KR)\d{1,3}(?:\.\d{1,3})?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：]|[:：—–-])\s*/g;
  for (const match of text.matchAll(bold)) {
    const isBold = !match[0].slice(2).includes('**');
    starts.push({ id: match[1] ?? '', start: match.index, textStart: match.index + match[0].length, isBold });
  }
  const plain = /^((?:M|KR)\d{1,3}(?:\.\d{1,3})?)\s*[:：—–]\s+/.exec(text);
  if (plain) starts.unshift({ id: plain[1] ?? '', start: 0, textStart: plain[0].length, isBold: false });
  return starts.map((each, index) => {
    const limit = starts[index + 1]?.start ?? text.length;
    return { end: Math.max(each.textStart, endOf(text, each.textStart, limit, marks)), ...each };
  });
}

/** Whether anything looks like an id: most cells hold none. */
export function mayHoldMilestone(text: string): boolean {
  return /(?:M|KR)\d/.test(text);
}

const NONE: readonly never[] = [];
const DIGIT = /\d/;
/** A word or two with a number in front of a colon: cheap to look for, before the vocabulary is asked. */
const LABEL =
  /^(?:\*\*|__)?\p{L}[\p{L}\p{M} -]{1,24}\d{1,2}(?:\.\d{1,2})?(?:(?:\*\*|__)\s?)?\s?[:：—–-]\s?(?:(?:\*\*|__)(?=\s))?\s*/u;

/** What most texts fail by their first number. */
const MAY_BE_LABELLED = /^\D{2,54}\d[\d.]{0,4}[*_\s]{0,4}[:：—–-]/;

const LAST_BOX = /\[(.)\]\s*$/u;

/** Without what only leads to the next milestone: blanks, a line break, its checkbox. */
function endOf(text: string, start: number, limit: number, { read }: BoxMarks): number {
  const piece = text.slice(start, limit);
  const isBox = limit < text.length && read.has(LAST_BOX.exec(piece)?.[1] ?? '');
  const withoutBox = isBox ? piece.replace(LAST_BOX, '') : piece;
  return start + withoutBox.replace(/(?:\s|<br\s?\/?>)+$/i, '').length;
}
