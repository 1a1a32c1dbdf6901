import type { Gap, Plan } from '../plan/plan';
import { isHistory } from '../plan/queries';
import type { Finding } from '../rules/finding';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { UnreadRow, Words } from './scene';
import { uniqueKeys } from './uniqueKeys';

/**
 * Rows of gaps that cannot be compared, each with the finding that says why. Tables of which no row can be are in no
 * chart at all: of these every row that states something is told. A row that is merely not filled in yet is no trouble.
 */
export function unreadRows({ gapTables }: Plan, findings: readonly Finding[]): UnreadRow[] {
  const keyOf = uniqueKeys();
  const byLine = new Map([...findings].reverse().map((finding) => [finding.range.startLine, finding]));
  return gapTables
    .filter((table) => !isHistory(table))
    .flatMap((table) => {
      const unknown = table.rows.filter(({ computed }) => computed === null);
      const isCharted = unknown.length < table.rows.length;
      return unknown.flatMap((gap) => {
        const reason = byLine.get(gap.range.startLine)?.message ?? (isCharted ? null : reasonOf(gap));
        const name = spokenText(gap.name);
        if (reason === null || name === '') return [];
        return [{ key: keyOf(`unread/${name}`), name, range: gap.range, reason, spoken: [name, reason] }];
      });
    });
}

function reasonOf({ current, required }: Gap): Words | null {
  if (current.text === '' || required.text === '') return null;
  return message('{0} and {1} are no levels of one scale', spokenText(current.text), spokenText(required.text));
}
