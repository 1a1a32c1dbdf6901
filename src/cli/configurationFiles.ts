import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Configuration, mergeConfiguration, type PartialConfiguration } from '../core/configuration/configuration';
import { readYamlConfiguration } from '../core/configuration/readYamlConfiguration';
import { formatMessage } from '../core/rules/formatMessage';
import type { Io } from './io';
import { readPlanFile } from './readPlanFile';

export const CONFIGURATION_FILE = '.planmark.yaml';

/** The `.planmark.yaml` nearest above each file: each is read once, and its mistakes are told once, on stderr. */
export class ConfigurationFiles {
  readonly #io: Io;
  readonly #byFolder = new Map<string, Promise<FoundFile | null>>();
  #hasMistakes = false;

  constructor(io: Io) {
    this.#io = io;
  }

  /** Whether a file could not be read, or not all that it says could be used. */
  get hasMistakes(): boolean {
    return this.#hasMistakes;
  }

  async configurationOf(file: string): Promise<Configuration> {
    const absolute = resolve(this.#io.cwd(), file);
    const found = await this.#nearest(dirname(absolute));
    if (found === null) return mergeConfiguration([]);
    const path = relative(found.folder, absolute).split(sep).join('/');
    return mergeConfiguration([{ kind: 'file', options: found.options, path }]);
  }

  #nearest(folder: string): Promise<FoundFile | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#look(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #look(folder: string): Promise<FoundFile | null> {
    const path = join(folder, CONFIGURATION_FILE);
    const read = await readPlanFile(path, this.#io);
    if ('text' in read) return { folder, options: this.#read(path, read.text) };
    if (!read.isMissing) {
      this.#hasMistakes = true;
      this.#io.err(`planmark: ${read.error}`);
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.#nearest(parent);
  }

  #read(path: string, text: string): PartialConfiguration {
    const { configuration, problems } = readYamlConfiguration(text);
    const near = relative(this.#io.cwd(), path);
    const name = near.startsWith('..') ? path : near;
    for (const { range, message } of problems) {
      const place = range === null ? '' : `:${range.startLine + 1}:${range.startCharacter + 1}`;
      this.#io.err(`planmark: ${name}${place}: ${formatMessage(message)}`);
      this.#hasMistakes = true;
    }
    return configuration;
  }
}

interface FoundFile {
  readonly folder: string;
  readonly options: PartialConfiguration;
}
