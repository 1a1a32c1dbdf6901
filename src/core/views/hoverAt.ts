import type { TextPosition } from '../text/range';
import type { Analysis } from '../analysis/analysis';
import type { HoverView } from './hoverView';

/** What there is to say at a position: of a gap, a level or a priority; null elsewhere. */
export function hoverAt(_analysis: Analysis, _position: TextPosition): HoverView | null {
  return null;
}
