import type { Finding } from '../../core/rules/finding';
import { safeFix } from '../safeFix';

/** The fixes that a report tells of: those that --fix applies, or all that an editor offers too. */
export type ToldFixes = 'safe' | 'all';

/**
 * A finding as data of its own. Fixes are made when they are asked for, from all that is known of the text: a report of
 * thousands of files can neither hold all that nor make what it does not tell.
 */
export function detachFinding(finding: Finding, told: ToldFixes): Finding {
  const { rule, severity, range, message, related } = finding;
  const safe = told === 'safe' ? safeFix(finding) : null;
  const fixes = told === 'all' ? finding.fixes : safe ? [safe] : [];
  return { rule, severity, range, message, related, fixes };
}
