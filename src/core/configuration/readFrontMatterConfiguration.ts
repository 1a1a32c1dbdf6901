import type { FrontMatter } from '../syntax/frontMatter';
import type { PartialConfiguration } from './configuration';
import { type ConfigurationReading, readOptions } from './readOptions';
import { placesIn, problemsOf } from './yamlPlaces';

/**
 * What a document's front matter says: `plan: true|false`, options below `plan:`, and `start:` and `status:` beside it.
 * Everything else in it is of other tools. Its syntax is judged only where it speaks of a plan.
 */
export function readFrontMatterConfiguration(frontMatter: FrontMatter | null): ConfigurationReading {
  const root = frontMatter?.yaml.root ?? null;
  if (frontMatter === null || root === null) return { configuration: {}, problems: [] };
  const beside: { start?: string; status?: string } = {};
  const start = root.entries.get('start')?.node.value;
  const status = root.entries.get('status')?.node.value;
  if (typeof start === 'string' && start.trim() !== '') beside.start = start;
  if (typeof status === 'string' && status.trim() !== '') beside.status = status;
  const plan = root.entries.get('plan');
  if (plan === undefined) return { configuration: beside, problems: [] };
  const syntax = problemsOf(frontMatter.yaml.problems, []);
  const { value } = plan.node;
  if (typeof value === 'boolean') {
    const detect: PartialConfiguration['detect'] = [{ glob: null, detect: value ? 'always' : 'never' }];
    return { configuration: { ...beside, detect }, problems: syntax };
  }
  if (value === null) return { configuration: beside, problems: syntax };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const template = '"plan" should be true, false or options of Planmark, not {0}.';
    const message = { template, args: [JSON.stringify(value)] };
    return { configuration: beside, problems: [...syntax, { path: 'plan', range: plan.node.range, message }] };
  }
  const reading = readOptions(value, 'plan', 'plan', placesIn(plan.node));
  // Options for a plan say that it is one, unless they say otherwise: what settings decide ends here.
  const detect = reading.configuration.detect ?? [{ glob: null, detect: 'auto' as const }];
  return {
    configuration: { ...beside, ...reading.configuration, detect },
    problems: problemsOf(frontMatter.yaml.problems, reading.problems),
  };
}
