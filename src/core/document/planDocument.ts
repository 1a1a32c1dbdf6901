import { type Configuration, DEFAULT_CONFIGURATION } from '../configuration/configuration';
import type { ParsedPlan } from '../plan/parsePlan';
import type { Plan, Problem } from '../plan/plan';
import { PlanReader } from '../plan/planReader';
import { rememberOwnOptions } from '../plan/readOwnOptions';
import { splitLines } from '../text/lines';
import type { TextRange } from '../text/range';
import { replaceItems } from '../text/replaceItems';
import { builtInVocabulary, type Vocabulary } from '../vocabulary/vocabulary';

/** A change as editors tell it: its range is of the text as the changes before it left it (VS Code tells the last first). */
export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * A text that is being edited, as lines of its own, and the plan in it: always equal to a fresh reading of the same
 * text. The plan is read when it is asked for, so that a burst of edits costs one reading.
 */
export class PlanDocument {
  readonly #lines: string[];
  #parsed: ParsedPlan | null = null;
  #vocabulary: Vocabulary;
  #configuration: Configuration;
  #reader: PlanReader;
  readonly #linesOfPart: number | undefined;

  /**
   * `configuration` is that of the text's place, and `vocabulary` the one for it: see `vocabularyFor`. `linesOfPart` is a
   * measure of work: whatever it is, the plan is the same.
   */
  constructor(
    text: string,
    vocabulary: Vocabulary = builtInVocabulary(),
    configuration: Configuration = DEFAULT_CONFIGURATION,
    linesOfPart?: number,
  ) {
    this.#lines = [...splitLines(text).lines];
    this.#vocabulary = vocabulary;
    this.#configuration = configuration;
    this.#linesOfPart = linesOfPart;
    this.#reader = this.#newReader();
  }

  /** Without line endings; the same array after an edit, as the plan moves along as well. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  get plan(): Plan {
    return this.#read().plan;
  }

  get problems(): readonly Problem[] {
    return this.#read().problems;
  }

  /** As it holds for this text, its front matter included. */
  get configuration(): Configuration {
    return this.#read().configuration;
  }

  /** Another text by the options of the same place. */
  another(text: string): PlanDocument {
    return new PlanDocument(text, this.#vocabulary, this.#configuration);
  }

  /** The place of the text has other options now; the plan is read anew where they differ. */
  configure(configuration: Configuration, vocabulary: Vocabulary): void {
    if (configuration === this.#configuration && vocabulary === this.#vocabulary) return;
    this.#configuration = configuration;
    this.#vocabulary = vocabulary;
    this.#reader = this.#newReader();
    this.#parsed = null;
  }

  /** @throws RangeError when a change leaves the text: the caller's copy is of another version. */
  edit(changes: readonly TextChange[]): void {
    for (const { range, text } of changes) {
      const { startLine, endLine } = range;
      const first = this.#lines[startLine];
      const last = this.#lines[endLine];
      if (first === undefined || last === undefined || range.endCharacter > last.length) {
        throw new RangeError(`A change at line ${endLine} leaves a text of ${this.#lines.length} lines`);
      }
      const replaced = splitLines(first.slice(0, range.startCharacter) + text + last.slice(range.endCharacter)).lines;
      replaceItems(this.#lines, startLine, endLine + 1 - startLine, replaced);
      this.#reader.edit(startLine, endLine + 1);
    }
    this.#parsed = null;
  }

  #read(): ParsedPlan {
    this.#parsed ??= this.#reader.read();
    return this.#parsed;
  }

  #newReader(): PlanReader {
    const options = { vocabulary: this.#vocabulary, configuration: this.#configuration, readOwn: rememberOwnOptions() };
    return new PlanReader(this.#lines, { ...options, linesOfPart: this.#linesOfPart });
  }
}
