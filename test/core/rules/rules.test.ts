import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { fixAll } from '../../../src/core/edits/fixAll';
import type { Finding } from '../../../src/core/rules/finding';
import { rules } from '../../../src/core/rules/index';
import { runRules } from '../../../src/core/rules/runRules';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readMarks, type Told } from './readMarks';

const ROOT = join(__dirname, '../../..');
const FIXTURES = join(ROOT, 'test/fixtures/rules');

/** The day that a fixture names in its first line. */
function readFixture(id: string): { text: string; today: string; expected: Told[] } {
  const marked = readFileSync(join(FIXTURES, `${id}.md`), 'utf8');
  const today = /^<!-- today: (\S+) -->/.exec(marked)?.[1] ?? '2026-01-15';
  return { ...readMarks(marked), today };
}

function find(text: string, today: string): readonly Finding[] {
  const document = new PlanDocument(text);
  assert.equal(document.plan.detection.isPlan, true, 'the fixture is a plan');
  const analysis = analyse(document.plan, { today, staleAfterDays: 90 });
  const { problems, lines, configuration } = document;
  const { findings, failures } = runRules({ analysis, problems, lines, configuration: configuration.rules });
  assert.deepEqual(failures, []);
  return findings;
}

function tell({ range, rule }: Finding): Told {
  return `${range.startLine}:${range.startCharacter}-${range.endCharacter} ${rule}`;
}

/** What a finding says of what, whatever else its message names. */
function subject({ rule, message }: Finding): string {
  return rule === 'mojibake' ? rule : `${rule}: ${message.template} ${message.args[0]}`;
}

describe('rules', () => {
  it('each have a page and a fixture, and no page stands alone', () => {
    const ids = rules.map(({ meta }) => meta.id).sort();
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.ok(existsSync(join(FIXTURES, `${id}.md`)), `fixture of ${id}`);
    const pages = readdirSync(join(ROOT, 'media/rules')).map((file) => file.replace('.md', ''));
    assert.deepEqual(pages.sort(), ids);
  });

  for (const { meta } of rules) {
    describe(meta.id, () => {
      it('finds what is marked in its fixture and nothing else', () => {
        const { text, today, expected } = readFixture(meta.id);
        assert.deepEqual(find(text, today).map(tell), expected);
      });

      it('finds the same under CRLF', () => {
        const { text, today, expected } = readFixture(meta.id);
        assert.deepEqual(find(text.replaceAll('\n', '\r\n'), today).map(tell), expected);
      });

      it('has fixes that leave the finding gone and make no new one', () => {
        const { text, today } = readFixture(meta.id);
        const before = find(text, today);
        for (const finding of before) {
          for (const [index, fix] of finding.fixes.entries()) {
            const after = find(applyEdits(text, fix.edits), today);
            // The best fix is the whole one; others may mend a part.
            if (index === 0) assert.ok(after.length < before.length, `${tell(finding)} is gone after its fix`);
            const known = new Set(before.map(subject));
            for (const each of after) assert.ok(known.has(subject(each)), `${subject(each)} is no new finding`);
          }
        }
      });

      it('says whether it has fixes, and safe ones', () => {
        const { text, today } = readFixture(meta.id);
        const best = find(text, today).flatMap(({ rule, fixes }) => (rule === meta.id ? fixes.slice(0, 1) : []));
        const fix = best.some(({ isSafe }) => isSafe) ? 'safe' : best.length > 0 ? 'asked' : undefined;
        assert.equal(meta.fix, fix);
      });

      it('is fixed with all others at once where that is safe, for good', () => {
        const { text, today } = readFixture(meta.id);
        const fixed = applyEdits(text, fixAll(find(text, today)));
        assert.deepEqual(fixAll(find(fixed, today)), []);
      });
    });
  }

  it('can be switched off and given another severity, each by itself', () => {
    const text = '# Plan\n**Last Updated:** 2026-01-01\n## Goal 1: A\n- [ ] a by 2026-02-01\n## Goal 2: B\n';
    const told = (frontMatter: string) => {
      const document = new PlanDocument(frontMatter + text);
      const analysis = analyse(document.plan, { today: '2026-11-20', staleAfterDays: 90 });
      const { problems, lines, configuration } = document;
      const run = runRules({ analysis, problems, lines, configuration: configuration.rules });
      return run.findings.map(({ rule, severity }) => `${severity} ${rule}`);
    };
    assert.deepEqual(told(''), ['warning stale-document', 'warning overdue']);
    assert.deepEqual(told('---\nplan:\n  rules:\n    overdue: off\n---\n'), ['warning stale-document']);
    assert.deepEqual(told('---\nplan:\n  rules:\n    overdue: hint\n    stale-document: error\n---\n'), [
      'error stale-document',
      'hint overdue',
    ]);
  });

  it('are told of an open fence alone where it hides what others ask for', () => {
    const log = '## Monthly check-in\n\n| Month | Progress |\n|---|---|\n| Jan 2026 | Good |\n';
    const text = `# Plan\n\n## Goal 1: Learn (1/2)\n\n- [x] a\n\n${log}\n\`\`\`\n- [ ] b\n`;
    assert.deepEqual(
      find(text, '2026-11-20').map(({ rule }) => rule),
      ['unclosed-fence'],
    );
    const closed = find(text.replace('```\n', ''), '2026-11-20').map(({ rule }) => rule);
    assert.deepEqual(closed, ['stale-count', 'stale-check-in']);
  });

  it('tells nothing of an empty text', () => {
    const document = new PlanDocument('');
    const analysis = analyse(document.plan, { today: '2026-01-01', staleAfterDays: 90 });
    assert.deepEqual(runRules({ analysis, problems: [], lines: document.lines }), { findings: [], failures: [] });
  });
});
