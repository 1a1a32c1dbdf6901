import { l10n } from 'vscode';
import type { Message } from '../core/text/message';

/** A message of the core in the user's language; words of the document stay as they are. */
export function localise(words: string | Message): string {
  if (typeof words === 'string') return words;
  const args = words.args.map((argument) => (typeof argument === 'object' ? localise(argument) : argument));
  return l10n.t(words.template, ...args);
}
