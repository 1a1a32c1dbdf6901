/**
 * What is drawn into VS Code's preview of a plan. It is asked while a page is rendered; null leaves everything as it is.
 *
 * @param env what VS Code renders with: its `currentDocument` is the address of the document
 */
export interface PreviewSource {
  /** The markup in the place of a fenced block; `kind` is what stands behind ` ```planmark `. */
  chart(env: unknown, kind: string): string | null;
  bars(env: unknown): PreviewMarks | null;
}

export interface PreviewMarks {
  readonly gaps: ReadonlyMap<number, { readonly column: number; readonly markup: string }>;
  readonly headings: ReadonlyMap<number, string>;
}

/** The part of markdown-it that is used. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}
interface Token {
  readonly type: string;
  readonly info: string;
  readonly map: readonly number[] | null;
  meta: unknown;
}
type RenderRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: { renderToken(tokens: Token[], index: number, options: unknown): string },
) => string;

/**
 * Adds charts to a renderer. VS Code parses with it on every key, preview or not, so nothing but the rules that write is
 * touched, and those only look twice at blocks, tables and headings.
 */
export function addPlanCharts<Md extends MarkdownIt>(markdownIt: Md, source: PreviewSource): Md {
  const { rules } = markdownIt.renderer;
  const written = (name: string): RenderRule =>
    rules[name] ?? ((tokens, at, options, _, self) => self.renderToken(tokens, at, options));
  const fence = written('fence');
  rules.fence = (tokens, index, options, env, self) => {
    const [name, kind = 'gaps'] = (tokens[index]?.info ?? '').trim().split(/\s+/, 2);
    const chart = name === 'planmark' ? source.chart(env, kind) : null;
    return chart ?? fence(tokens, index, options, env, self);
  };
  const tableOpen = written('table_open');
  rules.table_open = (tokens, index, options, env, self) => {
    markCells(tokens, index, source.bars(env)?.gaps);
    return tableOpen(tokens, index, options, env, self);
  };
  const cellClose = written('td_close');
  rules.td_close = (tokens, index, options, env, self) => {
    const bar = barsOfCells.get(tokens[index] as Token);
    return (bar === undefined ? '' : ` ${bar}`) + cellClose(tokens, index, options, env, self);
  };
  const headingClose = written('heading_close');
  rules.heading_close = (tokens, index, options, env, self) => {
    const line = tokens[index - 2]?.map?.[0];
    const bar = line === undefined ? undefined : source.bars(env)?.headings.get(line);
    return (bar === undefined ? '' : ` ${bar}`) + headingClose(tokens, index, options, env, self);
  };
  return markdownIt;
}

/** By the tokens that close them: VS Code keeps the tokens of a text and renders them again. */
const barsOfCells = new WeakMap<Token, string>();

/** Finds the cells of a table that get a bar, in one pass from its first token. */
function markCells(tokens: readonly Token[], from: number, gaps: PreviewMarks['gaps'] | undefined): void {
  let mark: { readonly column: number; readonly markup: string } | undefined;
  let column = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type === 'table_close') return;
    if (token.type === 'tr_open') {
      mark = token.map ? gaps?.get(token.map[0] as number) : undefined;
      column = 0;
    } else if (token.type === 'td_close') {
      if (mark?.column === column++) barsOfCells.set(token, mark.markup);
      else barsOfCells.delete(token);
    }
  }
}
