import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import type { Finding } from '../../../src/core/rules/finding';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { runRules } from '../../../src/core/rules/runRules';

/** What one rule finds in a text, with the default options. */
export function findingsOf(rule: string, text: string, today = '2026-01-15'): readonly Finding[] {
  const { plan, problems, lines } = new PlanDocument(text);
  const analysis = analyse(plan, { today, staleAfterDays: 90 });
  const { findings, failures } = runRules({ analysis, problems, lines });
  assert.deepEqual(failures, []);
  return findings.filter((finding) => finding.rule === rule);
}

/** Findings as `line: message`, 1-based. */
export function tellAll(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ range, message }) => `${range.startLine + 1}: ${formatMessage(message)}`);
}
