import type { Problem } from '../plan/plan';
import type { Finding } from './finding';
import { findingsOf, latestOf } from './findingsOf';
import { type OfKind, problemsOfKind } from './problemsOfKind';
import type { RuleContext } from './rule';

/** What a rule tells of each problem of one kind; `latest` is for what `tell` puts off until later (see `findingsOf`). */
export function findingsOfProblems<Kind extends Problem['kind']>(
  context: RuleContext,
  kind: Kind,
  tell: (problem: OfKind<Kind>, latest: RuleContext) => readonly Finding[],
): readonly Finding[] {
  const latest = latestOf(context);
  return findingsOf(context, tell, [], problemsOfKind(context.problems, kind), (problem) => tell(problem, latest));
}
