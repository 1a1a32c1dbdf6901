import { vocabularyFor } from '../core/configuration/vocabularyFor';
import { PlanDocument } from '../core/document/planDocument';
import { builtInVocabulary } from '../core/vocabulary/vocabulary';
import { ConfigurationFiles } from './configurationFiles';
import type { Io } from './io';
import { readPlanFile } from './readPlanFile';

/** Reads files as plans, each by the options of its place; words are compiled once for all. */
export class PlanFiles {
  readonly #io: Io;
  readonly #configurations: ConfigurationFiles;
  readonly #vocabulary = builtInVocabulary();

  constructor(io: Io) {
    this.#io = io;
    this.#configurations = new ConfigurationFiles(io);
  }

  /** Whether a `.planmark.yaml` was at fault; stderr says how. */
  get hasMistakes(): boolean {
    return this.#configurations.hasMistakes;
  }

  async read(file: string): Promise<PlanDocument | { error: string }> {
    const read = await readPlanFile(file, this.#io);
    if ('error' in read) return read;
    const configuration = await this.#configurations.configurationOf(file);
    return new PlanDocument(read.text, vocabularyFor(configuration, this.#vocabulary), configuration);
  }
}
