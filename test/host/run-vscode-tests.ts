import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleTests, type ExtensionHost, installSecondExtension, testBundles } from './bundleTests';
import { copySample } from './sample';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = fileURLToPath(new URL('launcher.mjs', import.meta.url));

/** What a user would have set; the date makes the findings the same on every day. */
const settings = { 'planmark.today': '2026-11-20', 'files.autoSave': 'off' };

/**
 * Runs `test/vscode/suite` in a real VS Code, in the Node or the web worker extension host, on a copy of the sample.
 * VSCODE_VERSION (`stable`, `1.138.0`) takes the desktop VS Code for the Node host, where there is a display. The counts
 * go to the file as JSON. Rejects when a test fails or the run breaks.
 */
export async function runVSCodeTests(host: ExtensionHost, resultsFile: string): Promise<void> {
  await bundleTests();
  const sample = await copySample();
  const profile = await mkdtemp(join(tmpdir(), 'planmark-profile-'));
  const extensions = join(profile, 'extensions');
  await mkdir(join(profile, 'User'));
  await installSecondExtension(extensions);
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  try {
    await runTests({
      ...whichVSCode(host),
      extensionDevelopmentPath: root,
      extensionTestsPath: testBundles[host],
      launchArgs: [sample.folder, `--user-data-dir=${profile}`, `--extensions-dir=${extensions}`],
      extensionTestsEnv: { PLANMARK_RESULTS: resultsFile, PLANMARK_EXTENSION_HOST: host },
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    await rm(dirname(sample.folder), { recursive: true, force: true });
  }
}

function whichVSCode(host: ExtensionHost): { version: string } | { vscodeExecutablePath: string } {
  const version = process.env.VSCODE_VERSION;
  if (!version || host === 'web') {
    return { vscodeExecutablePath: launcher };
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log(`There is no display for the desktop VS Code ${version}: the embedded one runs the tests.`);
    return { vscodeExecutablePath: launcher };
  }
  return { version };
}
