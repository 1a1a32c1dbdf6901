import type { Failures } from './failures';
import { whyUnread } from './fileErrors';
import { type IgnoreRules, ignoreRulesAbove, isIgnored, withFolder } from './ignoreFiles';
import type { FolderEntry, Io } from './io';
import type { Progress } from './progress';

/** Nobody plans in there, whatever `.gitignore` says. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', '.jj']);

/**
 * The files below a folder that are wanted and that `.gitignore` does not leave out, in the order of their names. Links to
 * files are followed, links to folders are not.
 *
 * @returns names that begin as the folder was named
 */
export async function walk(
  folder: string,
  isWanted: (name: string) => boolean,
  failures: Failures,
  progress: Progress,
  io: Io,
): Promise<readonly string[]> {
  const { paths } = io;
  const found: string[] = [];

  async function walkInto(name: string, outer: IgnoreRules): Promise<void> {
    progress.tell(`Looking for plans in ${name}…`);
    let entries: readonly FolderEntry[];
    try {
      entries = await io.readFolder(name);
    } catch (error) {
      failures.add(name, whyUnread(error));
      return;
    }
    const rules = await withFolder(outer, paths.resolve(io.cwd(), name), io, entries);
    for (const entry of [...entries].sort(byName)) {
      const inside = paths.join(name, entry.name);
      const path = paths.resolve(io.cwd(), inside);
      if (entry.kind === 'folder') {
        if (!NEVER.has(entry.name) && !isIgnored(rules, path, 'folder', io)) await walkInto(inside, rules);
      } else if (isWanted(inside) && !isIgnored(rules, path, 'file', io)) {
        if (entry.kind === 'file' || (entry.kind === 'link' && (await isLinkToFile(inside, io)))) found.push(inside);
      }
    }
  }

  await walkInto(folder, await ignoreRulesAbove(paths.resolve(io.cwd(), folder), io));
  return found;
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

async function isLinkToFile(path: string, io: Io): Promise<boolean> {
  try {
    return (await io.kindOf(path)) === 'file';
  } catch {
    return false;
  }
}
