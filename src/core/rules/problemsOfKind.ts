import type { Problem } from '../plan/plan';

/** What the reading of the text came upon, of one kind. */
export function problemsOfKind<Kind extends Problem['kind']>(
  problems: readonly Problem[],
  kind: Kind,
): readonly Extract<Problem, { kind: Kind }>[] {
  return problems.filter((problem): problem is Extract<Problem, { kind: Kind }> => problem.kind === kind);
}
