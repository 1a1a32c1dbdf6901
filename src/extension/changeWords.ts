import { l10n } from 'vscode';
import type { PlanChange } from '../core/analysis/comparePlans';
import { changeMessage, kindMessage, saysItsKind } from '../core/views/changeMessage';
import { localise } from './localise';

/** A change in the user's language: `Task: Read the primer`, `done, was open`, and the goal it is a part of. */
export function changeWords(change: PlanChange): { title: string; text: string; within: string } {
  const kind = localise(kindMessage(change.of));
  return {
    title: saysItsKind(change.title, kind)
      ? change.title
      : l10n.t({
          message: '{0}: {1}',
          args: [kind, change.title],
          comment: ['what kind of thing it is, its title: "Task: Read the primer"'],
        }),
    text: localise(changeMessage(change)),
    within: change.within,
  };
}
