import { type Disposable, type TextEditor, workspace } from 'vscode';
import { moveRange } from '../core/text/moveRange';
import type { TextPosition, TextRange } from '../core/text/range';
import { fromRange } from './convertRange';

/** Has them followed while something is done that may wait. */
export async function withFollowedSelections<Result>(
  editor: TextEditor,
  act: (selections: FollowedSelections) => Promise<Result>,
): Promise<Result> {
  const selections = new FollowedSelections(editor);
  try {
    return await act(selections);
  } finally {
    selections.dispose();
  }
}

/**
 * Where the carets and selections stood when a command was called, in the text as it is now: what somebody else writes
 * meanwhile moves them. The editor itself hears of its selections later than of its text.
 */
export class FollowedSelections implements Disposable {
  private ranges: readonly TextRange[];
  private readonly isReversed: boolean;
  private readonly subscription: Disposable;

  constructor({ document, selections, selection }: TextEditor) {
    this.ranges = selections.map(fromRange);
    this.isReversed = selection.isReversed;
    this.subscription = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document) return;
      for (const { range, text } of contentChanges) {
        this.ranges = this.ranges.map((each) => moveRange(each, { range: fromRange(range), text }));
      }
    });
  }

  get current(): readonly TextRange[] {
    return this.ranges;
  }

  /** The caret of the first. */
  get active(): TextPosition {
    const { startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0 } = this.ranges[0] ?? {};
    return this.isReversed
      ? { line: startLine, character: startCharacter }
      : { line: endLine, character: endCharacter };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
