import type { Directive, DirectiveKind } from '../plan/directive';
import type { Plan } from '../plan/plan';
import type { Finding } from '../rules/finding';
import { readFrontMatter } from '../syntax/frontMatter';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { commentPlace } from './commentPlace';

/** A text as it stands, and how its lines end. */
export interface DisableContext {
  readonly plan: Plan;
  readonly lines: readonly string[];
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * Keeps a finding back by a comment that speaks of its rule and its line, and that nobody sees in the rendered text: on a
 * line of its own above, or where that would cut a table, list or paragraph in two, at the end of the line. A comment of
 * that kind that is there already gets one word more.
 *
 * @returns null where no comment can stand, as in front matter
 */
export function disableForLine({ rule, range }: Finding, context: DisableContext): TextEdit | null {
  const { plan, lines, lineEnd } = context;
  const line = range.startLine;
  const known = plan.directives.find(
    (directive) =>
      (directive.kind === 'disable-next-line' && directive.line === line - 1) ||
      (directive.kind === 'disable-line' && directive.line === line),
  );
  if (known) return addRule(known, rule, lines);
  const place = commentPlace({ line, character: range.startCharacter }, plan, lines);
  if (place === null) return null;
  if (place.form === 'above') {
    return insert(line, 0, `${place.prefix}${comment('disable-next-line', rule)}${lineEnd}`);
  }
  const { character } = place;
  const text = lines[place.line] ?? '';
  const before = /\S$/.test(text.slice(0, character)) ? ' ' : '';
  const behind = /^\S/.test(text.slice(character)) ? ' ' : '';
  const kind = place.line === line ? 'disable-line' : 'disable-next-line';
  return insert(place.line, character, `${before}${comment(kind, rule)}${behind}`);
}

/** Keeps all findings of a rule back by a comment on top of the text, below its front matter. */
export function disableForFile(rule: string, { plan, lines, lineEnd }: DisableContext): TextEdit {
  const known = plan.directives.find(({ kind }) => kind === 'disable-file');
  if (known) return addRule(known, rule, lines);
  const text = comment('disable-file', rule);
  const line = readFrontMatter(lines)?.endLine ?? 0;
  const below = lines[line];
  if (below === undefined) return insert(line - 1, lines[line - 1]?.length ?? 0, `${lineEnd}${text}`);
  return insert(line, below.startsWith('\uFEFF') ? 1 : 0, `${text}${lineEnd}`);
}

function comment(kind: DirectiveKind, rule: string): string {
  return `<!-- planmark-${kind} ${rule} -->`;
}

/** Behind the last id, parted as the others are. */
function addRule({ rules, range }: Directive, rule: string, lines: readonly string[]): TextEdit {
  const line = lines[range.startLine] ?? '';
  const last = rules.at(-1)?.range ?? rangeOnLine(range.startLine, range.startCharacter, range.endCharacter - 3);
  const hasCommas = line.slice(range.startCharacter, range.endCharacter).includes(',');
  return insert(last.endLine, last.endCharacter, `${hasCommas ? ',' : ''} ${rule}`);
}

function insert(line: number, character: number, newText: string): TextEdit {
  return { range: rangeOnLine(line, character, character), newText };
}
