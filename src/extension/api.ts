import type { MarkdownIt } from './markdownItPlugin';
import type { PlanService } from './planService';
import type { PlanTree } from './planTree';

/** What `activate()` returns: for our own tests inside VS Code, not for other extensions. */
export interface PlanmarkApi {
  readonly plans: PlanService;
  readonly tree: PlanTree;
  /** For VS Code's Markdown preview, which calls it by this name. */
  extendMarkdownIt(markdownIt: MarkdownIt): MarkdownIt;
}
