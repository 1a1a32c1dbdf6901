/** The text with blanks in the place of HTML comments that end in it (CommonMark 6.6), so that offsets stay. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(COMMENT, (comment) => ' '.repeat(comment.length)) : text;
}

const COMMENT = /<!--.{0,1000}?-->/g;
