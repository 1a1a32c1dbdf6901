import type { RelativePeriod } from './period';
import type { FoundPeriod, PeriodReader } from './periodAt';
import { DASHES, isMark, numberAt, phraseAt, unitAt } from './periodTokens';

/** `6 months`, `12-18 months`, `0–30 days`. Bare weeks are a duration: `1 semana`. */
export function elapsedAt(reader: PeriodReader, at: number): FoundPeriod | null {
  const { tokens, vocabulary } = reader;
  const lead = phraseAt(tokens, at, vocabulary, ['by', 'approximately'])?.next ?? at;
  const first = numberAt(tokens, lead, 3);
  if (first === null) return null;
  const joint = isMark(tokens[lead + 1], DASHES)
    ? lead + 2
    : (phraseAt(tokens, lead + 1, vocabulary, ['to'])?.next ?? -1);
  const second = joint < 0 ? null : numberAt(tokens, joint, 3);
  let next = second === null ? lead + 1 : joint + 1;
  if (isMark(tokens[next], '-') && tokens[next + 1]?.isGlued) next++;
  const unit = unitAt(tokens, next, vocabulary);
  if (unit === null || unit === 'quarter' || unit === 'half' || (unit === 'week' && first !== 0)) return null;
  if (second !== null && second <= first) return null;
  const offset = reader.toOriginal(tokens[lead]?.start ?? 0);
  const text = reader.text.slice(offset, reader.toOriginal(tokens[next]?.end ?? 0));
  const [from, to] = second === null ? [0, first] : [first, second];
  const relative: RelativePeriod = { text, offset, unit, counting: 'elapsed', from, to };
  return { reading: { kind: 'relative', relative, isStart: false }, points: [], places: [], first: at, next: next + 1 };
}

/** `1-2` in a column of weeks. */
export function bareAt(reader: PeriodReader, at: number): FoundPeriod | null {
  const { tokens, context } = reader;
  const first = numberAt(tokens, at, 3);
  if (context.bareUnit === undefined || first === null) return null;
  const second = isMark(tokens[at + 1], `${DASHES}&,/`) ? numberAt(tokens, at + 2, 3) : null;
  const next = second === null ? at + 1 : at + 3;
  if (second !== null && second < first) return null;
  const offset = reader.toOriginal(tokens[at]?.start ?? 0);
  const text = reader.text.slice(offset, reader.toOriginal(tokens[next - 1]?.end ?? 0));
  const relative: RelativePeriod = {
    text,
    offset,
    unit: context.bareUnit,
    counting: 'ordinal',
    from: first,
    to: second ?? first,
  };
  return { reading: { kind: 'relative', relative, isStart: false }, points: [], places: [], first: at, next };
}
