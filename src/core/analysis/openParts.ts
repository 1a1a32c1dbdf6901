import { inSections } from '../plan/inSections';
import type { Container, Holder, Milestone, Plan, PlanNode, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isContainerNode, type Leaf, stateOf, walk } from '../plan/queries';
import { addTo } from '../text/addTo';
import { isStanding } from '../values/status';
import { speaksOfNext } from '../vocabulary/speaksOfNext';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { OpenEvidence } from './openEvidence';

/** Something marked done, and what below it is still open. */
export interface OpenParts {
  readonly node: Container | Task | Milestone;
  /** In the order of the text; those of a done part in between are told there. */
  readonly open: readonly Leaf[];
}

/**
 * What is done by its heading, status or box against open parts (semantics section 8). Told where the nearest says so. Not
 * of alternatives, of which one is enough, of what was dropped, of a review, where done is the time it speaks of, and of
 * evidence, which is told by itself; nor of the next steps.
 */
export function openParts(plan: Plan, evidence: readonly OpenEvidence[]): OpenParts[] {
  const checklists = new Set(evidence.map(({ checklist }) => checklist));
  const told = new Set<Holder>();
  const parts = new Map<Holder, Leaf[]>();
  for (const leaf of inSections(plan, openLeavesBelowDone, plan.words)) {
    const found = doneAbove(leaf.node, checklists, plan.words);
    if (!found || isApproved(found.holder, plan)) continue;
    if (found.isEvidence) told.add(found.holder);
    addTo(parts, found.holder, leaf);
  }
  return [...parts].flatMap(([node, open]) => (told.has(node) || node.kind === 'item' ? [] : [{ node, open }]));
}

/** A goal that is approved is to be reached. */
function isApproved(holder: Holder, { words }: Plan): boolean {
  if (!isContainerNode(holder) || holder.box?.state === 'done') return false;
  return holder.fields.some(({ status, value }) => status === 'done' && isStanding(value, words));
}

/** What is open, has no tracked parts, and stands below something done; alternatives included. */
function openLeavesBelowDone({ content }: PlanSection, words: Vocabulary): Leaf[] {
  const leaves: Leaf[] = [];
  for (const node of content?.nodes ?? []) {
    const state = stateOf(node);
    if (state !== 'open' && state !== 'active') continue;
    if (doneAbove(node, NO_CHECKLISTS, words) !== null && !hasTrackedParts(node)) leaves.push({ node, state });
  }
  return leaves;
}

const NO_CHECKLISTS: ReadonlySet<Container> = new Set();

function hasTrackedParts(node: PlanNode): boolean {
  return walk(node).some((below) => below !== node && stateOf(below) !== null);
}

function doneAbove(
  node: PlanNode,
  checklists: ReadonlySet<Container>,
  words: Vocabulary,
): { holder: Holder; isEvidence: boolean } | null {
  let isEvidence = false;
  for (const holder of ancestors(node)) {
    if (isContainerNode(holder)) {
      if (checklists.has(holder)) isEvidence = true;
      if (holder.role === 'review' || holder.role === 'history') return null;
      if (holder.status === 'dropped') return null;
    }
    const state = isContainerNode(holder) && holder.status === 'done' ? 'done' : stateOf(holder);
    if (state === 'cancelled') return null;
    if (state === 'done') return isOfReview(holder) || isAhead(node, holder, words) ? null : { holder, isEvidence };
    if (holder.kind === 'option') return null;
  }
  return null;
}

/** Below `Next steps`, which stand below what is done. */
function isAhead(node: PlanNode, done: Holder, words: Vocabulary): boolean {
  for (const holder of ancestors(node)) {
    if (holder === done) return false;
    if (isContainerNode(holder) && speaksOfNext(words, holder.text)) return true;
  }
  return false;
}

/** `Q2 2026 (Completed)` below a review. */
function isOfReview(holder: Holder): boolean {
  for (const above of ancestors(holder)) {
    if (isContainerNode(above) && (above.role === 'review' || above.role === 'history')) return true;
  }
  return false;
}
