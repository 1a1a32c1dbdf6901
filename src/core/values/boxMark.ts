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
  const pair = EMOJI_PAIRS.find((each) => each.includes(box.mark));
  if (!pair || (state !== 'open' && state !== 'done')) return null;
  return state === 'done' ? pair[1] : pair[0];
}

const BRACKETS: Readonly<Record<BoxState, string>> = { open: ' ', active: '/', done: 'x', cancelled: '-' };

const EMOJI_PAIRS: readonly (readonly [open: string, done: string])[] = [
  ['☐', '☑'],
  ['⬜', '✅'],
];
