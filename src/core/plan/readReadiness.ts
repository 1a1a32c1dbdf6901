import { plainText } from '../text/plainText';
import { rangeOnLine, type TextRange } from '../text/range';
import { repairedText } from '../values/repairedText';
import { remembered } from '../vocabulary/remembered';
import { fieldMeaning, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import type { RecordBuilding } from './draft';
import type { Holder, PlanNode } from './plan';
import type { StatedReadiness } from './planRecords';
import { isContainerNode } from './queries';
import { sourceOf } from './sourceOf';

/** `### Overall Readiness: 40%`, `**Promotion readiness:** 40 %`. A range (`40–50%`) says nothing that could be wrong. */
export function readReadiness(nodes: readonly PlanNode[], building: RecordBuilding): StatedReadiness[] {
  const readings: (StatedReadiness | null)[] = [];
  for (const node of nodes) {
    if (isContainerNode(node) && node.form !== 'root') readings.push(inHeading(node, building));
    else if (node.kind === 'field' && isReadiness(node.key, building.vocabulary)) {
      readings.push(percentIn(node.valueRange, node.parent, building, /^[\s*_~≈(]*$/));
    }
  }
  return readings.filter((reading) => reading !== null);
}

const PERCENT = /(?<![\d.,–—-])(\d{1,3}(?:[.,]\d{1,2})?)\s?%/;
const FURTHER_WORDS = 3;

function inHeading(
  node: Holder & { readonly titleRange: TextRange },
  building: RecordBuilding,
): StatedReadiness | null {
  const text = sourceOf(building.lines, node.titleRange);
  const percent = PERCENT.exec(text);
  if (!percent) return null;
  const before = text.slice(0, percent.index).replace(/[\s:：(（\-–—~≈*_]{1,20}$/u, '');
  if (!isReadiness(plainText(before), building.vocabulary)) return null;
  return percentIn(node.titleRange, node, building, null);
}

/** Also behind up to three further words: `Promotion readiness`, `Staff Engineer Readiness`. */
function isReadiness(words: string, vocabulary: Vocabulary): boolean {
  return namesReadiness(vocabulary, words);
}

const namesReadiness = remembered((vocabulary: Vocabulary, words): boolean => {
  const parts = normalizeWord(words).split(' ');
  for (let skipped = 0; skipped <= Math.min(FURTHER_WORDS, parts.length - 1); skipped++) {
    if (fieldMeaning(vocabulary, parts.slice(skipped).join(' ')) === 'readiness') return true;
  }
  return false;
});

function percentIn(
  range: TextRange,
  holder: Holder,
  building: RecordBuilding,
  lead: RegExp | null,
): StatedReadiness | null {
  const { text, toOriginal } = repairedText(sourceOf(building.lines, range));
  const match = PERCENT.exec(text);
  const figure = match?.[1] ?? '';
  const percent = Number(figure.replace(',', '.'));
  if (!match || percent > 100 || (lead && !lead.test(text.slice(0, match.index)))) return null;
  const at = (from: number, to: number) =>
    rangeOnLine(range.startLine, range.startCharacter + toOriginal(from), range.startCharacter + toOriginal(to));
  return {
    kind: 'readiness',
    percent,
    text: match[0],
    range: at(match.index, match.index + match[0].length),
    figureRange: at(match.index, match.index + figure.length),
    holder,
  };
}
