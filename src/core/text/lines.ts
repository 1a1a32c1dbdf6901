/** A text cut into lines: their contents without line endings, and the offset at which each begins. */
export interface Lines {
  readonly lines: readonly string[];
  /** UTF-16 offset of each line's first character. */
  readonly starts: readonly number[];
}

/** Cuts at LF, CRLF and lone CR: the endings of CommonMark 0.31 section 2.1, and those VS Code loads. */
export function splitLines(text: string): Lines {
  const lines: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 10 && code !== 13) continue;
    lines.push(text.slice(start, index));
    starts.push(start);
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++;
    start = index + 1;
  }
  lines.push(text.slice(start));
  starts.push(start);
  return { lines, starts };
}
