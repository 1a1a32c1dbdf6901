import { type Disposable, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { AgendaGroup, AgendaItem } from '../core/views/agenda';
import { registerCommand } from './boundary';
import { localise } from './localise';
import type { PlanService } from './planService';
import { revealRange } from './revealRange';
import { tellBriefly } from './tellBriefly';

interface AgendaPick extends QuickPickItem {
  readonly of?: AgendaItem;
}

/** "Planmark: Show Agenda": what is overdue and what is due this week, this month and later; Enter goes there. */
export function registerAgenda(plans: PlanService): Disposable {
  return registerCommand('planmark.showAgenda', plans.log, async () => {
    const document = plans.activeDocument;
    const model = document && (await plans.whenReady(document));
    if (!model?.isPlan) return tellBriefly(l10n.t('Open a plan to see its agenda.'));
    const groups = model.engine.agendaOf(model.analysis);
    if (groups.length === 0) return tellBriefly(l10n.t('Nothing in this plan is due.'));
    const picks = groups.flatMap(({ kind, items }): AgendaPick[] => [
      { label: groupName(kind), kind: QuickPickItemKind.Separator },
      ...items.map((item) => pickOf(item, localise(model.engine.deadlineMessage(item.daysLeft)))),
    ]);
    const placeHolder = l10n.t('Deadlines of {0}', model.plan.title ?? l10n.t('this plan'));
    const pick = await window.showQuickPick(picks, { placeHolder, matchOnDescription: true, matchOnDetail: true });
    if (pick?.of) await revealRange(model.uri, pick.of.range);
  });
}

function pickOf(item: AgendaItem, distance: string): AgendaPick {
  const { title, when, goal } = item;
  return {
    label: title,
    description: [distance, localise(when)].join(' · '),
    of: item,
    ...(goal === '' ? {} : { detail: goal }),
  };
}

function groupName(kind: AgendaGroup['kind']): string {
  switch (kind) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'thisWeek':
      return l10n.t('This week');
    case 'thisMonth':
      return l10n.t('This month');
    case 'later':
      return l10n.t('Later');
  }
}
