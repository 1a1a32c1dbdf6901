import type { TextRange } from '../text/range';

/** A mistake in the user's options; all others still apply. */
export interface ConfigurationProblem {
  /** `columns.required[1]`; '' for the whole. */
  readonly path: string;
  /** In the text that was read; null for settings, which have none. */
  readonly range: TextRange | null;
  readonly message: ConfigurationMessage;
}

/** A template with numbered holes, and what fills them: a `Message` of the rules. */
export interface ConfigurationMessage {
  readonly template: string;
  readonly args: readonly (string | number)[];
}
