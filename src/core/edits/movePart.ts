import type { Container, Plan, PlanNode } from '../plan/plan';
import { headingOfMilestone, isContainerNode, nodeAt } from '../plan/queries';
import { type Message, message } from '../text/message';
import { rangeOnLine, type TextPosition } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { PlanText } from './planText';

/** By one, or to the place of another part of the same list. */
export type Destination = 'up' | 'down' | TextPosition;

export type PartMove =
  | { readonly kind: 'change'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refusal'; readonly message: Message };

/**
 * Moves the goal, phase, milestone or task at a position among those it stands with: a section as a whole among the sections
 * of its kind, a row in its table, an item in its list. What stands between them stays between them.
 */
export function movePart({ plan, problems, lines }: PlanText, position: TextPosition, to: Destination): PartMove {
  const parts = partsAround(plan, lines, position);
  const from = parts.findIndex((part) => part.first <= position.line && position.line <= part.last);
  if (from < 0) return refuse('This cannot be moved: it is no section, row or item of its own.');
  const next = typeof to === 'object' ? indexOf(parts, to.line) : from + (to === 'up' ? -1 : 1);
  if (typeof to === 'object' && next < 0) return refuse('These two do not stand in one list.');
  if (!parts[next])
    return to === 'up' ? refuse('This is the first of its list.') : refuse('This is the last of its list.');
  if (problems.some(({ kind }) => kind === 'unclosedFence')) {
    return refuse('A code block here is never closed, so that nobody knows where it ends: close it first.');
  }
  if (next === from) return { kind: 'change', edits: [] };
  return { kind: 'change', edits: [...moveEdits(parts, from, next, lines), ...numberEdits(parts, from, next, lines)] };
}

/** Whole lines; blank lines and rules behind it are not in it, nor is a comment for the next part. */
interface Part {
  readonly first: number;
  readonly last: number;
}

function indexOf(parts: readonly Part[], line: number): number {
  return parts.findIndex((part) => part.first <= line && line <= part.last);
}

/** All parts of the list that the one at a position stands in, itself among them; empty where it is no part of one. */
function partsAround(plan: Plan, lines: readonly string[], position: TextPosition): readonly Part[] {
  const node = nodeAt(plan, position);
  const heading = node.kind === 'milestone' ? headingOfMilestone(node) : null;
  const container = heading ?? (isContainerNode(node) && isHeading(node) ? node : null);
  if (container) return sectionsLike(container, lines);
  const { line } = position;
  const table = plan.tables.find(({ rows }) => rows.some((row) => row.line === line));
  if (table) return table.rows.map((row) => ({ first: row.line, last: row.line }));
  return itemsLike(node, lines);
}

function isHeading({ form }: Container): boolean {
  return form === 'heading' || form === 'boldLine' || form === 'plainHeading';
}

function sectionsLike({ parent, kind, level, form }: Container, lines: readonly string[]): readonly Part[] {
  return (parent?.children ?? []).flatMap((child) => {
    const isAlike = isContainerNode(child) && child.kind === kind && child.level === level && child.form === form;
    return isAlike ? [partOf(child, lines)] : [];
  });
}

const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?=\s)/;

/** Those of the same list: of the same marks, with nothing but blank lines between them. */
function itemsLike(node: PlanNode, lines: readonly string[]): readonly Part[] {
  const mark = markOf(node, lines);
  if (mark === null || !('parent' in node) || node.parent === null) return [];
  const siblings = node.parent.children.filter((each) => each.kind !== 'field' && markOf(each, lines) === mark);
  const parts = siblings.map((each) => partOf(each, lines));
  const isJoined = (before: Part | undefined, part: Part) =>
    before !== undefined && lines.slice(before.last + 1, part.first).every((line) => line.trim() === '');
  const own = parts.findIndex(({ first }) => first === node.range.startLine);
  let start = own;
  while (start > 0 && isJoined(parts[start - 1], parts[start] as Part)) start--;
  let end = own;
  while (end + 1 < parts.length && isJoined(parts[end], parts[end + 1] as Part)) end++;
  return own < 0 ? [] : parts.slice(start, end + 1);
}

/** What an item begins with, its number left out; null for what is none. */
function markOf({ range }: PlanNode, lines: readonly string[]): string | null {
  return ITEM.exec(lines[range.startLine] ?? '')?.[0].replace(/\d+/, '1') ?? null;
}

function partOf({ range }: PlanNode, lines: readonly string[]): Part {
  let first = range.startLine;
  while (IS_FOR_NEXT.test(lines[first - 1] ?? '')) first--;
  let last = range.endLine;
  while (last > range.startLine && (isBetween(lines, last) || IS_FOR_NEXT.test(lines[last] ?? ''))) last--;
  return { first, last };
}

const IS_FOR_NEXT = /^[\s>]*<!--\s*planmark-disable-next-line\s/;

/** A blank line, or a rule: dashes right below a text make it a heading. */
function isBetween(lines: readonly string[], line: number): boolean {
  const text = lines[line] ?? '';
  if (text.trim() === '') return true;
  return /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(text) && (lines[line - 1] ?? '').trim() === '';
}

/** One insertion and one deletion. */
function moveEdits(parts: readonly Part[], from: number, to: number, lines: readonly string[]): TextEdit[] {
  const moved = parts[from] as Part;
  const target = parts[to] as Part;
  const text = lines.slice(moved.first, moved.last + 1);
  const numbered = withNumber(text, parts[to] as Part, lines);
  const behind = (line: number) => (lines[line] ?? '').length;
  if (to < from) {
    const gap = lines.slice(target.last + 1, (parts[to + 1] as Part).first);
    const before = (parts[from - 1] as Part).last;
    return [
      { range: rangeOnLine(target.first, 0, 0), newText: [...numbered, ...gap, ''].join('\n') },
      {
        range: {
          startLine: before,
          startCharacter: behind(before),
          endLine: moved.last,
          endCharacter: behind(moved.last),
        },
        newText: '',
      },
    ];
  }
  const next = (parts[from + 1] as Part).first;
  const gap = lines.slice(moved.last + 1, next);
  return [
    { range: { startLine: moved.first, startCharacter: 0, endLine: next, endCharacter: 0 }, newText: '' },
    {
      range: rangeOnLine(target.last, behind(target.last), behind(target.last)),
      newText: ['', ...gap, ...numbered].join('\n'),
    },
  ];
}

const NUMBER = /^([\s>]*)(\d{1,9})(?=[.)]\s)/;

/** An ordered list goes on counting as it did: each place keeps its number, where it leaves what is indented below an item in it. */
function numberEdits(parts: readonly Part[], from: number, to: number, lines: readonly string[]): TextEdit[] {
  const step = to < from ? 1 : -1;
  const edits: TextEdit[] = [];
  for (let index = to; index !== from; index += step) {
    const part = parts[index] as Part;
    const own = NUMBER.exec(lines[part.first] ?? '');
    const other = numberAt(parts[index + step] as Part, lines);
    const [, before = '', number = ''] = own ?? [];
    if (other === null || other === number || !mayBecome(other, number, part.last > part.first)) continue;
    edits.push({ range: rangeOnLine(part.first, before.length, before.length + number.length), newText: other });
  }
  return edits;
}

function withNumber(
  [first = '', ...rest]: readonly string[],
  place: Part,
  lines: readonly string[],
): readonly string[] {
  const number = numberAt(place, lines);
  const own = NUMBER.exec(first)?.[2];
  if (number === null || !mayBecome(number, own, rest.length > 0)) return [first, ...rest];
  return [first.replace(NUMBER, (_, before: string) => before + number), ...rest];
}

/** A longer one takes what stands below further in than that is. */
function mayBecome(number: string, own: string | undefined, hasMore: boolean): boolean {
  return own !== undefined && own !== '' && (!hasMore || number.length <= own.length);
}

function numberAt({ first }: Part, lines: readonly string[]): string | null {
  return NUMBER.exec(lines[first] ?? '')?.[2] ?? null;
}

function refuse(template: string): PartMove {
  return { kind: 'refusal', message: message(template) };
}
