import { l10n, type QuickPickItem, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { LevelColumn } from '../core/edits/setLevel';
import type { Gap } from '../core/plan/plan';
import { contains } from '../core/text/range';
import { applyTextEdits } from './applyTextEdits';
import type { PlanRow } from './planRows';
import type { PlanModel, PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** What is set: a skill's level in a column, by its row's place among all gap rows, which an edit meanwhile may change. */
interface Target {
  readonly row: number;
  readonly name: string;
  readonly column: LevelColumn;
}

/** What a chart asks to be set: the level of a row in one of its columns. */
export interface LevelPlace {
  readonly uri: Uri;
  /** 0-based. */
  readonly line: number;
  readonly column: LevelColumn;
}

/** "Planmark: Set Level": one skill's level wherever it stands open, and the gaps beside it, in one undo step. */
export async function setLevel(plans: PlanService, of?: LevelPlace | PlanRow): Promise<void> {
  const document = await documentOf(plans, of);
  const model = document && (await plans.whenReady(document));
  if (document === undefined || model === undefined) return tellBriefly(l10n.t('Open a plan to set a level.'));
  const target = of ? targetAt(of, model) : (targetAtCaret(document, model) ?? (await pickSkill(model)));
  if (target === undefined) return;
  const rank = await pickLevel(model, target);
  if (rank === undefined) return;
  const isDone = (await write(document, target, rank, plans)) || (await write(document, target, rank, plans));
  if (!isDone) void window.showWarningMessage(l10n.t('The level was not set: the document cannot be edited.'));
}

function rowsOf({ plan }: PlanModel): readonly Gap[] {
  return plan.gapTables.flatMap(({ rows }) => rows);
}

async function documentOf(plans: PlanService, of?: LevelPlace | PlanRow): Promise<TextDocument | undefined> {
  if (of && 'uri' in of) return workspace.openTextDocument(of.uri);
  return (of ? undefined : window.activeTextEditor?.document) ?? plans.activeDocument;
}

/** A row of the tree by its name, too: its line may be of a text before this one. */
function targetAt(of: LevelPlace | PlanRow, model: PlanModel): Target | undefined {
  const rows = rowsOf(model);
  const isPlace = 'uri' in of;
  const line = isPlace ? of.line : of.node.range?.startLine;
  const named = isPlace ? rows : rows.filter(({ name }) => name === of.node.label);
  const gap = named.find(({ range }) => range.startLine === line) ?? (isPlace ? undefined : named[0]);
  return gap && { row: rows.indexOf(gap), name: gap.name, column: isPlace ? of.column : 'current' };
}

/** The row of the caret; in its required level that one, else the current. */
function targetAtCaret(document: TextDocument, model: PlanModel): Target | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { line, character } = editor.selection.active;
  const rows = rowsOf(model);
  const row = rows.findIndex(({ range }) => range.startLine === line);
  const gap = rows[row];
  if (gap === undefined) return undefined;
  return { row, name: gap.name, column: contains(gap.required.range, { line, character }) ? 'required' : 'current' };
}

async function pickSkill(model: PlanModel): Promise<Target | undefined> {
  const rows = rowsOf(model);
  if (rows.length === 0) {
    tellBriefly(l10n.t('This plan has no table of current and required levels.'));
    return undefined;
  }
  const names = new Set<string>();
  const items: (QuickPickItem & Target)[] = [];
  for (const [row, { name, current, table }] of rows.entries()) {
    if (names.has(name)) continue;
    names.add(name);
    items.push({ label: name, description: current.text, detail: table.title, row, name, column: 'current' });
  }
  return window.showQuickPick(items, {
    placeHolder: l10n.t('Which skill has another level now?'),
    matchOnDetail: true,
  });
}

async function pickLevel(model: PlanModel, { row, name, column }: Target): Promise<number | undefined> {
  const gap = rowsOf(model)[row];
  const choices = gap ? model.engine.levelChoices(model.plan, gap, column) : [];
  if (gap === undefined || choices.length === 0) {
    tellBriefly(l10n.t('Planmark knows no scale for this level.'));
    return undefined;
  }
  const items = choices.map(({ text, rank, definition }) => ({
    label: text,
    description: rank === gap[column].rank ? l10n.t('now') : '',
    detail: definition,
    rank,
  }));
  const placeHolder =
    column === 'current' ? l10n.t('Current level of {0}', name) : l10n.t('Required level of {0}', name);
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.rank;
}

/** False where the editor refused: the text had moved on, or is read-only. */
async function write(document: TextDocument, target: Target, rank: number, plans: PlanService): Promise<boolean> {
  const model = await plans.whenReady(document);
  const gap = model && rowsOf(model)[target.row];
  if (model === undefined || gap === undefined || gap.name !== target.name) return false;
  const edits = model.engine.setLevel(model.plan, model.lines, gap, target.column, rank);
  if (edits.length === 0) {
    tellBriefly(l10n.t('{0} has this level already.', target.name));
    return true;
  }
  if (!(await applyTextEdits(document, model.version, edits))) return false;
  const after = plans.get(document);
  const level = after && rowsOf(after)[target.row]?.[target.column].text;
  if (level !== undefined) tellBriefly(l10n.t('{0}: {1}', target.name, level));
  return true;
}
