import type { Finding } from '../rules/finding';
import { byRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/**
 * The edits of all fixes that are safe without a look, the best of each finding, in the order of the text. Where two would
 * touch the same place the first is taken; the other is found again in the text that comes of it.
 *
 * @param rule of this rule alone; of all where it is missing
 */
export function fixAll(findings: readonly Finding[], rule?: string): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const [fix] = finding.fixes;
    if (!fix?.isSafe || (rule !== undefined && finding.rule !== rule)) continue;
    if (!fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort(byRange);
}

/** Two insertions at one place overlap too: their order would be anybody's guess. */
function overlap({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  const isBefore = (x: TextEdit['range'], y: TextEdit['range']) =>
    x.endLine < y.startLine || (x.endLine === y.startLine && x.endCharacter < y.startCharacter);
  return !isBefore(a, b) && !isBefore(b, a);
}
