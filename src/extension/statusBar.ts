import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { attempt } from './boundary';
import { localise } from './localise';
import type { PlanModel, PlanService } from './planService';

/** After the last key of a burst: nobody reads it while typing, and it is of the whole plan. */
const QUIET_MS = 400;

/** `☑ 16/40 · 2 overdue` or `☑ 16/40 · in 5 days`: the progress of the plan and its nearest deadline; a click opens the agenda. */
export function registerStatusBar(plans: PlanService): Disposable {
  const item = window.createStatusBarItem('planmark.status', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Plan');
  item.command = 'planmark.showAgenda';
  let timer: HostTimer | undefined;
  const update = () =>
    attempt('Status bar', plans.log, () => {
      const model = plans.active;
      const parts = model ? partsOf(model) : [];
      if (!model || parts.length === 0) return item.hide();
      const [progress, ...others] = parts;
      item.text = [`$(checklist) ${progress}`, ...others].join(' · ');
      const spoken = [model.plan.title ?? l10n.t('Plan'), ...spokenParts(model)];
      item.tooltip = spoken.join('\n');
      item.accessibilityInformation = { label: spoken.join(', ') };
      item.show();
    });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(update, QUIET_MS);
  };
  later();
  return Disposable.from(
    item,
    plans.onDidChangeActive(update),
    plans.onDidChange((uri) => {
      if (uri.toString() === plans.activeDocument?.uri.toString()) later();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

function partsOf({ analysis, engine }: PlanModel): string[] {
  const { boxes, overdue, upcoming } = analysis;
  const [next] = upcoming;
  return [
    ...(boxes ? [`${boxes.done}/${boxes.total}`] : []),
    ...(overdue.length > 0 ? [l10n.t('{0} overdue', overdue.length)] : []),
    ...(next ? [localise(engine.deadlineMessage(next.daysLeft))] : []),
  ];
}

function spokenParts({ analysis, engine }: PlanModel): string[] {
  const { boxes, overdue, upcoming } = analysis;
  const [next] = upcoming;
  return [
    ...(boxes ? [l10n.t('{0} of {1} boxes done', boxes.done, boxes.total)] : []),
    ...(overdue.length > 0 ? [l10n.t('{0} overdue', overdue.length)] : []),
    ...(next ? [l10n.t('Next: {0}, {1}', next.title, localise(engine.deadlineMessage(next.daysLeft)))] : []),
  ];
}
