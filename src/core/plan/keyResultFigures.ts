import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { type Measure, readMeasure } from '../values/measure';
import { measureIn } from '../values/measureIn';
import { foldCase } from '../vocabulary/normalizeWord';
import { type ColumnMeaning, columnMeanings, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import type { Draft } from './draft';
import type { FigureCell, KeyResultFigures } from './plan';

export type FigureName = 'baseline' | 'target' | 'current' | 'progress' | 'grade';

/** A piece of a line, as written. */
export interface PieceOfLine {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

export function newFigures(): Draft<KeyResultFigures> {
  return {
    baseline: null,
    target: null,
    current: null,
    progress: null,
    grade: null,
    owner: null,
    lowerIsBetter: false,
    asOf: null,
  };
}

/** What a column or a key of a key result holds; null for all that is no figure. */
export function figureNamed(name: string, vocabulary: Vocabulary): FigureName | null {
  for (const meaning of columnMeanings(vocabulary, name)) {
    const figure = FIGURES.get(meaning);
    if (figure !== undefined) return figure;
  }
  return null;
}

const FIGURES: ReadonlyMap<ColumnMeaning, FigureName> = new Map([
  ['baseline', 'baseline'],
  ['required', 'target'],
  ['current', 'current'],
  ['progress', 'progress'],
  ['grade', 'grade'],
]);

/**
 * Enters a figure, if it is the first of its name. A percentage in brackets behind a figure is the author's progress:
 * `2/5 (40%)` below Progress is a current value of 2 and a progress of 40 %.
 */
export function addFigure(
  figures: Draft<KeyResultFigures>,
  name: FigureName,
  piece: PieceOfLine,
  vocabulary: Vocabulary,
): void {
  const text = plainText(piece.text);
  if (text === '') return;
  const measure = readMeasure(piece.text, vocabulary);
  const whole: FigureCell = { text, range: rangeOf(piece, 0, piece.text.length), measure };
  if (name !== 'progress' && name !== 'current') {
    figures[name] ??= whole;
    return;
  }
  // A word below Progress is a status.
  if (measure === null && name === 'progress') return;
  if (measure === null || (measure.stated === null && (name === 'current' || measure.unit === '%'))) {
    figures[name] ??= whole;
    return;
  }
  const value = { ...measure, stated: null };
  figures.current ??= { text: measure.text, range: rangeOf(piece, measure.offset, measure.end), measure: value };
  if (measure.stated) figures.progress ??= statedProgress(piece, measure.stated);
}

function statedProgress(piece: PieceOfLine, stated: NonNullable<Measure['stated']>): FigureCell {
  const { percent, text, offset } = stated;
  const end = offset + text.length;
  const measure: Measure = { value: percent, unit: '%', comparator: null, sign: null, text, offset, end, stated: null };
  return { text, range: rangeOf(piece, offset, end), measure };
}

function rangeOf(piece: PieceOfLine, start: number, end: number) {
  return rangeOnLine(piece.line, piece.start + start, piece.start + end);
}

/** Less is better where the baseline lies above the target; else by the target's `<`, else by the verb. */
export function isLowerBetter(figures: KeyResultFigures, title: string, vocabulary: Vocabulary): boolean {
  const target = figures.target?.measure ?? null;
  const baseline = figures.baseline?.measure ?? null;
  const start = target && baseline ? measureIn(baseline, target) : null;
  if (target && start !== null && start !== target.value) return start > target.value;
  switch (target?.comparator) {
    case '<':
    case '<=':
      return true;
    case '>':
    case '>=':
      return false;
    default:
      return wantsLess(title, vocabulary);
  }
}

/** By the first words of the title, or its last, where the verb stands in German, Japanese and Korean. */
function wantsLess(title: string, vocabulary: Vocabulary): boolean {
  const bare = title.replace(/[(（][^()（）]*[)）]/g, ' ').trim();
  const words = bare.split(/\s+/);
  const candidates = [words[0] ?? '', words.slice(0, 2).join(' '), words.at(-1) ?? ''];
  if (candidates.some((word) => vocabulary.lowerIsBetter.has(normalizeWord(word)))) return true;
  if (!CJK.test(bare)) return false;
  const folded = foldCase(bare);
  return [...vocabulary.lowerIsBetter].some((word) => CJK.test(word) && folded.includes(word));
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
