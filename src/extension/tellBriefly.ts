import { window } from 'vscode';

const SHOWN_MS = 5000;

/** One sentence in the status bar, for what needs no answer. */
export function tellBriefly(sentence: string): void {
  window.setStatusBarMessage(sentence, SHOWN_MS);
}
