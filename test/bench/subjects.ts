import MarkdownIt, { type Token } from 'markdown-it';
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
}

export { EDITS, measureEdits } from './edits';

/** The peer that all others are compared with. */
export const PEER = 'markdown-it, full';

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
  return [
    { name: PEER, prepare: warm, run: (text) => markdown.parse(text, {}) },
    { name: 'markdown-it, blocks', prepare: warm, run: blockTokens },
    { name: 'blocks', prepare: warm, run: (text) => readBlocks(splitLines(text).lines) },
    { name: 'parse', prepare: warm, run: (text, vocabulary) => parsePlan(text, { vocabulary }) },
    { name: 'parse and analysis', prepare: warm, run: analysed },
    { name: 'parse and analysis, first', prepare: cold, run: analysed },
    { name: 'text to findings', prepare: warm, run: findings },
    { name: 'text to findings, first', prepare: cold, run: findings },
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
