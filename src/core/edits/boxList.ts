import type { Box, Container, Holder, Milestone, Plan, PlanNode, Task } from '../plan/plan';
import { ancestors, isContainerNode, nodeAt, walk } from '../plan/queries';
import type { TextPosition } from '../text/range';

/** The boxes of a goal or a section. */
export interface BoxList {
  /** Of the goal or section; '' for a text without headings. */
  readonly title: string;
  readonly entries: readonly BoxEntry[];
}

export interface BoxEntry {
  /** The same in every version of the text in which the box still has its text, and as many of that text stand above it. */
  readonly key: string;
  readonly text: string;
  /** What it stands right below, where that is not the whole of the list; '' else. */
  readonly below: string;
  readonly box: Box;
}

/** The boxes of the goal that holds a position; else of the nearest heading with any; else of the whole text. */
export function boxListAt(plan: Plan, position: TextPosition): BoxList {
  const node = nodeAt(plan, position);
  const holders = [node as Holder, ...ancestors(node)].filter(isContainerNode);
  const goal = holders.find(({ kind }) => kind === 'goal');
  const ordered = goal ? [goal, ...holders] : holders;
  const holder = ordered.find((each) => boxedBelow(each).length > 0) ?? plan.root;
  const keys = keysOf(plan);
  return {
    title: holder.text,
    entries: boxedBelow(holder).map((each) => ({
      key: keys.get(each.box) ?? '',
      text: textOf(each),
      below: each.parent && each.parent !== holder && each.parent.kind !== 'item' ? each.parent.text : '',
      box: each.box,
    })),
  };
}

/** Finds boxes again by their keys; those that are gone stay out. */
export function boxesByKey(plan: Plan): ReadonlyMap<string, Box> {
  return new Map([...keysOf(plan)].map(([box, key]) => [key, box]));
}

type Boxed = (Task | Milestone | Container) & { readonly box: Box };

function boxedBelow(holder: Container): Boxed[] {
  return walk(holder).filter((node): node is Boxed => 'box' in node && node.box !== null);
}

function keysOf(plan: Plan): ReadonlyMap<Box, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Box, string>();
  for (const node of boxedBelow(plan.root)) {
    const text = textOf(node);
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    keys.set(node.box, `${text}#${count}`);
  }
  return keys;
}

function textOf(node: Exclude<PlanNode, { kind: 'gapTable' | 'field' }>): string {
  return node.text;
}
