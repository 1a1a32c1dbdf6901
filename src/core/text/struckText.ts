/** The text with blanks in the place of what is struck through (GFM 6.5), so that offsets stay: `~~June~~ July`. */
export function withoutStruck(text: string): string {
  return text.includes('~~') ? text.replace(STRUCK, (struck) => ' '.repeat(struck.length)) : text;
}

/** Whether a name is struck through: what may follow is a date or a note, but no other name. */
export function isStruckOff(text: string): boolean {
  if (!text.trimStart().startsWith('~~')) return false;
  const rest = withoutStruck(text).trim();
  return rest !== text.trim() && !/^\p{L}/u.test(rest);
}

const STRUCK = /~~(?=[^\s~])[^~]{1,500}~~/g;
