import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../../src/core/plan/plan';

const ROOT = join(__dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** The compiler asks for every kind. */
const KINDS: Readonly<Record<Evidence['kind'], true>> = {
  gapTable: true,
  goal: true,
  milestone: true,
  phase: true,
  taskList: true,
  timeColumn: true,
  planField: true,
  keyResult: true,
  option: true,
  planSection: true,
  frontMatter: true,
};

describe('the empty view', () => {
  const welcome: readonly { contents: string; when: string }[] = readJson('package.json').contributes.viewsWelcome;
  const words = readJson('package.nls.json');

  for (const kind of Object.keys(KINDS)) {
    it(`tells of evidence of the kind ${kind}`, () => {
      const entry = welcome.find(({ contents }) => contents === `%welcome.found.${kind}%`);
      assert.equal(entry?.when, `planmark.whyEmpty == someEvidence && planmark.evidence =~ /\\b${kind}\\b/`);
    });
  }

  it('has words for all that it says', () => {
    for (const { contents } of welcome) assert.ok(words[contents.slice(1, -1)], contents);
  });
});
