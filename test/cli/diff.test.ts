import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import MarkdownIt from 'markdown-it';
import { hostilePlan, hostileWords } from '../hostileWords';
import { planmark } from './planmark';

const OLD = '# Plan\n\n## Goal 1: Design\n- [ ] Draw it\n- [ ] Drop | it\n';
const NEW = '# Plan\n\nWords.\n\n## Goal 1: Design\n- [x] Draw it\n\n## Goal 2: <b>Sell</b>\n**Timeline:** Q3 2026\n';
const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');
const FILES = { 'old.md': OLD, 'new.md': NEW };
const schema = JSON.parse(readFileSync(join(__dirname, '../../media/schemas/diff.schema.json'), 'utf8'));

describe('planmark diff', () => {
  it('prints a line for each change with its place', async () => {
    assert.deepEqual(await planmark(['diff', 'old.md', 'new.md'], FILES).then(({ code, out }) => [code, out]), [
      0,
      [
        'new.md:6: Task Draw it: done, was open (Goal 1: Design)',
        'old.md:5: Task Drop | it: removed (Goal 1: Design)',
        'new.md:8: Goal 2: Sell: added',
        '',
        '3 changes\n',
      ].join('\n'),
    ]);
  });

  it('prints JSON by its schema', async () => {
    const { out } = await planmark(['diff', 'old.md', 'new.md', '--format', 'json'], FILES);
    const json = JSON.parse(out) as { readonly changes: readonly unknown[] };
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    assert.ok(validate(json), JSON.stringify(validate.errors));
    assert.deepEqual(json.changes[0], {
      kind: 'state',
      of: 'task',
      title: 'Draw it',
      within: 'Goal 1: Design',
      from: 'planned',
      to: 'done',
      parts: null,
      message: 'done, was open',
      placeBefore: { line: 4, column: 7 },
      placeAfter: { line: 6, column: 7 },
    });
  });

  it('prints Markdown in which no word of a plan is markup', async () => {
    const { out } = await planmark(['diff', 'old.md', 'new.md', '--format=markdown'], FILES);
    assert.equal(
      out,
      [
        '## old.md → new.md',
        '',
        '3 changes',
        '',
        '- Task **Draw it** (Goal 1: Design): done, was open',
        '- Task **Drop &#124; it** (Goal 1: Design): removed',
        '- **Goal 2: Sell**: added\n',
      ].join('\n'),
    );
    const hostile = '## Goal 1: A\n- [ ] `<script>alert(1)</script>` [x](javascript:alert(1)) @me\n';
    const told = await planmark(['diff', 'a.md', 'b.md', '--format=markdown'], {
      'a.md': '## Goal 1: A\n',
      'b.md': hostile,
    });
    assert.ok(!/<script|\]\(|@me/.test(told.out), told.out);
  });

  it('shows any words of a plan as text, in every format', async () => {
    for (let first = 0; first < hostileWords.length; first++) {
      const files = {
        'a.md': SAMPLE,
        'b.md': hostilePlan(SAMPLE, first).replaceAll('\u0000', '').replaceAll('\uD800', ''),
      };
      const [text, markdown, json] = await Promise.all(
        ['text', 'markdown', 'json'].map((format) => planmark(['diff', 'a.md', 'b.md', '--format', format], files)),
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(`${text?.out}${markdown?.out}`, /[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
      assert.equal(
        new MarkdownIt({ html: true }).render(markdown?.out ?? '').match(/<(?!\/?(?:h2|p|ul|li|strong)>|!-- -->)/),
        null,
      );
      assert.ok(JSON.parse(json?.out ?? ''));
    }
  });

  it('says that nothing changed', async () => {
    const { code, out } = await planmark(['diff', 'a.md', 'b.md'], {
      'a.md': OLD,
      'b.md': OLD.replace('## ', '\n## '),
    });
    assert.deepEqual([code, out], [0, 'Nothing changed in the plan.\n']);
  });

  it('reads both by the options of the later one', async () => {
    const files = {
      'p/.planmark.yaml': 'boxes: { done: ["+"] }\n',
      'old.md': '## Goal 1: A\n- [ ] a\n',
      'p/new.md': '## Goal 1: A\n- [+] a\n',
    };
    const { out } = await planmark(['diff', 'old.md', 'p/new.md'], files);
    assert.match(out, /Task a: done, was open/);
  });

  it('names the file that cannot be read', async () => {
    const { code, out, err } = await planmark(['diff', 'old.md', 'none.md'], FILES);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /none\.md: /);
  });

  it('lets no text of a plan tell the terminal what to do', async () => {
    const { out } = await planmark(['diff', 'old.md', 'evil.md'], {
      ...FILES,
      'evil.md': `${OLD}- [ ] a\u001B[2J\u202E\n`,
    });
    assert.ok(out.includes('a␛[2J'), out);
  });
});
