import { addMonths } from '../../../../../src/core/values/isoDate';
import type { Author } from '../author';
import { firstOfQuarter } from '../calendar';
import type { Block } from '../draft';
import { boxes, headerFields, heading, list, type Phase, prose, title } from '../pieces';
import { milestoneTable, notes, risks } from '../sections';

/** Quarters one after another, those behind us done; milestones and risks. */
export function roadmap(author: Author): Block[] {
  const { random, words, calendar, today } = author;
  const isByPhase = random.chance(0.3);
  const first = addMonths(firstOfQuarter(today), -3 * random.int(0, 2));
  const quarters: Block[] = [];
  for (let index = 0; index < random.int(3, 5); index++) {
    const start = addMonths(first, index * 3);
    const phase: Phase = addMonths(start, 3) <= today ? 'past' : start <= today ? 'running' : 'ahead';
    const theme = random.pick(words.skills);
    const name = calendar.quarter(start);
    const text = isByPhase
      ? author.labelled('phase', index + 1, `${theme} (${name})`)
      : random.chance(0.5)
        ? name
        : `${name}: ${theme}`;
    quarters.push(heading(2, text));
    if (random.chance(0.3)) quarters.push(prose(author));
    quarters.push(list('tasks', boxes(random.int(2, 6), phase, author.activity, author)));
  }
  const further = [milestoneTable, risks, notes].filter(() => random.chance(0.6));
  return [
    title('roadmap', author),
    headerFields(author, [author.field('owner', random.pick(words.people))]),
    ...(random.chance(0.5) ? [prose(author)] : []),
    ...quarters,
    ...further.flatMap((section) => section(author)),
  ];
}
