import { readYaml } from '../syntax/yamlDocument';
import { splitLines } from '../text/lines';
import { type ConfigurationReading, readOptions } from './readOptions';
import { placesIn, problemsOf } from './yamlPlaces';

/** The text of a `.planmark.yaml`. Never throws: what is wrong is told at its place, and the rest applies. */
export function readYamlConfiguration(text: string): ConfigurationReading {
  const { root, problems } = readYaml(splitLines(text).lines, 0);
  if (root === null) return { configuration: {}, problems: problemsOf(problems, []) };
  const reading = readOptions(root.value, 'shared', '', placesIn(root));
  return { configuration: reading.configuration, problems: problemsOf(problems, reading.problems) };
}
