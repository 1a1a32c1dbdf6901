import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import type { Finding } from '../../../src/core/rules/finding';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { runRules } from '../../../src/core/rules/runRules';
import { applyEdits } from '../../../src/core/text/textEdit';

/** What the rules find in a text on a day. */
export function findingsIn(text: string, today: string): readonly Finding[] {
  const { plan, problems, lines, configuration } = new PlanDocument(text);
  const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
  const { findings, failures } = runRules({ analysis, problems, lines, configuration: configuration.rules });
  if (failures.length > 0) throw failures[0]?.error;
  return findings;
}

/** The fixes of what one rule finds, in their order: the title of each, and the lines of the text that it changes. */
export function fixesOf(rule: string, text: string, today = '2026-11-20'): readonly (readonly [string, string])[] {
  const before = text.split('\n');
  return findingsIn(text, today)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) =>
      fixes.map(({ title, edits }) => {
        const after = applyEdits(text, edits).split('\n');
        return [formatMessage(title), after.filter((line) => !before.includes(line)).join('\n')] as const;
      }),
    );
}
