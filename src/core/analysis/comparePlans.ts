import type { Plan } from '../plan/plan';
import { addTo } from '../text/addTo';
import type { TextRange } from '../text/range';
import type { Priority } from '../values/priority';
import type { Status } from '../values/status';
import { type ComparedPart, type ComparedValue, comparedParts } from './comparedParts';
import { matchParts } from './matchParts';

/** What is other in one version of a plan than in an earlier one. Texts are plain, as they are shown. */
export type PlanChange = ChangedPart &
  (
    | { readonly kind: 'added' | 'removed'; readonly parts: number }
    | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
    | { readonly kind: 'state'; readonly before: Status | null; readonly after: Status | null }
    | { readonly kind: 'date'; readonly before: string | null; readonly after: string | null }
    | { readonly kind: 'priority'; readonly before: Priority | null; readonly after: Priority | null }
    | { readonly kind: 'owner' | 'current' | 'required'; readonly before: string | null; readonly after: string | null }
  );

export interface ChangedPart {
  readonly of: ComparedPart['kind'];
  /** As the later version calls it; as the earlier one does where it is gone. */
  readonly title: string;
  /** The goal, phase or task that it is a part of; '' where there is none. */
  readonly within: string;
  /** Null where that version does not have it. */
  readonly rangeBefore: TextRange | null;
  readonly rangeAfter: TextRange | null;
}

/**
 * What changed from one version of a plan to another: levels, boxes, dates, priorities, owners, and what is new, gone or renamed. Things are
 * known by what they are, never by their line, so that one that was only moved is no change. In the order of the later
 * version; what is gone stands behind what it stood behind. Parts of a thing that is new or gone are told with it.
 */
export function comparePlans(before: Plan, after: Plan): PlanChange[] {
  const olds = comparedParts(before);
  const news = comparedParts(after);
  const pairs = matchParts(olds, news);
  const newOf = new Map([...pairs].map(([now, old]) => [old, now]));
  const isNew = (part: ComparedPart) => !pairs.has(part);
  const isGone = (part: ComparedPart) => !newOf.has(part);
  const skillsBefore = skillsOf(olds);
  const skillsAfter = skillsOf(news);
  const gone = new Map<ComparedPart | null, ComparedPart[]>();
  let last: ComparedPart | null = null;
  for (const old of olds) {
    const now = newOf.get(old);
    if (now) last = now;
    else if (isToldAlone(old, isGone, skillsAfter)) addTo(gone, last, old);
  }
  const sizesBefore = sizesOf(olds);
  const sizesAfter = sizesOf(news);
  const goneBehind = (part: ComparedPart | null) =>
    (gone.get(part) ?? []).map((old) => wholeChange('removed', old, sizesBefore));
  const changes = news.flatMap((now): PlanChange[] => {
    const old = pairs.get(now);
    if (old) return [...changesOf(old, now), ...goneBehind(now)];
    return isToldAlone(now, isNew, skillsBefore) ? [wholeChange('added', now, sizesAfter)] : [];
  });
  return toldOnce([...goneBehind(null), ...changes]);
}

function skillsOf(parts: readonly ComparedPart[]): ReadonlySet<string> {
  return new Set(parts.filter(({ kind }) => kind === 'gap').map(({ key }) => key));
}

/** Not as a part of another, and not as one more row of a skill that the other version has, too. */
function isToldAlone(
  part: ComparedPart,
  isOneSided: (part: ComparedPart) => boolean,
  otherSkills: ReadonlySet<string>,
): boolean {
  if (part.kind === 'gap' && otherSkills.has(part.key)) return false;
  return part.holder === null || !isOneSided(part.holder);
}

function wholeChange(
  kind: 'added' | 'removed',
  part: ComparedPart,
  sizes: ReadonlyMap<ComparedPart, number>,
): PlanChange {
  const [rangeBefore, rangeAfter] = kind === 'added' ? [null, part.range] : [part.range, null];
  const common = { of: part.kind, title: part.title, within: withinOf(part), rangeBefore, rangeAfter };
  return { ...common, kind, parts: sizes.get(part) ?? 0 };
}

/** How many things stand below each. */
function sizesOf(parts: readonly ComparedPart[]): ReadonlyMap<ComparedPart, number> {
  const sizes = new Map<ComparedPart, number>();
  for (const part of parts) {
    if (part.kind === 'field') continue;
    for (let above = part.holder; above; above = above.holder) sizes.set(above, (sizes.get(above) ?? 0) + 1);
  }
  return sizes;
}

function withinOf({ holder }: ComparedPart): string {
  return holder?.title ?? '';
}

function changesOf(old: ComparedPart, now: ComparedPart): PlanChange[] {
  const common: ChangedPart = {
    of: now.kind,
    title: now.title,
    within: withinOf(now),
    rangeBefore: old.range,
    rangeAfter: now.range,
  };
  const changes: PlanChange[] = [];
  if (old.key !== now.key) changes.push({ ...common, kind: 'renamed', before: old.title, after: now.title });
  if (old.state !== now.state) changes.push({ ...common, kind: 'state', before: old.state, after: now.state });
  if (old.date?.key !== now.date?.key)
    changes.push({ ...common, kind: 'date', before: old.date?.text ?? null, after: now.date?.text ?? null });
  if (old.priority !== now.priority)
    changes.push({ ...common, kind: 'priority', before: old.priority, after: now.priority });
  for (const column of ['owner', 'current', 'required'] as const) {
    const [from, to]: (ComparedValue | null)[] = [old[column], now[column]];
    if (from?.key === to?.key) continue;
    changes.push({ ...common, kind: column, before: from?.text ?? null, after: to?.text ?? null });
  }
  return changes;
}

/** A skill whose level several tables state changes once. */
function toldOnce(changes: readonly PlanChange[]): PlanChange[] {
  const told = new Set<string>();
  return changes.filter((change) => {
    if (change.of !== 'gap') return true;
    const { rangeBefore, rangeAfter, within, ...said } = change;
    const key = JSON.stringify(said);
    return !told.has(key) && told.add(key);
  });
}
