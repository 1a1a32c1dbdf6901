import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planmark } from './planmark';

const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');

describe('planmark report', () => {
  it('writes one page with the figures, a picture of each chart and its table', async () => {
    const files = { 'plan.md': SAMPLE, 'out.html': '' };
    const { code, out, files: after } = await planmark(['report', 'plan.md', '-o', 'out.html'], files);
    assert.deepEqual([code, out, after['plan.md']], [0, '', SAMPLE]);
    const page = after['out.html'] ?? '';
    assert.match(page, /^<!DOCTYPE html>\n/);
    assert.match(page, /<h1>Growth Plan: Robin Vega<\/h1>/);
    assert.match(page, /<strong class="neutral">5\/14<\/strong><span>boxes done<\/span>/);
    const titles = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
    assert.deepEqual(titles, [
      'What a senior needs',
      'What is expected today',
      'First things first',
      'Goals',
      'Checklists',
      'Timeline',
    ]);
    // Two charts of gaps with a radar each, two of progress, a timeline.
    assert.equal(page.match(/<svg /g)?.length, 7);
    assert.equal(page.match(/<table>/g)?.length, 6);
    assert.match(page, /<td>System design<\/td><td>Competent<\/td><td>Expert<\/td><td>−2<\/td><td>High<\/td>/);
    assert.match(page, />today, Nov 20<\/text>/);
  });

  it('judges by the day that is given, and prints the page without a file for it', async () => {
    const { code, out } = await planmark(['report', 'plan.md', '--today', '2026-07-20'], { 'plan.md': SAMPLE });
    assert.equal(code, 0);
    assert.match(out, />today, Jul 20<\/text>/);
    assert.doesNotMatch(out, /days? overdue/);
    assert.match(out, /plan\.md, as it stands on 2026-07-20\./);
  });

  it('says what is wrong with what it was given', async () => {
    const err = async (...args: string[]) => {
      const { code, err } = await planmark(
        ['report', ...args],
        { 'plan.md': SAMPLE },
        { errors: { 'x.html (writing)': 'EACCES' } },
      );
      return `${code} ${err.split('\n')[0]}`;
    };
    assert.match(await err(), /^2 .*report needs a file\./);
    assert.match(await err('plan.md', 'b.md'), /^2 .*takes one file/);
    assert.match(await err('gone.md'), /^2 .*gone\.md: there is no such file/);
    assert.match(await err('plan.md', '-o', './plan.md'), /^2 .*would write over the plan/);
    assert.match(await err('plan.md', '-o', 'x.html'), /^2 .*x\.html: was not written: allow writing to the file/);
  });

  it('says that there is nothing to draw', async () => {
    const { out } = await planmark(['report', 'a.md'], { 'a.md': 'Just words.\n' });
    assert.match(out, /<h1>a\.md<\/h1>/);
    assert.match(out, /There is nothing to chart/);
  });
});
