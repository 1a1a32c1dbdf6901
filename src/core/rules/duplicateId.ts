import { type IdDefinition, idDefinitions, rangeOfId } from '../analysis/idDefinitions';
import { phraseWords, share } from '../analysis/nameWords';
import type { Plan } from '../plan/plan';
import { replacedItems } from '../plan/replacedItems';
import { addTo } from '../text/addTo';
import { message } from '../text/message';
import { NameCounts } from '../text/nameCounts';
import { once } from '../text/once';
import type { TextRange } from '../text/range';
import { remembered } from '../vocabulary/remembered';
import { type Finding, type Fix, withFixes } from './finding';
import { findingsOf, latestOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** Two things of one id within what makes it unique (semantics section 4). */
export const duplicateId: Rule = {
  meta: {
    id: 'duplicate-id',
    title: 'An id should name one thing',
    severity: 'warning',
    tags: ['structure'],
    fix: 'asked',
  },

  check(context: RuleContext): readonly Finding[] {
    const { plan } = context.analysis;
    const known = plan.reading.memory.at(Duplicates, [plan.words], () => new Duplicates(plan.words));
    const duplicates = known.update(idDefinitions(plan));
    if (duplicates.length === 0) return [];
    const latest = latestOf(context);
    // What is told names lines: it is told anew where they are others.
    for (const [index, each] of duplicates.entries()) {
      const lines = linesOf(each);
      if (lines !== each.lines) duplicates[index] = { ...each, lines };
    }
    return findingsOf(context, finding, [], [...duplicates], (each) => [finding(each, latest)]);
  },
};

/** Something whose id something else has already. */
interface Duplicate {
  readonly definition: IdDefinition;
  readonly first: IdDefinition;
  /** What only speaks of the ids of others has no numbers of its own to give. */
  readonly isOwn: boolean;
  /** Where both stood when it was told. */
  readonly lines: string;
}

function linesOf({ definition, first }: Pick<Duplicate, 'definition' | 'first'>): string {
  return `${definition.range.startLine} ${first.range.startLine}`;
}

/** Looks for duplicates again only where an id that is there twice, or a list with one, may have come, gone or changed. */
class Duplicates {
  readonly #words: Plan['words'];
  #definitions: readonly IdDefinition[] = [];
  /** How often each id is there, in whatever scope. */
  readonly #counts = new NameCounts();
  #lists: ReadonlySet<IdDefinition['list']> = new Set();
  #duplicates: Duplicate[] = [];

  constructor(words: Plan['words']) {
    this.#words = words;
  }

  update(definitions: readonly IdDefinition[]): Duplicate[] {
    const replaced = replacedItems(this.#definitions, definitions);
    this.#definitions = definitions;
    if (!replaced) return this.#duplicates;
    if (areAlike(replaced.removed, replaced.added)) {
      this.#renew(new Map(replaced.removed.map((each, index) => [each, replaced.added[index] as IdDefinition])));
      return this.#duplicates;
    }
    let isConcerned = false;
    const count = ({ id, list }: IdDefinition, by: 1 | -1) => {
      if (this.#counts.add(id, by) || this.#lists.has(list)) isConcerned = true;
    };
    for (const each of replaced.removed) count(each, -1);
    for (const each of replaced.added) count(each, 1);
    if (isConcerned) {
      const groups = homonyms(definitions);
      this.#lists = new Set(groups.flatMap((group) => group.map(({ list }) => list)));
      this.#duplicates = duplicatesIn(groups, definitions, this.#words);
    }
    return this.#duplicates;
  }

  /** What was read again and says the same is told of where it stands now. */
  #renew(now: ReadonlyMap<IdDefinition, IdDefinition>): void {
    for (const [index, { definition, first, isOwn }] of this.#duplicates.entries()) {
      const [other, earlier] = [now.get(definition), now.get(first)];
      if (!other && !earlier) continue;
      this.#duplicates[index] = { definition: other ?? definition, first: earlier ?? first, isOwn, lines: '' };
    }
  }
}

function areAlike(before: readonly IdDefinition[], now: readonly IdDefinition[]): boolean {
  if (before.length !== now.length) return false;
  return before.every(({ id, name, scope, list, goal }, index) => {
    const other = now[index] as IdDefinition;
    return (
      other.id === id && other.name === name && other.scope === scope && other.list === list && other.goal === goal
    );
  });
}

function duplicatesIn(
  groups: readonly (readonly IdDefinition[])[],
  definitions: readonly IdDefinition[],
  words: Plan['words'],
): Duplicate[] {
  const duplicates: Duplicate[] = [];
  const lists = once(() => idsByList(definitions));
  for (const group of groups) {
    for (const [index, definition] of group.entries()) {
      const earlier = group.slice(0, index);
      if (earlier.some((each) => isSameThing(each, definition, words))) continue;
      const first = earlier.find((each) => each.list === definition.list || isApart(each, definition, lists()));
      if (!first) continue;
      const isOwn = definition.list !== first.list || lists().get(definition.list)?.namesNew === true;
      duplicates.push({ definition, first, isOwn, lines: '' });
    }
  }
  return duplicates;
}

interface IdsOfList {
  readonly all: Set<string>;
  /** Whether it is the first to name one of them. */
  namesNew: boolean;
}

type Lists = ReadonlyMap<IdDefinition['list'], IdsOfList>;

function idsByList(definitions: readonly IdDefinition[]): Lists {
  const lists = new Map<IdDefinition['list'], IdsOfList>();
  const known = new Set<string>();
  for (const { id, list } of definitions) {
    const ids = lists.get(list) ?? { all: new Set<string>(), namesNew: false };
    lists.set(list, ids);
    ids.all.add(id);
    if (!known.has(id)) ids.namesNew = true;
    known.add(id);
  }
  return lists;
}

/** Definitions of one id in one scope, where there are several. */
function homonyms(definitions: readonly IdDefinition[]): IdDefinition[][] {
  const scopes = new Map<IdDefinition['scope'], Map<string, IdDefinition[]>>();
  for (const definition of definitions) {
    const ids = scopes.get(definition.scope) ?? new Map<string, IdDefinition[]>();
    scopes.set(definition.scope, ids);
    addTo(ids, definition.id, definition);
  }
  return [...scopes.values()].flatMap((ids) => [...ids.values()]).filter((group) => group.length > 1);
}

function finding({ definition, first, isOwn }: Duplicate, latest: RuleContext): Finding {
  const { lines } = latest;
  const range = rangeOfId(definition, lines);
  const found = {
    rule: duplicateId.meta.id,
    severity: 'warning' as const,
    range: range ?? definition.range,
    message: message(
      '"{0}" is the id of "{1}" (line {2}) already.',
      definition.id,
      first.name,
      first.range.startLine + 1,
    ),
    related: [{ range: rangeOfId(first, lines) ?? first.range, message: message('The first.') }],
  };
  return withFixes(
    found,
    () => (range && isOwn ? renumber(definition, range, idDefinitions(latest.analysis.plan)) : []),
    latest,
  );
}

/** The next number of its kind. What else in the plan speaks of the id, only the author knows. */
function renumber({ id, scope }: IdDefinition, range: TextRange, all: readonly IdDefinition[]): Fix[] {
  const [stem = '', digits = ''] = partsOf(id);
  const numbers = all
    .filter((other) => other.scope === scope && partsOf(other.id)[0] === stem)
    .map((other) => Number(partsOf(other.id)[1]));
  const next = stem + String(Math.max(...numbers) + 1).padStart(digits.length, '0');
  return [
    {
      title: message('Change to "{0}", the next that is free', next),
      edits: [{ range, newText: next }],
      isSafe: false,
    },
  ];
}

/** `KR1.2` is `KR1.` and `2`. */
function partsOf(id: string): readonly string[] {
  return /^(.*?)(\d+)$/.exec(id)?.slice(1) ?? [];
}

/** Told again, as overviews and tables of status do: in the same words, or at another place in mostly the same. */
function isSameThing(a: IdDefinition, b: IdDefinition, words: Plan['words']): boolean {
  const [one, other] = [wordsOf(words, a.name), wordsOf(words, b.name)];
  return Math.max(share(one, other), share(other, one)) >= (a.list === b.list ? 1 : 0.5);
}

const wordsOf = remembered((words: Plan['words'], name) => phraseWords(name, words));

/**
 * Whether lists give ids to things of their own, all in one count. Those that share more ids than one, or both begin with 1,
 * count each for itself; one that names nothing new speaks of what others list, as notes and reports do, unless it is of
 * another goal.
 */
function isApart(a: IdDefinition, b: IdDefinition, lists: Lists): boolean {
  const earlier = lists.get(a.list)?.all ?? new Set();
  const { all: later, namesNew } = lists.get(b.list) ?? { all: new Set(), namesNew: false };
  if ([...later].filter((id) => earlier.has(id)).length > 1) return false;
  if (countsFromOne(earlier, b.id) && countsFromOne(later, b.id)) return false;
  return namesNew || (a.goal !== null && b.goal !== null && a.goal !== b.goal);
}

/** Whether the ids of one kind are numbered 1 to as many as there are. */
function countsFromOne(ids: ReadonlySet<string>, like: string): boolean {
  const [stem] = partsOf(like);
  const numbers = [...ids].filter((id) => partsOf(id)[0] === stem).map((id) => Number(partsOf(id)[1]));
  return numbers.length > 0 && Math.max(...numbers) === numbers.length && !numbers.includes(0);
}
