import { type Configuration, DEFAULT_CONFIGURATION, withSource } from '../configuration/configuration';
import { DATE, STATUS } from '../configuration/options';
import { readFrontMatterConfiguration, type WrittenOption } from '../configuration/readFrontMatterConfiguration';
import { vocabularyFor } from '../configuration/vocabularyFor';
import { frontMatterEnd, frontMatterValue, readFrontMatter } from '../syntax/frontMatter';
import { message } from '../text/message';
import { rangeOnLine, type TextRange } from '../text/range';
import { readPeriod } from '../values/readPeriod';
import { isStanding, readStatus, type Status } from '../values/status';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { orderOfDates } from './dateHabits';
import type { DatedText, InvalidConfiguration } from './plan';

/** What a text is read with, its own front matter included. */
export interface OwnOptions {
  /** 0-based line at which the text itself begins, behind the front matter. */
  readonly bodyStart: number;
  /** Whether the front matter holds options for a plan. */
  readonly isDeclared: boolean;
  readonly configuration: Configuration;
  readonly vocabulary: Vocabulary;
  readonly start: DatedText | null;
  readonly status: Status | null;
  readonly problems: readonly InvalidConfiguration[];
}

export type ReadOwnOptions = typeof readOwnOptions;

/** Lays a text's front matter over the configuration of its place; `vocabulary` is that of `base`. */
export function readOwnOptions(lines: readonly string[], base: Configuration, vocabulary: Vocabulary): OwnOptions {
  const frontMatter = readFrontMatter(lines);
  if (frontMatter === null) {
    const nothing = { bodyStart: 0, isDeclared: false, start: null, status: null, problems: [] };
    return { configuration: base, vocabulary, ...nothing };
  }
  const plan = frontMatterValue(frontMatter, 'plan');
  const reading = readFrontMatterConfiguration(frontMatter);
  const source = { kind: 'frontMatter', options: reading.configuration } as const;
  const configuration = withSource(base, source);
  const words = vocabularyFor(withSource(DEFAULT_CONFIGURATION, source), vocabulary);
  const start = reading.start && startOf(reading.start, configuration, words);
  const status = reading.status && statusOf(reading.status.text, words);
  return {
    bodyStart: frontMatter.endLine,
    isDeclared: typeof plan === 'object' && plan !== null,
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

/** The same, reading a front matter again only when it is another: while one types below it, it is not. */
export function rememberOwnOptions(): ReadOwnOptions {
  let latest: { readonly text: string; readonly base: Configuration; readonly words: Vocabulary } | null = null;
  let own: OwnOptions | null = null;
  return (lines, base, vocabulary) => {
    const text = lines.slice(0, frontMatterEnd(lines)).join('\n');
    if (own === null || latest?.text !== text || latest.base !== base || latest.words !== vocabulary) {
      latest = { text, base, words: vocabulary };
      own = readOwnOptions(lines, base, vocabulary);
    }
    return withOwnRanges(own);
  };
}

/** Whoever gets ranges may move them (see `moveToOriginal`). */
function withOwnRanges({ start, problems, ...own }: OwnOptions): OwnOptions {
  return {
    ...own,
    start: start && { ...start, range: { ...start.range } },
    problems: problems.map((each) => ({ ...each, range: { ...each.range } })),
  };
}

function startOf({ text, range }: WrittenOption, configuration: Configuration, vocabulary: Vocabulary) {
  const { fiscalYearStart } = configuration;
  const order = orderOfDates(null, configuration);
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
  if (text.trim().toLowerCase() === 'archived') return 'done';
  const status = readStatus(text, vocabulary)?.status ?? null;
  return status === 'done' && isStanding(text, vocabulary) ? 'active' : status;
}

/** What stands below `plan:` is meant for us. */
function unusable(option: WrittenOption | null, template: string): InvalidConfiguration[] {
  if (option === null || option.path === null) return [];
  return [problem(option.path, option.range, message(template, option.path, JSON.stringify(option.text)))];
}

function problem(path: string, range: TextRange, message: InvalidConfiguration['message']): InvalidConfiguration {
  return { kind: 'invalidConfiguration', path, range, message };
}
