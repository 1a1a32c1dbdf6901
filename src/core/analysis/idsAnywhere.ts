import { inLines, inSections } from '../plan/inSections';
import type { Container, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { walk } from '../plan/queries';
import { isWithin } from '../text/range';
import { idKey, MAY_HOLD_ID, WORD_ID } from './ids';
import { dependencyPlaces } from './references';

/**
 * All ids that may be defined anywhere in a text, as `key number`: whatever begins a line, a cell or bold type, in code as well
 * (a chart of milestones), and what the place of a row or a key result gives it for a number. Where something is only referred
 * to, an id defines nothing.
 */
export function idsAnywhere(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>(inSections(plan, numberedByTheirPlace));
  for (const { found: id } of inLines(plan, idsInLines, plan.words)) found.add(id);
  return found;
}

function idsInLines(lines: readonly string[], section: PlanSection, words: Plan['words']): string[] {
  const references = dependencyPlaces(section);
  const found: string[] = [];
  for (const [number, line] of lines.entries()) {
    if (!MAY_HOLD_ID.test(line)) continue;
    for (const place of line.matchAll(PLACE)) {
      const start = place.index + place[0].length;
      if (isWithin(start, references.get(section.startLine + number))) continue;
      const rest = line.slice(start, start + LONGEST_ID);
      const match = PART_OR_ID.exec(rest) ?? WORD_ID.exec(rest);
      const id = match && idKey(match[1] ?? '', match[2] ?? '', words);
      if (!match || !id) continue;
      // `blocked by **M5**` only makes it bold.
      const isEmphasis =
        place.index > 0 && /^(?:\*\*|__)/.test(place[0]) && !LABEL_END.test(rest.slice(match[0].length));
      if (!isEmphasis) for (const each of idsOf(id, match[0].length, rest)) found.push(each);
    }
  }
  return found;
}

/** What may stand in front of an id that is defined: marks of a list, a heading, a cell, bold type, a box, a number. */
const PLACE =
  /(?:^\|?|\||\*\*(?=\S)|__(?=\S)|<br\s?\/?>)[^\p{L}\p{N}|]{0,20}(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s[^\p{L}\p{N}|]{0,20})?(?:[xX]\][^\p{L}\p{N}|]{0,20})?/gu;
const LABEL_END = /^(?:\*\*|__)?\s?[:：—–-]/;
const LONGEST_ID = 40;

/** `M5a` and `M5.1` are parts of M5, `T001–T003` are three. */
const PART_OR_ID = /^([A-Z]{1,6})-?(\d{1,4}(?:\.\d{1,3})?)(?:[A-Za-z](?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/u;
const RANGE_END = /^\s?[-–—~]\s?(?:[A-Z]{1,6}-?)?(\d{1,4})(?![\p{L}\p{N}])/u;
const LONGEST_RANGE = 100;

function* idsOf({ key, number }: { key: string; number: string }, length: number, rest: string): Generator<string> {
  yield `${key} ${number}`;
  const [whole = ''] = number.split('.');
  if (whole !== number) yield `${key.replace(/\.$/, '')} ${whole}`;
  const last = Number(RANGE_END.exec(rest.slice(length))?.[1] ?? 0);
  for (let each = Number(whole) + 1; each <= Math.min(last, Number(whole) + LONGEST_RANGE); each++)
    yield `${key} ${each}`;
}

/** Goals and milestones in rows with a number of their own, and key results below a numbered objective, may be called by it. */
function numberedByTheirPlace({ content }: PlanSection): string[] {
  const found: string[] = [];
  for (const { kind, columns, rows } of content?.tables ?? []) {
    const column = columns.findIndex(({ meaning }) => meaning === 'number');
    if (column < 0 || (kind !== 'goals' && kind !== 'milestones')) continue;
    for (const row of rows) {
      const number = /^\d{1,4}$/.exec(row.cells[column]?.source ?? '')?.[0];
      if (number) found.push(...ofGoalsAndMilestones(number));
    }
  }
  for (const goal of (content?.goals ?? []) as Container[]) {
    const number = /(\d{1,3})$/.exec(goal.label)?.[1];
    if (number === undefined) continue;
    found.push(...ofGoalsAndMilestones(number));
    const results = walk(goal).filter((node) => node.kind === 'milestone' && node.keyResult !== null);
    for (const index of results.keys()) found.push(`keyResult. ${Number(number)}.${index + 1}`);
  }
  return found;
}

function ofGoalsAndMilestones(number: string): string[] {
  return ['goal', 'objective', 'milestone'].map((key) => `${key} ${Number(number)}`);
}
