import type { TextRange } from '../text/range';
import { marksOf } from './marksOf';
import type { Scene } from './scene';

/** Where in the text the mark with this key stands; null where the scene has none. */
export function rangeOfMark(scene: Scene, key: string): TextRange | null {
  return marksOf(scene).find((mark) => mark.key === key)?.range ?? null;
}
