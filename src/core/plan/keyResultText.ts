import { type FoundMeasure, findMeasures } from '../values/measure';
import { type Vocabulary, wordKey } from '../vocabulary/vocabulary';
import type { Draft } from './draft';
import { addFigure, type FigureName, figureNamed, type PieceOfLine } from './keyResultFigures';
import type { KeyResultFigures } from './plan';

/** `Key: value` inside a text. */
export interface LabelledPiece {
  readonly key: string;
  readonly piece: PieceOfLine;
}

/** `(Current: 40%, Grade: 0.4)`, `— Current: 40%`, `Baseline: 60% | Target: 75%`: what stands behind each colon. */
export function labelledPieces(line: PieceOfLine): LabelledPiece[] {
  const pieces: LabelledPiece[] = [];
  const { text } = line;
  if (text.length > LONGEST_LINE) return pieces;
  for (let colon = text.search(COLON); colon >= 0; colon = nextColon(text, colon)) {
    const before = text.slice(Math.max(0, colon - LONGEST_KEY), colon);
    const key = before.slice(lastBreak(before)).replace(EMPHASIS, '').trim();
    const rest = text.slice(colon + 1);
    const length = BREAK.exec(rest)?.index ?? rest.length;
    const value = rest.slice(0, length);
    const lead = LEADING.exec(value)?.[0].length ?? 0;
    const trimmed = value.slice(lead).replace(TRAILING, '');
    if (key !== '' && trimmed !== '') {
      pieces.push({ key, piece: { line: line.line, start: line.start + colon + 1 + lead, text: trimmed } });
    }
  }
  return pieces;
}

/** Enters the figures that a text names by their keys. */
export function addLabelledFigures(figures: Draft<KeyResultFigures>, line: PieceOfLine, vocabulary: Vocabulary): void {
  for (const { key, piece } of labelledPieces(line)) {
    const name = figureNamed(key, vocabulary);
    if (name !== null) addFigure(figures, name, piece, vocabulary);
  }
}

/**
 * The figures that the wording of a key result gives: `from 60% to 75%`, `to <10%`, else its one percentage, sum of money
 * or rating, else what its verb counts (`Close 25 deals`). What stands in brackets only explains.
 */
export function addWordedFigures(figures: Draft<KeyResultFigures>, line: PieceOfLine, vocabulary: Vocabulary): void {
  if (figures.target !== null) return;
  const text = withoutBrackets(line.text);
  const found = findMeasures(text, vocabulary);
  const pieceOf = ({ measure }: FoundMeasure): PieceOfLine => ({
    line: line.line,
    start: line.start + measure.offset,
    text: line.text.slice(measure.offset, measure.end),
  });
  const add = (name: FigureName, measure: FoundMeasure) => addFigure(figures, name, pieceOf(measure), vocabulary);
  for (const [index, to] of found.entries()) {
    const from = found[index - 1];
    if (from && isPair(text, from, to, found[index - 2]?.measure.end ?? 0, vocabulary)) add('baseline', from);
    else if (!isLedBy(text, to, from?.measure.end ?? 0, 'to', vocabulary)) continue;
    add('target', to);
    return;
  }
  const telling = found.filter(({ measure }) => /^(?:[%/]|\p{Sc}|R\$|[A-Z]{3}$)/u.test(measure.unit));
  const counted = found.find(
    ({ measure, countsSomething }) => countsSomething && /^\S*\s*$/.test(text.slice(0, measure.offset).trimStart()),
  );
  const only = telling.length === 1 ? telling[0] : telling.length === 0 ? counted : undefined;
  if (only !== undefined) add('target', only);
}

const LONGEST_LINE = 2000;
const LONGEST_KEY = 40;
const COLON = /[:：]/;
const EMPHASIS = /[*_`]/g;
const BREAK = /[()[\]（）;；|·、]|,\s|\s[-–—→]\s/;
const BREAKS = new RegExp(BREAK, 'g');
const LEADING = /^[\s*_`]*/;
const TRAILING = /[\s*_`.]+$/;
const ARROW = /^(?:[→⇒➜]|->|=>)$/;

function nextColon(text: string, colon: number): number {
  const next = text.slice(colon + 1).search(COLON);
  return next < 0 ? -1 : colon + 1 + next;
}

function lastBreak(text: string): number {
  let last = 0;
  for (const match of text.matchAll(BREAKS)) last = match.index + match[0].length;
  return last;
}

/** `from 60% to 75%`, `von 5 auf 6`, `5%から3%`, `120 → 90`. */
function isPair(text: string, from: FoundMeasure, to: FoundMeasure, limit: number, vocabulary: Vocabulary): boolean {
  const between = text.slice(from.measure.end, to.measure.offset).replace(EMPHASIS, '').trim();
  if (ARROW.test(between) || CJK_ONLY.test(between)) return true;
  if (!isLedBy(text, from, limit, 'from', vocabulary)) return false;
  return /^\p{L}{1,6}$/u.test(between) || isLedBy(text, to, from.measure.end, 'to', vocabulary);
}

/** Of the same length, so that offsets hold. */
function withoutBrackets(text: string): string {
  return text.replace(/[(（[][^()（）[\]]*[)）\]]/g, (piece) => ' '.repeat(piece.length));
}

/** `to` right before a figure, `到` glued to it, or an arrow. */
function isLedBy(
  text: string,
  { measure }: FoundMeasure,
  limit: number,
  meaning: 'from' | 'to',
  vocabulary: Vocabulary,
): boolean {
  const before = text
    .slice(Math.max(limit, measure.offset - LONGEST_KEY), measure.offset)
    .replace(EMPHASIS, '')
    .trimEnd();
  if (meaning === 'to' && /(?:[→⇒➜]|->|=>)$/.test(before)) return true;
  const word = /[\p{L}\p{M}'’]+$/u.exec(before)?.[0];
  if (word === undefined) return false;
  const means = (piece: string) =>
    vocabulary.periodPhrases
      .get(wordKey(piece))
      ?.some((phrase) => phrase.meaning === meaning && phrase.tokens.length === 1) ?? false;
  if (means(word)) return true;
  return CJK.test(word) && [1, 2].some((length) => means(word.slice(-length)));
}

const CJK_ONLY = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,6}$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
