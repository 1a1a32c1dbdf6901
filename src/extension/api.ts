import type { PlanService } from './planService';
import type { PlanTree } from './planTree';

/** What `activate()` returns: for our own tests inside VS Code, not for other extensions. */
export interface PlanmarkApi {
  readonly plans: PlanService;
  readonly tree: PlanTree;
}
