import type { Directive } from '../plan/directive';
import type { Finding } from './finding';

/** Whether a comment in the text keeps a finding back: for its line, from there on, or for the whole file. */
export function isSuppressed({ rule, range }: Finding, directives: readonly Directive[]): boolean {
  let isOff = false;
  for (const directive of directives) {
    const { kind, line } = directive;
    if (!speaksOf(directive, rule)) continue;
    if (kind === 'disable-file') return true;
    if (kind === 'disable-next-line' && line + 1 === range.startLine) return true;
    if (kind === 'disable-line' && line === range.startLine) return true;
    if (line > range.startLine) continue;
    if (kind === 'disable') isOff = true;
    if (kind === 'enable') isOff = false;
  }
  return isOff;
}

/** Without any id it speaks of all rules. */
function speaksOf({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.some(({ id }) => id === rule);
}
