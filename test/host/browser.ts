import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { installVSCode } from './install';
import { runToEnd } from './runToEnd';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));

const quietFlags = [
  // Whatever VS Code looks for outside of this machine is not found, at once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser; end it with `browser.close()`. It also ends when this process does. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({ executablePath, args: quietFlags, env: { ...process.env, ...(await fontEnvironment()) } });
}

/**
 * The browser that drives the workbench: CHROME_PATH, an installed Chrome, Chromium or Edge, or the one that npm carries
 * (for Linux). Only where that one misses its libraries, and we may, does Debian's package come in.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct it, or unset it to have one chosen.`);
    }
    return chosen;
  }
  for (const candidate of installedBrowsers()) {
    if (existsSync(candidate) && !(await whyNot(candidate))) {
      return candidate;
    }
  }
  return bundledBrowser();
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    const paths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => paths.map((path) => join(root, path)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Why the browser does not start here, or undefined when it does. */
async function whyNot(executable: string): Promise<string | undefined> {
  if (process.platform === 'win32') {
    return undefined; // There `--version` opens a window.
  }
  const { code, output } = await runToEnd(executable, ['--version', '--no-sandbox']);
  return code === 0 ? undefined : output.trim().split('\n')[0] || `exit code ${code}`;
}

async function bundledBrowser(): Promise<string> {
  const executable = await unpackChromium();
  const reason = await whyNot(executable);
  if (!reason) {
    return executable;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`The Chromium from npm does not start here (${reason}); installing Debian's.`);
    await runToEnd('apt-get', ['update']);
    await runToEnd('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
    if (existsSync('/usr/bin/chromium') && !(await whyNot('/usr/bin/chromium'))) {
      return '/usr/bin/chromium';
    }
  }
  throw new Error(`No browser starts here (${reason}). Install Chrome or Chromium, or set CHROME_PATH to one.`);
}

/** Unpacks to a name of its own and renames: two processes at once do no harm, and half a browser is never used. */
async function unpackChromium(): Promise<string> {
  const { node } = await installVSCode();
  const folder = join(modules, '.chromium');
  if (!existsSync(folder)) {
    if (!existsSync(join(modules, '@sparticuz'))) {
      throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to one.');
    }
    const draft = `${folder}-${process.pid}`;
    await mkdir(draft, { recursive: true });
    const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    // It unpacks into the temporary folder, and takes whatever lies there under the name `chromium` for its own.
    const outcome = await runToEnd('env', [`TMPDIR=${draft}`, node, '--eval', script], join(modules, '..'));
    if (outcome.code !== 0) {
      throw new Error(`Chromium could not be unpacked into ${folder}: ${outcome.output.trim().split('\n')[0]}`);
    }
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  return join(folder, 'chromium');
}

/** Machines without a desktop have no emoji, and plans are full of them: the fonts come with us. */
async function fontEnvironment(): Promise<Record<string, string>> {
  const emoji = join(modules, '@expo-google-fonts', 'noto-color-emoji', '400Regular');
  if (process.platform !== 'linux' || !existsSync(emoji)) {
    return {};
  }
  const file = join(modules, '.fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(modules, '.chromium', 'fonts')}</dir>
  <dir>${emoji}</dir>
  <cachedir>${join(modules, '.fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
