import type { TextRange } from '../text/range';

/** `<!-- planmark-disable overdue stale-document -->`: what the text itself says of rules. */
export interface Directive {
  /** As written behind `planmark-`; others than these are told by a rule. */
  readonly kind: DirectiveKind | string;
  /** 0-based line of the comment. */
  readonly line: number;
  readonly range: TextRange;
  /** Ids as written, and where; none stands for all rules. */
  readonly rules: readonly { readonly id: string; readonly range: TextRange }[];
}

export const DIRECTIVE_KINDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];
