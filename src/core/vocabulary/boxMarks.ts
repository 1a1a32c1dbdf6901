import type { Words } from './languageWords';

export const BOX_STATES = ['open', 'active', 'done', 'cancelled'] as const;
export type BoxState = (typeof BOX_STATES)[number];

/** What stands between the brackets of a checkbox. */
export interface BoxMarks {
  readonly read: ReadonlyMap<string, BoxState>;
  /** A state without one cannot be written. */
  readonly written: ReadonlyMap<BoxState, string>;
}

/** GFM 5.3, and the two that task lists are widely extended by. */
export const builtInBoxMarks: BoxMarks = {
  read: new Map([
    [' ', 'open'],
    ['x', 'done'],
    ['X', 'done'],
    ['/', 'active'],
    ['-', 'cancelled'],
  ]),
  written: new Map([
    ['open', ' '],
    ['active', '/'],
    ['done', 'x'],
    ['cancelled', '-'],
  ]),
};

/** A user's own marks on top: the first of a state is written, all are read; an empty list takes the state away. */
export function withBoxMarks({ read, written }: BoxMarks, own: Words<BoxState>): BoxMarks {
  const marks = Object.entries(own) as [BoxState, readonly string[]][];
  const readToo = new Map(read);
  const writtenThen = new Map(written);
  for (const [state, [first, ...others]] of marks) {
    for (const mark of first === undefined ? [] : [first, ...others]) readToo.set(mark, state);
    if (first === undefined) writtenThen.delete(state);
    else writtenThen.set(state, first);
  }
  return { read: readToo, written: writtenThen };
}
