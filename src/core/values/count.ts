/** A count that a heading or field states: `(2/5 met)` says 2 of 5. */
export interface CountReading {
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
  readonly done: number;
  readonly total: number;
}

/** `(2/5 met)`, `3 of 8`, `[2/5]`, `4/7 complete`, `2/5 (40%)`; not dates, ratings, `24/7`, versions or `Part 1 of 3`. */
export function readCounts(text: string): CountReading[] {
  const counts: CountReading[] = [];
  for (const match of text.matchAll(PAIR)) {
    const done = Number(match[1]);
    const total = Number(match[3]);
    const end = match.index + match[0].length;
    if (total === 0 || done > total || !isCount(text, match.index, end, match[2] ?? '', done / total)) continue;
    counts.push({ text: match[0], offset: match.index, done, total });
  }
  return counts;
}

const PAIR =
  /(?<![\p{L}\d/.,:+–—$€£¥₹-])(\d{1,4})(\s?\/\s?|\s+(?:of|out of|de|sur|von|из)\s+)(\d{1,4})(?![\d/:]|[.,]\d|[-–]\d|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}|%)/gu;
const DONE_WORD =
  /^[\s*_]*(?:\p{L}+[\s*_]+)?(?:met|done|completed?|finished|achieved|closed|passed|reached|shipped|delivered|resolved|checked|tasks?|items?|goals?|milestones?|steps?|criteria|hechos?|completad[oa]s?|terminad[oa]s?|faits?|terminé(?:e?s)?|atteints?|erledigt|fertig|abgeschlossen|erreicht|готово|выполнено)(?!\p{L})/iu;
const DONE_SIGN = /^\s?[件個项項个개]?\s?(?:已?完成|完了|완료)/u;
// `(5/7 days)`, `(2/5)`.
const WORDS_IN_BRACKETS = /^(?:\s\p{L}{2,20}){0,2}\s?[)）]/u;
const PERCENT = /^[\s*_]*[(（]?\s?(\d{1,3})\s?%/;
// What is numbered, not counted: `Part 1 of 3`.
const ORDINAL_WORD =
  /(?:^|[^\p{L}])(?:part|phase|step|week|day|month|quarter|year|page|chapter|sprint|session|lesson|module|version|volume|round|slide|section|stage|level|sheet|figure|table|parte|fase|semana|partie|semaine|teil|woche)\s*$/iu;

function isCount(text: string, start: number, end: number, joint: string, ratio: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 60);
  if (ORDINAL_WORD.test(before)) return false;
  const percent = PERCENT.exec(after)?.[1];
  if (percent !== undefined) return Math.abs(Number(percent) - ratio * 100) <= 1;
  if (DONE_WORD.test(after) || DONE_SIGN.test(after)) return true;
  if (!joint.includes('/')) return !/^\s*(?:the|my|our|his|her|their|a|an)\b/i.test(after);
  return (
    (/[(（]\s?$/.test(before) && WORDS_IN_BRACKETS.test(after)) || (/\[\s?$/.test(before) && /^\s?\](?!\()/.test(after))
  );
}
