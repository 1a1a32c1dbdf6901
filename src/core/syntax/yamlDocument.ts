import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { partitionPoint } from '../text/partitionPoint';
import type { TextPosition, TextRange } from '../text/range';

/** A value of a YAML text and where it stands. */
export interface YamlNode {
  /** Plain data: maps are objects without a prototype, lists arrays. What is written but means nothing is null. */
  readonly value: unknown;
  readonly range: TextRange;
  /** What stands in a map by its keys, in a list by its indices; empty for anything else. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  /** For entries of a list that of the value. */
  readonly keyRange: TextRange;
  readonly node: YamlNode;
}

/** What is wrong with the YAML itself. `detail` is the parser's own English, a key or a name. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'tab' | 'unclosed' | 'severalDocuments' | 'duplicateKey' | 'unknownAlias' | 'tooLarge';
  readonly detail: string;
  readonly range: TextRange;
}

export interface YamlDocument {
  /** Null for an empty text, and for one that is beyond reading. */
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads YAML 1.2 with the place of every value. Never throws: what cannot be read is a problem, and the rest is there.
 * Of a key that stands twice the last one counts. `firstLine` is the 0-based line of the first of `lines`.
 */
export function readYaml(lines: readonly string[], firstLine: number): YamlDocument {
  const places = placesIn(lines, firstLine);
  if (!isModest(lines)) return { root: null, problems: [tooLarge(places(0, 0))] };
  const document = parseDocument(lines.join('\n'), { logLevel: 'error', prettyErrors: false, uniqueKeys: false });
  const problems: YamlProblem[] = document.errors.map(({ code, message, pos: [start, end] }) => ({
    kind: KINDS.get(code) ?? 'syntax',
    detail: message,
    range: places(start, end),
  }));
  const reading: Reading = { places, problems, anchors: new Map(), left: MOST_VALUES };
  const root = document.contents === null ? null : nodeOf(document.contents, reading);
  if (reading.left < 0) return { root: null, problems: [tooLarge(places(0, 0))] };
  return { root, problems };
}

type Places = (start: number, end: number) => TextRange;

interface Reading {
  readonly places: Places;
  readonly problems: YamlProblem[];
  /** What `&name` marks, as far as the text has been read. */
  readonly anchors: Map<string, Node>;
  /** Aliases can make a short text mean billions of values. */
  left: number;
}

const KINDS: ReadonlyMap<string, YamlProblem['kind']> = new Map([
  ['TAB_AS_INDENT', 'tab'],
  ['MISSING_CHAR', 'unclosed'],
  ['MULTIPLE_DOCS', 'severalDocuments'],
]);
const MOST_VALUES = 20_000;
const MOST_CHARACTERS = 200_000;
/** The parser descends by recursion: what nests deeper than people write never reaches it. */
const DEEPEST = 100;

function tooLarge(range: TextRange): YamlProblem {
  return { kind: 'tooLarge', detail: '', range };
}

function nodeOf(node: Node, reading: Reading): YamlNode {
  const range = rangeOf(node, reading);
  const empty = { range, entries: new Map() };
  if (reading.left-- < 0) return { value: null, ...empty };
  if (isAlias(node)) return aliased(node, reading, range);
  if ('anchor' in node && node.anchor) reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return { value: typeof node.value === 'bigint' ? Number(node.value) : node.value, ...empty };
  const entries = new Map<string, YamlEntry>();
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const entry = nodeAt(item, range, reading);
      entries.set(String(index), { keyRange: entry.range, node: entry });
    }
    return { value: [...entries.values()].map((entry) => entry.node.value), range, entries };
  }
  if (!isMap(node)) return { value: null, ...empty };
  for (const { key, value } of node.items) {
    const keyRange = isNode(key) ? rangeOf(key, reading) : range;
    const name = isScalar(key) ? String(key.value ?? '') : '';
    if (entries.has(name)) reading.problems.push({ kind: 'duplicateKey', detail: name, range: keyRange });
    entries.set(name, { keyRange, node: nodeAt(value, keyRange, reading) });
  }
  const value: Record<string, unknown> = Object.create(null);
  for (const [name, entry] of entries) value[name] = entry.node.value;
  return { value, range, entries };
}

/** `key:` without a value has none of its own: it stands where its key does. */
function nodeAt(value: unknown, fallback: TextRange, reading: Reading): YamlNode {
  if (isNode(value)) return nodeOf(value, reading);
  return { value: null, range: fallback, entries: new Map() };
}

/** `*name` stands for what `&name` marks; what lies within it is told at the `*name`. */
function aliased(alias: Alias, reading: Reading, range: TextRange): YamlNode {
  const target = reading.anchors.get(alias.source);
  if (target === undefined) {
    reading.problems.push({ kind: 'unknownAlias', detail: alias.source, range });
    return { value: null, range, entries: new Map() };
  }
  const here: Reading = { ...reading, places: () => range, problems: [] };
  // A mark that holds its own alias would go on for ever.
  const node = isInside(alias, target) ? null : nodeOf(target, here);
  reading.left = here.left;
  return node ?? { value: null, range, entries: new Map() };
}

function isInside(alias: Node, target: Node): boolean {
  const [start = 0, , end = 0] = target.range ?? [];
  const at = alias.range?.[0] ?? -1;
  return at >= start && at < end;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function rangeOf(node: Node, { places }: Reading): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return places(start, end);
}

/** Offsets in the joined lines as ranges of the text; a range ends at the last character that is not blank. */
function placesIn(lines: readonly string[], firstLine: number): Places {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  const positionAt = (offset: number): TextPosition => {
    const line = Math.max(0, partitionPoint(starts, (start) => start <= offset) - 1);
    const character = Math.min(offset - (starts[line] ?? 0), lines[line]?.length ?? 0);
    return { line, character: Math.max(0, character) };
  };
  return (start, end) => {
    const from = positionAt(start);
    let to = positionAt(Math.max(start, end));
    while (to.line > from.line && (lines[to.line] ?? '').slice(0, to.character).trim() === '') {
      to = { line: to.line - 1, character: (lines[to.line - 1] ?? '').length };
    }
    return {
      startLine: firstLine + from.line,
      startCharacter: from.character,
      endLine: firstLine + to.line,
      endCharacter: to.character,
    };
  };
}

/** An upper bound of how deep the text nests, from its indentation, its dashes and its brackets. */
function isModest(lines: readonly string[]): boolean {
  let characters = 0;
  let brackets = 0;
  for (const line of lines) {
    characters += line.length + 1;
    const indentation = /^(?:[ \t]|[-?](?=[ \t]))*/.exec(line)?.[0].length ?? 0;
    for (const character of line) {
      if (character === '[' || character === '{') brackets++;
      else if ((character === ']' || character === '}') && brackets > 0) brackets--;
      if (brackets > DEEPEST) return false;
    }
    if (indentation > DEEPEST * 2 && line.trim() !== '') return false;
  }
  return characters <= MOST_CHARACTERS;
}
