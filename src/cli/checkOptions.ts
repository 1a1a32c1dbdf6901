import type { RuleSeverity } from '../core/configuration/configuration';
import type { Severity } from '../core/rules/finding';
import { rules } from '../core/rules/index';
import { nearestName } from '../core/text/nearestName';
import { type IsoDate, parseIsoDate } from '../core/values/isoDate';
import type { Arguments, Misuse } from './command';
import { choice, inWords, isMisuse, lastValue } from './parseArguments';

const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckOptions {
  /** Paths, folders and patterns; a single text from stdin where `input` is set. */
  readonly targets: readonly string[];
  readonly format: ReportFormat;
  /** `show` prints what `write` would change. */
  readonly fix: 'none' | 'write' | 'show';
  /** By rule; they have the last word but for comments in the text. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
  /** The least severity that makes the exit code 1. */
  readonly failOn: (typeof FAIL_ON)[number];
  /** With it warnings fail by their number alone. */
  readonly mostWarnings: number | null;
  /** Null: the current day. */
  readonly today: IsoDate | null;
  /** In the place of any `.planmark.yaml`. */
  readonly configurationFile: string | null;
  /** Checks what is no plan, too. */
  readonly isAll: boolean;
  /** What the text from stdin is called. */
  readonly input: { readonly name: string } | null;
}

export function readCheckOptions(given: Arguments): CheckOptions | Misuse {
  const { operands, switches } = given;
  const format = choice(given, 'format', REPORT_FORMATS, 'text');
  if (isMisuse(format)) return format;
  const failOn = choice(given, 'fail-on', FAIL_ON, 'warning');
  if (isMisuse(failOn)) return failOn;
  const today = readToday(given);
  if (isMisuse(today)) return today;
  const mostWarnings = readMostWarnings(given);
  if (isMisuse(mostWarnings)) return mostWarnings;
  const severities = readSeverities(given.values.get('rule') ?? []);
  if (isMisuse(severities)) return severities;
  const [isFix, isDryRun, isStdin] = [switches.has('fix'), switches.has('fix-dry-run'), switches.has('stdin')];
  const inputName = lastValue(given, 'stdin-filename');
  if (isFix && isDryRun) return { misuse: 'take either --fix or --fix-dry-run.' };
  if (isDryRun && format !== 'text') return { misuse: '--fix-dry-run prints a difference, in no other --format.' };
  if (isStdin && operands.length > 0) return { misuse: `take either --stdin or paths such as "${operands[0]}".` };
  if (!isStdin && inputName !== null) return { misuse: '--stdin-filename goes with --stdin.' };
  if (operands.includes('-')) return { misuse: 'standard input is read with --stdin, not with "-".' };
  return {
    targets: operands.length > 0 ? operands : ['.'],
    format,
    fix: isFix ? 'write' : isDryRun ? 'show' : 'none',
    severities,
    failOn,
    mostWarnings,
    today,
    configurationFile: lastValue(given, 'config'),
    isAll: switches.has('all'),
    input: isStdin ? { name: inputName ?? '<stdin>' } : null,
  };
}

/** Null: the current day. */
export function readToday(given: Arguments): IsoDate | null | Misuse {
  const value = lastValue(given, 'today');
  if (value === null) return null;
  return parseIsoDate(value) ?? { misuse: `--today is a date such as 2026-06-15, not "${value}".` };
}

function readMostWarnings(given: Arguments): number | null | Misuse {
  const value = lastValue(given, 'max-warnings');
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  return { misuse: `--max-warnings is a number from 0 up, not "${value}".` };
}

const RULE_SEVERITIES: readonly RuleSeverity[] = ['off', 'error', 'warning', 'information', 'hint'] satisfies (
  | Severity
  | 'off'
)[];

/** `overdue=hint`, or all rules of a tag: `dates=off`. The last that speaks of a rule counts. */
function readSeverities(wishes: readonly string[]): ReadonlyMap<string, RuleSeverity> | Misuse {
  const severities = new Map<string, RuleSeverity>();
  for (const wish of wishes) {
    const [, name = '', written] = /^([^=]*)(?:=(.*))?$/s.exec(wish) ?? [];
    const severity = RULE_SEVERITIES.find((each) => each === written);
    const meant = rules.filter(({ meta }) => meta.id === name || meta.tags.some((tag) => tag === name));
    if (meant.length === 0) return { misuse: unknownRule(name) };
    if (severity === undefined) {
      const example = `${name}=${RULE_SEVERITIES[0]}`;
      const not = written === undefined ? `: --rule ${example}` : `, not "${written}"`;
      return { misuse: `--rule sets "${name}" to ${inWords(RULE_SEVERITIES)}${not}.` };
    }
    for (const { meta } of meant) severities.set(meta.id, severity);
  }
  return severities;
}

export function unknownRule(name: string): string {
  const tags = new Set(rules.flatMap(({ meta }): readonly string[] => meta.tags));
  const nearest = nearestName(name, [...rules.map(({ meta }) => meta.id), ...tags]);
  const hint = nearest === null ? '"planmark rules" lists all.' : `Did you mean "${nearest}"?`;
  return `there is no rule or tag "${name}". ${hint}`;
}
