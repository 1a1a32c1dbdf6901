import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { rules } from '../../src/core/rules/index';

const fileAt = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(fileAt(path), 'utf8');

describe('The manifest', () => {
  it('names a string for every placeholder, and no other', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read('package.nls.json'))).sort());
  });
});

describe('The rule pages', () => {
  for (const { meta } of rules) {
    it(`has one for ${meta.id}`, () => {
      assert.ok(existsSync(fileAt(`media/rules/${meta.id}.md`)));
      assert.match(read(`media/rules/${meta.id}.md`), new RegExp(`^# ${meta.id}\\n`));
    });
  }
});
