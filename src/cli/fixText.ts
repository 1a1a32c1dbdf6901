import { fixAll } from '../core/edits/fixAll';
import type { Finding } from '../core/rules/finding';
import { applyEdits, type TextEdit } from '../core/text/textEdit';
import { safeFix } from './safeFix';

interface CheckedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A fix may lay open what another one mends, but not for ever. */
const MOST_ROUNDS = 10;

/** Applies what is safe, again and again until nothing of it is left. The very same where there was nothing. */
export function fixText<Checked extends CheckedText>(before: Checked, check: (text: string) => Checked): Checked {
  let checked = before;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = fixAll(checked.findings.filter((finding) => safeFix(finding) !== null));
    const text = edits.length === 0 ? checked.text : applyEdits(checked.text, withLineEndings(edits, checked.text));
    if (text === checked.text) break;
    checked = check(text);
  }
  return checked;
}

/** Rules break lines with a line feed: what they insert gets the ending of its line, or that of the first. */
function withLineEndings(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  if (edits.every(({ newText }) => !newText.includes('\n'))) return edits;
  const endings = text.match(/\r\n|\n|\r/g) ?? [];
  return edits.map(({ range, newText }) => {
    const ending = endings[range.startLine] ?? endings[0] ?? '\n';
    return { range, newText: newText.replaceAll('\n', ending) };
  });
}
