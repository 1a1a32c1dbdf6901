import { findBrokenCharacters, mayHoldMojibake } from './mojibake';

/** Lines whose broken characters are repaired, and the way back. */
export interface RepairedLines {
  readonly lines: readonly string[];
  /** Whether anything stands elsewhere than it stood. */
  isRepaired(line: number): boolean;
  /** From a character of a repaired line to one of the line as it was. */
  toOriginal(line: number, character: number): number;
}

/**
 * Repairs the lines of a text together, as what is broken in one tells of the others.
 *
 * @param lines without their endings
 * @returns null where nothing is broken
 */
export function repairLines(lines: readonly string[]): RepairedLines | null {
  if (!mayHoldMojibake(lines)) return null;
  const broken = findBrokenCharacters(lines.join('\n'));
  if (broken.length === 0) return null;
  const repaired = [...lines];
  const originals = new Map<number, readonly number[]>();
  let next = 0;
  let lineStart = 0;
  for (const [number, line] of lines.entries()) {
    const first = broken[next];
    if (!first || first.start >= lineStart + line.length) {
      lineStart += line.length + 1;
      continue;
    }
    const offsets: number[] = [];
    let text = '';
    let last = 0;
    const copy = (end: number) => {
      for (; last < end; last++) {
        offsets.push(last);
        text += line[last];
      }
    };
    for (let unit = broken[next]; unit && unit.start < lineStart + line.length; unit = broken[++next]) {
      copy(unit.start - lineStart);
      const character = String.fromCodePoint(unit.code);
      for (let index = 0; index < character.length; index++) offsets.push(last);
      text += character;
      last = unit.end - lineStart;
    }
    copy(line.length);
    repaired[number] = text;
    originals.set(number, offsets);
    lineStart += line.length + 1;
  }
  return {
    lines: repaired,
    isRepaired: (line) => originals.has(line),
    toOriginal: (line, character) => {
      const offsets = originals.get(line);
      return offsets ? (offsets[character] ?? (lines[line] ?? '').length) : character;
    },
  };
}
