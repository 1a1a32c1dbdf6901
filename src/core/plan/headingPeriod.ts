import type { HeadingBlock } from '../syntax/block';
import { plainText, spokenText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { findPeriods, mayHoldYear } from '../values/findPeriods';
import type { PeriodContext, PeriodReading, RelativePeriod } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import type { HeadingReading } from '../vocabulary/headingRole';
import { type Building, type ContainerDraft, periodContext } from './draft';
import type { DatedText, RelativeText } from './plan';

/** The period that a heading names, on the calendar or counted from a start; a phase takes its own label for one. */
export function periodOfHeading(
  block: HeadingBlock,
  isPhase: boolean,
  parent: ContainerDraft,
  building: Building,
): { readonly period: DatedText | null; readonly relative: RelativeText | null } {
  const { text } = block;
  if (!isPhase && !mayHoldYear(text.text)) return NO_PERIOD;
  const context = periodContext(building, parent, isPhase);
  const whole = isPhase ? phasePeriod(text.text, context, building) : null;
  const readings = whole ? [whole] : findPeriods(text.text, building.vocabulary, context);
  let period: DatedText | null = null;
  for (const reading of readings) {
    if (reading.kind !== 'period' || period) continue;
    const start = text.start + reading.period.offset;
    const range = rangeOnLine(text.line, start, start + reading.period.text.length);
    period = { period: reading.period, range, isStart: reading.isStart };
  }
  // `Year 3 (2026–2027)` says when that is.
  if (whole?.kind === 'relative') period = periodInBrackets(text, context, building);
  const relative =
    whole?.kind === 'relative' ? whole.relative : isPhase ? relativeBeside(text.text, context, building) : null;
  if (!relative) return { period, relative: null };
  const start = text.start + relative.offset;
  return { period, relative: { relative, range: rangeOnLine(text.line, start, start + relative.text.length) } };
}

function periodInBrackets(
  { text, line, start }: HeadingBlock['text'],
  context: PeriodContext,
  { vocabulary }: Building,
): DatedText | null {
  const bracket = /[(（]([^()（）]{4,40})[)）][\s*_]*(?:$|[:：]|[-–—]\s)/.exec(text);
  const reading = bracket ? readPeriod(bracket[1] ?? '', vocabulary, context) : null;
  if (!bracket || reading?.kind !== 'period') return null;
  const at = start + bracket.index + 1 + reading.period.offset;
  return {
    period: reading.period,
    range: rangeOnLine(line, at, at + reading.period.text.length),
    isStart: reading.isStart,
  };
}

const NO_PERIOD = { period: null, relative: null };

/** `2026 Q3: Data`, `3. Quartal 2026`: a phase as much as `Q3 2026` is, whose letter and number are a label of its own. */
export function quarterOfHeading(
  { text }: HeadingBlock,
  parent: ContainerDraft,
  building: Building,
): HeadingReading | null {
  if (!mayHoldYear(text.text)) return null;
  const context = periodContext(building, parent, false);
  // `3. Quartal 2026` begins with its number, `3. 2026 Q1` with that of a section.
  for (const heading of [text.text, text.text.replace(/^\d{1,3}[.)]\s+/, '')]) {
    const reading = readPeriod(heading, building.vocabulary, context);
    if (reading?.kind !== 'period' || (reading.period.unit !== 'quarter' && reading.period.unit !== 'half')) continue;
    const { offset, unit } = reading.period;
    const behind = CLOSED.exec(heading.slice(offset + reading.period.text.length));
    if (spokenText(heading.slice(0, offset)) !== '' || !behind) continue;
    return { role: 'phase', ordinal: null, title: plainText(behind[1] ?? ''), unit };
  }
  return null;
}

const CLOSED = /^[*_\s]*(?:[:：|]|[-–—]\s|$|(?=[(（]))\s*(.*)$/;

/** `Week 1 Goals` by its first words, `Phase 1: Basics (Weeks 1-3)` by its last; `(2-3 months)` is only how long it is. */
function relativeBeside(heading: string, context: PeriodContext, { vocabulary }: Building): RelativePeriod | null {
  const bracket = /[(（]([^()（）]{3,30})[)）][\s*_]*$/.exec(heading);
  const first = /^(?:[\d.)]{1,12}\s+)?(\p{L}+\s\d{1,3}(?:\s?[-–]\s?\d{1,3})?)(?=\s\p{L})/u.exec(heading);
  const pieces = [
    { text: bracket?.[1] ?? '', offset: (bracket?.index ?? 0) + 1 },
    { text: first?.[1] ?? '', offset: (first?.[0].length ?? 0) - (first?.[1]?.length ?? 0) },
  ];
  for (const { text, offset } of pieces) {
    const reading = text === '' ? null : readPeriod(text, vocabulary, context);
    if (reading?.kind !== 'relative' || reading.relative.counting !== 'ordinal') continue;
    if (text === reading.relative.text) return { ...reading.relative, offset: reading.relative.offset + offset };
  }
  return null;
}

/** `Q1: March – May 2026` is its months, `Q1 2026` and `YEAR 2 — Growth` what their label says. */
function phasePeriod(heading: string, context: PeriodContext, building: Building): PeriodReading | null {
  const colon = heading.search(/[:：]/);
  if (colon > 0) {
    const behind = readPeriod(heading.slice(colon + 1), building.vocabulary, context);
    if (behind?.kind === 'period') {
      return { ...behind, period: { ...behind.period, offset: behind.period.offset + colon + 1 } };
    }
  }
  return readPeriod(heading, building.vocabulary, context);
}
