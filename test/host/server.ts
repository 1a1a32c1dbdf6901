import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedVSCode, installVSCode } from './install';
import { runToEnd } from './runToEnd';

export interface ServerOptions {
  /** Packaged extensions to install before the start. */
  readonly vsix?: readonly string[];
  /** Where the server keeps its data; a new temporary folder, removed by `stop()`, unless given. */
  readonly dataFolder?: string;
  readonly extensionsFolder?: string;
  /** For the server and the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** An IANA name, for the extension host; the page has its own (see `openWorkbench`). */
  readonly timeZone?: string;
}

/** A VS Code server on a free port of this machine, reachable from this machine only. */
export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly version: string;
  /** Where the server keeps its data, logs among them. */
  readonly dataFolder: string;
  /** The folder of the extensions that VS Code brings along. */
  readonly builtInExtensions: string;
  /** The page for a folder, or for an empty window. The payload is a list of pairs, as the workbench understands them. */
  url(folder: string | undefined, payload?: readonly Payload[]): string;
  /** What the page calls a file or folder on this machine. */
  uri(path: string): string;
  /** Another path to an extension in development; see the function. */
  linkExtension(folder: string): Promise<string>;
  /** Replaces the user's settings; open pages follow. */
  writeSettings(settings: object): Promise<void>;
  /** Ends the server and its extension hosts. */
  stop(): Promise<void>;
}

export type Payload = readonly [key: string, value: string];

/** Starts a server and waits until it serves pages. The error, if it does not, holds the end of its output. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const vscode = await installVSCode();
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'planmark-server-')));
  const folders = [`--server-data-dir=${dataFolder}`];
  if (options.extensionsFolder) {
    folders.push(`--extensions-dir=${options.extensionsFolder}`);
  }
  const removeData = async () => {
    if (!options.dataFolder) {
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  try {
    for (const file of options.vsix ?? []) {
      await installExtension(vscode, file, folders);
    }
    const child = spawnServer(vscode, folders, options);
    const authority = `127.0.0.1:${await whenReady(child)}`;
    const stop = async () => {
      await end(child);
      await removeData();
    };
    return describeServer(vscode, authority, dataFolder, stop);
  } catch (error) {
    await removeData();
    throw error;
  }
}

function describeServer(vscode: EmbeddedVSCode, authority: string, dataFolder: string, stop: Server['stop']): Server {
  const origin = `http://${authority}`;
  return {
    origin,
    dataFolder,
    stop,
    version: vscode.version,
    builtInExtensions: join(vscode.folder, 'extensions'),
    uri: (path) => `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`,
    linkExtension: (folder) => linkExtension(dataFolder, folder),
    writeSettings: (settings) => writeSettings(dataFolder, settings),
    url: (folder, payload = []) => {
      const pairs = JSON.stringify([['skipWelcome', 'true'], ...payload]);
      return `${origin}/?${new URLSearchParams({ ...(folder ? { folder } : { ew: 'true' }), payload: pairs })}`;
    },
  };
}

async function writeSettings(dataFolder: string, settings: object): Promise<void> {
  const folder = join(dataFolder, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * VS Code puts the themes that lie inside of an extension in development in the place of the user's choice. The embedded
 * VS Code lies inside of this repository, with all of its own themes. Seen through a link it does not.
 */
async function linkExtension(dataFolder: string, folder: string): Promise<string> {
  const link = join(dataFolder, 'development', basename(folder));
  await mkdir(dirname(link), { recursive: true });
  if (!existsSync(link)) {
    await symlink(folder, link, 'dir');
  }
  return link;
}

async function installExtension(vscode: EmbeddedVSCode, file: string, folders: readonly string[]): Promise<void> {
  const args = [
    join('out', 'server-main.js'),
    ...folders,
    '--accept-server-license-terms',
    '--install-extension',
    resolve(file),
  ];
  const { code, output } = await runToEnd(vscode.node, args, vscode.folder);
  if (code !== 0 || !output.includes('successfully installed')) {
    throw new Error(`${file} could not be installed into the embedded VS Code:\n${output}`);
  }
}

function spawnServer(vscode: EmbeddedVSCode, folders: readonly string[], options: ServerOptions): ChildProcess {
  const args = [
    ...[fileURLToPath(new URL('serve.mjs', import.meta.url)), join(vscode.folder, 'out', 'server-main.js')],
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver'],
    ...folders,
  ];
  const timeZone = options.timeZone ? { TZ: options.timeZone } : {};
  const env = { ...process.env, ...options.env, ...timeZone };
  // Its input stays open as long as this process lives: that is how the server learns of our end, however it came.
  // A process group of its own, so that Ctrl+C reaches us first and its children can be ended with it.
  return spawn(vscode.node, args, { cwd: vscode.folder, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
}

function whenReady(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) =>
      reject(new Error(`The embedded VS Code ${why}. Its last words:\n${output.slice(-3000)}`));
    const timer = setTimeout(() => {
      child.kill();
      fail('did not become ready within 60 s');
    }, 60_000);
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
      const port = output.match(/Web UI available at \S+?:(\d+)/)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', (error) => fail(`could not be started (${error.message})`));
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

/** The negative number names the group that the server leads. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? Number.NaN), signal);
  } catch {
    child.kill(signal);
  }
}
