import { type TextDocument, workspace } from 'vscode';

/** File systems that every host knows, and documents that have no file yet. */
const ALWAYS = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);

/** Known as file systems too, but they hold another version of a text, or a text that nobody plans in. */
const NEVER = new Set([
  'git',
  'gitfs',
  'gitlens',
  'gitlens-git',
  'review',
  'pr',
  'output',
  'debug',
  'comment',
  'vscode-scm',
]);

/** Whether a plan may stand in the document at all: no diff's left side, output, notebook cell or virtual page. */
function isOrdinaryDocument({ uri }: TextDocument): boolean {
  if (ALWAYS.has(uri.scheme)) return true;
  return !NEVER.has(uri.scheme) && workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

export function isMarkdown(document: TextDocument): boolean {
  return document.languageId === 'markdown' && isOrdinaryDocument(document);
}

/** A plan only where the user says so. */
export function isPlainText(document: TextDocument): boolean {
  return document.languageId === 'plaintext' && isOrdinaryDocument(document);
}
