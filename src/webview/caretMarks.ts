import { setAttribute } from './element';

/** Shows which marks the caret of the editor stands in; `refresh` for marks that are drawn anew. */
export function caretMarks(root: HTMLElement): { show(keys: readonly string[]): void; refresh(): void } {
  let keys: readonly string[] = [];
  const refresh = () => {
    for (const mark of root.querySelectorAll('.mark[aria-current]')) {
      if (!keys.includes(mark.getAttribute('data-key') ?? '')) tell(mark, null);
    }
    for (const key of keys) {
      for (const mark of root.querySelectorAll(`.mark[data-key="${CSS.escape(key)}"]`)) {
        tell(mark, 'true');
      }
    }
  };
  return {
    show(next) {
      keys = next;
      refresh();
    },
    refresh,
  };
}

function tell(mark: Element, current: 'true' | null): void {
  setAttribute(mark, 'aria-current', current);
  const row = mark.closest('tr, li');
  if (row) setAttribute(row, 'data-caret', current);
}
