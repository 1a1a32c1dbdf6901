import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const fileAt = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(fileAt(path), 'utf8');

describe('The manifest', () => {
  it('names a string for every placeholder, and no other', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read('package.nls.json'))).sort());
  });
});
