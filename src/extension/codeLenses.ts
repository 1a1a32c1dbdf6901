import { CodeLens, Disposable, EventEmitter, l10n, languages, type TextDocument, type Uri, workspace } from 'vscode';
import type { PlanLens } from '../core/views/codeLenses';
import { attempt } from './boundary';
import { toRange } from './convertRange';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** One whose words are found when it comes into sight. */
class LensOfPlan extends CodeLens {
  readonly uri: Uri;
  readonly of: PlanLens;

  constructor(uri: Uri, of: PlanLens) {
    super(toRange(of.range));
    this.uri = uri;
    this.of = of;
  }
}

/** With `planmark.codeLens`: progress above goals and phases, whose click lists their boxes; agenda and charts above the title. */
export function registerCodeLenses(plans: PlanService): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('planmark.codeLens')) changed.fire();
    }),
    languages.registerCodeLensProvider(PLAN_LANGUAGES, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => attempt('Code lenses', plans.log, () => lensesOf(plans, document)),
      resolveCodeLens: (lens) => attempt('Code lenses', plans.log, () => withCommand(lens, plans)),
    }),
  );
}

function lensesOf(plans: PlanService, document: TextDocument): CodeLens[] {
  if (!workspace.getConfiguration('planmark', document).get<boolean>('codeLens', false)) return [];
  const model = plans.get(document);
  if (!model?.isPlan) return [];
  return model.engine.codeLenses(model.plan).map((lens) => new LensOfPlan(document.uri, lens));
}

function withCommand(lens: CodeLens, plans: PlanService): CodeLens {
  if (!(lens instanceof LensOfPlan)) return lens;
  const { kind, index } = lens.of;
  if (kind === 'agenda') lens.command = { command: 'planmark.showAgenda', title: l10n.t('Agenda') };
  else if (kind === 'charts') lens.command = { command: 'planmark.showCharts', title: l10n.t('Charts') };
  else {
    const model = plans.at(lens.uri);
    const container = model && [...model.plan.goals, ...model.plan.phases][index];
    const progress = container && model.engine.progressBelow(container);
    // A lens without a command is taken for one that is still being looked for.
    if (!progress) lens.command = { command: '', title: l10n.t('not tracked') };
    else {
      const title = l10n.t('{0} of {1} done', progress.done, progress.total);
      const place = { node: { range: container.titleRange } };
      lens.command = { command: 'planmark.pickCheckboxes', title, arguments: [place] };
    }
  }
  return lens;
}
