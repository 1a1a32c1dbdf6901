import type { Block, HeadingBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import type { IsoDate } from '../values/isoDate';
import { readPeriod } from '../values/readPeriod';
import { headingRole, type Vocabulary } from '../vocabulary/vocabulary';
import { yearIn } from './yearIn';

/** How one document writes its dates. */
export interface DateHabits {
  /** The order of `03/04/2026`; null where the document never shows it. */
  readonly dayFirst: boolean | null;
  /** The document's own quarters and phases, by their label: they win over the calendar (semantics section 6). */
  readonly definitions: ReadonlyMap<string, { readonly start: IsoDate; readonly end: IsoDate }>;
}

export function readDateHabits(blocks: readonly Block[], lines: readonly string[], vocabulary: Vocabulary): DateHabits {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return { dayFirst: dayOrderOf(lines), definitions: definitionsIn(headings, vocabulary) };
}

/** Learned from dates with a number above 12; where they contradict each other, nothing is learned. */
export function dayOrderOf(lines: readonly string[]): boolean | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const line of lines) {
    if (!/\d[./]\d/.test(line)) continue;
    for (const [, first, second] of line.matchAll(/(?<![\d./])(\d{1,2})[./](\d{1,2})[./](?:19|20)\d{2}(?!\d)/g)) {
      if (Number(first) > 12 && Number(second) <= 12) dayFirst = true;
      if (Number(second) > 12 && Number(first) <= 12) monthFirst = true;
    }
  }
  return dayFirst === monthFirst ? null : dayFirst;
}

/** `Q1: March – May 2026` makes every other Q1 of the document that. */
function definitionsIn(headings: readonly HeadingBlock[], vocabulary: Vocabulary): DateHabits['definitions'] {
  const definitions = new Map<string, { start: IsoDate; end: IsoDate }>();
  let year: number | null = null;
  for (const heading of headings) {
    const text = plainText(heading.text.text);
    year = yearIn(text) ?? year;
    const role = headingRole(vocabulary, text);
    if (role?.role !== 'phase' || role.title === '' || role.ordinal === null) continue;
    const label = text.slice(0, text.lastIndexOf(role.title)).replace(/^[\d.\s]*\s/, '');
    // `Q2 2026` is a quarter like any other: only what is set off from its label defines it.
    if (!/[:：(—–-]\s*$/.test(label)) continue;
    const context = year === null ? {} : { inheritedYear: year };
    const reading = readPeriod(role.title.replace(/^\(([^()]*)\)$/, '$1'), vocabulary, context);
    if (reading?.kind !== 'period') continue;
    const { start, end } = reading.period;
    definitions.set(label.replace(/[\s:：(—–-]+$/, ''), { start, end });
  }
  return definitions;
}
