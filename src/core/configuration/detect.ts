import { matchesGlob } from './matchesGlob';

/** Whether a document is taken for a plan: by its evidence, in any case, or in none. */
export const DETECT_CHOICES = ['auto', 'always', 'never'] as const;
export type Detect = (typeof DETECT_CHOICES)[number];

export interface DetectRule {
  /** Of paths, such as `docs/**`; null for every document. */
  readonly glob: string | null;
  readonly detect: Detect;
}

/** The choice of the last rule that fits; null where none does. */
export function detectFor(rules: readonly DetectRule[], path: string): Detect | null {
  return rules.filter(({ glob }) => glob === null || matchesGlob(path, glob)).at(-1)?.detect ?? null;
}
