import type { CountReading } from '../analysis/counts';
import type { KeyResult } from '../analysis/keyResults';
import type { ReadinessReading } from '../analysis/readiness';
import { type Message, message } from '../text/message';
import { contains } from '../text/range';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover } from './hoverView';

/** `(2/5 met)`: what was counted. */
export function countHover({ analysis, plan, position }: HoverPlace): FactsHover | null {
  const count = plan.counts.find(({ range }) => contains(range, position));
  const check = count && analysis.counts.find((each) => each.count === count);
  const { actual = null, isRight = null } = check ?? {};
  if (!count || !check || !actual || isRight === null) return null;
  const others = check.readings.filter(({ done, total }) => done !== actual.done || total !== actual.total);
  return {
    kind: 'facts',
    range: count.range,
    title: count.text,
    bar: barOf((100 * actual.done) / actual.total),
    lines: [
      isRight ? message('It agrees with what is counted:') : message('It does not agree with what is counted:'),
      countedMessage(actual),
      ...(isRight ? [] : others.map(countedMessage)),
    ],
  };
}

function countedMessage({ of, done, total }: CountReading): Message {
  switch (of) {
    case 'direct':
    case 'directItems':
    case 'directRows':
    case 'counted':
      return message('{0} of {1} done directly below', done, total);
    case 'leaves':
    case 'leafItems':
    case 'leafRows':
      return message('{0} of {1} done at any depth, the smallest parts counted', done, total);
    case 'all':
      return message('{0} of {1} done at any depth, every box and status counted', done, total);
    case 'sections':
    case 'groups':
      return message('{0} of {1} done of the headings below', done, total);
    case 'goals':
      return message('{0} of {1} done of the goals below', done, total);
    case 'milestones':
      return message('{0} of {1} done of the milestones below', done, total);
    default:
      return of satisfies never;
  }
}

/** `Overall Readiness: 40%`: all that it may speak of. */
export function readinessHover({ analysis, plan, position }: HoverPlace): FactsHover | null {
  const readiness = plan.readiness.find(({ range }) => contains(range, position));
  const check = readiness && analysis.readiness.find((each) => each.readiness === readiness);
  if (!readiness || !check?.nearest) return null;
  return {
    kind: 'facts',
    range: readiness.range,
    title: readiness.text,
    bar: barOf(check.nearest.percent),
    lines: check.readings.map(readingMessage),
  };
}

function readingMessage({ of, done, total, percent }: ReadinessReading): Message {
  const figures = [done, total, Math.round(percent)] as const;
  switch (of) {
    case 'counted':
      return message('{0} of {1} in the parts whose headings count: {2} %', ...figures);
    case 'stated':
      return message('{0} of {1} as those headings state: {2} %', ...figures);
    case 'section':
      return message('{0} of {1} in the whole section: {2} %', ...figures);
    case 'document':
      return message('{0} of {1} of all boxes of the plan: {2} %', ...figures);
    default:
      return of satisfies never;
  }
}

/** A key result, from its name or any of its figures: what is attained, its pace, and the author's own reckoning. */
export function keyResultHover({ analysis, node, position }: HoverPlace): FactsHover | null {
  if (node.kind !== 'milestone' || node.keyResult === null) return null;
  const { baseline, current, target, progress, grade } = node.keyResult;
  const ranges = [baseline, current, target, progress, grade].flatMap((figure) => figure?.range ?? []);
  const range = [node.textRange, ...ranges].find((each) => contains(each, position));
  const found = range && analysis.keyResults.find(({ milestone }) => milestone === node);
  const lines = found ? keyResultLines(found) : [];
  if (!range || !found || lines.length === 0) return null;
  const { attainment, pace } = found;
  const bar = attainment === null ? null : barOf(attainment, pace ? pace.elapsed * 100 : 100);
  return { kind: 'facts', range, title: node.text, bar, lines };
}

function keyResultLines({ figures, attainment, isReached, pace }: KeyResult): Message[] {
  const lines: Message[] = [];
  if (attainment !== null) {
    const percent = Math.round(attainment);
    lines.push(isReached ? message('Reached: {0} % of the way', percent) : message('{0} % of the way', percent));
  }
  if (pace) {
    const elapsed = Math.round(pace.elapsed * 100);
    if (pace.word === 'ahead') lines.push(message('Ahead of pace: {0} % of its time is over', elapsed));
    else if (pace.word === 'behind') lines.push(message('Behind pace: {0} % of its time is over', elapsed));
    else lines.push(message('On pace: {0} % of its time is over', elapsed));
  }
  if (figures.progress) lines.push(message('Progress as stated: {0}', figures.progress.text));
  if (figures.grade) lines.push(message('Grade as stated: {0}', figures.grade.text));
  return lines;
}

function barOf(percent: number, required = 100) {
  return { lowest: 0, highest: 100, current: Math.min(100, percent), required };
}
