import type { Problem } from '../plan/plan';
import { addTo } from '../text/addTo';

/** What the reading of the text came upon, of one kind: the same list for the same problems. */
export function problemsOfKind<Kind extends Problem['kind']>(
  problems: readonly Problem[],
  kind: Kind,
): readonly OfKind<Kind>[] {
  let known = byKind.get(problems);
  if (!known) {
    known = grouped(problems);
    byKind.set(problems, known);
  }
  return (known.get(kind) ?? NONE) as readonly OfKind<Kind>[];
}

export type OfKind<Kind extends Problem['kind']> = Extract<Problem, { kind: Kind }>;

const byKind = new WeakMap<readonly Problem[], ReadonlyMap<Problem['kind'], readonly Problem[]>>();
const NONE: readonly never[] = [];

function grouped(problems: readonly Problem[]): ReadonlyMap<Problem['kind'], readonly Problem[]> {
  const groups = new Map<Problem['kind'], Problem[]>();
  for (const problem of problems) {
    addTo(groups, problem.kind, problem);
  }
  return groups;
}
