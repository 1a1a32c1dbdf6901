import type { Container, Holder, PlanNode } from '../plan/plan';
import { childrenOf, isContainerNode, stateOf } from '../plan/queries';
import type { BoxState } from '../values/box';

export interface Tally {
  readonly done: number;
  readonly open: number;
  /** Counted in neither by some, in both by others. */
  readonly cancelled: number;
}

/** What can be counted below a node, in one pass over the plan. */
export interface Tallies {
  /** Children with a box or status of their own, whatever stands below them. */
  readonly direct: Tally;
  readonly directRows: Tally;
  readonly directItems: Tally;
  /** What has no tracked parts itself. */
  readonly leaves: Tally;
  readonly leafRows: Tally;
  readonly leafItems: Tally;
  /** Everything with a box or status. */
  readonly all: Tally;
  /** Headings and goals right below, done where nothing below them is open. */
  readonly sections: Tally;
  /** Headings and goals at any depth that hold boxes directly, done where none of those is open. */
  readonly groups: Tally;
  readonly goals: Tally;
  readonly milestones: Tally;
}

/** Of every node that anything tracked stands below; `state` may say what if one of them were in another. */
export function talliesOf(root: PlanNode, state: StateOf = stateOf): ReadonlyMap<PlanNode | Holder, Tallies> {
  const found = new Map<PlanNode | Holder, Tallies>();
  visit(root, found, state);
  return found;
}

export type StateOf = (node: PlanNode) => BoxState | null;

type Draft = { -readonly [Key in keyof Tallies]: Tally };

const NOTHING: Tally = { done: 0, open: 0, cancelled: 0 };
const DEEP = ['leaves', 'leafRows', 'leafItems', 'all', 'groups', 'goals', 'milestones'] as const;

function visit(node: PlanNode, found: Map<PlanNode | Holder, Tallies>, stateOf: StateOf): Tallies | null {
  const children = childrenOf(node);
  if (children.length === 0) return null;
  const tallies: Draft = {
    direct: NOTHING,
    directRows: NOTHING,
    directItems: NOTHING,
    leaves: NOTHING,
    leafRows: NOTHING,
    leafItems: NOTHING,
    all: NOTHING,
    sections: NOTHING,
    groups: NOTHING,
    goals: NOTHING,
    milestones: NOTHING,
  };
  for (const child of children) {
    const below = visit(child, found, stateOf);
    // Alternatives are never summed into what stands above them.
    if (child.kind === 'option') continue;
    const state = stateOf(child);
    if (below) for (const key of DEEP) tallies[key] = sum(tallies[key], below[key]);
    if (isContainerNode(child) && (below || state)) addContainer(tallies, child, below, state);
    if (state) addTracked(tallies, child, state, below !== null);
  }
  if (total(tallies.all) === 0) return null;
  found.set(node, tallies);
  return tallies;
}

function addContainer(tallies: Draft, child: Container, below: Tallies | null, own: BoxState | null): void {
  const whole = below ? (below.leaves.open === 0 ? 'done' : 'open') : (own ?? 'open');
  tallies.sections = plus(tallies.sections, whole);
  if (below && total(below.direct) > 0) {
    tallies.groups = plus(tallies.groups, below.direct.open === 0 ? 'done' : 'open');
  }
  if (child.kind === 'goal') tallies.goals = plus(tallies.goals, own === 'done' ? 'done' : whole);
}

function addTracked(tallies: Draft, child: PlanNode, state: BoxState, hasParts: boolean): void {
  const isRow = 'inTable' in child ? child.inTable : isContainerNode(child) && child.form === 'row';
  tallies.direct = plus(tallies.direct, state);
  tallies.all = plus(tallies.all, state);
  if (isRow) tallies.directRows = plus(tallies.directRows, state);
  else tallies.directItems = plus(tallies.directItems, state);
  if (child.kind === 'milestone') tallies.milestones = plus(tallies.milestones, state);
  if (hasParts) return;
  tallies.leaves = plus(tallies.leaves, state);
  if (isRow) tallies.leafRows = plus(tallies.leafRows, state);
  else tallies.leafItems = plus(tallies.leafItems, state);
}

function total({ done, open, cancelled }: Tally): number {
  return done + open + cancelled;
}

function sum(a: Tally, b: Tally): Tally {
  if (b === NOTHING) return a;
  return { done: a.done + b.done, open: a.open + b.open, cancelled: a.cancelled + b.cancelled };
}

function plus({ done, open, cancelled }: Tally, state: BoxState): Tally {
  if (state === 'done') return { done: done + 1, open, cancelled };
  return state === 'cancelled' ? { done, open, cancelled: cancelled + 1 } : { done, open: open + 1, cancelled };
}
