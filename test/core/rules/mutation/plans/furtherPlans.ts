import { addDays, addMonths } from '../../../../../src/core/values/isoDate';
import type { Author } from '../author';
import { firstOfMonth, lastOfMonth } from '../calendar';
import type { Block } from '../draft';
import { goal, weekTable } from '../goalPieces';
import { boxes, fields, headerFields, heading, list, type Phase, prose, title } from '../pieces';
import {
  checkInLog,
  conversation,
  datedTasks,
  library,
  milestoneTable,
  notes,
  quarterlyReviews,
  readiness,
  risks,
  taskTable,
} from '../sections';

/** What a panel looks for, counted, and who looks at it when. */
export function promotionChecklist(author: Author): Block[] {
  const { random, words } = author;
  const entries = [author.field('currentLevel', 'L5'), author.field('targetLevel', 'L6')];
  const further = [conversation, checkInLog, quarterlyReviews, notes, datedTasks].filter(() => random.chance(0.5));
  const goals = random.chance(0.5) ? goal(1, random.pick(words.skills), 'running', author, 2) : [];
  return [
    title('promotion', author),
    headerFields(author, entries),
    ...readiness(author),
    ...goals,
    ...further.flatMap((section) => section(author)),
  ];
}

/** Weeks of study one after another, as headings or in a table; those that are over are done. */
export function learningPlan(author: Author): Block[] {
  const { random, today, calendar } = author;
  const weeksBehind = random.int(1, 5);
  const start = addDays(today, -weeksBehind * 7 - random.int(0, 6));
  const count = weeksBehind + random.int(2, 6);
  const schedule: Block[] = [];
  if (random.chance(0.6)) {
    for (let week = 1; week <= count; week++) {
      const phase: Phase =
        addDays(start, week * 7) <= today ? 'past' : addDays(start, week * 7 - 7) <= today ? 'running' : 'ahead';
      const text = author.random.chance(0.8) ? author.words.skills[week % author.words.skills.length] : '';
      schedule.push(
        heading(
          2,
          author.words.language === 'zh' ? `第 ${week} 周：${text}` : author.labelled('week', week, text ?? ''),
        ),
        list('tasks', boxes(random.int(2, 4), phase, author.activity, author)),
      );
    }
  } else {
    schedule.push(heading(2, author.heading('schedule')), weekTable(start, addDays(start, count * 7 - 1), author));
  }
  return [
    title('learning', author),
    headerFields(author, [author.field('start', calendar.day(start))]),
    ...(random.chance(0.5) ? [prose(author)] : []),
    ...schedule,
    ...(random.chance(0.5) ? library(author) : []),
    ...(random.chance(0.3) ? conversation(author) : []),
  ];
}

/** Tasks with owners and deadlines, milestones, risks. */
export function projectPlan(author: Author): Block[] {
  const { random, words } = author;
  const further = [milestoneTable, risks, notes, datedTasksIfNoTable(author)].filter(() => random.chance(0.6));
  return [
    title('project', author),
    headerFields(
      author,
      [author.field('owner', random.pick(words.people)), author.field('targetLevel', 'v2')].slice(0, 1),
    ),
    ...(random.chance(0.5) ? [prose(author)] : []),
    ...taskTable(author),
    ...milestoneTable(author),
    ...further.filter((section) => section !== milestoneTable).flatMap((section) => section(author)),
  ];
}

function datedTasksIfNoTable({ random }: Author) {
  return random.chance(0.5) ? notes : risks;
}

/** Phases of months from a start, goals below them. */
export function onboardingPlan(author: Author): Block[] {
  const { random, words, today } = author;
  const start = addMonths(firstOfMonth(today), -random.int(0, 2));
  const blocks: Block[] = [
    title('onboarding', author),
    headerFields(author, [author.field('start', author.calendar.day(start))]),
  ];
  for (let index = 0; index < 3; index++) {
    const from = addMonths(start, index);
    const to = lastOfMonth(from);
    const phase: Phase = to < today ? 'past' : from <= today ? 'running' : 'ahead';
    blocks.push(heading(2, author.labelled('phase', index + 1, random.pick(words.skills))));
    if (random.chance(0.7)) blocks.push(fields([author.field('timeline', author.calendar.month(from))]));
    blocks.push(list('tasks', boxes(random.int(2, 5), phase, author.activity, author)));
  }
  if (random.chance(0.5)) blocks.push(...conversation(author));
  if (random.chance(0.4)) blocks.push(...notes(author));
  return blocks;
}
