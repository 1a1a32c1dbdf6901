import pico from 'picocolors';
import type { Finding, Fix, Severity } from '../../core/rules/finding';
import { formatMessage } from '../../core/rules/formatMessage';
import type { TextRange } from '../../core/text/range';
import { hasColours } from '../hasColours';
import type { Io } from '../io';
import { codeFrame } from './codeFrame';
import type { Report, ReportedFile } from './report';
import { summary } from './summary';
import { visibleText } from './visibleText';
import { wrapText } from './wrapText';

/** Where nobody says how wide lines may be; messages are not broken then, so that they can be searched. */
const WIDTH = 120;
const NARROWEST = 40;
const INDENT = '    ';
const FIX = 'fix with --fix:';

/** For people: a plan once, each finding with its place, message and rule, and the lines it is about. */
export function textReport(report: Report, io: Io): string {
  const style: Style = {
    colours: pico.createColors(hasColours(io)),
    width: Math.max(NARROWEST, io.columns ?? WIDTH),
    isWrapped: io.columns !== null,
  };
  const files = report.files.filter(({ findings }) => findings.length > 0);
  const count = report.files.reduce((sum, { findings }) => sum + findings.length, 0);
  const total = summary(report);
  const { bold, green } = style.colours;
  return [...files.flatMap((file) => linesOf(file, style)), count === 0 ? green(total) : bold(total)].join('\n');
}

interface Style {
  readonly colours: ReturnType<typeof pico.createColors>;
  readonly width: number;
  readonly isWrapped: boolean;
}

function linesOf(file: ReportedFile, style: Style): string[] {
  const { underline } = style.colours;
  const places = file.findings.map(({ range }) => placeOf(range));
  const widths = {
    place: Math.max(...places.map((place) => place.length)),
    severity: Math.max(...file.findings.map(({ severity }) => severity.length)),
    number: String(Math.max(...file.findings.map(lastLine))).length,
  };
  return [
    underline(visibleText(file.name)),
    ...file.findings.flatMap((finding, index) => [
      ...headOf(finding, (places[index] ?? '').padStart(widths.place), widths.severity, style),
      ...frameOf(file, finding.range, widths.number, style),
      ...finding.related.flatMap(({ range, message }) => [
        ...hanging(`${INDENT}${placeOf(range)}  `, visibleText(formatMessage(message)), style),
        ...frameOf(file, range, widths.number, style).slice(0, 1),
      ]),
      ...fixOf(finding.fixes[0], style),
      '',
    ]),
  ];
}

function headOf({ severity, message, rule }: Finding, place: string, severityWidth: number, style: Style): string[] {
  const { dim } = style.colours;
  const start = `  ${place}  ${severity.padEnd(severityWidth)}  `;
  const lines = hanging(start, `${visibleText(formatMessage(message))}  ${rule}`, style);
  const painted = `  ${dim(place)}  ${paint(severity.padEnd(severityWidth), severity, style)}  `;
  return lines.map((line, index) => {
    const told = index === lines.length - 1 && line.endsWith(rule) ? line.slice(0, -rule.length) + dim(rule) : line;
    return index === 0 ? painted + told.slice(start.length) : told;
  });
}

/** Lines within the width of the terminal, all but the first below the text. */
function hanging(start: string, text: string, { width, isWrapped }: Style): string[] {
  const lines = isWrapped ? wrapText(text, width - start.length) : [text];
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);
}

function paint(text: string, severity: Severity, { colours }: Style): string {
  switch (severity) {
    case 'error':
      return colours.red(text);
    case 'warning':
      return colours.yellow(text);
    case 'information':
      return colours.blue(text);
    case 'hint':
      return colours.dim(text);
    default:
      return severity satisfies never;
  }
}

function frameOf({ lines }: ReportedFile, range: TextRange, numberWidth: number, { colours, width }: Style): string[] {
  const gutter = (number: number | string) => `${String(number).padStart(INDENT.length + numberWidth)} │`;
  const room = width - gutter('').length - 1;
  return codeFrame(lines, range, room).map((line) => {
    if (line.kind === 'gap') return colours.dim(gutter('⋮'));
    if (line.kind === 'marks') return `${colours.dim(gutter(''))} ${colours.red(line.text)}`;
    const start = line.isMarked ? colours.red('>') : ' ';
    return `${start}${colours.dim(gutter(line.number).slice(1))} ${line.text}`.trimEnd();
  });
}

function fixOf(fix: Fix | undefined, style: Style): string[] {
  if (!fix?.isSafe) return [];
  const lines = hanging(`${INDENT}${FIX} `, visibleText(formatMessage(fix.title)), style);
  return lines.map((line) => line.replace(FIX, style.colours.cyan(FIX)));
}

function placeOf({ startLine, startCharacter }: TextRange): string {
  return `${startLine + 1}:${startCharacter + 1}`;
}

/** 1-based, of all that is shown of a finding. */
function lastLine({ range, related }: Finding): number {
  return Math.max(range.endLine, ...related.map((place) => place.range.endLine)) + 1;
}
