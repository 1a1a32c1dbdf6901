import type { Configuration, PartialConfiguration } from '../core/configuration/configuration';
import { vocabularyFor } from '../core/configuration/vocabularyFor';
import { PlanDocument } from '../core/document/planDocument';
import { builtInVocabulary, type Vocabulary } from '../core/vocabulary/vocabulary';
import type { ConfigurationFiles } from './configurationFiles';

/** Reads texts as plans, each by the options of its place; words are compiled once for all texts that share them. */
export class PlanReader {
  readonly #configurations: ConfigurationFiles;
  readonly #vocabulary = builtInVocabulary();
  readonly #ownVocabularies = new Map<PartialConfiguration | null, Vocabulary>();

  constructor(configurations: ConfigurationFiles) {
    this.#configurations = configurations;
  }

  /** What reads texts that stand at a path, whether there is such a file or not. */
  async at(path: string): Promise<(text: string) => PlanDocument> {
    const { configuration, source } = await this.#configurations.configurationOf(path);
    const vocabulary = this.#vocabularyOf(configuration, source);
    return (text) => new PlanDocument(text, vocabulary, configuration);
  }

  #vocabularyOf(configuration: Configuration, source: PartialConfiguration | null): Vocabulary {
    const known = this.#ownVocabularies.get(source);
    if (known !== undefined) return known;
    const vocabulary = vocabularyFor(configuration, this.#vocabulary);
    this.#ownVocabularies.set(source, vocabulary);
    return vocabulary;
  }
}
