import type { Container, Milestone } from './plan';
import { ownerGoal } from './queries';

/** The id at the start of a text or the whole of an id cell: `KR1`, `KR1.2`, `O1.KR2`; null where there is none. */
export function keyResultId(text: string): string | null {
  return ID.exec(text)?.[0] ?? null;
}

/** An id cell below a heading `KR`: there `1.2` is one, too. */
export function idInCell(text: string): string | null {
  const id = keyResultId(text);
  if (id !== null) return id;
  const number = /^\d{1,2}(?:\.\d{1,2})?$/.exec(text)?.[0];
  return number === undefined ? null : `KR${number}`;
}

export function isIdAlone(text: string): boolean {
  const id = idInCell(text);
  return id !== null && (id === text || id === `KR${text}`);
}

/** `KR1: Increase …` without its id. */
export function withoutId(text: string): string {
  const id = keyResultId(text);
  if (id === null) return text;
  return text.slice(id.length).replace(/^\s*[:：.)—–-]?\s*/, '') || text;
}

/**
 * Within what a key result's id is unique (semantics section 4): `KR1.2` and `O1.KR2` in the document, which is null,
 * a plain `KR1` in its objective.
 */
export function scopeOfId(milestone: Milestone): Container | null {
  return milestone.id !== null && /^KR\d+$/.test(milestone.id) ? ownerGoal(milestone) : null;
}

const ID = /^(?:O\d{1,2}[.\-/ ]?)?KR\d{1,3}(?:[.-]\d{1,3})?(?=$|[\s:：.)—–-])/;
