import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { analyse } from '../../src/core/analysis/analyse';
import { PlanDocument } from '../../src/core/document/planDocument';
import type { Finding } from '../../src/core/rules/finding';
import { rules } from '../../src/core/rules/index';
import { runRules } from '../../src/core/rules/runRules';
import { builtInVocabulary } from '../../src/core/vocabulary/vocabulary';
import { fixtureTexts } from '../fixtureTexts';

const vocabulary = builtInVocabulary();

/** The inline code of a page below a heading. */
function codeBelow(page: string, heading: string): string[] {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  return new MarkdownIt()
    .parse(section, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'code_inline')
    .map(({ content }) => content);
}

function find(text: string, today: string): readonly Finding[] {
  const { plan, problems, lines, configuration } = new PlanDocument(text, vocabulary);
  const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
  return runRules({ analysis, problems, lines, configuration: configuration.rules }).findings;
}

describe('The page of a rule', () => {
  const fixtures = fixtureTexts();
  for (const { meta } of rules) {
    describe(meta.id, () => {
      const page = readFileSync(join(__dirname, `../../media/rules/${meta.id}.md`), 'utf8');
      const fixture = fixtures.find(({ name }) => name === `rules/${meta.id}.md`);
      assert.ok(fixture);
      const { text, today } = fixture;

      it('says why, shows both, tells of the fix, and how to switch the rule off', () => {
        const headings = [...page.matchAll(/^#+ .*$/gm)].map(([line]) => line);
        assert.equal(headings[0], `# ${meta.id}`);
        for (const heading of ['## Why', '## Told', '## Not told', '## The fix', '## Switching it off']) {
          assert.ok(headings.includes(heading), heading);
        }
      });

      it('says how the rule is switched off, and that holds', () => {
        const codes = codeBelow(page, 'Switching it off');
        const [comment] = codes.filter((code) => code.includes('planmark-disable-file'));
        const [options] = codes.filter((code) => code.startsWith('rules:'));
        const [setting] = codes.filter((code) => code.startsWith('"planmark.rules":'));
        assert.ok(comment && options && setting);
        assert.ok(find(text, today).some(({ rule }) => rule === meta.id));
        const onTop = text.replace(/^(---\n.*?\n---\n)?/s, `$1${comment}\n`);
        assert.ok(find(onTop, today).every(({ rule }) => rule !== meta.id));
        assert.deepEqual(JSON.parse(`{${setting}}`), { 'planmark.rules': { [meta.id]: 'off' } });
        // Two fixtures have a front matter of their own, which is what they are about.
        if (text.startsWith('---')) return;
        const inFrontMatter = `---\nplan:\n  ${options}\n---\n${text}`;
        assert.ok(find(inFrontMatter, today).every(({ rule }) => rule !== meta.id));
      });

      it('speaks of no other rule there', () => {
        const codes = codeBelow(page, 'Switching it off').join('\n');
        const ids = [...codes.matchAll(/planmark-[a-z-]+ ([a-z-]+) -->|rules"?: \{ "?([a-z-]+)/g)];
        assert.ok(ids.length >= 4);
        for (const [, inComment, inOptions] of ids) assert.equal(inComment ?? inOptions, meta.id);
      });
    });
  }
});
