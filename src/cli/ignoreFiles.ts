import ignore, { type Ignore } from 'ignore';
import type { FolderEntry, Io } from './io';
import { readTextFile } from './readTextFile';

/** What the `.gitignore` files on the way to a folder leave out; the innermost one that speaks of a path decides. */
export type IgnoreRules = readonly FolderRules[];

interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The rules of the repository around a folder, without its own. Those that leave out the folder itself do not hold, for
 * it was asked for. `folder` is absolute, as are all paths in this file.
 */
export async function ignoreRulesAbove(folder: string, io: Io): Promise<IgnoreRules> {
  const above: string[] = [];
  for (let each = folder; !(await isRepository(each, io)); each = above[0] ?? each) {
    const parent = io.paths.dirname(each);
    // Outside of a repository nobody says where to stop looking.
    if (parent === each) return [];
    above.unshift(parent);
  }
  let rules: IgnoreRules = [];
  for (const each of above) {
    rules = (await withFolder(rules, each, io)).filter((one) => !isIgnored([one], folder, 'folder', io));
  }
  return rules;
}

/** One more folder on the way down. */
export async function withFolder(
  rules: IgnoreRules,
  folder: string,
  io: Io,
  entries?: readonly FolderEntry[],
): Promise<IgnoreRules> {
  const isThere = (name: string) => entries === undefined || entries.some((entry) => entry.name === name);
  const patterns: string[] = [];
  for (const [name, file] of IGNORE_FILES) {
    const read = isThere(name) ? await readTextFile(io.paths.join(folder, file), io) : null;
    if (read !== null && 'text' in read) patterns.push(read.text);
  }
  if (patterns.length === 0) return rules;
  // Where names of files do not differ by case, patterns do not.
  const own = ignore({ ignorecase: io.paths.sep === '\\' });
  for (const each of patterns) own.add(each);
  return [{ folder, rules: own }, ...rules];
}

export function isIgnored(rules: IgnoreRules, path: string, kind: 'file' | 'folder', io: Io): boolean {
  for (const { folder, rules: own } of rules) {
    const name = io.paths.relative(folder, path).split(io.paths.sep).join('/');
    const { ignored, unignored } = own.test(kind === 'folder' ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** What stands in a folder, and the file to read then; later ones win. */
const IGNORE_FILES: readonly (readonly [name: string, file: string])[] = [
  ['.git', '.git/info/exclude'],
  ['.gitignore', '.gitignore'],
];

async function isRepository(folder: string, io: Io): Promise<boolean> {
  try {
    return (await io.kindOf(io.paths.join(folder, '.git'))) !== null;
  } catch {
    return false;
  }
}
