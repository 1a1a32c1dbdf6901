import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/core/configuration/matchesGlob';

describe('matchesGlob', () => {
  const cases: readonly (readonly [pattern: string, fits: readonly string[], others: readonly string[]])[] = [
    ['*.md', ['a.md', 'x/y/a.md'], ['a.txt', 'a.md.bak']],
    ['/*.md', ['a.md'], ['x/a.md']],
    ['docs', ['docs', 'docs/a.md', 'x/docs/b/a.md'], ['docs2/a.md']],
    ['docs/', ['docs/a.md'], ['doc/a.md']],
    ['docs/**', ['docs/a.md', 'docs/x/a.md'], ['x/docs/a.md']],
    ['**/plans/*.md', ['plans/a.md', 'x/y/plans/a.md'], ['plans/x/a.txt']],
    ['a/**/b.md', ['a/b.md', 'a/x/y/b.md'], ['b.md', 'a/x/b.txt']],
    ['{README,CHANGELOG}.md', ['README.md', 'x/CHANGELOG.md'], ['readme.md']],
    ['plan-?.md', ['plan-1.md'], ['plan-10.md', 'plan-.md']],
    ['./x/*', ['x/a.md', './x/a.md'], ['y/x/a.md']],
    ['**', ['a.md', 'x/a.md'], []],
    ['', [], ['a.md']],
  ];
  for (const [pattern, fits, others] of cases) {
    it(JSON.stringify(pattern), () => {
      for (const path of fits) assert.ok(matchesGlob(path, pattern), path);
      for (const path of others) assert.ok(!matchesGlob(path, pattern), path);
    });
  }

  it('takes hostile patterns in stride', () => {
    assert.equal(matchesGlob('a'.repeat(2000), `${'*a'.repeat(500)}b`), false);
    assert.equal(matchesGlob('a/'.repeat(500), `${'**/a/'.repeat(200)}b`), false);
    assert.equal(matchesGlob('a', '{a,b}'.repeat(50)), false);
  });
});
