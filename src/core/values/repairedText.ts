import { findMojibake } from '../text/mojibake';

/** Text that is read repaired while its findings are told in offsets of the original. */
export interface RepairedText {
  readonly text: string;
  /** From an offset into the repaired text to one into the original. */
  toOriginal(offset: number): number;
}

export function repairedText(original: string): RepairedText {
  const broken = findMojibake(original);
  if (broken.length === 0) return { text: original, toOriginal: asItIs };
  const offsets: number[] = [];
  let text = '';
  let last = 0;
  const copy = (piece: string, start: number, step: 0 | 1): void => {
    for (let index = 0; index < piece.length; index++) offsets.push(start + index * step);
    text += piece;
  };
  for (const { start, end, repaired } of broken) {
    copy(original.slice(last, start), last, 1);
    copy(repaired, start, 0);
    last = end;
  }
  copy(original.slice(last), last, 1);
  return { text, toOriginal: (offset) => offsets[offset] ?? original.length };
}

function asItIs(offset: number): number {
  return offset;
}
