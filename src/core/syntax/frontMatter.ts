import { readYaml, type YamlDocument } from './yamlDocument';

/** The YAML between `---` lines at the very top of a text. */
export interface FrontMatter {
  /** 0-based line behind the closing mark. */
  readonly endLine: number;
  readonly yaml: YamlDocument;
}

/** Null where the text has none, or what stands there is no mapping (a thematic break and prose, say). */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  const endLine = frontMatterEnd(lines);
  if (endLine === 0) return null;
  const yaml = readYaml(lines.slice(1, endLine - 1), 1);
  const isEmpty = yaml.root === null && yaml.problems.length === 0;
  return isEmpty || isMapping(yaml.root?.value) ? { endLine, yaml } : null;
}

/** The line behind what may be front matter, without a look into it; 0 where there can be none. */
export function frontMatterEnd(lines: readonly string[]): number {
  if ((lines[0] ?? '').replace(/^\uFEFF/, '').trimEnd() !== '---') return 0;
  return lines.findIndex((line, number) => number > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
}

/** The value of a key at the top of the front matter; undefined where it has none. */
export function frontMatterValue(frontMatter: FrontMatter | null, key: string): unknown {
  return frontMatter?.yaml.root?.entries.get(key)?.node.value;
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
