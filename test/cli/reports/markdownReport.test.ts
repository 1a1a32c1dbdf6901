import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { planmark } from '../planmark';
import { HOSTILE, HOSTILE_NAME, ruleFixtures } from './fixtures';

const SAMPLE = readFileSync(join(__dirname, '../../fixtures/sample/growth-plan.md'), 'utf8');

async function markdown(files: Record<string, string>, ...args: string[]): Promise<string> {
  return (await planmark(['check', '.', '--format', 'markdown', ...args], files)).out;
}

/** The texts of all cells of all tables, as a reader sees them. */
function cellsIn(report: string): string[][] {
  const reader = new MarkdownIt({ html: true, linkify: true });
  // GitHub makes links of what begins with https:// or www. alone.
  reader.linkify.set({ fuzzyLink: false });
  const html = reader.render(report);
  assert.doesNotMatch(html, /<(img|a|em|strong|s)\b/, 'no markup of the text');
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<!-- -->|<\/?code>/g, '')
        .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? ''),
    ),
  );
}

describe('planmark check --format markdown', () => {
  it('has a row for each finding, the gravest of a plan first', async () => {
    const files = ruleFixtures();
    const rows = cellsIn(await markdown(files)).filter(([line]) => line !== 'Line');
    const { findings } = JSON.parse((await planmark(['check', '.', '--format', 'json'], files)).out);
    const told = rows.map(([line, severity, message, rule]) => `${line} ${severity?.split(' ')[1]} ${message} ${rule}`);
    const expected = findings.map(
      ({ line, severity, message, rule }: Record<string, string>) => `${line} ${severity} ${message} ${rule}`,
    );
    assert.deepEqual(told.sort(), expected.sort());
    const order = ['error', 'warning', 'information', 'hint'];
    const [, ...ofOne] = cellsIn(await markdown({ 'a.md': SAMPLE }));
    const ranks = ofOne.map(([, severity]) => order.indexOf(severity?.split(' ')[1] ?? ''));
    assert.deepEqual(ranks, [0, 1, 1, 1, 2, 3]);
  });

  it('keeps the text of a plan a text: no markup, nobody is notified, nothing is linked', async () => {
    const report = await markdown({ [HOSTILE_NAME]: HOSTILE });
    const [, ...rows] = cellsIn(report);
    assert.ok(rows.length > 0);
    for (const row of rows) assert.equal(row.length, 4);
    assert.match(rows[0]?.[2] ?? '', /@everyone #12 \| 1 < 2 & 3 > 2 /);
    assert.doesNotMatch(report, /@everyone|(?<!&)#12|https:\/\/\w|www\.evil/);
  });

  it('says that all is well, and what was not checked', async () => {
    assert.equal(
      await markdown({ 'a.md': '# Plan\n\n## Goal 1: A\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n' }),
      '## Planmark\n\nNo findings in 1 plan.\n',
    );
    assert.match(
      await markdown({ 'a.md': '# A\n' }, 'gone.md'),
      /### Not checked\n\n- gone\.md: there is no such file or folder\.\n$/,
    );
  });

  it('is no longer than a comment may be, and says what is left out', async () => {
    const tasks = Array.from({ length: 800 }, (_, index) => `- [ ] task ${index} by 2026-11-01\n`).join('');
    const report = await markdown({ 'a.md': `# Plan\n\n## Goal 1: A\n${tasks}` });
    assert.ok(report.length < 65_536, String(report.length));
    const [, left = ''] = /\n(\d+) more are not listed here\.\n$/.exec(report) ?? [];
    assert.equal(cellsIn(report).length - 1 + Number(left), 800);
  });
});
