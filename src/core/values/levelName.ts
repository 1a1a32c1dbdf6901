import { normalizeWord } from '../vocabulary/normalizeWord';

/** The names in one cell of a table of levels: `Novice / Beginner` has two, `N/A` has one. */
export function namesOfLevel(text: string): readonly string[] {
  const names = text.split('/').map((name) => name.trim());
  return names.length > 1 && names.every((name) => NAME.test(name)) ? names : [text];
}

/** What one level is known by, without the number in front: `3 - Proficient`, `L3: Proficient` and `Proficient` are one. */
export function levelKey(name: string): string {
  const bare = /^(?:\p{L}{1,6}\s?)?\d{1,2}\s?[-–—:.)]\s?(\p{L}.*)$/u.exec(name)?.[1];
  return normalizeWord(bare ?? name);
}

/** `3` in `3 - Proficient`, `L3` and `Proficient (3)`. */
export function numberInLevel(name: string): number | null {
  const digits =
    /^(?:\p{L}{1,6}\s?)?(\d{1,2})(?!\d)/u.exec(name)?.[1] ?? /\((?:\p{L}{1,6}\s?)?(\d{1,2})\)$/u.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const NAME = /^(?:(?:\p{L}{1,6}\s?)?\d{1,2}\s?[-–—:.)]\s?)?\p{L}[\p{L}\p{M} '’-]*\p{L}(?:\s?\([^()]*\))?$/u;
