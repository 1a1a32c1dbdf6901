import { Disposable } from 'vscode';
import { registerNextOpenTask } from './nextOpenTask';
import { registerPickCheckboxes } from './pickCheckboxes';
import type { PlanService } from './planService';
import type { PlanTree } from './planTree';
import { registerSetCheckboxState } from './setCheckboxState';
import { registerToggleCheckbox } from './toggleCheckbox';

/** The commands for checkboxes, each one undo step. */
export function registerCheckboxes(plans: PlanService, tree: PlanTree): Disposable {
  return Disposable.from(
    registerToggleCheckbox(plans),
    registerSetCheckboxState(plans, tree),
    registerPickCheckboxes(plans),
    registerNextOpenTask(plans),
  );
}
