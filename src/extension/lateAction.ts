import { CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode';

/** A quick fix whose edit is made when it is chosen or looked at, from the text as it is then. */
export class LateAction extends CodeAction {
  private readonly makeEdit: () => WorkspaceEdit;

  constructor(title: string, makeEdit: () => WorkspaceEdit) {
    super(title, CodeActionKind.QuickFix);
    this.makeEdit = makeEdit;
  }

  complete(): this {
    this.edit = this.makeEdit();
    return this;
  }
}
