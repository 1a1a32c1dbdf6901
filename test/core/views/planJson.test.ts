import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { planJson } from '../../../src/core/views/planJson';
import { COLUMN_MEANINGS } from '../../../src/core/vocabulary/languageWords';
import { fixtures, sharedDocuments, type TestDocument } from '../syntax/documents';

const schema = JSON.parse(readFileSync(join(__dirname, '../../../media/schemas/show.schema.json'), 'utf8'));

function shown(text: string, today = '2026-11-20') {
  const { plan } = new PlanDocument(text);
  const json = planJson(analyse(plan, { today, staleAfterDays: 90 }), 'plan.md');
  return JSON.parse(JSON.stringify(json)) as typeof json;
}

describe('the JSON of planmark show', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

  function checkAll(documents: readonly TestDocument[]): void {
    for (const { name, text } of documents) {
      const isValid = validate(shown(text));
      assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors, null, 2)}`);
    }
  }

  it('fits its schema for every fixture, and for texts of nothing', () => {
    checkAll([
      ...fixtures(),
      ...['', '\n', '# Plan', '| a |\n|---|\n', '```\n# a\n'].map((text) => ({ name: text, text })),
    ]);
  });

  it('fits its schema for the documents of users and for public plans', function () {
    const documents = sharedDocuments();
    if (documents.length === 0) {
      console.log('      skipped: the documents are not here');
      this.skip();
    }
    checkAll(documents);
  });

  it('leaves nothing out: what the schema does not ask for is not there, and all that it asks for is', () => {
    assert.deepEqual(Object.keys(shown('# Plan')).sort(), [...schema.required].sort());
    const meanings = schema.properties.tables.items.properties.columns.items.properties.meaning.enum;
    assert.deepEqual(new Set(meanings), new Set([...COLUMN_MEANINGS, null]));
    const loose = JSON.stringify(schema).match(/"type":"object"(?!,"additionalProperties":false)/g);
    assert.equal(loose, null);
  });

  it('tells the days of weeks where the plan says when it starts', () => {
    const phase = '## Phase 1: A (Weeks 1-2)\n- [x] a\n- [ ] b\n';
    assert.deepEqual(shown(`# Plan\n**Start:** 2026-03-02\n${phase}`).phases, [
      {
        title: 'Phase 1: A (Weeks 1-2)',
        line: 3,
        period: { text: 'Weeks 1-2', start: '2026-03-02', end: '2026-03-15' },
        progress: { done: 1, total: 2 },
        hours: null,
        priority: null,
      },
    ]);
    assert.deepEqual(shown(`# Plan\n${phase}`).phases[0]?.period, { text: 'Weeks 1-2', start: null, end: null });
  });

  it('tells the severity of gaps, but not of those of the past', () => {
    const table = '| Skill | Current | Required |\n|---|---|---|\n| A | Beginner | Expert |\n';
    const { gaps } = shown(`# Plan\n${table}\n## Goals\n\n## Q2 2026 (Completed)\n${table}`);
    assert.deepEqual(
      gaps.map(({ computed, severity }) => [computed, severity]),
      [
        [-3, 'high'],
        [-3, null],
      ],
    );
  });

  it('tells the status and the date of a milestone by its heading', () => {
    const { milestones } = shown('# P\n### Milestone 3: Launch\n**Status:** Done\n**Due:** May 2026\n- [x] a\n');
    assert.deepEqual(
      milestones.map(({ title, status, period }) => [title, status, period?.end]),
      [['Launch', 'done', '2026-05-31']],
    );
  });

  it('says how it was decided that a document is a plan', () => {
    const { isPlan, detection, evidence } = shown('# Notes\n\n**Owner:** Ada\n');
    assert.deepEqual([isPlan, detection], [false, { score: 1, needed: 3, overruledBy: null, unclosedFenceLine: null }]);
    assert.deepEqual(evidence, [{ kind: 'planField', count: 1, weight: 1, line: 3 }]);
  });
});
