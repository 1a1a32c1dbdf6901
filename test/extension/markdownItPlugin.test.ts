import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { localiseScene } from '../../src/core/charts/localiseScene';
import { tableHeads } from '../../src/core/charts/tableHeads';
import { formatMessage } from '../../src/core/rules/formatMessage';
import { previewBars } from '../../src/core/views/previewBars';
import { PREVIEW_KINDS, previewCharts } from '../../src/core/views/previewCharts';
import { addPlanCharts, type PreviewSource } from '../../src/extension/markdownItPlugin';
import { analysisOf, sceneOf } from '../core/charts/sceneOf';
import { hostilePlan, hostileWords } from '../hostileWords';

const PLAN = readFileSync(join(__dirname, '../fixtures/preview/plan.md'), 'utf8');
const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');
const options = {
  heads: tableHeads,
  today: 'today, {0}',
  nothing: 'Nothing to chart.',
  table: 'As a table',
  locale: 'en',
};

/** As the extension answers for a document that is a plan, with bars switched on. */
function sourceOf(text: string): PreviewSource {
  const bars = previewBars(analysisOf(text), (words) => (typeof words === 'string' ? words : formatMessage(words)));
  return {
    chart: (_, kind) => {
      const known = PREVIEW_KINDS.find((each) => each === kind);
      return known ? previewCharts(localiseScene(sceneOf(text), formatMessage), known, options) : null;
    },
    bars: () => bars,
  };
}

/** VS Code hands over its own markdown-it, of which the plugin knows only a part. */
const withCharts = (markdownIt: InstanceType<typeof MarkdownIt>, source: PreviewSource) =>
  addPlanCharts(markdownIt as never, source) as unknown as InstanceType<typeof MarkdownIt>;

const nothing: PreviewSource = { chart: () => null, bars: () => null };
const render = (text: string, source = sourceOf(text)) =>
  withCharts(new MarkdownIt({ html: true, linkify: true }), source).render(text);

describe('The charts in the Markdown preview', () => {
  it('take the place of their blocks', () => {
    const html = render(PLAN);
    assert.deepEqual(
      [...html.matchAll(/<figcaption><strong>(.*?)<\/strong>/g)].map(([, title]) => title),
      ['Skill gaps', 'Skill gaps', 'Goals', 'Timeline'],
    );
    assert.equal(html.match(/<svg xmlns/g)?.length, 4);
    assert.equal(html.match(/<details><summary>As a table<\/summary><table>/g)?.length, 4);
    assert.ok(!html.includes('planmark gaps'));
  });

  it('leave other blocks, and blocks of a kind there is not, as they are', () => {
    const html = render(PLAN);
    assert.ok(html.includes('<pre><code class="language-js">const untouched = true;\n</code></pre>'));
    assert.ok(html.includes('<pre><code class="language-planmark">not one of ours\n</code></pre>'));
  });

  it('are gaps unless said, and say so where there is nothing to draw', () => {
    assert.match(render(`${PLAN}\n\`\`\`planmark\n\`\`\`\n`), /<strong>Skill gaps<\/strong>(?!.*<strong>)[\s\S]*$/);
    assert.match(
      render('## Goal 1: A\n\n- [ ] a\n\n~~~planmark gaps\n~~~\n'),
      /<p class="planmark-nothing">Nothing to chart\.<\/p>/,
    );
  });

  it('put a bar into the cell of each gap and behind the heading of each goal', () => {
    const html = render(PLAN);
    const cells = [...html.matchAll(/<td[^>]*>([-+]?\d) <svg class="planmark-bar"[^>]* aria-label="(.*?)"/g)];
    assert.deepEqual(
      cells.map(([, gap, label]) => `${gap}: ${label}`),
      ['-3: 3 to close', '-1: 1 to close', '+1: 1 more than required', '0: met'],
    );
    const headings = [...html.matchAll(/<h2>(Goal \d.*?) <svg class="planmark-bar"[^>]* aria-label="(.*?)".*?<\/h2>/g)];
    assert.deepEqual(
      headings.map(([, title, label]) => `${title}, ${label}`),
      ['Goal 1: Design what lasts, 1 of 3 done', 'Goal 2: Speak up, 0 of 1 done'],
    );
  });

  it('follow a setting also where the renderer keeps the tokens of a text', () => {
    let isOn = true;
    const source = sourceOf(PLAN);
    const md = withCharts(new MarkdownIt(), { ...source, bars: (env) => (isOn ? source.bars(env) : null) });
    const tokens = md.parse(PLAN, {});
    assert.ok(md.renderer.render(tokens, md.options, {}).includes('planmark-bar'));
    isOn = false;
    assert.ok(!md.renderer.render(tokens, md.options, {}).includes('planmark-bar'));
  });

  it('change nothing of what is no plan', () => {
    for (const text of [PLAN, SAMPLE, '# A\n\n| a |\n|--|\n| b |\n']) {
      assert.equal(render(text, nothing), new MarkdownIt({ html: true, linkify: true }).render(text));
    }
  });

  it('are asked for nothing while a text is parsed', () => {
    const fail = () => assert.fail('asked while parsing');
    withCharts(new MarkdownIt(), { chart: fail, bars: fail }).parse(PLAN, {});
  });

  it('keep to the rules of other plugins', () => {
    const md = new MarkdownIt();
    md.renderer.rules.fence = () => '<pre>theirs</pre>';
    assert.match(withCharts(md, sourceOf(PLAN)).render(PLAN), /<pre>theirs<\/pre>/);
  });

  it('show any words of a plan as text', () => {
    const blocks = PREVIEW_KINDS.map((kind) => `\n\`\`\`planmark ${kind}\n\`\`\`\n`).join('');
    for (let first = 0; first < hostileWords.length; first++) {
      const text = `${hostilePlan(SAMPLE, first)}\n${blocks}`;
      const added = addedMarkup(text);
      const parsed = withoutText(added);
      assert.doesNotMatch(
        parsed,
        /<(?:script|img|style|a|iframe|foreignObject|use|animate)\b|\son\w+=|javascript:|<\/script/i,
      );
      assert.deepEqual(unknownTags(added), []);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(added, /[\u0000-\u0008]/);
    }
  });
});

/** What the plugin writes: charts and bars, without what markdown-it itself makes of the text. */
function addedMarkup(text: string): string {
  const source = sourceOf(text);
  const bars = source.bars({});
  return [
    ...PREVIEW_KINDS.map((kind) => source.chart({}, kind) ?? ''),
    ...[...(bars?.gaps.values() ?? [])].map(({ markup }) => markup),
    ...(bars?.headings.values() ?? []),
  ].join('\n');
}

/** Tags with the names of their attributes alone. */
function withoutText(markup: string): string {
  return (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '=""')).join('');
}

const TAGS = new Set(
  'figure figcaption strong span svg title g path rect line circle text details summary table thead tbody tr th td p tspan polygon'.split(
    ' ',
  ),
);

function unknownTags(markup: string): string[] {
  return [...new Set([...markup.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name = '']) => name))].filter(
    (name) => !TAGS.has(name),
  );
}
