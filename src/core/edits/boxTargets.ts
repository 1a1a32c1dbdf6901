import { statusPlacesOf, type WrittenStatus } from '../plan/changeState';
import type { Box, Container, Item, Milestone, PlanNode, Task } from '../plan/plan';
import { childrenOf, isContainerNode, nodeAt } from '../plan/queries';
import { lastSelectedLine, rangeOnLine, type TextRange } from '../text/range';
import type { PlanText } from './planText';

/** Something that says whether it is done, or could, and the part of its line that belongs to it. */
export type BoxTarget = MarkedTarget | WordedTarget | BareTarget;

export interface MarkedTarget {
  readonly kind: 'box';
  readonly box: Box;
  /** Null for a box that is no part of the plan: one of several answers, or one of a library. */
  readonly node: Task | Milestone | Container | null;
  readonly area: TextRange;
}

/** A status word in the place of a box. */
export interface WordedTarget {
  readonly kind: 'status';
  readonly node: Task | Milestone | Container;
  readonly place: WrittenStatus;
  readonly area: TextRange;
}

/** A bullet or a milestone that has neither, where a box can be put. */
export interface BareTarget {
  readonly kind: 'bare';
  readonly node: Milestone | Item | Container;
  /** Where the box goes. */
  readonly at: TextRange;
  readonly area: TextRange;
}

/**
 * What the selections touch, in the order of the text: for a caret the nearest of its line; for a selection every box
 * and status in it (a line touched at its column 0 alone is not in it), or where it has none, every bullet and milestone.
 * A line that an item goes on in stands for the one that it begins in.
 */
export function boxTargets(text: PlanText, selections: readonly TextRange[]): BoxTarget[] {
  const chosen = new Map<string, BoxTarget>();
  for (const selection of selections) {
    const last = lastSelectedLine(selection);
    const touched = chosenBy(selection, last, targetsOn(text, selection.startLine, last));
    for (const target of touched.length > 0 ? touched : continuedTargets(text, selection)) {
      const { startLine, startCharacter } = placeOf(target);
      chosen.set(`${startLine}:${startCharacter}`, target);
    }
  }
  return [...chosen.values()].sort((a, b) => byPlace(placeOf(a), placeOf(b)));
}

/** Those of the item that a selection begins in one of the further lines of. */
function continuedTargets(text: PlanText, { startLine: line, startCharacter: character }: TextRange): BoxTarget[] {
  const { plan, lines } = text;
  const { range } = nodeAt(plan, { line, character });
  const isContinued = lines.slice(range.startLine + 1, line + 1).every((each) => each.trim() !== '');
  const isItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/.test(lines[range.startLine] ?? '');
  const isInTable = plan.tables.some((table) => table.range.startLine <= line && line <= table.range.endLine);
  if (!isItem || !isContinued || isInTable || range.startLine >= line) return [];
  return nearestTo(0, targetsOn(text, range.startLine, range.startLine));
}

/** What is written when its state changes. */
export function placeOf(target: BoxTarget): TextRange {
  if (target.kind === 'box') return target.box.range;
  return target.kind === 'status' ? target.place.range : target.at;
}

/** Those on some lines, 0-based and inclusive. */
export function targetsOn(text: PlanText, startLine: number, endLine: number): BoxTarget[] {
  const { plan } = text;
  const isThere = ({ startLine: line }: TextRange) => line >= startLine && line <= endLine;
  const nodes = nodesOn(plan.root, startLine, endLine);
  const owners = new Map<Box, Task | Milestone | Container>();
  for (const node of nodes) if ('box' in node && node.box) owners.set(node.box, node);
  const boxes = plan.boxes.filter(({ range }) => isThere(range)).map((box) => marked(box, owners.get(box) ?? null));
  const rows = new Set(boxes.filter(({ node }) => !node || isInTable(node)).map(({ box }) => box.range.startLine));
  const others = nodes.flatMap((node): BoxTarget[] => {
    if ('box' in node && node.box) return [];
    const worded = statusTarget(node, text);
    if (worded) return isInTable(worded.node) && rows.has(worded.area.startLine) ? [] : [worded];
    return bareTarget(node);
  });
  return [...boxes, ...others.filter(({ area }) => isThere(area))].sort((a, b) => byPlace(a.area, b.area));
}

function marked(box: Box, node: MarkedTarget['node']): MarkedTarget {
  const own = node && !(node.kind === 'task' && node.inTable) ? textRangeOf(node) : box.range;
  const area = own.startLine === box.range.startLine ? own : box.range;
  return {
    kind: 'box',
    box,
    node,
    area: { ...area, startCharacter: Math.min(area.startCharacter, box.range.startCharacter) },
  };
}

function statusTarget(node: PlanNode, { plan, lines }: PlanText): WordedTarget | null {
  if (node.kind !== 'task' && node.kind !== 'milestone' && !(isContainerNode(node) && node.form === 'row')) return null;
  if (!node.status) return null;
  const [place] = statusPlacesOf(node, plan, lines);
  if (!place) return null;
  return { kind: 'status', node, place, area: isInTable(node) ? node.range : textRangeOf(node) };
}

function bareTarget(node: PlanNode): BareTarget[] {
  const isBullet = node.kind === 'item' || (isContainerNode(node) && node.form === 'listItem');
  if (!isBullet && !(node.kind === 'milestone' && !standsInHeading(node))) return [];
  const area = textRangeOf(node as BareTarget['node']);
  const at = rangeOnLine(area.startLine, area.startCharacter, area.startCharacter);
  return [{ kind: 'bare', node: node as BareTarget['node'], at, area }];
}

function textRangeOf(node: Task | Milestone | Item | Container): TextRange {
  return isContainerNode(node) ? node.titleRange : node.textRange;
}

function isInTable(node: Task | Milestone | Container): boolean {
  return isContainerNode(node) ? node.form === 'row' : node.inTable;
}

function standsInHeading({ parent, range }: Milestone): boolean {
  return isContainerNode(parent) && parent.form === 'heading' && parent.titleRange.startLine === range.startLine;
}

/** The nodes whose lines are among some, outer ones first. Iterative: lists may be nested to any depth. */
function nodesOn(root: PlanNode, startLine: number, endLine: number): PlanNode[] {
  const found: PlanNode[] = [];
  const pending: PlanNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    found.push(node);
    for (const child of childrenOf(node)) {
      if (child.range.startLine <= endLine && child.range.endLine >= startLine) pending.push(child);
    }
  }
  return found;
}

function chosenBy(selection: TextRange, last: number, targets: readonly BoxTarget[]): readonly BoxTarget[] {
  const { startLine, startCharacter, endCharacter } = selection;
  if (selection.startLine === selection.endLine) {
    const touched = targets.filter((target) => {
      const place = placeOf(target);
      return (
        startCharacter < endCharacter &&
        place.startLine === startLine &&
        place.startCharacter < endCharacter &&
        place.endCharacter > startCharacter
      );
    });
    return touched.length > 0 ? touched : nearestTo(endCharacter, targets);
  }
  const within = targets.filter(({ area }) => area.startLine >= startLine && area.startLine <= last);
  const tracked = within.filter(({ kind }) => kind !== 'bare');
  return tracked.length > 0 ? tracked : within;
}

function nearestTo(character: number, targets: readonly BoxTarget[]): BoxTarget[] {
  let best: BoxTarget | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const place = target.kind === 'bare' ? target.area : placeOf(target);
    const toPlace = place.startLine === target.area.startLine ? distance(character, place) : 0;
    const total = distance(character, target.area) * FAR + toPlace;
    if (total < bestDistance) [best, bestDistance] = [target, total];
  }
  return best ? [best] : [];
}

/** Longer than any line that is read. */
const FAR = 1e6;

function distance(character: number, range: TextRange): number {
  return Math.max(range.startCharacter - character, character - range.endCharacter, 0);
}

function byPlace(a: TextRange, b: TextRange): number {
  return a.startLine - b.startLine || a.startCharacter - b.startCharacter;
}
