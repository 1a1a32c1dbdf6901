import { type Configuration, DEFAULT_CONFIGURATION, withSource } from '../configuration/configuration';
import { DATE, STATUS } from '../configuration/options';
import { readFrontMatterConfiguration, type WrittenOption } from '../configuration/readFrontMatterConfiguration';
import { vocabularyFor } from '../configuration/vocabularyFor';
import type { FrontMatter } from '../syntax/frontMatter';
import { rangeOnLine, type TextRange } from '../text/range';
import { readPeriod } from '../values/period';
import { readStatus, type Status } from '../values/status';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { DatedText, InvalidConfiguration } from './plan';

/** What a text is read with, its own front matter included. */
export interface OwnOptions {
  readonly configuration: Configuration;
  readonly vocabulary: Vocabulary;
  readonly start: DatedText | null;
  readonly status: Status | null;
  readonly problems: readonly InvalidConfiguration[];
}

/** Lays a text's front matter over the configuration of its place; `vocabulary` is that of `base`. */
export function readOwnOptions(
  frontMatter: FrontMatter | null,
  base: Configuration,
  vocabulary: Vocabulary,
): OwnOptions {
  if (frontMatter === null) return { configuration: base, vocabulary, start: null, status: null, problems: [] };
  const reading = readFrontMatterConfiguration(frontMatter);
  const source = { kind: 'frontMatter', options: reading.configuration } as const;
  const configuration = withSource(base, source);
  const words = vocabularyFor(withSource(DEFAULT_CONFIGURATION, source), vocabulary);
  const start = reading.start && startOf(reading.start, configuration, words);
  const status = reading.status && statusOf(reading.status.text, words);
  return {
    configuration,
    vocabulary: words,
    start,
    status,
    problems: [
      ...reading.problems.flatMap(({ path, range, message }) => (range ? [problem(path, range, message)] : [])),
      ...(start === null ? unusable(reading.start, DATE) : []),
      ...(status === null ? unusable(reading.status, STATUS) : []),
    ],
  };
}

function startOf({ text, range }: WrittenOption, configuration: Configuration, vocabulary: Vocabulary) {
  const { fiscalYearStart, dateOrder } = configuration;
  const order = dateOrder === 'auto' ? {} : { dayFirst: dateOrder === 'dayFirst' };
  const reading = readPeriod(text, vocabulary, { bareQuarters: true, fiscalYearStart, ...order });
  if (reading?.kind !== 'period') return null;
  const { period } = reading;
  // In quotes the text stands one further; over several lines its place is that of the whole.
  const isPlain = range.startLine === range.endLine && range.endCharacter - range.startCharacter === text.length;
  const first = range.startCharacter + period.offset;
  const place = isPlain ? rangeOnLine(range.startLine, first, first + period.text.length) : range;
  return { period, range: place, isStart: true };
}

function statusOf(text: string, vocabulary: Vocabulary): Status | null {
  return text.trim().toLowerCase() === 'archived' ? 'done' : (readStatus(text, vocabulary)?.status ?? null);
}

/** What stands below `plan:` is meant for us. */
function unusable(option: WrittenOption | null, template: string): InvalidConfiguration[] {
  if (option === null || option.path === null) return [];
  return [problem(option.path, option.range, { template, args: [option.path, JSON.stringify(option.text)] })];
}

function problem(path: string, range: TextRange, message: InvalidConfiguration['message']): InvalidConfiguration {
  return { kind: 'invalidConfiguration', path, range, message };
}
