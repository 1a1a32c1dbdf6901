import type { Finding } from '../rules/finding';
import { byRange, touch } from '../text/range';
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
    // The order of two insertions at one place would be anybody's guess.
    if (!fix.edits.some((edit) => taken.some((other) => touch(edit.range, other.range)))) taken.push(...fix.edits);
  }
  return taken.sort(byRange);
}
