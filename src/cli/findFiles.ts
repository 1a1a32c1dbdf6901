import type { Failures } from './failures';
import { whyUnread } from './fileErrors';
import type { FileKind, Io } from './io';
import { isPattern, type PathPattern, pathPattern } from './pathPattern';
import type { Progress } from './progress';
import { visibleText } from './reports/visibleText';
import { walk } from './walk';

export interface FoundFile {
  /** As the user would name it. */
  readonly name: string;
  /** Named itself, not by its folder or a pattern. */
  readonly isNamed: boolean;
}

/**
 * The files that the arguments name, in their order, each once: a file as it is, below a folder all that may hold a plan,
 * and what fits a pattern. `!pattern` takes away from folders and patterns; from the current folder where nothing else is named.
 */
export async function findFiles(
  targets: readonly string[],
  failures: Failures,
  progress: Progress,
  io: Io,
): Promise<readonly FoundFile[]> {
  const walkThrough = (folder: string, isWanted: (name: string) => boolean) =>
    walk(folder, isWanted, failures, progress, io);
  const found = new Map<string, FoundFile>();
  const without: PathPattern[] = [];
  const wanted: string[] = [];
  for (const target of targets) {
    if (await isExclusion(target, io)) without.push(await pathPattern(target.slice(1), io));
    else wanted.push(target);
  }
  const isTakenAway = (name: string) => without.some((each) => each.fits(name) || each.fitsFolderOf(name));

  for (const target of wanted.length > 0 ? wanted : ['.']) {
    const kind = await kindOf(target, io);
    const names: string[] = [];
    if (kind === null && (await isPattern(target, io))) {
      const pattern = await pathPattern(target, io);
      const isThere = (await kindOf(pattern.base, io)) === 'folder';
      const isWanted = (name: string) => doesFit(name, pattern) && !isTakenAway(name);
      names.push(...(isThere ? await walkThrough(pattern.base, isWanted) : []));
      if (names.length === 0) failures.add(target, NO_MATCH);
    } else if (kind === null || typeof kind === 'object') {
      failures.add(target, whyUnread(kind?.error ?? Object.assign(new Error(), { code: 'ENOENT' })));
    } else if (kind === 'folder') {
      names.push(...(await walkThrough(target, (name) => isPlanName(name) && !isTakenAway(name))));
      if (names.length === 0)
        io.err(`planmark: ${visibleText(target)}: there is no Markdown or text file in it to check.`);
    } else {
      names.push(target);
    }
    for (const name of names) {
      const path = await realPathOf(name, io);
      if (!found.has(path)) found.set(path, { name, isNamed: name === target });
    }
  }
  return [...found.values()];
}

const NO_MATCH = 'no file fits this pattern. What .gitignore or node_modules hides is checked only by its name.';

function doesFit(name: string, pattern: PathPattern): boolean {
  const isPlan = isPlanName(name);
  return ((isPlan || pattern.namesEnding) && pattern.fits(name)) || (isPlan && pattern.fitsFolderOf(name));
}

/** The endings that VS Code takes for Markdown, and plain text. */
const PLAN_ENDINGS = /\.(md|markdown|mkdn?|mdwn|mdown|markdn|mdtxt|mdtext|txt)$/i;

function isPlanName(name: string): boolean {
  return PLAN_ENDINGS.test(name);
}

/** `!drafts`, unless a file is called so; `!(a|b).md` is a pattern. */
async function isExclusion(target: string, io: Io): Promise<boolean> {
  return /^!(?!\()./.test(target) && (await kindOf(target, io)) === null;
}

async function kindOf(path: string, io: Io): Promise<FileKind | null | { readonly error: unknown }> {
  try {
    return await io.kindOf(path);
  } catch (error) {
    return { error };
  }
}

/** Of a file that is not there, where it would be. */
export async function realPathOf(path: string, io: Io): Promise<string> {
  try {
    return await io.realPath(path);
  } catch {
    return io.paths.resolve(io.cwd(), path);
  }
}
