import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse';
import { PlanDocument } from '../../src/core/document/planDocument';
import { formatMessage } from '../../src/core/rules/formatMessage';
import { rules } from '../../src/core/rules/index';
import { runRules } from '../../src/core/rules/runRules';
import { builtInVocabulary } from '../../src/core/vocabulary/vocabulary';
import { allMarkdownOfPackages, NON_PLANS, readNonPlan } from './nonPlans';

const VOCABULARY = builtInVocabulary();
const EVERY_RULE = Object.fromEntries(
  rules.map(({ meta }) => [meta.id, { severity: meta.severity === 'off' ? ('hint' as const) : null, options: {} }]),
);
/** Long after all of them, so that nothing is still ahead. */
const TODAY = '2030-06-15';

describe('documents that are no plans', () => {
  it('are more than twenty', () => assert.ok(NON_PLANS.length > 20));

  for (const file of NON_PLANS) {
    it(`${file} is none, and no rule finds anything in it`, () => {
      const document = new PlanDocument(readNonPlan(file), VOCABULARY);
      assert.deepEqual([document.plan.detection.isPlan, file], [false, file]);
      const analysis = analyse(document.plan, { today: TODAY, staleAfterDays: 90 });
      const { problems, lines } = document;
      const { findings, failures } = runRules({ analysis, problems, lines, configuration: EVERY_RULE });
      assert.deepEqual(failures, []);
      assert.deepEqual(
        findings.map(({ rule, range, message }) => `${range.startLine + 1} ${rule}: ${formatMessage(message)}`),
        [],
      );
    });
  }

  it('are all the Markdown of the packages', () => {
    const files = allMarkdownOfPackages();
    assert.ok(files.length > 500, `${files.length} files`);
    const taken = files.filter((file) => new PlanDocument(readNonPlan(file), VOCABULARY).plan.detection.isPlan);
    assert.deepEqual(taken, []);
  }).timeout(120_000);
});
