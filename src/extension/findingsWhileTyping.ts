import type { TextChange } from '../core/document/planDocument';
import type { Finding } from '../core/rules/finding';
import { moveRange } from '../core/text/moveRange';
import { type TextRange, touch } from '../core/text/range';

/** How long a line is left alone after the last key. */
export const PATIENCE_MS = 1000;

/** What stands on the screen: enough to know it again after an edit. */
type Shown = Pick<Finding, 'rule' | 'range'>;

export interface Choice<Each> {
  readonly shown: readonly Each[];
  /** When, by the caller's clock, one that waits is due; null where none waits. */
  readonly dueAt: number | null;
}

/**
 * Which findings of one document to show while somebody types in it: a new one on a line that is being edited waits until
 * no caret is on that line, or until nothing was typed there for a second. All others are shown at once, and so are those
 * that stood there before. Times are milliseconds of any clock, but always of the same one.
 */
export class FindingsWhileTyping {
  #shown: readonly Shown[] = [];
  /** By the lines that were typed in. */
  #typedAt: ReadonlyMap<number, number> = new Map();

  /** Takes note of what was typed; the changes as the editor tells them. */
  typed(changes: readonly TextChange[], now: number): void {
    for (const change of changes) {
      this.#follow(change);
      const { startLine } = change.range;
      const recent = [...this.#typedAt].filter(([, typedAt]) => typedAt + PATIENCE_MS > now);
      this.#typedAt = new Map([...recent, [startLine, now], [startLine + lineBreaksIn(change), now]]);
    }
  }

  /** Takes note of what is no typing, such as an undo: that never leaves half a word. */
  changed(changes: readonly TextChange[]): void {
    for (const change of changes) this.#follow(change);
  }

  /** @param caretLines 0-based lines with a caret in any editor of the document */
  choose<Each extends Shown>(findings: readonly Each[], caretLines: readonly number[], now: number): Choice<Each> {
    const busyLines = [...this.#typedAt].flatMap(([line, typedAt]) => {
      const dueAt = typedAt + PATIENCE_MS;
      return dueAt > now && caretLines.includes(line) ? [{ line, dueAt }] : [];
    });
    const dueTimes: number[] = [];
    const shown = findings.filter((finding) => {
      const busy = busyLines.filter(({ line }) => isOn(finding.range, line));
      if (busy.length === 0 || this.#stoodThere(finding)) return true;
      dueTimes.push(Math.max(...busy.map(({ dueAt }) => dueAt)));
      return false;
    });
    this.#shown = shown.map(({ rule, range }) => ({ rule, range }));
    return { shown, dueAt: dueTimes.length === 0 ? null : Math.min(...dueTimes) };
  }

  #stoodThere({ rule, range }: Shown): boolean {
    return this.#shown.some((other) => other.rule === rule && touch(other.range, range));
  }

  #follow(change: TextChange): void {
    this.#shown = this.#shown.map(({ rule, range }) => ({ rule, range: moveRange(range, change) }));
    const { startLine, endLine } = change.range;
    const shift = lineBreaksIn(change) - (endLine - startLine);
    this.#typedAt = new Map(
      [...this.#typedAt]
        .filter(([line]) => line < startLine || line > endLine)
        .map(([line, typedAt]) => [line > endLine ? line + shift : line, typedAt]),
    );
  }
}

function lineBreaksIn({ text }: TextChange): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

function isOn({ startLine, endLine }: TextRange, line: number): boolean {
  return line >= startLine && line <= endLine;
}
