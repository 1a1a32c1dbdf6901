/** A milestone as it stands in a text; offsets are UTF-16 characters of that text. */
export interface MilestoneSpan {
  readonly id: string;
  readonly start: number;
  /** Behind the id and what parts it from the text. */
  readonly textStart: number;
  readonly end: number;
}

/**
 * Finds milestones by their ids: `**M5:** text` anywhere, `M5: text` at the start alone; `KR1.2` likewise (semantics
 * section 4). Each ends where the next begins. An id in running text (`see M5`) is none.
 */
export function findMilestones(text: string): MilestoneSpan[] {
  if (!/(?:M|KR)\d/.test(text)) return [];
  const starts: { id: string; start: number; textStart: number }[] = [];
  const bold = /\*\*((?:M|KR)\d{1,3}(?:\.\d{1,3})?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：]|[:：—–-])\s*/g;
  for (const match of text.matchAll(bold)) {
    starts.push({ id: match[1] ?? '', start: match.index, textStart: match.index + match[0].length });
  }
  const plain = /^((?:M|KR)\d{1,3}(?:\.\d{1,3})?)\s*[:：—–]\s+/.exec(text);
  if (plain) starts.unshift({ id: plain[1] ?? '', start: 0, textStart: plain[0].length });
  return starts.map((each, index) => {
    const limit = starts[index + 1]?.start ?? text.length;
    return { ...each, end: Math.max(each.textStart, endOf(text, each.textStart, limit)) };
  });
}

/** Without what only leads to the next milestone: blanks, a line break, its checkbox. */
function endOf(text: string, start: number, limit: number): number {
  const piece = text.slice(start, limit);
  const withoutBox = limit < text.length ? piece.replace(/\[[ xX/-]\]\s*$/, '') : piece;
  return start + withoutBox.replace(/(?:\s|<br\s?\/?>)+$/i, '').length;
}
