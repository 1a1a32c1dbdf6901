import { inLines } from '../plan/inSections';
import type { Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { hiddenLines } from '../syntax/hiddenLines';
import { addTo } from '../text/addTo';
import { rangeOnLine, type TextRange } from '../text/range';
import { countedSeries, type IdSeries, idSeries } from './idSeries';
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
  const counted = countedSeries(plan);
  if (counted.size === 0) return [];
  const candidates = new Map<string, Reference[]>();
  for (const { section, found } of inLines(plan, referencesOf, plan.words)) {
    if (counted.get(found.key)?.has(found.number) !== false) continue;
    const reference = { ...found, line: section.startLine + found.line };
    const name = `${reference.key} ${reference.number}`;
    addTo(candidates, name, reference);
  }
  if (candidates.size === 0) return [];
  // Only documents with a candidate are looked through for what might define or hide it.
  const defined = idsAnywhere(plan);
  const undefinedOnes = [...candidates].filter(([name]) => !defined.has(name));
  if (undefinedOnes.length === 0) return [];
  const hidden = hiddenLines(lines);
  const series = idSeries(plan);
  return undefinedOnes.flatMap(([, references]) => {
    const shown = references.filter(({ line }) => !hidden.has(line));
    const [first] = shown;
    const of = first && series.get(first.key);
    if (!of) return [];
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

function referencesOf(lines: readonly string[], section: PlanSection, words: Plan['words']): readonly Reference[] {
  return referencesIn(lines, dependencyPlaces(section), section.startLine, words);
}
