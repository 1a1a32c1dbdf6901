import { type Position, Range, type Selection, TextEdit } from 'vscode';
import type { TextPosition, TextRange } from '../core/text/range';
import type { TextEdit as CoreTextEdit } from '../core/text/textEdit';

export function toRange(range: TextRange): Range {
  return new Range(range.startLine, range.startCharacter, range.endLine, range.endCharacter);
}

export function fromRange(range: Range | Selection): TextRange {
  return {
    startLine: range.start.line,
    startCharacter: range.start.character,
    endLine: range.end.line,
    endCharacter: range.end.character,
  };
}

export function fromPosition({ line, character }: Position): TextPosition {
  return { line, character };
}

export function toTextEdit(edit: CoreTextEdit): TextEdit {
  return TextEdit.replace(toRange(edit.range), edit.newText);
}
