import { type Document, isMap, parseDocument } from 'yaml';

/** The YAML between `---` lines at the very top of a text. */
export interface FrontMatter {
  /** 0-based line behind the closing mark. */
  readonly endLine: number;
  readonly document: Document;
}

/** Null where the text has none, or what stands there is no mapping (a thematic break and prose, say). */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  if ((lines[0] ?? '').replace(/^\uFEFF/, '').trimEnd() !== '---') return null;
  const closing = lines.findIndex((line, number) => number > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (closing < 0) return null;
  const document = parseDocument(lines.slice(1, closing).join('\n'), { logLevel: 'silent', strict: false });
  const isReadable = document.contents === null || isMap(document.contents);
  return isReadable ? { endLine: closing + 1, document } : null;
}

/** The value of a key at the top of the front matter; undefined where it has none. */
export function frontMatterValue(frontMatter: FrontMatter | null, key: string): unknown {
  return isMap(frontMatter?.document.contents) ? frontMatter.document.contents.get(key) : undefined;
}
