import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './runToEnd';
import { copySample, type Sample } from './sample';
import { startServer } from './server';
import { calmSettings } from './workbench';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Builds the extension and shows a copy of the sample with it: in the desktop VS Code, or in a browser tab. */
async function start(): Promise<void> {
  const { code, output } = await runToEnd(process.execPath, ['esbuild.mjs'], root);
  if (code !== 0) {
    throw new Error(`The extension could not be built:\n${output}`);
  }
  const sample = await copySample();
  const reason = await whyNoDesktop();
  if (!reason) {
    openDesktop(sample);
    return;
  }
  console.log(`${reason} The embedded one takes its place.`);
  await serve(sample);
}

/** Why there is no desktop VS Code to use, as a sentence; undefined when there is one. */
async function whyNoDesktop(): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'There is no display for a desktop VS Code.';
  }
  // Inside of a remote window `code` is a stub that cannot load an extension in development.
  const isStub = process.env.VSCODE_IPC_HOOK_CLI !== undefined;
  const { code, output } = isStub ? { code: 127, output: '' } : await runDesktop(['--version']);
  const version = output.match(/^(\d+)\.(\d+)\.\d+/m);
  if (code !== 0 || !version) {
    return 'No desktop VS Code is on the PATH.';
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  const [major = 0, minor = 0] = manifest.engines.vscode.replace('^', '').split('.').map(Number);
  const isTooOld = Number(version[1]) < major || (Number(version[1]) === major && Number(version[2]) < minor);
  return isTooOld
    ? `The desktop VS Code is ${version[0]}, and the extension needs ${manifest.engines.vscode}.`
    : undefined;
}

function openDesktop({ folder, file }: Sample): void {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, file];
  const isWindows = process.platform === 'win32';
  const quoted = isWindows ? args.map((each) => `"${each}"`) : args;
  spawn('code', quoted, { stdio: 'ignore', detached: true, shell: isWindows }).unref();
  console.log(`Planmark is open in VS Code, with a copy of the sample in ${folder}.`);
}

function runDesktop(args: readonly string[]): Promise<{ code: number; output: string }> {
  return process.platform === 'win32' ? runToEnd('cmd', ['/c', 'code', ...args]) : runToEnd('code', args);
}

async function serve(sample: Sample): Promise<void> {
  const server = await startServer();
  try {
    await server.writeSettings(calmSettings);
    const url = server.url(sample.folder, [
      ['openFile', server.uri(sample.file)],
      ['extensionDevelopmentPath', server.uri(await server.linkExtension(root))],
    ]);
    console.log(`\nPlanmark is open at ${url}\nCtrl+C ends it.`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await server.stop();
    await rm(dirname(sample.folder), { recursive: true, force: true });
  }
}
