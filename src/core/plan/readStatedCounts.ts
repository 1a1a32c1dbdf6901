import { plainText } from '../text/plainText';
import { rangeOnLine, type TextRange } from '../text/range';
import { type CountReading, readCounts } from '../values/count';
import { repairedText } from '../values/repairedText';
import { readStatus } from '../values/status';
import { columnMeanings, normalizeWord, type Vocabulary, wordKey } from '../vocabulary/vocabulary';
import type { RecordBuilding } from './draft';
import type { Field, Holder, Item, PlanNode } from './plan';
import type { StatedCount } from './planRecords';
import { childrenOf, isContainerNode } from './queries';
import { readFields } from './readFields';
import { sourceOf } from './sourceOf';

/** The counts of headings and fields, and of list items with others below; never those of prose (semantics section 8). */
export function readStatedCounts(nodes: readonly PlanNode[], building: RecordBuilding): StatedCount[] {
  const counts: StatedCount[] = [];
  for (const node of nodes) {
    // Most lines hold no figures that could be a count.
    if (node.kind === 'gapTable' || !PAIR.test(sourceOf(building.lines, wordsOf(node)))) continue;
    for (const count of countsOfNode(node, building)) counts.push(count);
  }
  return counts;
}

function countsOfNode(node: PlanNode, building: RecordBuilding): readonly StatedCount[] {
  if (isContainerNode(node) && node.form !== 'root') {
    return countsIn({ range: node.titleRange, key: '', place: 'heading', holder: node }, building);
  }
  if (node.kind === 'field') return countsOfField(node, building);
  if (node.kind === 'item' && childrenOf(node).length === 0) return countsOfLabelledItem(node, building);
  if (node.kind !== 'item' && (node.kind !== 'task' || node.inTable)) return [];
  const isParent = childrenOf(node).some((child) => child.kind !== 'field');
  const place = { range: node.textRange, key: '', place: 'item' as const, holder: node };
  return isParent ? countsIn(place, building).filter((count) => isBracketed(count, building)) : [];
}

interface Place {
  readonly range: TextRange;
  /** The field's key; '' in headings. */
  readonly key: string;
  readonly place: StatedCount['place'];
  readonly holder: Holder;
}

const PAIR = /\d\s?\/\s?\d|\d\s+\p{L}+(?:\s\p{L}+)?\s+\d/u;
const PERCENT = /^[\s*_]*[(（]?\s?(\d{1,3})\s?%/;
/** A figure in fields such as these is a date or a level, not a count. */
const NEVER_COUNTS: ReadonlySet<Field['meaning']> = new Set([
  'currentLevel',
  'targetLevel',
  'updated',
  'start',
  'deadline',
  'timeline',
  'date',
  'owner',
  'person',
  'priority',
  'name',
] as const);

function wordsOf(node: PlanNode): TextRange {
  if (node.kind === 'field') return node.valueRange;
  return node.kind === 'gapTable' || isContainerNode(node) ? node.titleRange : node.textRange;
}

function countsOfField(field: Field, building: RecordBuilding): StatedCount[] {
  if (NEVER_COUNTS.has(field.meaning)) return [];
  return countsIn({ range: field.valueRange, key: field.key, place: 'field', holder: field.parent }, building);
}

/** `- **Tasks done:** 7/7 (100%)`: an item to a reader of lists, a field to a reader of figures. */
function countsOfLabelledItem(item: Item, building: RecordBuilding): StatedCount[] {
  const { startLine, startCharacter, endCharacter } = item.textRange;
  const text = sourceOf(building.lines, item.textRange);
  const span = { line: startLine, start: startCharacter, end: endCharacter, text };
  const fields = readFields(span, building.vocabulary, 'known');
  if (fields.length === 0) {
    const colon = text.search(/[:：]/);
    if (colon < 1 || colon > LONGEST_KEY || !/^[:：]\s*[*_]*\d/.test(text.slice(colon))) return [];
    const range = rangeOnLine(startLine, startCharacter + colon + 1, endCharacter);
    return countsIn({ range, key: plainText(text.slice(0, colon)), place: 'field', holder: item.parent }, building);
  }
  return fields.flatMap((field) => {
    const range = rangeOnLine(field.line, field.valueStart, field.valueEnd);
    return countsIn({ range, key: field.key, place: 'field', holder: item.parent }, building);
  });
}

const LONGEST_KEY = 60;

function countsIn(place: Place, building: RecordBuilding): StatedCount[] {
  const { text, toOriginal } = repairedText(sourceOf(building.lines, place.range));
  const start = place.range.startCharacter;
  const range = (from: number, to: number) =>
    rangeOnLine(place.range.startLine, start + toOriginal(from), start + toOriginal(to));
  const readings = readingsIn(text, place.key, building.vocabulary);
  const stated = place.place === 'field' ? readings.filter((each) => isSaidFirst(text, each, building)) : readings;
  return stated.map((reading) => {
    const end = reading.offset + reading.text.length;
    const doneLength = String(/^\d+/.exec(reading.text)).length;
    const totalLength = String(/\d+$/.exec(reading.text)).length;
    const percent = PERCENT.exec(text.slice(end, end + 20));
    const figure = percent?.[1] ?? '';
    const percentStart = end + (percent?.[0].indexOf(figure) ?? 0);
    return {
      kind: 'count',
      text: reading.text,
      done: reading.done,
      total: reading.total,
      range: range(reading.offset, end),
      doneRange: range(reading.offset, reading.offset + doneLength),
      totalRange: range(end - totalLength, end),
      percent: percent ? { value: Number(figure), range: range(percentStart, percentStart + figure.length) } : null,
      of: counted(text, reading, place, building.vocabulary),
      place: place.place,
      holder: place.holder,
    };
  });
}

/** `Completed 4 of 8`, `On track, 2/5 done`, but not `The survey shows 4 of 5 or better`: a sentence speaks of other things. */
function isSaidFirst(text: string, { offset }: CountReading, { vocabulary }: RecordBuilding): boolean {
  const before = plainText(text.slice(0, offset)).trim();
  if (!/\p{L}/u.test(before) || /[:：,;·|(（[]$/.test(before)) return true;
  return readStatus(before, vocabulary) !== null;
}

/** A bare `4/7` is a count where its key says that it counts parts of a plan. */
function readingsIn(text: string, key: string, vocabulary: Vocabulary): CountReading[] {
  const readings = readCounts(text);
  const bare = /^[\s*_]*(\d{1,4}\s?\/\s?\d{1,4})[\s*_]*$/.exec(text)?.[1];
  if (readings.length > 0 || bare === undefined || !namesParts(key, vocabulary)) return readings;
  const offset = text.indexOf(bare);
  return readCounts(`(${bare})`).map((reading) => ({ ...reading, offset }));
}

function counted(text: string, reading: CountReading, place: Place, vocabulary: Vocabulary): StatedCount['of'] {
  const { key } = place;
  const behind = text.slice(reading.offset + reading.text.length).replace(/^[\s*_]*[(（]?\s?\d{1,3}\s?%\s?[)）]?/, '');
  const noun = /^[\s*_]*(\p{L}+)(?:[\s*_]+(\p{L}+))?/u.exec(behind);
  const nouns = noun ? [noun[1] ?? '', noun[2] ?? ''].filter(Boolean) : [];
  if (measures(key, vocabulary) || nouns.some((word) => measures(word, vocabulary))) return 'amounts';
  const [first] = nouns;
  if (first !== undefined && !namesParts(first, vocabulary) && !isUnit(first, vocabulary)) return 'things';
  if (key !== '' && (!namesParts(key, vocabulary) || isOfUnits(key, vocabulary))) return 'things';
  // `Status: On track (8/10)` is a grade as often as a count.
  if (place.place === 'field' && first === undefined && /\p{L}.*[(（]\s?$/u.test(text.slice(0, reading.offset)))
    return 'things';
  const isPlain = reading.text.includes('/') || first !== undefined || key !== '';
  return isPlain && !(first !== undefined && isUnit(first, vocabulary)) ? 'parts' : 'things';
}

function measures(words: string, vocabulary: Vocabulary): boolean {
  if (CJK.test(words)) return [...piecesOf(words)].some((piece) => vocabulary.measures.has(piece));
  return words.split(/[\s/]+/).some((word) => {
    const key = wordKey(word);
    return vocabulary.measures.has(key) || vocabulary.measureUnits.has(key);
  });
}

function isUnit(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.units.has(wordKey(word));
}

/** `Days completed`. */
function isOfUnits(key: string, vocabulary: Vocabulary): boolean {
  return key.split(/\s+/).some((word) => isUnit(word, vocabulary));
}

/** Whether words are such as columns of plans have: `Tasks`, `Criteria`, `Completed`, `Progress`. */
function namesParts(words: string, vocabulary: Vocabulary): boolean {
  if (words === '') return false;
  if (CJK.test(words)) return [...piecesOf(words)].some((piece) => isPartWord(piece, vocabulary));
  return isPartWord(words, vocabulary) || words.split(/[\s/]+/).some((word) => isPartWord(word, vocabulary));
}

const PART_COLUMNS: ReadonlySet<string> = new Set(['name', 'progress', 'status', 'evidence', 'definition', 'skills']);

function isPartWord(word: string, vocabulary: Vocabulary): boolean {
  if (columnMeanings(vocabulary, word).some((meaning) => PART_COLUMNS.has(meaning))) return true;
  return vocabulary.statuses.has(normalizeWord(word));
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Runs of two to six characters, for scripts that put no blanks between words. */
function* piecesOf(words: string): Generator<string> {
  const text = words.slice(0, 40).replace(/\s/g, '');
  for (let start = 0; start < text.length; start++) {
    for (let length = 1; length <= 6 && start + length <= text.length; length++) {
      if (length > 1 || text.length === 1) yield text.slice(start, start + length);
    }
  }
}

function isBracketed(count: StatedCount, building: RecordBuilding): boolean {
  const line = building.lines[count.range.startLine] ?? '';
  return /[([（]\s?$/.test(line.slice(0, count.range.startCharacter));
}
