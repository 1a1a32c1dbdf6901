import type { Page } from 'playwright-core';

/**
 * What VS Code in a page has written and finds again after a reload. It writes what extensions keep at once or after some
 * seconds, but its own state once a minute and when the window loses the focus, and not when the page goes.
 */

/** Waits until that text stands in something that is kept. */
export function whenKept(page: Page, text: string): Promise<void> {
  return until(page, text, async () => (await page.evaluate(readKept)).some(([, value]) => value.includes(text)));
}

/** Has VS Code keep the editors that are shown now, and waits until it has. */
export async function keepEditors(page: Page): Promise<void> {
  const shown = await page.locator('.editor-group-container .tab.active .label-name').allTextContents();
  await until(page, `the editors ${shown.join(', ')}`, async () => {
    await page.evaluate(loseFocus);
    const parts = (await page.evaluate(readKept)).filter(([key]) => key === 'memento/workbench.parts.editor');
    return parts.some(([, value]) => {
      const kept = shownEditors(JSON.parse(value) as EditorPart);
      return kept.length === shown.length && shown.every((name, group) => isOf(kept[group] ?? '', name));
    });
  });
}

/** Whole names, of files and of webviews: `Charts: plan.md` is not yet kept where `Charts: plan.md (pinned)` is. */
function isOf(editor: string, name: string): boolean {
  return editor.includes(`/${name}"`) || editor.includes(`"title":"${name}"`);
}

/** A promise is as good as true to `waitForFunction`. */
async function until(page: Page, what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (await isSo()) return;
    await page.waitForTimeout(300);
  }
  throw new Error(`VS Code did not keep ${what}`);
}

/** In the page: for a moment, as when a person looks at another window. */
function loseFocus(): void {
  document.hasFocus = () => false;
  window.dispatchEvent(new Event('blur'));
  Reflect.deleteProperty(document, 'hasFocus');
  window.dispatchEvent(new Event('focus'));
}

/** In the page: keys and values of all its databases. */
async function readKept(): Promise<[string, string][]> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept: [string, string][] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
      for (const [index, key] of keys.entries()) kept.push([String(key), String(values[index])]);
    }
    database.close();
  }
  return kept;
}

interface EditorPart {
  readonly 'editorpart.state'?: { readonly serializedGrid: { readonly root: Grid } };
}

/** A branch holds more of them, a leaf a group. */
interface Grid {
  readonly data: readonly Grid[] | Group;
}

interface Group {
  readonly editors: readonly { readonly value: string }[];
  /** Indices of `editors`, that of the one that is shown first. */
  readonly mru: readonly number[];
}

/** Of each group from left to right, what is written of the editor that it shows. */
function shownEditors({ 'editorpart.state': state }: EditorPart): string[] {
  const groupsIn = ({ data }: Grid): readonly Group[] => ('mru' in data ? [data] : data.flatMap(groupsIn));
  if (!state) return [];
  return groupsIn(state.serializedGrid.root).map(({ editors, mru: [shown = 0] }) => editors[shown]?.value ?? '');
}
