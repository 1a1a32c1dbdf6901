import { repairMojibake } from '../text/mojibake';
import type { BoxMarks, BoxState } from '../vocabulary/boxMarks';

/** What stands in a box. */
interface Mark {
  readonly state: BoxState;
  readonly form: 'bracket' | 'emoji';
  readonly mark: string;
}

/** The mark of another state in the same kind of box; null where an emoji has no counterpart, or nobody wants that state. */
export function markFor(box: Mark, state: BoxState, { written }: BoxMarks): string | null {
  if (box.state === state) return box.mark;
  if (box.form === 'bracket') return written.get(state) ?? null;
  const [mark = '', ...selectors] = Array.from(repairMojibake(box.mark));
  const pair = EMOJI_PAIRS.find((each) => each.includes(mark));
  if (!pair || (state !== 'open' && state !== 'done')) return null;
  // `☑️`: what asks for its colours stays behind it.
  return (state === 'done' ? pair[1] : pair[0]) + selectors.join('');
}

const EMOJI_PAIRS: readonly (readonly [open: string, done: string])[] = [
  ['☐', '☑'],
  ['⬜', '✅'],
];
