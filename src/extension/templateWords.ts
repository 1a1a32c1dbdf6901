import { Uri, workspace } from 'vscode';

/** What stands in the holes of templates, by its name. */
export type Words = Readonly<Record<string, string>>;

/** Those of a language, such as `pt-br`; those of English where there are none. */
export async function templateWords(language: string, extensionUri: Uri): Promise<Words> {
  const all: Readonly<Record<string, Words>> = JSON.parse(await readMedia(extensionUri, 'templates', 'words.json'));
  return all[language] ?? all[language.split('-')[0] ?? ''] ?? all.en ?? {};
}

/** The text of a file that comes with the extension. */
export async function readMedia(extensionUri: Uri, ...path: string[]): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', ...path));
  return workspace.decode(bytes, { encoding: 'utf8' });
}
