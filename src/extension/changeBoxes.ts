import { l10n, type TextDocument, window, workspace } from 'vscode';
import type { Analysis, Progress } from '../core/analysis/analysis';
import type { BoxChange, BoxText } from '../core/edits/changeBoxes';
import type { Consequences } from '../core/edits/consequences';
import type { Milestone, Task } from '../core/plan/plan';
import { contains } from '../core/text/range';
import type { TextEdit } from '../core/text/textEdit';
import type { BoxState } from '../core/values/box';
import { applyTextEdits } from './applyTextEdits';
import { runSoon } from './boundary';
import type { PlanModel, PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** What came of it: something was written, there was nothing to write, or the document cannot be edited, as the user was told. */
export type BoxesChanged = 'done' | 'nothing' | 'refused';

/** Writes what `change` makes of a plan, in one undo step, and tells how it stands then; made anew for a text that has moved on. */
export async function changeBoxes(
  document: TextDocument,
  plans: PlanService,
  change: (text: BoxText, model: PlanModel) => BoxChange,
): Promise<BoxesChanged> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const model = await plans.whenReady(document);
    if (model === undefined) return 'nothing';
    const { plan, problems, lines } = model;
    const consequences = consequencesIn(document);
    const text = consequences ? { plan, problems, lines, analysis: model.analysis, consequences } : model;
    const { edits, marks } = change(text, model);
    if (edits.length === 0) return 'nothing';
    if (!(await applyTextEdits(document, model.version, edits))) continue;
    announceSoon(document, marks, plans);
    return 'done';
  }
  void window.showWarningMessage(l10n.t('The checkbox was not changed: the document cannot be edited.'));
  return 'refused';
}

/** Somebody else may answer each change by one of their own. */
const MOST_ATTEMPTS = 5;

/** What the user has switched on; undefined where that is nothing. */
function consequencesIn({ uri }: TextDocument): Consequences | undefined {
  const settings = workspace.getConfiguration('planmark', uri);
  const propagate = settings.get<Consequences['propagate']>('propagateCheckboxes', 'off');
  const stampsDone = settings.get('stampDone', false);
  const renewsUpdated = settings.get('renewLastUpdated', false);
  return propagate !== 'off' || stampsDone || renewsUpdated ? { propagate, stampsDone, renewsUpdated } : undefined;
}

/** The command is done once the text is written: what follows from it is found out after that, together with the findings. */
function announceSoon(document: TextDocument, marks: readonly TextEdit[], plans: PlanService): void {
  const { version } = document;
  runSoon('Telling what was changed', plans.log, () => {
    if (document.version === version) announce(marks, plans.get(document));
  });
}

/** `Done: Read the book · 3 of 9` */
function announce(marks: readonly TextEdit[], model: PlanModel | undefined): void {
  const [mark, ...others] = marks;
  if (mark === undefined || model === undefined) return;
  const changed = nodeOf(mark, model);
  if (others.some((other) => nodeOf(other, model) !== changed)) {
    tellBriefly(l10n.t('{0} checkboxes changed.', marks.length));
    return;
  }
  if (!changed?.state) return;
  const progress = progressAround(changed, model.analysis);
  const said = sentence(changed.text, changed.state);
  tellBriefly(progress ? l10n.t('{0} · {1} of {2}', said, progress.done, progress.total) : said);
}

function sentence(task: string, state: BoxState): string {
  switch (state) {
    case 'open':
      return l10n.t('Open: {0}', task);
    case 'active':
      return l10n.t('In progress: {0}', task);
    case 'done':
      return l10n.t('Done: {0}', task);
    case 'cancelled':
      return l10n.t('Cancelled: {0}', task);
    default:
      return state satisfies never;
  }
}

/** What the written mark belongs to: its place has not moved, as nothing is written before it on its line. */
function nodeOf({ range }: TextEdit, { plan }: PlanModel): Task | Milestone | undefined {
  const place = { line: range.startLine, character: range.startCharacter };
  return [...plan.tasks, ...plan.milestones].find(({ box, status }) => {
    const written = box?.range ?? status?.range;
    return written !== undefined && contains(written, place);
  });
}

/** Of its goal, else of the nearest heading. */
function progressAround(leaf: Task | Milestone, { progress }: Analysis): Progress | undefined {
  let nearest: Progress | undefined;
  for (let node: Task['parent'] | null = leaf.parent; node !== null; node = node.parent) {
    const found = 'titleRange' in node ? progress.get(node) : undefined;
    if (found && node.kind === 'goal') return found;
    nearest ??= found;
  }
  return nearest;
}
