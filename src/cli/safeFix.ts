import type { Finding, Fix } from '../core/rules/finding';
import { rules } from '../core/rules/index';

/** What --fix does about a finding; null where that is nothing. Rules without safe fixes are not asked for theirs. */
export function safeFix(finding: Finding): Fix | null {
  const [best] = SAFELY_FIXED.has(finding.rule) ? finding.fixes : [];
  return best?.isSafe ? best : null;
}

const SAFELY_FIXED: ReadonlySet<string> = new Set(rules.flatMap(({ meta }) => (meta.fix === 'safe' ? [meta.id] : [])));
