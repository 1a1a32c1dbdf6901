import type { FrontMatter } from '../syntax/frontMatter';
import type { YamlNode } from '../syntax/yamlDocument';
import { message } from '../text/message';
import type { TextRange } from '../text/range';
import type { ConfigurationProblem } from './configurationProblem';
import { type ConfigurationReading, readOptions } from './readOptions';
import { placesIn, problemsOf } from './yamlPlaces';

export interface FrontMatterReading extends ConfigurationReading {
  /** When the plan begins, and what is said of it as a whole. */
  readonly start: WrittenOption | null;
  readonly status: WrittenOption | null;
}

export interface WrittenOption {
  readonly text: string;
  readonly range: TextRange;
  /** `plan.start`; of a key beside `plan:` null, since it may be another tool's. */
  readonly path: string | null;
}

/**
 * What a document's front matter says: `plan: true|false`, options below `plan:`, and `start:` and `status:` beside it.
 * Everything else in it is of other tools. Its syntax is judged only where it speaks of a plan.
 */
export function readFrontMatterConfiguration({ yaml: { root, problems } }: FrontMatter): FrontMatterReading {
  const start = root && besidePlan(root, 'start');
  const status = root && besidePlan(root, 'status');
  const plan = root?.entries.get('plan')?.node;
  if (plan === undefined) return { configuration: {}, problems: [], start, status };
  const { value, range } = plan;
  if (typeof value === 'boolean') {
    const detect = [{ glob: null, detect: value ? ('always' as const) : ('never' as const) }];
    return { configuration: { detect }, problems: problemsOf(problems, []), start, status };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const told = value === null ? [] : [wrongPlan(value, range)];
    return { configuration: {}, problems: problemsOf(problems, told), start, status };
  }
  const places = placesIn(plan);
  const own = readOptions(value, 'plan', 'plan', places);
  const written = (key: 'start' | 'status') => {
    const text = own[key];
    return text === null ? null : { text, range: places([key], 'value') ?? range, path: `plan.${key}` };
  };
  return {
    // Options for a plan say that it is one, unless they say otherwise: what settings decide ends here.
    configuration: { ...own.configuration, detect: own.configuration.detect ?? [{ glob: null, detect: 'auto' }] },
    problems: problemsOf(problems, own.problems),
    start: written('start') ?? start,
    status: written('status') ?? status,
  };
}

function besidePlan(root: YamlNode, key: string): WrittenOption | null {
  const node = root.entries.get(key)?.node;
  if (typeof node?.value !== 'string' || node.value.trim() === '') return null;
  return { text: node.value, range: node.range, path: null };
}

function wrongPlan(value: unknown, range: TextRange): ConfigurationProblem {
  const template = '"plan" should be true, false or options of Planmark, not {0}.';
  return { path: 'plan', range, message: message(template, JSON.stringify(value)) };
}
