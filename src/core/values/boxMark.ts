import { repairMojibake } from '../text/mojibake';
import type { BoxState } from './box';

/** What stands in a box. */
interface Mark {
  readonly state: BoxState;
  readonly form: 'bracket' | 'emoji';
  readonly mark: string;
}

/** The mark of another state in the same kind of box; null where an emoji has no counterpart. */
export function markFor(box: Mark, state: BoxState): string | null {
  if (box.state === state) return box.mark;
  if (box.form === 'bracket') return BRACKETS[state];
  const [mark = '', ...selectors] = Array.from(repairMojibake(box.mark));
  const pair = EMOJI_PAIRS.find((each) => each.includes(mark));
  if (!pair || (state !== 'open' && state !== 'done')) return null;
  // `☑️`: what asks for its colours stays behind it.
  return (state === 'done' ? pair[1] : pair[0]) + selectors.join('');
}

const BRACKETS: Readonly<Record<BoxState, string>> = { open: ' ', active: '/', done: 'x', cancelled: '-' };

const EMOJI_PAIRS: readonly (readonly [open: string, done: string])[] = [
  ['☐', '☑'],
  ['⬜', '✅'],
];
