import assert from 'node:assert/strict';
import { type ParsedPlan, parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

export function read(text: string): ParsedPlan {
  return parsePlan(text, { vocabulary });
}

/** Every range in whatever a plan is made of lies in its text, ends behind its start and cuts no character in half. */
export function checkRanges(text: string, parsed: unknown): void {
  const { lines } = splitLines(text);
  for (const { path, value } of objectsIn(parsed)) {
    if (!isRange(value)) continue;
    const { startLine, startCharacter, endLine, endCharacter } = value;
    const told = () => `${path} at ${startLine}:${startCharacter}-${endLine}:${endCharacter}`;
    assert.ok(isPlace(lines, startLine, startCharacter), `starts in the text: ${told()}`);
    assert.ok(isPlace(lines, endLine, endCharacter), `ends in the text: ${told()}`);
    assert.ok(
      startLine < endLine || (startLine === endLine && startCharacter <= endCharacter),
      `is no less: ${told()}`,
    );
  }
}

/** All that a plan is made of, as text: two plans are the same where theirs are equal. */
export function snapshot(parsed: unknown): string {
  return serialised(parsed, () => true);
}

/** The same without ranges: what is read, not where it stands. */
export function snapshotWithoutRanges(parsed: unknown): string {
  return serialised(parsed, (value) => !isRange(value));
}

function serialised(parsed: unknown, isKept: (value: object) => boolean): string {
  const numbers = new Map<object, number>();
  return JSON.stringify(parsed, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (!isKept(value)) return undefined;
    const number = numbers.get(value);
    if (number !== undefined) return `#${number}`;
    numbers.set(value, numbers.size);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}

function* objectsIn(root: unknown): Generator<{ path: string; value: object }> {
  const seen = new Set<object>();
  const pending: { path: string; value: unknown }[] = [{ path: '', value: root }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, value } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    yield { path, value };
    const entries = value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);
    for (const [key, child] of entries) pending.push({ path: `${path}.${String(key)}`, value: child });
  }
}

function isRange(value: object): value is TextRange {
  return 'startLine' in value && 'startCharacter' in value && 'endLine' in value && 'endCharacter' in value;
}

function isPlace(lines: readonly string[], line: number, character: number): boolean {
  const text = lines[line];
  if (text === undefined || !Number.isInteger(character) || character < 0 || character > text.length) return false;
  return !(isHigh(text.charCodeAt(character - 1)) && isLow(text.charCodeAt(character)));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
