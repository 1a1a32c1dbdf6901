import { type Event, extensions, Uri } from 'vscode';
import type { GitRepository } from './fileRevisions';

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  getRepository(uri: Uri): GitRepository | null;
  getRepositoryRoot(uri: Uri): Promise<Uri | null>;
  openRepository(root: Uri): Promise<GitRepository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

const STARTUP_MS = 10_000;

/** The repository that holds a file; or why there is none: Git is missing or switched off, or the file is in none. */
export async function findRepository(uri: Uri): Promise<GitRepository | 'noGit' | 'noRepository'> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return 'noGit';
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git?.enabled) return 'noGit';
  if (uri.scheme !== 'file') return 'noRepository';
  const api = git.getAPI(1);
  await whenInitialized(api);
  const known = api.getRepository(uri);
  if (known) return known;
  // The extension runs Git there: it must be a folder.
  const root = await api.getRepositoryRoot(Uri.joinPath(uri, '..'));
  return (root && (await api.openRepository(root))) ?? 'noRepository';
}

/** Right after VS Code has started the extension still looks for repositories. */
function whenInitialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, STARTUP_MS);
    const listener = api.onDidChangeState(end);
  });
}
