import type { TextRange } from '../text/range';
import type { RepairedLines } from '../text/repairedLines';

/** Moves every range of what was read from repaired lines to where it stands in the text as it is. */
export function moveToOriginal(parsed: object, { toOriginal }: RepairedLines): void {
  const seen = new Set<object>();
  const pending: unknown[] = [parsed];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isRange(value)) {
      value.startCharacter = toOriginal(value.startLine, value.startCharacter);
      value.endCharacter = toOriginal(value.endLine, value.endCharacter);
    } else for (const child of Object.values(value)) pending.push(child);
  }
}

function isRange(value: object): value is { -readonly [K in keyof TextRange]: TextRange[K] } {
  return 'startLine' in value && 'startCharacter' in value && 'endLine' in value && 'endCharacter' in value;
}
