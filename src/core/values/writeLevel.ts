import type { NumberLevel } from './level';

/**
 * A figure on the scale of another one, as that is written: `3/5` becomes `4/5`, `★★★☆☆` `★★★★☆`, `L5` `L6`.
 *
 * @param text what is written now
 * @returns null where that form cannot say the value
 */
export function writeLevel(text: string, { family, max }: NumberLevel, value: number): string | null {
  switch (family) {
    case 'stars':
      return drawn(text, /[★⭐]/u, /[☆✩]/u, ['★', '☆'], value, max ?? Array.from(text).length);
    case 'bar':
      return drawn(text, /[█▓■▰●◉⬛🟩🟦]/u, /[▒░□▱○◯⬜]/u, ['█', '░'], value, max ?? 0);
    case 'number':
    case 'fraction':
    case 'percent':
    case 'rung':
      if (max !== null && value > max) return null;
      return text.replace(/\d+(?:[.,]\d+)?/, (digits) => String(value).replace('.', digits.includes(',') ? ',' : '.'));
    default:
      return family satisfies never;
  }
}

/** As many full signs as the value, in the signs that the text is drawn with. */
function drawn(
  text: string,
  isFull: RegExp,
  isEmpty: RegExp,
  [fullSign, emptySign]: readonly [string, string],
  value: number,
  length: number,
): string | null {
  if (!Number.isInteger(value) || value < 0 || value > length) return null;
  const full = isFull.exec(text)?.[0] ?? fullSign;
  const empty = isEmpty.exec(text)?.[0] ?? emptySign;
  return full.repeat(value) + empty.repeat(length - value);
}
