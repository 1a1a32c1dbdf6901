import { frontMatterEnd } from './frontMatter';

/**
 * The lines (0-based) that are no text of a document, by a look at each: front matter, code between fences, indented code and
 * comments. For what was found in lines and is to be held against them, where the blocks are not at hand.
 */
export function hiddenLines(lines: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let fence: string | null = null;
  let isComment = false;
  for (let number = 0; number < frontMatterEnd(lines); number++) hidden.add(number);
  for (const [number, line] of lines.entries()) {
    if (hidden.has(number)) continue;
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null) {
      hidden.add(number);
      if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = null;
    } else if (isComment || line.includes('<!--')) {
      hidden.add(number);
      isComment = line.lastIndexOf('-->') < line.lastIndexOf('<!--') || (isComment && !line.includes('-->'));
    } else if (mark !== null) {
      hidden.add(number);
      fence = mark;
    } else if (INDENTED_CODE.test(line)) hidden.add(number);
  }
  return hidden;
}

/** Also behind the marks of quotes and lists. */
const FENCE = /^[\s>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])\s{1,4})?(`{3,}|~{3,})/;
/** What goes on a list is indented, too, but begins with its mark. */
const INDENTED_CODE = /^(?: {4}|\t)\s*(?![-*+>|\s]|\d{1,9}[.)]\s)/;
