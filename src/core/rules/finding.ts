import type { Message } from '../text/message';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A finding is data: its text is made at the edge from the rule's template (see `formatMessage`). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: Message;
  readonly related: readonly RelatedPlace[];
  /** The best first. Empty where nothing is safe. */
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Safe to apply without a look, as part of a fix-all: never true for what guesses or states something of the world. */
  readonly isSafe: boolean;
}

/**
 * A finding whose fixes are made when somebody asks for them: most are only shown. One that outlasts an edit has them made
 * again for `latest` as it is then.
 */
export function withFixes(
  { rule, severity, range, message, related }: Omit<Finding, 'fixes'>,
  make: () => readonly Fix[],
  latest: { readonly analysis: unknown } | null = null,
): Finding {
  let made: { readonly fixes: readonly Fix[]; readonly analysis: unknown } | null = null;
  return {
    rule,
    severity,
    range,
    message,
    related,
    get fixes() {
      if (!made || (latest && made.analysis !== latest.analysis)) made = { fixes: make(), analysis: latest?.analysis };
      return made.fixes;
    },
  };
}
