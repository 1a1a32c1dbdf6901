import { withoutComments } from '../text/withoutComments';
import { frontMatterEnd } from './frontMatter';

/**
 * The lines (0-based) that are no text of a document, by a look at each: front matter, code between fences, indented code and
 * those that hold nothing but comments. For what was found in lines and is to be held against them, where the blocks are not
 * at hand.
 */
export function hiddenLines(lines: readonly string[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let fence: string | null = null;
  let isComment = false;
  // Indented code does not interrupt a paragraph (CommonMark 4.4), nor what an item goes on with.
  let isInText = false;
  let isInList = false;
  for (let number = 0; number < frontMatterEnd(lines); number++) hidden.add(number);
  for (const [number, line] of lines.entries()) {
    if (hidden.has(number)) continue;
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null) {
      hidden.add(number);
      if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = null;
    } else if (isComment || line.includes('<!--')) {
      const rest = isComment ? '' : withoutComments(line).trim();
      if (rest === '' || rest.includes('<!--')) hidden.add(number);
      isComment = line.lastIndexOf('-->') < line.lastIndexOf('<!--') || (isComment && !line.includes('-->'));
    } else if (mark !== null) {
      hidden.add(number);
      fence = mark;
      isInList &&= /^\s/.test(line);
      isInText = isInList;
    } else if (line.trim() === '') isInText &&= isInList;
    else if (!isInText && INDENTED_CODE.test(line)) hidden.add(number);
    else {
      isInText = true;
      isInList = ITEM.test(line) || (isInList && /^\s/.test(line));
    }
  }
  return hidden;
}

/** Also behind the marks of quotes and lists. */
const FENCE = /^[\s>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])\s{1,4})?(`{3,}|~{3,})/;
/** What goes on a list is indented, too, but begins with its mark. */
const ITEM = /^[\s>]{0,40}(?:[-*+]|\d{1,9}[.)])\s/;
const INDENTED_CODE = /^(?: {4}|\t)\s*(?![-*+>|\s]|\d{1,9}[.)]\s)/;
