import { type Configuration, mergeConfiguration, type PartialConfiguration } from '../core/configuration/configuration';
import { readYamlConfiguration } from '../core/configuration/readYamlConfiguration';
import { formatMessage } from '../core/rules/formatMessage';
import type { Failures } from './failures';
import type { Io } from './io';
import { readTextFile } from './readTextFile';

const CONFIGURATION_FILE = '.planmark.yaml';

/** The `.planmark.yaml` nearest above each file, or one for all: each is read once, and its mistakes are told once. */
export class ConfigurationFiles {
  readonly #io: Io;
  readonly #failures: Failures;
  readonly #byFolder = new Map<string, Promise<FoundFile | null>>();
  #only: FoundFile | null = null;

  constructor(io: Io, failures: Failures) {
    this.#io = io;
    this.#failures = failures;
  }

  /** Takes one file for all documents, its patterns relative to the current folder; false where it cannot be read. */
  async useOnly(path: string): Promise<boolean> {
    const read = await readTextFile(path, this.#io);
    if ('error' in read) {
      this.#failures.add(path, read.error, read.line);
      return false;
    }
    this.#only = { folder: this.#io.cwd(), options: this.#options(path, read.text) };
    return true;
  }

  async configurationOf(file: string): Promise<PlacedConfiguration> {
    const { paths } = this.#io;
    const absolute = paths.resolve(this.#io.cwd(), file);
    const found = this.#only ?? (await this.#nearest(paths.dirname(absolute)));
    if (found === null) return { configuration: mergeConfiguration([]), source: null };
    const path = paths.relative(found.folder, absolute).split(paths.sep).join('/');
    const configuration = mergeConfiguration([{ kind: 'file', options: found.options, path }]);
    return { configuration, source: found.options };
  }

  #nearest(folder: string): Promise<FoundFile | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#look(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<FoundFile | null> {
    const path = this.#io.paths.join(folder, CONFIGURATION_FILE);
    const read = await readTextFile(path, this.#io);
    const near = this.#io.paths.relative(this.#io.cwd(), path);
    const name = near.startsWith('..') ? path : near;
    if ('text' in read) return { folder, options: this.#options(name, read.text) };
    if (!read.isMissing) this.#failures.add(name, read.error, read.line);
    const parent = this.#io.paths.dirname(folder);
    return parent === folder ? null : this.#nearest(parent);
  }

  #options(name: string, text: string): PartialConfiguration {
    const { configuration, problems } = readYamlConfiguration(text);
    for (const { range, message } of problems) {
      const [line, column] = range === null ? [null, null] : [range.startLine + 1, range.startCharacter + 1];
      this.#failures.add(name, formatMessage(message), line, column);
    }
    return configuration;
  }
}

export interface PlacedConfiguration {
  readonly configuration: Configuration;
  /** What it was made of: the very same for all documents that share it, but for their path. */
  readonly source: PartialConfiguration | null;
}

interface FoundFile {
  readonly folder: string;
  readonly options: PartialConfiguration;
}
