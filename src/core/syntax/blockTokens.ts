import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';

/** What is read of a token of markdown-it; making its own tokens costs as much as the rules that ask for them. */
export class BlockToken {
  readonly type: string;
  readonly tag: string;
  readonly level: number;
  /** The first line and the one behind the last. */
  map: readonly [number, number] | null = null;
  markup = '';
  info = '';
  /**
   * Where the content of each line of an `inline` or `tr_open` token begins: behind the indentation, quote marks and list
   * markers of all that is open there. Of a fence the last line alone; none where that is indented too deep to close it.
   */
  contentStarts: readonly number[] = NONE;

  // What markdown-it's rules themselves look at or set.
  attrs: unknown = null;
  children: unknown = null;
  content = '';
  hidden = false;

  constructor(type: string, tag: string, level: number) {
    this.type = type;
    this.tag = tag;
    this.level = level;
  }
}

const NONE: readonly number[] = [];

/** Lists and quotes may stand in one another this deep; what is deeper is not read. A list and its item count each. */
const DEEPEST = 1000;

/** What follows a quote is looked at once for each quote around it, line by line: 50 of them are enough. */
const WEIGHT_OF_QUOTE = DEEPEST / 50;

/** Blocks only: inline text is read by the parsers of `values/`, which keep exact positions. */
const markdown = new MarkdownIt({ html: true }).set({ maxNesting: DEEPEST });

/**
 * The block tokens of a text, without those of the cells of tables: `splitRow` reads these.
 *
 * @param lines without their endings
 */
export function readBlockTokens(lines: readonly string[]): readonly BlockToken[] {
  const tokens: BlockToken[] = [];
  const state = new PositionedState(lines.join('\n'), markdown, {}, tokens as unknown as Token[]);
  markdown.block.tokenize(state, state.line, state.lineMax);
  return tokens;
}

/** markdown-it knows where the content of a line begins while it reads it, and forgets it: here that is kept. */
class PositionedState extends markdown.block.State {
  readonly #lineStarts = [...this.bMarks];
  readonly #cell = new BlockToken('cell', '', 0);
  /** The row whose cells are being read. */
  #row: BlockToken | null = null;

  constructor(...args: ConstructorParameters<typeof markdown.block.State>) {
    super(...args);
    if (this.src.startsWith('\uFEFF')) this.#skipByteOrderMark();
  }

  /** It is no part of its line, which begins behind it. */
  #skipByteOrderMark(): void {
    let indentation = 0;
    let width = 0;
    for (let sign = this.src[1]; sign === ' ' || sign === '\t'; sign = this.src[1 + ++indentation]) {
      width += sign === '\t' ? 4 - (width % 4) : 1;
    }
    this.bMarks[0] = 1;
    this.tShift[0] = indentation;
    this.sCount[0] = width;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.#row && type !== 'tr_close') return this.#cell as unknown as Token;
    if (nesting < 0) this.level--;
    const token = new BlockToken(type, tag, this.level);
    if (nesting > 0) this.level++;
    const tokens = this.tokens as unknown as BlockToken[];
    const previous = tokens[tokens.length - 1];
    tokens.push(token);
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
        this.#row = null;
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
    return token as unknown as Token;
  }

  #keep(token: BlockToken, startLine: number, endLine: number): void {
    const starts: number[] = [];
    for (let line = startLine; line < endLine; line++) {
      starts.push((this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0) - (this.#lineStarts[line] ?? 0));
    }
    token.contentStarts = starts;
  }
}
