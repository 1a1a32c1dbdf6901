import type { Plan } from '../plan/plan';
import { isHistory } from '../plan/queries';
import { spokenText } from '../text/plainText';
import { levelText } from './gapRows';
import type { Scene } from './scene';

/** What the plan's own table says of the levels that stand in its rows; words alone are defined, figures are not. */
export function levelDefinitions({ gapTables, definitions }: Plan): Scene['definitions'] {
  if (definitions.length === 0) return [];
  const byRank = new Map(definitions.map(({ rank, definition }) => [rank, spokenText(definition)]));
  const found = new Map<string, string>();
  for (const table of gapTables) {
    if (isHistory(table)) continue;
    for (const cell of table.rows.flatMap(({ current, required }) => [current, required])) {
      const text = cell.reading?.family === 'word' && cell.rank !== null ? byRank.get(cell.rank) : undefined;
      if (text) found.set(levelText(cell), text);
    }
  }
  return [...found].map(([key, text]) => ({ key, text }));
}
