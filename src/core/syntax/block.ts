/**
 * What stands in a text, as Markdown has it (CommonMark 0.31 with GFM tables), before anything is known of plans.
 * Lines are 0-based and absolute, `endLine` is exclusive, characters are UTF-16 code units.
 */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | BrokenTableBlock
  | RuleBlock
  | OpaqueBlock;

interface BlockLines {
  readonly startLine: number;
  /** Exclusive; trailing blank lines are not part of a block. */
  readonly endLine: number;
}

/** The text of a block on one line, without indentation, markers and trailing blanks. */
export interface TextSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface HeadingBlock extends BlockLines {
  readonly kind: 'heading';
  readonly style: 'atx' | 'setext' | 'boldLine' | 'plain';
  /** 1 to 6; bold lines and plain-text headings are given theirs by what they stand below. */
  readonly level: number;
  readonly text: TextSpan;
  /** Further lines of a setext heading, all above its underline. */
  readonly continuation: readonly TextSpan[];
}

export interface ParagraphBlock extends BlockLines {
  readonly kind: 'paragraph';
  readonly lines: readonly TextSpan[];
}

export interface ListBlock extends BlockLines {
  readonly kind: 'list';
  readonly items: readonly ListItemBlock[];
}

export interface ListItemBlock extends BlockLines {
  /** The marker as written: `-`, `3.`. */
  readonly marker: string;
  readonly isOrdered: boolean;
  /** Its first line of text, mostly the one of its marker; null where it begins with no paragraph, or is empty. */
  readonly text: TextSpan | null;
  /** Further lines of the same paragraph. */
  readonly continuation: readonly TextSpan[];
  /** What follows that paragraph. */
  readonly blocks: readonly Block[];
}

export interface QuoteBlock extends BlockLines {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface TableBlock extends BlockLines {
  readonly kind: 'table';
  readonly header: RowSpan;
  readonly rows: readonly RowSpan[];
}

/**
 * What was meant as a table and is none to GFM, which shows it as text:
 *
 * - `missingSeparator`: a header with rows right below it;
 * - `badSeparator`: a separator row with another number of cells than its header, or of other signs (`|---+---|`);
 * - `swallowed`: a right one that continues the text above it, in a list item or a quote, for want of a blank line;
 * - `orphanRows`: rows without a header, cut off by a blank line or a label, or below a separator alone.
 */
export interface BrokenTableBlock extends BlockLines {
  readonly kind: 'brokenTable';
  readonly flaw: 'missingSeparator' | 'badSeparator' | 'swallowed' | 'orphanRows';
  /** Of orphan rows: that of the table above which they continue, if there is one of as many columns. */
  readonly header: RowSpan | null;
  readonly separator: TextSpan | null;
  readonly rows: readonly RowSpan[];
}

export interface RowSpan {
  readonly line: number;
  /** From the first to behind the last character of the row. */
  readonly start: number;
  readonly end: number;
  /** As many as were written. */
  readonly cells: readonly CellSpan[];
}

/** A cell's trimmed text; an empty cell has `start === end`, one blank behind its opening pipe where there is one. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface RuleBlock extends BlockLines {
  readonly kind: 'rule';
}

/** Code and HTML: never plan content. */
export interface OpaqueBlock extends BlockLines {
  readonly kind: 'code' | 'html';
  /** The opening mark of a fence that ends only where the text, the list item or the quote around it ends. */
  readonly unclosedFence: TextSpan | null;
}
