import type { Finding, Severity } from '../../core/rules/finding';
import { formatMessage } from '../../core/rules/formatMessage';
import type { Io } from '../io';
import type { Report } from './report';

/** Workflow commands: GitHub shows each at its line of a pull request. */
export function githubReport(report: Report, io: Io): string {
  return [
    ...report.files.flatMap(({ name, findings }) => findings.map((finding) => annotation(name, finding, io))),
    ...report.failures.map(({ file, line, column, message }) => {
      const place = file === null ? {} : { file: nameInRepository(file, io), line, col: column };
      return command('error', { ...place, title: 'planmark' }, message);
    }),
  ].join('\n');
}

const KINDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function annotation(name: string, { rule, severity, range, message }: Finding, io: Io): string {
  // GitHub has columns within one line only.
  const isOneLine = range.startLine === range.endLine;
  const place = {
    file: nameInRepository(name, io),
    line: range.startLine + 1,
    endLine: range.endLine + 1,
    col: isOneLine ? range.startCharacter + 1 : null,
    endColumn: isOneLine ? range.endCharacter + 1 : null,
  };
  return command(KINDS[severity], { ...place, title: `planmark ${rule}` }, formatMessage(message));
}

/** GitHub knows files by their path in the repository, wherever in it the command runs. */
function nameInRepository(name: string, { paths, cwd, environment }: Io): string {
  const root = environment.GITHUB_WORKSPACE || cwd();
  const inside = paths.relative(root, paths.resolve(cwd(), name));
  return (inside.startsWith('..') || paths.isAbsolute(inside) ? name : inside).split(paths.sep).join('/');
}

function command(kind: string, properties: Readonly<Record<string, string | number | null>>, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${kind} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
