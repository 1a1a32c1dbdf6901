import { Disposable, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { attempt } from './boundary';
import { toRange } from './convertRange';
import type { PlanService } from './planService';

/** With `planmark.decorations`: what is overdue in the colour of warnings, what is done paler, in what can be seen. */
export function registerDecorations(plans: PlanService): Disposable {
  const overdue = window.createTextEditorDecorationType({
    color: new ThemeColor('planmark.overdueForeground'),
    overviewRulerColor: new ThemeColor('planmark.overdueForeground'),
  });
  const done = window.createTextEditorDecorationType({ opacity: '0.75' });
  const decorated = new WeakSet<TextEditor>();

  const draw = (editor: TextEditor) =>
    attempt('Decorations', plans.log, () => {
      const { document } = editor;
      const isAsked = workspace.getConfiguration('planmark', document).get<boolean>('decorations', false);
      if (!isAsked && !decorated.has(editor)) return;
      const model = isAsked ? plans.get(document) : undefined;
      const found = model?.isPlan
        ? editor.visibleRanges.map(({ start, end }) =>
            model.engine.decorationsIn(model.analysis, { startLine: start.line, endLine: end.line }),
          )
        : [];
      decorated.add(editor);
      editor.setDecorations(
        overdue,
        found.flatMap((each) => each.overdue.map(toRange)),
      );
      editor.setDecorations(
        done,
        found.flatMap((each) => each.done.map(toRange)),
      );
    });
  const drawAll = () => window.visibleTextEditors.forEach(draw);
  drawAll();
  return Disposable.from(
    overdue,
    done,
    window.onDidChangeVisibleTextEditors(drawAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
    plans.onDidChange((uri) => {
      for (const editor of window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) draw(editor);
      }
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('planmark.decorations')) drawAll();
    }),
  );
}
