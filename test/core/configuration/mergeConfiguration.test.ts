import assert from 'node:assert/strict';
import { DEFAULT_CONFIGURATION, mergeConfiguration, withSource } from '../../../src/core/configuration/configuration';
import { readYamlConfiguration } from '../../../src/core/configuration/readYamlConfiguration';

function options(yaml: string) {
  const { configuration, problems } = readYamlConfiguration(yaml);
  assert.deepEqual(problems, []);
  return configuration;
}

function merge(...yaml: readonly string[]) {
  return mergeConfiguration(yaml.map((text) => ({ kind: 'settings', options: options(text) })));
}

describe('mergeConfiguration', () => {
  it('gives the defaults where nobody says anything', () => {
    assert.equal(mergeConfiguration([]), DEFAULT_CONFIGURATION);
    assert.equal(mergeConfiguration([{ kind: 'file', options: {} }]), DEFAULT_CONFIGURATION);
  });

  it('lets later sources win', () => {
    const { staleAfterDays, dateOrder, levels } = merge(
      'staleAfterDays: 30\ndateOrder: dayFirst\nlevels: [A, B]',
      'staleAfterDays: 60\nlevels: { C: 1, D: 2, E: 3 }',
    );
    assert.deepEqual([staleAfterDays, dateOrder, levels?.length], [60, 'dayFirst', 3]);
  });

  it('adds words up, each with the meaning it was given last', () => {
    const { statuses } = merge('statuses: { done: [Live, Out], active: Brewing }', 'statuses: { active: live }');
    assert.deepEqual(statuses, { done: ['Out'], active: ['Brewing', 'live'] });
  });

  it('takes the marks of a state from the last source that names it', () => {
    const { boxes } = merge('boxes: { active: [">", "~"], done: v }', 'boxes: { active: "o", cancelled: [] }');
    assert.deepEqual(boxes, { active: ['o'], done: ['v'], cancelled: [] });
  });

  it('keeps of a rule what a later source leaves open', () => {
    const { rules } = merge(
      'rules: { overdue: { severity: off, days: 3 }, stale-check-in: hint, uncovered-gap: { priorities: [critical, low] } }',
      'rules: { overdue: hint, mojibake: true, stale-check-in: { periods: 2 }, uncovered-gap: { priorities: [high] } }',
    );
    assert.deepEqual(rules, {
      overdue: { severity: 'hint', options: { days: 3 } },
      mojibake: { severity: null, options: {} },
      'stale-check-in': { severity: 'hint', options: { periods: 2 } },
      'uncovered-gap': { severity: null, options: { priorities: ['high'] } },
    });
  });

  it('gives a rule its own severity again', () => {
    const { rules } = merge('rules: { overdue: off }', 'rules: { overdue: true }');
    assert.deepEqual(rules, { overdue: { severity: null, options: {} } });
  });

  it('lets the last of two names of one option win', () => {
    const days = (...yaml: readonly string[]) => merge(...yaml).staleAfterDays;
    assert.equal(days('staleAfterDays: 30', 'rules: { stale-document: { days: 60 } }'), 60);
    assert.equal(days('rules: { stale-document: { days: 60 } }', 'staleAfterDays: 30'), 30);
  });

  it('knows who decides what is a plan', () => {
    const never = { kind: 'settings', options: options('detect: never') } as const;
    const always = { kind: 'frontMatter', options: options('detect: always') } as const;
    const { detect, detectedBy } = mergeConfiguration([never, always]);
    assert.deepEqual([detect, detectedBy], ['always', 'frontMatter']);
    assert.equal(mergeConfiguration([never]).detectedBy, 'setting');
  });

  it('decides by the last pattern that fits the path', () => {
    const of = (path: string) => {
      const rules = options("detect: { 'docs/**': never, 'docs/plans': always, '*.draft.md': never }");
      return mergeConfiguration([{ kind: 'file', options: rules, path }]).detect;
    };
    assert.deepEqual(['docs/api.md', 'docs/plans/a.md', 'docs/plans/b.draft.md', 'me.md'].map(of), [
      'never',
      'always',
      'never',
      'auto',
    ]);
  });

  it('stays the same object where a source says nothing', () => {
    const base = merge('dateOrder: dayFirst');
    assert.equal(withSource(base, { kind: 'frontMatter', options: {} }), base);
  });
});
