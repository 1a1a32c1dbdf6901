import type { Configuration } from '../configuration/configuration';
import { splitLines } from '../text/lines';
import { builtInVocabulary, type Vocabulary } from '../vocabulary/vocabulary';
import type { Plan, Problem } from './plan';
import { PlanReader } from './planReader';
import type { ReadOwnOptions } from './readOwnOptions';

export interface ParseOptions {
  /** Of the configuration: see `vocabularyFor`. */
  readonly vocabulary: Vocabulary;
  /** Of the settings and `.planmark.yaml`; the text's own front matter comes on top. */
  readonly configuration?: Configuration;
  /** How front matter is read: see `rememberOwnOptions`. */
  readonly readOwn?: ReadOwnOptions;
  /** How many lines of a long section are read by themselves. */
  readonly linesOfPart?: number | undefined;
}

export interface ParsedPlan {
  readonly plan: Plan;
  /** As it holds for this text, its front matter included. */
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** Reads a text. Never throws: broken text gives a plan and its problems, with ranges in the text as it is. */
export function parsePlan(text: string, options: ParseOptions = { vocabulary: builtInVocabulary() }): ParsedPlan {
  return parseLines(splitLines(text).lines, options);
}

/** The same for a text that is already cut into lines without endings. */
export function parseLines(lines: readonly string[], options: ParseOptions): ParsedPlan {
  return new PlanReader(lines, options).read();
}
