import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { applyEdits } from '../../../src/core/text/textEdit';
import { planmark } from '../planmark';
import { ruleFixtures } from './fixtures';

const ROOT = join(__dirname, '../../..');
const SAMPLE = readFileSync(join(ROOT, 'test/fixtures/sample/growth-plan.md'), 'utf8');

describe('planmark check --format json', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'media/schemas/check.schema.json'), 'utf8'));
  const isValid = new Ajv2020({ allErrors: true }).compile(schema);

  it('follows its schema, whatever is found, fixed or failed', async () => {
    const runs = [
      await planmark(['check', '.', '--format', 'json'], ruleFixtures()),
      await planmark(['check', '.', '--format', 'json', '--fix'], ruleFixtures()),
      await planmark(['check', 'gone.md', 'a.md', '--format', 'json'], { 'a.md': '# A\n', '.planmark.yaml': 'x: 1' }),
    ];
    for (const { out } of runs) {
      assert.ok(isValid(JSON.parse(out)), JSON.stringify(isValid.errors));
    }
  });

  it('tells findings with places that count from 1', async () => {
    const { code, out, err } = await planmark(['check', 'plan.md', '--format', 'json'], { 'plan.md': SAMPLE });
    assert.deepEqual([code, err], [1, '']);
    const { findings, files, fixed, failures } = JSON.parse(out);
    assert.deepEqual([files, fixed, failures], [{ checked: 1, skipped: 0 }, null, []]);
    const { related, fixes, ...wrongGap } = findings.find(({ rule }: { rule: string }) => rule === 'gap-arithmetic');
    assert.deepEqual(wrongGap, {
      file: 'plan.md',
      rule: 'gap-arithmetic',
      severity: 'error',
      message: 'Gap of "Mentoring" should be -1 (Competent 2 − Proficient 3), not -2.',
      line: 35,
      column: 40,
      endLine: 35,
      endColumn: 42,
      fixable: true,
    });
    assert.deepEqual([fixes.length, fixes[0].title, fixes[0].safe], [1, 'Change the gap to -1', true]);
    const lines = SAMPLE.split('\n');
    for (const { line, column, endColumn } of related) {
      assert.match(lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '', /^\*\*(Competent|Proficient)\*\*$/);
    }
  });

  it('tells fixes that can be applied by what it says of them', async () => {
    const { out } = await planmark(['check', 'plan.md', '--format', 'json'], { 'plan.md': SAMPLE });
    const { files } = await planmark(['check', 'plan.md', '--fix'], { 'plan.md': SAMPLE });
    interface Edit extends Record<'line' | 'column' | 'endLine' | 'endColumn', number> {
      readonly text: string;
    }
    interface Told {
      readonly fixes: readonly { readonly safe: boolean; readonly edits: readonly Edit[] }[];
    }
    const edits = (JSON.parse(out).findings as Told[])
      .flatMap(({ fixes }) => fixes.slice(0, 1))
      .flatMap((fix) => (fix.safe ? fix.edits : []));
    const applied = applyEdits(
      SAMPLE,
      edits.map(({ line, column, endLine, endColumn, text }) => ({
        range: { startLine: line - 1, startCharacter: column - 1, endLine: endLine - 1, endCharacter: endColumn - 1 },
        newText: text,
      })),
    );
    assert.equal(applied, files['plan.md']);
  });
});
