import { createWriteStream, existsSync, statSync, type WriteStream, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser';
import { startServer } from './server';
import { openWorkbench } from './workbench';

/** A line of the tests' output that is their result and not for people: the worker has no other way to hand it out. */
const resultMark = 'PLANMARK_RESULTS ';
/** The gutter of the reporter's lines; all others are VS Code's own. */
const reporterMark = '│ ';
const timeLimitSeconds = 300;

interface Arguments {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly userDataFolder?: string;
  readonly extensionsFolder?: string;
  readonly folder?: string;
  readonly file?: string;
}

/**
 * Behaves like `code --extensionDevelopmentPath=… --extensionTestsPath=…`: runs the tests in the embedded VS Code, prints
 * their report and gives their exit code. PLANMARK_EXTENSION_HOST=web chooses the web worker host, PLANMARK_RESULTS
 * names the file for the result. What VS Code says besides goes to `out/logs`.
 */
export async function launch(argv: readonly string[]): Promise<number> {
  const { userDataFolder, extensionsFolder, ...paths } = parse(argv);
  const webExtension = process.env.PLANMARK_EXTENSION_HOST === 'web';
  const settings = await readSettings(userDataFolder);
  const log = await openLog(webExtension ? 'web' : 'node');
  const server = await startServer(extensionsFolder ? { extensionsFolder } : {});
  try {
    const browser = await launchBrowser();
    try {
      const code = await new Promise<number>((done, fail) => {
        const onLog = (type: string, args: readonly unknown[]) => {
          const text = args.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ');
          take(type, text, log);
          if (/extension host.* terminated unexpectedly/i.test(text)) {
            fail(new Error(`The extension host ended before the tests did. See ${log.path}.`));
          }
        };
        openWorkbench({
          ...paths,
          server,
          browser,
          settings,
          webExtension,
          onLog,
          onExit: (code) => done(code ?? 1),
        }).catch(fail);
        browser.on('disconnected', () => fail(new Error('The browser ended before the tests did.')));
        const late = () => fail(new Error(`The tests took more than ${timeLimitSeconds} s. See ${log.path}.`));
        setTimeout(late, timeLimitSeconds * 1000).unref();
      });
      if (code !== 0) {
        console.log(`What VS Code said meanwhile is in ${log.path}.`);
      }
      return code;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    log.end();
  }
}

async function openLog(name: string): Promise<WriteStream> {
  const file = fileURLToPath(new URL(`../../out/logs/vscode-${name}.log`, import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  return createWriteStream(file);
}

/** Parts the tests' report and result from what VS Code logs, and shows its errors: a broken bundle is only told there. */
function take(type: string, text: string, log: WriteStream): void {
  const file = process.env.PLANMARK_RESULTS;
  if (text.startsWith(resultMark) && file) {
    writeFileSync(file, text.slice(resultMark.length));
  } else if (text.startsWith(reporterMark)) {
    console.log(text.slice(reporterMark.length));
  } else {
    log.write(`[${type}] ${text}\n`);
    if (type === 'error' && text.includes('out/test/vscode/')) {
      console.error(text);
    }
  }
}

function parse(argv: readonly string[]): Arguments {
  const flag = (name: string) =>
    argv
      .find((each) => each.startsWith(`--${name}=`))
      ?.split('=')
      .slice(1)
      .join('=');
  const path = (name: string) => {
    const value = flag(name);
    return value === undefined ? undefined : resolve(value);
  };
  const extensionDevelopmentPath = path('extensionDevelopmentPath');
  const extensionTestsPath = path('extensionTestsPath');
  if (!extensionDevelopmentPath || !extensionTestsPath) {
    throw new Error('The launcher only runs tests: give it --extensionDevelopmentPath= and --extensionTestsPath=.');
  }
  const named = argv.filter((each) => !each.startsWith('-') && existsSync(each)).map((each) => resolve(each));
  const isFolder = (each: string) => statSync(each).isDirectory();
  const all = {
    extensionDevelopmentPath,
    extensionTestsPath,
    userDataFolder: path('user-data-dir'),
    extensionsFolder: path('extensions-dir'),
    folder: named.find(isFolder),
    file: named.find((each) => !isFolder(each)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Arguments;
}

async function readSettings(userDataFolder: string | undefined): Promise<Record<string, unknown>> {
  const file = join(userDataFolder ?? '', 'User', 'settings.json');
  return userDataFolder && existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}
