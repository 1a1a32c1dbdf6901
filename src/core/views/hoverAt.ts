import type { Analysis } from '../analysis/analysis';
import { gapAt } from '../plan/queries';
import type { TextPosition } from '../text/range';
import { columnHover } from './columnHover';
import { countHover, keyResultHover, readinessHover } from './figureHovers';
import { gapHover } from './gapHover';
import { gapTableHover } from './gapTableHover';
import { goalHover } from './goalHover';
import { hoverPlace } from './hoverPlace';
import type { HoverView } from './hoverView';
import { idHover } from './idHover';
import { levelHover } from './levelHover';
import { periodHover } from './periodHover';
import { priorityHover, statusHover } from './wordHovers';

/** What stands for less comes first: an id before the key result that it begins. */
const HOVERS = [
  idHover,
  gapTableHover,
  columnHover,
  levelHover,
  priorityHover,
  countHover,
  readinessHover,
  periodHover,
  statusHover,
  keyResultHover,
  goalHover,
];

/** What there is to say of the thing at a position; null where nothing there is understood. */
export function hoverAt(analysis: Analysis, lines: readonly string[], position: TextPosition): HoverView | null {
  const gap = gapAt(analysis.plan, position);
  const ofGap = gap && gapHover(gap, position, analysis.plan);
  const place = hoverPlace(analysis, lines, position);
  if (ofGap) return levelHover(place) ?? priorityHover(place) ?? ofGap;
  for (const hover of HOVERS) {
    const view = hover(place);
    if (view) return view;
  }
  return null;
}
