import { GFM, parser as lezerMarkdown } from '@lezer/markdown';
import MarkdownIt, { type Token } from 'markdown-it';
import { lint } from 'markdownlint/sync';
import { analyse } from '../../src/core/analysis/analyse';
import { parseLines, parsePlan } from '../../src/core/plan/parsePlan';
import { runRules } from '../../src/core/rules/runRules';
import { readBlocks } from '../../src/core/syntax/readBlocks';
import { splitLines } from '../../src/core/text/lines';
import { extendVocabulary } from '../../src/core/vocabulary/extendVocabulary';
import { builtInVocabulary, type Vocabulary } from '../../src/core/vocabulary/vocabulary';

/** What is measured on one text, each from the text itself; `bench.ts` bundles this file as the extension is bundled. */
export interface Subject {
  readonly name: string;
  /** What one run works with; made outside the time that counts. */
  prepare(): Vocabulary;
  run(text: string, vocabulary: Vocabulary): unknown;
  /** It is not asked for longer texts. */
  readonly mostCharacters: number;
}

export { EDITS, measureEdits, tellMemory } from './edits';

/** The peer that all others are compared with. */
export const PEER = 'markdown-it, full';
/** Whom the way from text to findings is compared with as well. */
export const PEERS: readonly string[] = ['markdownlint', 'Lezer Markdown with GFM'];

export function subjects(): readonly Subject[] {
  const markdown = new MarkdownIt({ html: true });
  const blockTokens = (text: string) => {
    const tokens: Token[] = [];
    markdown.block.parse(text, markdown, {}, tokens);
    return tokens;
  };
  const known = builtInVocabulary();
  const warm = () => known;
  // The same words, as a document meets them that is opened first: nothing has been read with them yet.
  const cold = () => extendVocabulary(known, {}, []);
  const [linter, lezer] = PEERS as [string, string];
  const withGfm = lezerMarkdown.configure(GFM);
  const any = Number.POSITIVE_INFINITY;
  return [
    { name: PEER, prepare: warm, run: (text) => markdown.parse(text, {}), mostCharacters: any },
    { name: 'markdown-it, blocks', prepare: warm, run: blockTokens, mostCharacters: any },
    { name: linter, prepare: warm, run: (text) => lint({ strings: { plan: text } }), mostCharacters: 1_500_000 },
    { name: lezer, prepare: warm, run: (text) => withGfm.parse(text), mostCharacters: any },
    { name: 'blocks', prepare: warm, run: (text) => readBlocks(splitLines(text).lines), mostCharacters: any },
    { name: 'parse', prepare: warm, run: (text, vocabulary) => parsePlan(text, { vocabulary }), mostCharacters: any },
    { name: 'parse and analysis', prepare: warm, run: analysed, mostCharacters: any },
    { name: 'parse and analysis, first', prepare: cold, run: analysed, mostCharacters: any },
    { name: 'text to findings', prepare: warm, run: findings, mostCharacters: any },
    { name: 'text to findings, first', prepare: cold, run: findings, mostCharacters: any },
  ];
}

const OPTIONS = { today: '2026-08-20', staleAfterDays: 90 };

function analysed(text: string, vocabulary: Vocabulary) {
  return analyse(parsePlan(text, { vocabulary }).plan, OPTIONS);
}

function findings(text: string, vocabulary: Vocabulary) {
  const { lines } = splitLines(text);
  const { plan, problems } = parseLines(lines, { vocabulary });
  return runRules({ analysis: analyse(plan, OPTIONS), problems, lines });
}
