import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { RuleConfiguration } from '../../../../src/core/configuration/configuration';
import { PlanDocument } from '../../../../src/core/document/planDocument';
import type { Finding } from '../../../../src/core/rules/finding';
import { formatMessage } from '../../../../src/core/rules/formatMessage';
import { rules } from '../../../../src/core/rules/index';
import { runRules } from '../../../../src/core/rules/runRules';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../../src/core/vocabulary/vocabulary';
import { readMarks, type Told } from '../readMarks';
import type { Draft } from './draft';
import { generatePlan } from './generatePlan';
import { planters } from './planters/planters';
import { randomOf } from './random';
import { render } from './render';

const CLEAN_PLANS = 400;
const PLANTED = 50;
/** More than enough to come upon a place for each defect. */
const MOST_SEEDS = 4000;

const VOCABULARY = builtInVocabulary();
const ON = Object.fromEntries(
  rules.map(({ meta }) => [meta.id, { severity: meta.severity === 'off' ? 'hint' : null, options: {} }]),
) as Readonly<Record<string, RuleConfiguration>>;

function find(text: string, today: string, id?: string): readonly Finding[] {
  const { plan, problems, lines, configuration } = new PlanDocument(text, VOCABULARY);
  assert.equal(plan.detection.isPlan, true, 'it is taken for a plan');
  const analysis = analyse(plan, { today, staleAfterDays: 90 });
  const wishes = id === undefined ? ON : { ...configuration.rules, ...(ON[id] ? { [id]: ON[id] } : {}) };
  const { findings, failures } = runRules({ analysis, problems, lines, configuration: wishes });
  assert.deepEqual(failures, []);
  return findings;
}

function tell({ range, rule }: Finding): Told {
  return `${range.startLine}:${range.startCharacter}-${range.endCharacter} ${rule}`;
}

function explain(findings: readonly Finding[], text: string): string {
  const lines = text.split('\n');
  const told = findings.map((each) => `${tell(each)}: ${formatMessage(each.message)} <${lines[each.range.startLine]}>`);
  return told.join('\n');
}

/** The same text with one defect that `id` is to find. */
function* planted(id: string): Generator<{ seed: number; draft: Draft }> {
  const plant = planters[id];
  let count = 0;
  for (let seed = 1; plant && seed <= MOST_SEEDS && count < PLANTED; seed++) {
    const draft = generatePlan(seed);
    if (!plant(draft, randomOf(-seed))) continue;
    count++;
    yield { seed, draft };
  }
  assert.equal(count, PLANTED, 'there are plans enough with a place for it');
}

describe('generated plans', () => {
  it(`give nothing to tell: ${CLEAN_PLANS} of them, with every rule switched on`, () => {
    for (let seed = 1; seed <= CLEAN_PLANS; seed++) {
      const draft = generatePlan(seed);
      const text = render(draft);
      const findings = find(text, draft.today);
      assert.equal(explain(findings, text), '', `plan ${seed} on ${draft.today}`);
    }
  });

  it('have a defect to plant for every rule', () => {
    const ids: readonly string[] = rules.map(({ meta }) => meta.id);
    const missing = ids.filter((id) => !planters[id]);
    assert.deepEqual(missing, [], 'write what plants it in planters/ and name it in planters.ts');
    const superfluous = Object.keys(planters).filter((id) => !ids.includes(id));
    assert.deepEqual(superfluous, []);
  });

  for (const id of Object.keys(planters)) {
    it(`${id} is found in ${PLANTED} of them where it is planted, and nothing else`, () => {
      for (const { seed, draft } of planted(id)) {
        const { text, expected } = readMarks(render(draft));
        const findings = find(text, draft.today, id);
        assert.deepEqual(findings.map(tell), expected, `plan ${seed} on ${draft.today}:\n${explain(findings, text)}`);
        for (const [fix] of findings.map(({ fixes }) => fixes)) {
          if (!fix) continue;
          const after = find(applyEdits(text, fix.edits), draft.today, id);
          assert.equal(explain(after, text), '', `plan ${seed} after its fix`);
        }
      }
    });
  }
});
