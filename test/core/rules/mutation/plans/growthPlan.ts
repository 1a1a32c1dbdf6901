import type { Author } from '../author';
import type { Block } from '../draft';
import { gapSection, skillsOf } from '../gapPieces';
import { goal } from '../goalPieces';
import { headerFields, heading, type Phase, prose, title } from '../pieces';
import { assignments, checkInLog, conversation, library, notes, quarterlyReviews, readiness } from '../sections';

/** Levels and gaps, goals for the most urgent of them, what proves them, and how it goes. */
export function growthPlan(author: Author): Block[] {
  const { random, words } = author;
  const skills = skillsOf(author);
  const urgent = skills.gaps.filter(({ priority }) => priority === 'high').map(({ name }) => name);
  const others = skills.gaps.map(({ name }) => name).filter((name) => !urgent.includes(name));
  const asGoals = [...urgent.slice(0, 2), ...others.slice(0, random.int(1, 2))];
  const phases: Phase[] = random.some(['running', 'ahead', 'past', 'undated', 'running'], asGoals.length);
  const goals: Block[] = [
    heading(2, author.heading('learning')),
    ...asGoals.flatMap((name, index) => goal(index + 1, name, phases[index] ?? 'undated', author)),
  ];
  const rest = urgent.slice(2);
  const further = [readiness, checkInLog, quarterlyReviews, conversation, library, notes].filter(() =>
    random.chance(0.5),
  );
  const role = random.pick(words.roles);
  return [
    title('growth', author),
    headerFields(author, [
      author.field('role', role),
      author.field('currentLevel', 'L4'),
      author.field('targetLevel', 'L5'),
    ]),
    ...(random.chance(0.4) ? [prose(author)] : []),
    ...(random.chance(0.8) ? [...gapSection(skills, author), ...goals] : [...goals, ...gapSection(skills, author)]),
    ...(rest.length > 0 || random.chance(0.3) ? assignments(rest, author) : []),
    ...random.some(further, further.length).flatMap((section) => section(author)),
  ];
}
