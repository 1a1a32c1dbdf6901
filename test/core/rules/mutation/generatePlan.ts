import { type Author, authorOf } from './author';
import type { Block, Draft } from './draft';
import { learningPlan, onboardingPlan, projectPlan, promotionChecklist } from './plans/furtherPlans';
import { growthPlan } from './plans/growthPlan';
import { okrs } from './plans/okrs';
import { roadmap } from './plans/roadmap';

const KINDS: readonly ((author: Author) => Block[])[] = [
  growthPlan,
  growthPlan,
  roadmap,
  okrs,
  promotionChecklist,
  learningPlan,
  projectPlan,
  onboardingPlan,
];

/** A plan as people write them, in one of several languages and styles, in which nothing is wrong on its day. */
export function generatePlan(seed: number): Draft {
  const author = authorOf(seed);
  const { random, words, style, today, updated } = author;
  const blocks = random.pick(KINDS)(author);
  const frontMatter = style.hasFrontMatter ? ['title: A plan', `tags: [plan, ${words.language}]`] : [];
  return { words, style, today, updated, frontMatter, blocks };
}
