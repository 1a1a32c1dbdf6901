import type { Artifact, Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import type { Finding, Severity } from '../../core/rules/finding';
import { formatMessage } from '../../core/rules/formatMessage';
import { rules } from '../../core/rules/index';
import type { Rule } from '../../core/rules/rule';
import type { TextRange } from '../../core/text/range';
import type { Failure } from '../failures';
import type { Io } from '../io';
import { fingerprints } from './fingerprints';
import type { Report, ReportedFile } from './report';
import { fileUri, relativeUri } from './uris';

/** A log in SARIF 2.1.0 (OASIS), for GitHub's code scanning and other viewers. */
export async function sarifReport(report: Report, io: Io): Promise<string> {
  const names = [
    ...new Set(
      [...report.files, ...report.failures.map(({ file }) => ({ name: file }))].flatMap(({ name }) => name ?? []),
    ),
  ];
  const places = new Places(names, io);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Planmark',
            semanticVersion: version,
            rules: await Promise.all(rules.map((rule) => descriptorOf(rule, io))),
          },
        },
        automationDetails: { id: 'planmark/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${fileUri(io.cwd(), io).replace(/\/$/, '')}/` } },
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            toolExecutionNotifications: report.failures.map((failure) => notificationOf(failure, places)),
          },
        ],
        artifacts: places.artifacts,
        results: report.files.flatMap((file) => resultsOf(file, places)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const ROOT = '%SRCROOT%';
/** SARIF knows no hints. */
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

async function descriptorOf({ meta }: Rule, io: Io): Promise<ReportingDescriptor> {
  const page = await io.rulePage(meta.id).catch(() => null);
  return {
    id: meta.id,
    shortDescription: { text: meta.title },
    // GitHub shows the Markdown; the same reads well as a text.
    ...(page === null ? {} : { help: { text: page, markdown: page } }),
    defaultConfiguration:
      meta.severity === 'off' ? { enabled: false } : { enabled: true, level: LEVELS[meta.severity] },
    properties: { tags: [...meta.tags] },
  };
}

function resultsOf(file: ReportedFile, places: Places): Result[] {
  const prints = fingerprints(file);
  return file.findings.map((finding, index): Result => {
    const { rule, severity, range, message, related, fixes } = finding;
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ meta }) => meta.id === rule),
      level: LEVELS[severity],
      message: { text: formatMessage(message) },
      locations: [{ physicalLocation: places.of(file.name, regionOf(range, file)) }],
      ...(related.length === 0 ? {} : { relatedLocations: relatedOf(finding, file, places) }),
      ...(fixes.length === 0 ? {} : { fixes: fixesOf(finding, file, places) }),
      partialFingerprints: { 'planmark/v1': prints[index] ?? '' },
      properties: { severity },
    };
  });
}

function relatedOf({ related }: Finding, file: ReportedFile, places: Places): NonNullable<Result['relatedLocations']> {
  return related.map(({ range, message }, index) => ({
    id: index + 1,
    message: { text: formatMessage(message) },
    physicalLocation: places.of(file.name, regionOf(range, file)),
  }));
}

function fixesOf({ fixes }: Finding, file: ReportedFile, places: Places): NonNullable<Result['fixes']> {
  return fixes.map(({ title, edits, isSafe }) => ({
    description: { text: formatMessage(title) },
    artifactChanges: [
      {
        artifactLocation: places.of(file.name).artifactLocation ?? {},
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { safe: isSafe },
  }));
}

function notificationOf({ file, line, column, message }: Failure, places: Places): Notification {
  const region =
    line === null ? undefined : { [START_LINE]: line, ...(column === null ? {} : { startColumn: column }) };
  return {
    level: 'error',
    message: { text: message },
    ...(file === null ? {} : { locations: [{ physicalLocation: places.of(file, region) }] }),
  };
}

/** As SARIF calls it: what is called so by the core has another name in the bundle. */
const START_LINE = 'startLine';

/** With the text of a range on one line, for those who have not got the file. */
function regionOf(range: TextRange, file?: ReportedFile): Region {
  const { startLine, startCharacter, endLine, endCharacter } = range;
  const text = startLine === endLine ? file?.lines[startLine]?.slice(startCharacter, endCharacter) : undefined;
  return {
    [START_LINE]: startLine + 1,
    startColumn: startCharacter + 1,
    endLine: endLine + 1,
    endColumn: endCharacter + 1,
    ...(text === undefined ? {} : { snippet: { text } }),
  };
}

/** Where files are: by a path from the current folder, or from the root for those outside of it. */
class Places {
  readonly #names: readonly string[];
  readonly #io: Io;

  constructor(names: readonly string[], io: Io) {
    this.#names = names;
    this.#io = io;
  }

  get artifacts(): Artifact[] {
    return this.#names.map((name) => ({ location: this.#uriOf(name), encoding: 'UTF-8', roles: ['analysisTarget'] }));
  }

  of(name: string, region?: Region): PhysicalLocation {
    const artifactLocation = { ...this.#uriOf(name), index: this.#names.indexOf(name) };
    return { artifactLocation, ...(region === undefined ? {} : { region }) };
  }

  #uriOf(name: string): { uri: string; uriBaseId?: string } {
    const uri = relativeUri(name, this.#io);
    return uri === null ? { uri: fileUri(name, this.#io) } : { uri, uriBaseId: ROOT };
  }
}
