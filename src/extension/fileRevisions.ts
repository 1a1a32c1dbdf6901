import type { CancellationToken, Uri } from 'vscode';

/** One version of a file in its history. `path` is where it stood then. */
export interface FileRevision {
  readonly hash: string;
  readonly date: Date;
  /** The first line of the commit's message. */
  readonly subject: string;
  readonly path: string;
}

/** What Planmark uses of the API of VS Code's Git extension, version 1 (its `git.d.ts`). */
export interface GitRepository {
  log(options: { readonly path: string; readonly maxEntries?: number; readonly range?: string }): Promise<GitCommit[]>;
  /** @throws where the commit has no such file. */
  show(ref: string, path: string): Promise<string>;
  diffBetween(ref1: string, ref2: string): Promise<GitChange[]>;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

interface GitChange {
  readonly originalUri: Uri;
  readonly renameUri?: Uri;
  readonly status: number;
}

const RENAMED = 3;
const MOST_RENAMES = 20;

/** The newest revisions of a file, the newest first, through its renames. An empty list where it was never committed. */
export async function revisionsOf(
  repository: GitRepository,
  path: string,
  most: number,
  token: CancellationToken,
): Promise<FileRevision[]> {
  const revisions: FileRevision[] = [];
  let place: { readonly path: string; readonly range?: string } | null = { path };
  for (let renames = 0; place && renames <= MOST_RENAMES && !token.isCancellationRequested; renames++) {
    const left = most - revisions.length;
    // A range lifts the limit on the number of entries.
    const commits = (await repository.log({ ...place, maxEntries: left })).slice(0, left);
    for (const commit of commits) revisions.push(revisionOf(commit, place.path));
    const oldest = commits.at(-1);
    place = oldest && revisions.length < most ? await placeBefore(repository, oldest, place.path) : null;
  }
  return revisions;
}

function revisionOf({ hash, message, authorDate, commitDate }: GitCommit, path: string): FileRevision {
  const subject = message.split('\n', 1)[0]?.trim() ?? '';
  return { hash, date: authorDate ?? commitDate ?? new Date(0), subject, path };
}

/** Where the file stood before the first commit that knows it by this path; null where that commit made it. */
async function placeBefore(
  repository: GitRepository,
  { hash, parents }: GitCommit,
  path: string,
): Promise<{ readonly path: string; readonly range: string } | null> {
  const [parent] = parents;
  if (parent === undefined) return null;
  try {
    const changes = await repository.diffBetween(parent, hash);
    const rename = changes.find(({ status, renameUri }) => status === RENAMED && renameUri?.fsPath === path);
    return rename ? { path: rename.originalUri.fsPath, range: parent } : null;
  } catch {
    // A shallow clone does not have the parent.
    return null;
  }
}
