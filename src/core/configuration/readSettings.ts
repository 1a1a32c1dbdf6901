import { type ConfigurationReading, readOptions } from './readOptions';

/** What VS Code's settings say, from their values by key without `planmark.`; problems have no range, but a path. */
export function readSettings(settings: Readonly<Record<string, unknown>>): ConfigurationReading {
  const { configuration, problems } = readOptions(settings, 'shared', 'planmark', () => null);
  return { configuration, problems };
}
