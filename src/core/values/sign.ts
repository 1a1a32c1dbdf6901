/**
 * The one sign that a text begins or ends with, where no word decided: `🟡 Improving`, `🔴`.
 * Null for longer texts, in which a sign only decorates, and for several signs of different meaning.
 */
export function signIn<Meaning>(
  plain: string,
  signs: ReadonlyMap<string, Meaning>,
): { readonly meaning: Meaning; readonly text: string } | null {
  if (plain.split(' ', LONGEST_WORDS + 2).length > LONGEST_WORDS + 1) return null;
  const found = Array.from(plain).filter((character) => signs.has(character));
  const first = found[0];
  if (first === undefined || new Set(found.map((sign) => signs.get(sign))).size > 1) return null;
  const bare = plain.replaceAll('\uFE0F', '');
  if (!bare.startsWith(first) && !bare.endsWith(first)) return null;
  const meaning = signs.get(first);
  return meaning === undefined ? null : { meaning, text: first };
}

const LONGEST_WORDS = 4;
