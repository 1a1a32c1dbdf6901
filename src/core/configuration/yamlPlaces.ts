import type { YamlNode, YamlProblem } from '../syntax/yamlDocument';
import { message } from '../text/message';
import { compareRanges } from '../text/range';
import type { ConfigurationMessage, ConfigurationProblem } from './configurationProblem';
import type { PlaceOf } from './readOptions';

/** Where options stand in a YAML text: the innermost part that is there. */
export function placesIn(root: YamlNode): PlaceOf {
  return (path, part) => {
    let node = root;
    let range = root.range;
    for (const [depth, key] of path.entries()) {
      const entry = node.entries.get(key);
      if (entry === undefined) break;
      node = entry.node;
      range = part === 'key' && depth === path.length - 1 ? entry.keyRange : entry.node.range;
    }
    return range;
  };
}

/** What is wrong with the YAML, then with the options; where it is broken, what follows from there on is not told. */
export function problemsOf(
  yaml: readonly YamlProblem[],
  options: readonly ConfigurationProblem[],
): ConfigurationProblem[] {
  const [broken] = yaml.filter(({ kind }) => BREAKING.has(kind)).map(({ range }) => range);
  const reliable = options.filter(({ range }) => !broken || !range || compareRanges(range, broken) < 0);
  return [...yaml.map((problem) => ({ path: '', range: problem.range, message: messageOf(problem) })), ...reliable];
}

const BREAKING: ReadonlySet<YamlProblem['kind']> = new Set(['syntax', 'tab', 'unclosed']);

function messageOf({ kind, detail }: YamlProblem): ConfigurationMessage {
  switch (kind) {
    case 'duplicateKey':
      return message('"{0}" stands here a second time: this one counts. Take one of them out.', detail);
    case 'tab':
      return message('YAML is not indented by tabs: use blanks.');
    case 'unclosed':
      return message('A quotation mark or bracket is not closed: {0}.', detail);
    case 'severalDocuments':
      return message('Only the first of several YAML documents is read: take out the line ---.');
    case 'unknownAlias':
      return message('"*{0}" stands for nothing: mark what it means with "&{0}".', detail);
    case 'tooLarge':
      return message('This YAML is too large or nested too deeply to be read.');
    case 'syntax':
      return message('This is not valid YAML: {0}.', detail);
    default:
      return kind satisfies never;
  }
}
