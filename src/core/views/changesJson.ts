import type { PlanChange } from '../analysis/comparePlans';
import { formatMessage } from '../rules/formatMessage';
import type { TextRange } from '../text/range';
import { changeMessage } from './changeMessage';

/** By `media/schemas/diff.schema.json`: lines and columns count from 1, what is absent is null. */
export function changesJson(before: string, after: string, changes: readonly PlanChange[]) {
  return {
    version: 1,
    before,
    after,
    changes: changes.map((change) => ({
      kind: change.kind,
      of: change.of,
      title: change.title,
      within: change.within === '' ? null : change.within,
      from: 'before' in change ? change.before : null,
      to: 'after' in change ? change.after : null,
      parts: 'parts' in change ? change.parts : null,
      message: formatMessage(changeMessage(change)),
      placeBefore: placeJson(change.rangeBefore),
      placeAfter: placeJson(change.rangeAfter),
    })),
  };
}

function placeJson(range: TextRange | null) {
  return range && { line: range.startLine + 1, column: range.startCharacter + 1 };
}
