import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { optionsDefinedFor } from '../../../src/core/configuration/ruleOptions';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { rules } from '../../../src/core/rules/index';
import { runRules } from '../../../src/core/rules/runRules';

const PAGES = join(__dirname, '../../../media/rules');

/** What is told of a plan whose front matter says `rules`, as 1-based line and rule. */
function told(text: string, rulesOfPlan: string, today = '2026-11-20'): string[] {
  const document = new PlanDocument(`---\nplan:\n  rules: ${rulesOfPlan}\n---\n${text}`);
  const { problems, lines, configuration, plan } = document;
  const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
  const { findings, failures } = runRules({ analysis, problems, lines, configuration: configuration.rules });
  assert.deepEqual(failures, []);
  return findings.map(({ range, rule }) => `${range.startLine - 3} ${rule}`);
}

describe('the options of rules', () => {
  for (const { meta } of rules) {
    it(`of ${meta.id} stand on its page with their defaults, and no others`, () => {
      assert.deepEqual(meta.options ?? {}, optionsDefinedFor(meta.id));
      const page = readFileSync(join(PAGES, `${meta.id}.md`), 'utf8');
      const section = /^## Options$(.*?)^## /ms.exec(page)?.[1] ?? '';
      const documented = [...section.matchAll(/^\| `(\w+)`\s*\| `?(.*?)`?\s*\|/gm)].map(([, name, value]) => [
        name,
        value,
      ]);
      const defined = Object.entries<{ default: unknown }>(meta.options ?? {}).map(([name, option]) => [
        name,
        Array.isArray(option.default) ? `[${option.default.join(', ')}]` : String(option.default),
      ]);
      assert.deepEqual(documented, defined);
    });
  }

  const PLAN = '# Plan\n\n';
  const cases: readonly (readonly [option: string, text: string, within: string, beyond: string, told: string])[] = [
    [
      'overdue.days',
      '## Goal 1: A\n\n- [ ] a by 2026-11-15\n',
      '{ overdue: { days: 5 } }',
      '{ overdue: { days: 4 } }',
      '5 overdue',
    ],
    [
      'missed-date.days',
      '## Goal 1: A\n\n**Next Review:** 2026-11-15\n',
      '{ missed-date: { days: 5 } }',
      '{ missed-date: { days: 4 } }',
      '5 missed-date',
    ],
    [
      'stale-document.days',
      '**Last Updated:** 2026-11-15\n\n## Goal 1: A\n\n- [ ] a\n',
      '{ stale-document: { days: 5 } }',
      '{ stale-document: { days: 4 } }',
      '3 stale-document',
    ],
    [
      'stale-check-in.periods',
      '## Goal 1: A\n\n- [ ] a\n\n## Monthly Check-in\n\n| Month | Progress |\n|---|---|\n| Aug 2026 | Good |\n',
      '{ stale-check-in: { periods: 3 } }',
      '{ stale-check-in: { periods: 2 } }',
      '11 stale-check-in',
    ],
    [
      'readiness-mismatch.points',
      '## Goal 1: A\n\n- [x] a\n- [ ] b\n\n### Overall Readiness: 60%\n',
      '{ readiness-mismatch: { points: 10 } }',
      '{ readiness-mismatch: { points: 9.5 } }',
      '8 readiness-mismatch',
    ],
    [
      'uncovered-gap.priorities',
      '| Skill | Current | Required | Priority |\n|---|---|---|---|\n| Chess | None | Expert | Medium |\n',
      '{ uncovered-gap: { priorities: [critical, high] } }',
      '{ uncovered-gap: { priorities: [medium] } }',
      '5 uncovered-gap',
    ],
  ];
  for (const [option, text, within, beyond, finding] of cases) {
    it(`${option} decides what is told`, () => {
      assert.deepEqual(told(PLAN + text, within), []);
      assert.deepEqual(told(PLAN + text, beyond), [finding]);
    });
  }

  it('are all tried here', () => {
    const names = rules.flatMap(({ meta }) => Object.keys(meta.options ?? {}).map((name) => `${meta.id}.${name}`));
    assert.deepEqual(cases.map(([option]) => option).sort(), names.sort());
  });
});
