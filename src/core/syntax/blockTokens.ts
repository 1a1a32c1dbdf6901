import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';

/** The block tokens of a text, and where in its lines their content begins. */
export interface BlockTokens {
  readonly tokens: readonly Token[];
  /**
   * Where the content of each line of an `inline` or `tr_open` token begins: behind the indentation, quote marks and list
   * markers of all that is open there. Of a fence the last line alone; none where that is indented too deep to close it.
   */
  readonly contentStarts: ReadonlyMap<Token, readonly number[]>;
}

/** Lists and quotes may stand in one another this deep; what is deeper is not read. A list and its item count each. */
const DEEPEST = 1000;

/** What follows a quote is looked at once for each quote around it, line by line: 50 of them are enough. */
const WEIGHT_OF_QUOTE = DEEPEST / 50;

/** Blocks only: inline text is read by the parsers of `values/`, which keep exact positions. */
const markdown = new MarkdownIt({ html: true }).set({ maxNesting: DEEPEST });

/** @param lines without their endings */
export function readBlockTokens(lines: readonly string[]): BlockTokens {
  const tokens: Token[] = [];
  const state = new PositionedState(lines.join('\n'), markdown, {}, tokens);
  markdown.block.tokenize(state, state.line, state.lineMax);
  return { tokens, contentStarts: state.contentStarts };
}

/** markdown-it knows where the content of a line begins while it reads it, and forgets it: here that is kept. */
class PositionedState extends markdown.block.State {
  readonly contentStarts = new Map<Token, readonly number[]>();
  readonly #lineStarts = [...this.bMarks];
  #row: Token | null = null;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const previous = this.tokens.at(-1);
    const token = super.push(type, tag, nesting);
    switch (type) {
      case 'paragraph_close':
      case 'heading_close':
        if (previous?.map) this.#keep(previous, ...previous.map);
        break;
      case 'tr_open':
        this.#row = token;
        break;
      case 'tr_close':
        if (this.#row?.map) this.#keep(this.#row, ...this.#row.map);
        break;
      case 'fence': {
        const last = this.line - 1;
        if ((this.sCount[last] ?? 0) - this.blkIndent < 4) this.#keep(token, last, last + 1);
        break;
      }
      case 'blockquote_open':
        this.level += WEIGHT_OF_QUOTE - 1;
        break;
      case 'blockquote_close':
        this.level -= WEIGHT_OF_QUOTE - 1;
        break;
    }
    return token;
  }

  #keep(token: Token, startLine: number, endLine: number): void {
    const starts: number[] = [];
    for (let line = startLine; line < endLine; line++) {
      starts.push((this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0) - (this.#lineStarts[line] ?? 0));
    }
    this.contentStarts.set(token, starts);
  }
}
