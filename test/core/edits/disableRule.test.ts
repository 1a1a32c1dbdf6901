import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { disableForFile, disableForLine } from '../../../src/core/edits/disableRule';
import type { Finding } from '../../../src/core/rules/finding';
import { runRules } from '../../../src/core/rules/runRules';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { fixtureTexts } from '../../fixtureTexts';

const vocabulary = builtInVocabulary();

const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

function contextOf(text: string) {
  const { plan, lines } = new PlanDocument(text, vocabulary);
  return { plan, lines, lineEnd: lineEndOf(text) } as const;
}

function apply(text: string, edit: TextEdit | null): string {
  assert.ok(edit, 'there is a place for the comment');
  return applyEdits(text, [edit]);
}

/** Keeps back a finding of the rule `overdue` on the line that holds `‸`, right behind it. */
function disableAt(marked: string): string {
  const before = marked.slice(0, marked.indexOf('‸'));
  const startLine = before.split('\n').length - 1;
  const startCharacter = before.length - before.lastIndexOf('\n') - 1;
  const range = { startLine, startCharacter, endLine: startLine, endCharacter: startCharacter };
  const text = marked.replace('‸', '');
  return apply(text, disableForLine({ rule: 'overdue', range } as Finding, contextOf(text)));
}

function checkLine(marked: string, ...expected: readonly string[]): void {
  assert.equal(disableAt(marked), expected.join('\n'));
}

describe('Keeping a rule from a line', () => {
  it('takes a line above headings, paragraphs, tables and fences', () => {
    checkLine('Text\n## ‸Goal 1', 'Text', '<!-- planmark-disable-next-line overdue -->', '## Goal 1');
    checkLine('# Plan\n**Due:** ‸May', '# Plan', '<!-- planmark-disable-next-line overdue -->', '**Due:** May');
    checkLine('‸| A |\n|---|\n| 1 |', '<!-- planmark-disable-next-line overdue -->', '| A |', '|---|', '| 1 |');
    checkLine('‸```\ncode', '<!-- planmark-disable-next-line overdue -->', '```', 'code');
  });

  it('goes to the last filled cell of a row, and cuts no table', () => {
    const table = '| A | B |\n|---|---|\n';
    checkLine(`${table}| ‸1 | 2 |`, '| A | B |', '|---|---|', '| 1 | 2 <!-- planmark-disable-line overdue --> |');
    checkLine(`${table}| ‸1 | |`, '| A | B |', '|---|---|', '| 1 <!-- planmark-disable-line overdue --> | |');
    checkLine(`${table}1 | ‸2`, '| A | B |', '|---|---|', '1 | 2 <!-- planmark-disable-line overdue -->');
    checkLine(`${table}|1|‸2|`, '| A | B |', '|---|---|', '|1|2 <!-- planmark-disable-line overdue --> |');
  });

  it('goes into the header for the dashes below it', () => {
    checkLine('| A | B |\n‸|---|\n', '| A | B <!-- planmark-disable-next-line overdue --> |', '|---|', '');
  });

  it('goes to the end of items and of further lines of a paragraph', () => {
    checkLine('- a\n- ‸b', '- a', '- b <!-- planmark-disable-line overdue -->');
    checkLine('- a\n  - [ ] ‸b', '- a', '  - [ ] b <!-- planmark-disable-line overdue -->');
    checkLine('- a\n\n  ‸more', '- a', '', '  more <!-- planmark-disable-line overdue -->');
    checkLine('one\n‸two', 'one', 'two <!-- planmark-disable-line overdue -->');
  });

  it('keeps hard line breaks', () => {
    checkLine('one\n‸two  \nthree', 'one', 'two <!-- planmark-disable-line overdue -->  ', 'three');
    checkLine('one\n‸two\\\nthree', 'one', 'two <!-- planmark-disable-line overdue --> \\', 'three');
  });

  it('stays in the quote, and on its level of quotes', () => {
    checkLine('> **Due:** ‸May', '> <!-- planmark-disable-next-line overdue -->', '> **Due:** May');
    checkLine('> > ## ‸A', '> > <!-- planmark-disable-next-line overdue -->', '> > ## A');
    checkLine('> a\n> ‸b', '> a', '> b <!-- planmark-disable-line overdue -->');
  });

  it('does not come between a line and a comment that may be about it', () => {
    checkLine(
      '<!-- markdownlint-disable-next-line -->\n‸Text',
      '<!-- markdownlint-disable-next-line -->',
      'Text <!-- planmark-disable-line overdue -->',
    );
  });

  it('adds to a comment that is there already', () => {
    const above = '<!-- planmark-disable-next-line mojibake -->';
    checkLine(`${above}\n## ‸A`, '<!-- planmark-disable-next-line mojibake overdue -->', '## A');
    checkLine('- ‸a <!-- planmark-disable-line a,b -->', '- a <!-- planmark-disable-line a,b, overdue -->');
  });

  it('has no place in front matter, nor before a fence that begins an item', () => {
    const range = { startLine: 1, startCharacter: 0, endLine: 1, endCharacter: 1 };
    const finding = { rule: 'invalid-configuration', range } as Finding;
    assert.equal(disableForLine(finding, contextOf('---\nplan: 1\n---\n')), null);
    assert.equal(disableForLine(finding, contextOf('- a\n- ```\n  b')), null);
  });
});

describe('Keeping a rule from a file', () => {
  const check = (text: string, expected: string) =>
    assert.equal(apply(text, disableForFile('overdue', contextOf(text))), expected);

  it('takes a line on top', () => {
    check('# Plan\n', '<!-- planmark-disable-file overdue -->\n# Plan\n');
    check('\uFEFF# Plan\n', '\uFEFF<!-- planmark-disable-file overdue -->\n# Plan\n');
    check('', '<!-- planmark-disable-file overdue -->\n');
  });

  it('takes a line below front matter, also where nothing follows', () => {
    check('---\nplan: true\n---\n# A', '---\nplan: true\n---\n<!-- planmark-disable-file overdue -->\n# A');
    check('---\nplan: true\n---', '---\nplan: true\n---\n<!-- planmark-disable-file overdue -->');
  });

  it('adds to a comment that is there already, wherever it stands', () => {
    const text = '# A\n\n<!-- planmark-disable-file stale-count -->\n';
    check(text, text.replace('stale-count', 'stale-count overdue'));
  });
});

describe('Keeping a finding back', () => {
  const markdown = new MarkdownIt({ html: true });

  /** What a reader sees; blanks at the ends of lines and cells are nothing to see. */
  const rendered = (text: string) =>
    markdown
      .render(text)
      .replace(/<!--.*?-->/g, '')
      .replace(/[ \t]+/g, ' ')
      .replace(/ (?=<|\n|$)/g, '')
      .replace(/\n+/g, '\n')
      .trim();

  /** Without numbers: one of them may be that of a line, which has moved. */
  const tell = ({ rule, message: { template, args } }: Finding) =>
    [rule, template, ...args.filter((arg) => typeof arg === 'string')].join(' ');

  function find(text: string, today: string): readonly Finding[] {
    const { plan, problems, lines, configuration } = new PlanDocument(text, vocabulary);
    const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
    return runRules({ analysis, problems, lines, configuration: configuration.rules }).findings;
  }

  for (const fixture of fixtureTexts()) {
    it(`leaves all else as it is: ${fixture.name}`, () => {
      const isOfRules = fixture.name.startsWith('rules/');
      for (const text of isOfRules ? [fixture.text, fixture.text.replaceAll('\n', '\r\n')] : [fixture.text]) {
        const findings = find(text, fixture.today);
        const context = contextOf(text);
        const check = (edit: TextEdit, isKeptBack: (other: Finding) => boolean) => {
          const after = applyEdits(text, [edit]);
          const left = findings.filter((other) => !isKeptBack(other));
          assert.deepEqual(find(after, fixture.today).map(tell), left.map(tell));
          assert.equal(rendered(after), rendered(text));
          assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text), 'line endings are kept');
        };
        for (const finding of findings) {
          const isOfRule = (other: Finding) => other.rule === finding.rule;
          if (finding === findings.find(isOfRule)) check(disableForFile(finding.rule, context), isOfRule);
          const edit = disableForLine(finding, context);
          if (edit) check(edit, (other) => isOfRule(other) && other.range.startLine === finding.range.startLine);
          else assert.equal(finding.rule, 'invalid-configuration');
        }
      }
    });
  }
});
