import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { keepEditors } from './keptState';
import type { Payload, Server } from './server';

export interface WorkbenchOptions {
  readonly browser: Browser;
  readonly server: Server;
  /** Absolute, as all paths here. Without it the window is empty. */
  readonly folder?: string;
  /** A file to show from the start. */
  readonly file?: string;
  readonly extensionDevelopmentPath?: string;
  /** A bundle whose exported `run()` the extension host calls. The page then needs `onLog` and `onExit`. */
  readonly extensionTestsPath?: string;
  /** Run the extension's `browser` bundle in the web worker host instead of `main` in the Node host. */
  readonly webExtension?: boolean;
  /** The user's settings. The server keeps them, so pages that are open at the same time share the last ones written. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The id of a theme, such as `Light 2026` or `Default High Contrast`; `Dark 2026` unless given. */
  readonly theme?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** An IANA name, for the page. */
  readonly timeZone?: string;
  /** With the page before it loads anything. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly onLog?: (type: string, args: readonly unknown[]) => void;
  readonly onExit?: (code: number) => void;
}

/** What a newcomer's VS Code says unasked, and what would differ from run to run. */
export const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'workbench.reduceMotion': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

const defaultTheme = 'Dark 2026';

/**
 * Opens the workbench in a browser context of its own and waits until VS Code says that it is restored and wears the
 * theme. With tests it does not wait: they begin by themselves.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Page> {
  const settings = userSettings(options);
  await options.server.writeSettings(settings);
  const context = await options.browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: 'en-US',
    ...(options.timeZone ? { timezoneId: options.timeZone } : {}),
  });
  // tsx wraps the named functions of a test in this helper of its own, also those that are sent to the page.
  await context.addInitScript('globalThis.__name ??= (target) => target');
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: options.server.origin });
  const page = await context.newPage();
  await options.prepare?.(page);
  if (options.extensionTestsPath) {
    await page.exposeFunction('codeAutomationLog', options.onLog ?? (() => {}));
    await page.exposeFunction('codeAutomationExit', options.onExit ?? (() => {}));
  }
  await page.addInitScript(setDefaults, { ...settings, ...(await webWorkerHost(options)) });
  await page.goto(options.server.url(options.folder, await payload(options)), { timeout: 90_000 });
  if (options.extensionTestsPath) {
    return page;
  }
  await whenRestored(page);
  await page.locator(`.monaco-workbench.${await themeClass(options)}`).waitFor();
  return page;
}

/** Loads the window anew, with the editors that were open: VS Code restores none where the address names a file to open. */
export async function loadAnew(page: Page): Promise<void> {
  await keepEditors(page);
  const url = new URL(page.url());
  const pairs = JSON.parse(url.searchParams.get('payload') ?? '[]') as Payload[];
  url.searchParams.set('payload', JSON.stringify(pairs.filter(([key]) => key !== 'openFile')));
  await page.goto(url.href, { timeout: 90_000 });
  await whenRestored(page);
}

/**
 * Waits for the workbench of a page that was loaded or reloaded: its editors are restored, and what the extensions
 * contribute is known (they may not run yet). What VS Code does when idle, for seconds on a busy machine, is not awaited.
 */
export async function whenRestored(page: Page): Promise<void> {
  const isThere = () =>
    ['code/didStartWorkbench', 'code/didLoadExtensions'].every((mark) => performance.getEntriesByName(mark).length > 0);
  await page.waitForFunction(isThere, undefined, { timeout: 60_000 });
}

async function payload(options: WorkbenchOptions): Promise<Payload[]> {
  const { server, file, extensionDevelopmentPath: folder, extensionTestsPath: tests } = options;
  const link = folder && (await server.linkExtension(folder));
  const pairs: [string, string | undefined][] = [
    ['openFile', file],
    ['extensionDevelopmentPath', link],
    // VS Code runs the tests in the host of the extension that holds them: they must be seen to lie in it.
    ['extensionTestsPath', folder && link && tests && join(link, relative(folder, tests))],
  ];
  return pairs.flatMap(([key, path]): Payload[] => (path ? [[key, server.uri(path)]] : []));
}

function userSettings({ theme = defaultTheme, settings }: WorkbenchOptions): object {
  return { ...calmSettings, 'workbench.colorTheme': theme, ...settings };
}

/**
 * Runs in the page. The settings of a user come from the server and may come late; what the page itself names as the
 * defaults is there from the first moment. So they are written into the configuration that the server puts into the page.
 */
function setDefaults(configurationDefaults: object): void {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta) {
      observer.disconnect();
      const configuration = JSON.parse(meta.dataset.settings ?? '{}') as object;
      meta.dataset.settings = JSON.stringify({ ...configuration, configurationDefaults });
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * The setting that has the page run the extension's `browser` bundle. The documented `extensionDevelopmentKind` is not
 * heeded when the manifest names a bundle for Node as well.
 */
async function webWorkerHost({ webExtension, extensionDevelopmentPath }: WorkbenchOptions): Promise<object> {
  if (!webExtension || !extensionDevelopmentPath) {
    return {};
  }
  const { publisher, name } = await readManifest<{ publisher: string; name: string }>(extensionDevelopmentPath);
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

/** What the workbench has in its `class` when it wears the theme, as in `vscode-theme-defaults-themes-2026-dark-json`. */
async function themeClass({ server, theme = defaultTheme }: WorkbenchOptions): Promise<string> {
  for (const name of await readdir(server.builtInExtensions)) {
    if (name.startsWith('theme-')) {
      const { contributes } = await readManifest<ThemeManifest>(join(server.builtInExtensions, name));
      const path = contributes.themes?.find(({ id }) => id === theme)?.path;
      if (path) {
        return `vscode-${name}-${path.replace('./', '').replaceAll(/[^\w-]/g, '-')}`;
      }
    }
  }
  throw new Error(
    `There is no theme of the id "${theme}". Known ones are Dark 2026, Light 2026, Default High Contrast.`,
  );
}

interface ThemeManifest {
  readonly contributes: { readonly themes?: readonly { readonly id?: string; readonly path: string }[] };
}

async function readManifest<Manifest>(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
