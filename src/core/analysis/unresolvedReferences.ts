import type { Plan } from '../plan/plan';
import { hiddenLines } from '../syntax/hiddenLines';
import { rangeOnLine, type TextRange } from '../text/range';
import { type IdSeries, idSeries } from './idSeries';
import { idsAnywhere } from './idsAnywhere';
import { dependencyPlaces, type Reference, referencesIn } from './references';

/** An id that is referred to and defined nowhere, though the document counts such things off (semantics section 4). */
export interface UnresolvedReference {
  /** As written where it stands first. */
  readonly text: string;
  /** Every place that refers to it, in the order of the text. */
  readonly ranges: readonly TextRange[];
  readonly series: Pick<IdSeries, 'first' | 'last'>;
  /** In a column or field of dependencies, where nothing else than ids of this document is meant. */
  readonly isDependency: boolean;
}

/**
 * Only what stands in a place of references counts (see `referencesIn`), and only where the document counts such ids off: those
 * of other documents (`ACH-001`) are silent.
 */
export function unresolvedReferences(plan: Plan, lines: readonly string[]): UnresolvedReference[] {
  const series = idSeries(plan);
  if (series.size === 0) return [];
  const candidates = new Map<string, { series: IdSeries; references: Reference[] }>();
  for (const reference of referencesOf(plan, lines)) {
    const of = series.get(reference.key);
    if (!of || of.ids.has(reference.number)) continue;
    const name = `${reference.key} ${reference.number}`;
    const known = candidates.get(name) ?? { series: of, references: [] };
    candidates.set(name, known);
    known.references.push(reference);
  }
  if (candidates.size === 0) return [];
  // Only documents with a candidate are looked through for what might define or hide it.
  const defined = idsAnywhere(plan, lines, dependencyPlaces(plan.reading.sections));
  const hidden = hiddenLines(lines);
  return [...candidates].flatMap(([name, { series: of, references }]) => {
    const shown = references.filter(({ line }) => !hidden.has(line));
    const [first] = shown;
    if (!first || defined.has(name)) return [];
    return [
      {
        text: first.text,
        ranges: shown.map(({ line, start, text }) => rangeOnLine(line, start, start + text.length)),
        series: of,
        isDependency: shown.some(({ isDependency }) => isDependency),
      },
    ];
  });
}

/** Those of each section are kept as long as it stays as it is. */
function referencesOf({ reading: { sections }, words }: Plan, lines: readonly string[]): Reference[] {
  return sections.flatMap((section) => {
    const { startLine, endLine, version, memory } = section;
    const found = memory.at(referencesIn, [version, words], () =>
      referencesIn(lines.slice(startLine, endLine), dependencyPlaces([section]), startLine, words),
    );
    return found.map((reference) => ({ ...reference, line: startLine + reference.line }));
  });
}
