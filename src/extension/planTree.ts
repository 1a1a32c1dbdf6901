import {
  commands,
  type Disposable,
  EventEmitter,
  Selection,
  type TextDocument,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
  TreeItemCheckboxState,
  type TreeView,
  window,
} from 'vscode';
import { attempt, registerCommand, runInBackground } from './boundary';
import { loadEngine } from './loadEngine';
import { moveInPlan, partDragging } from './moveParts';
import { NO_ROWS, type PlanRow, type PlanRows, updateRows } from './planRows';
import type { PlanModel, PlanService } from './planService';
import { planTreeItem } from './planTreeItem';
import { revealRange } from './revealRange';
import type { BoxWish } from './setTreeBoxes';

const VIEW = 'planmark.plan';

/** While one types, the rows of a long plan are made anew no more often than that they take a fifth of the time. */
const PATIENCE = 4;

/** The plan that is followed as rows: made anew only while it is seen, and told to VS Code by difference. */
export class PlanTree implements TreeDataProvider<PlanRow>, Disposable {
  readonly onDidChangeTreeData;
  readonly dragging: TreeDragAndDropController<PlanRow>;
  private readonly plans: PlanService;
  private readonly changed = new EventEmitter<PlanRow[] | undefined>();
  private readonly view: TreeView<PlanRow>;
  private readonly subscriptions: readonly Disposable[];
  private rows: PlanRows = NO_ROWS;
  private document: TextDocument | undefined;
  private model: PlanModel | undefined;
  private lastRevealed: string | undefined;
  /** What the last rows took. */
  private costMs = 0;
  private timer: HostTimer | undefined;

  constructor(plans: PlanService) {
    this.plans = plans;
    this.onDidChangeTreeData = this.changed.event;
    this.dragging = partDragging(plans, (id) => {
      this.update();
      return this.rows.byId.get(id);
    });
    this.view = window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
      dragAndDropController: this.dragging,
    });
    const { log } = plans;
    const update = () => {
      if (this.view.visible) attempt('Plan tree', log, () => this.update());
    };
    this.subscriptions = [
      this.changed,
      this.view,
      this.view.onDidChangeVisibility(update),
      this.view.onDidChangeCheckboxState(({ items }) => {
        const wishes = items.map(([row, state]) => ({ row, status: statusOf(state) }));
        runInBackground('Plan tree', log, this.setBoxes(wishes));
      }),
      plans.onDidChangeActive(update),
      plans.onDidChange((uri) => {
        if (uri.toString() !== plans.activeDocument?.uri.toString()) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(update, PATIENCE * this.costMs);
      }),
      registerCommand('planmark.revealRow', log, (id: string) => this.revealRow(id)),
      registerCommand('planmark.toggleTreeCheckbox', log, () => this.toggleFocused()),
      registerCommand('planmark.moveUp', log, (row?: PlanRow) => this.move('up', row)),
      registerCommand('planmark.moveDown', log, (row?: PlanRow) => this.move('down', row)),
    ];
  }

  getTreeItem(row: PlanRow): TreeItem {
    return planTreeItem(row);
  }

  getChildren(row?: PlanRow): PlanRow[] {
    if (row) return [...row.children];
    attempt('Plan tree', this.plans.log, () => this.refreshRows());
    return [...this.rows.roots];
  }

  getParent(row: PlanRow): PlanRow | undefined {
    return row.parent;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }

  private update(): void {
    const changed = this.refreshRows();
    if (changed === 'all') this.changed.fire(undefined);
    else if (changed.length > 0) this.changed.fire([...changed]);
  }

  /** Brings the rows to the present version of the text; their ranges hold after it. */
  private refreshRows(): readonly PlanRow[] | 'all' {
    const document = this.plans.activeDocument;
    const model = this.plans.active;
    if (document === this.document && model === this.model) return [];
    const start = performance.now();
    const before = document === this.document ? this.rows : NO_ROWS;
    const nodes = model ? model.engine.buildTree(model.analysis) : [];
    const { changed, ...rows } = updateRows(before, nodes, `${document?.uri.toString() ?? ''}|`);
    const isOther = document !== this.document;
    this.rows = rows;
    this.document = document;
    this.model = model;
    this.costMs = performance.now() - start;
    return isOther ? 'all' : changed;
  }

  /** A second call for the same row, as a double click or a second Enter gives, moves the focus to the editor. */
  private async revealRow(id: string): Promise<void> {
    this.update();
    const range = this.rows.byId.get(id)?.node.range;
    if (!range || !this.document) return;
    const isSecond = this.lastRevealed === id;
    this.lastRevealed = isSecond ? undefined : id;
    const editor = await revealRange(this.document.uri, range, { preserveFocus: !isSecond });
    // With the focus goes the selection: one Enter too many would replace it.
    if (isSecond) editor.selection = new Selection(editor.selection.start, editor.selection.start);
  }

  private async toggleFocused(): Promise<void> {
    const rows = (await this.focusedRows()).filter(({ node }) => node.box !== null);
    const [first] = rows;
    if (first === undefined) {
      await commands.executeCommand('list.toggleExpand');
      return;
    }
    const status = first.node.box?.state === 'done' ? 'planned' : 'done';
    await this.setBoxes(rows.map((row) => ({ row, status })));
  }

  /** The row that was clicked, else the focused one: it keeps the focus, so that the next key moves it on. */
  private async move(to: 'up' | 'down', clicked: PlanRow | undefined): Promise<void> {
    this.update();
    const [row] = clicked ? [clicked] : await this.focusedRows();
    const range = row && this.rows.byId.get(row.id)?.node.range;
    if (!range || !this.document) return;
    await moveInPlan(this.document, this.plans, range, to);
    this.update();
  }

  /**
   * The selection where it holds the focused row, else that row alone. The focus itself is not in the API: the row is
   * found as the one that the list adds to, or takes from, the selection and back.
   */
  private async focusedRows(): Promise<readonly PlanRow[]> {
    const before = this.view.selection;
    await commands.executeCommand('list.toggleSelection');
    const after = this.view.selection;
    await commands.executeCommand('list.toggleSelection');
    const added = after.filter((row) => !before.includes(row));
    return added.length > 0 ? added : before;
  }

  async setBoxes(wishes: readonly BoxWish[]): Promise<void> {
    const { document } = this;
    if (document === undefined) return;
    const { setTreeBoxes } = await loadEngine();
    await setTreeBoxes(document, wishes, this.plans, () => {
      this.update();
      return this.rows;
    });
    // The view has drawn the wish already: show what is true, whatever came of it.
    this.update();
    this.changed.fire(wishes.map(({ row }) => row).filter((row) => this.rows.byId.get(row.id) === row));
  }
}

function statusOf(state: TreeItemCheckboxState): BoxWish['status'] {
  return state === TreeItemCheckboxState.Checked ? 'done' : 'planned';
}
