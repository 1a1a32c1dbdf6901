import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { internalNames, shortNames } from '../../internalNames.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const suiteFolder = join(root, 'test', 'vscode', 'suite');

const secondExtension = join(root, 'test', 'vscode', 'secondExtension');
const secondBundle = join(root, 'out', 'test', 'secondExtension');

/** Installs the extension that edits the same documents into an empty `--extensions-dir`. */
export async function installSecondExtension(folder: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(await readFile(join(secondExtension, 'package.json'), 'utf8'));
  const id = `${publisher}.${name}`;
  const place = join(folder, `${id}-${version}`);
  await cp(secondBundle, place, { recursive: true });
  await cp(join(secondExtension, 'package.json'), join(place, 'package.json'));
  const location = { $mid: 1, path: place, scheme: 'file' };
  const entry = { identifier: { id }, version, location, relativeLocation: `${id}-${version}` };
  await writeFile(join(folder, 'extensions.json'), JSON.stringify([entry]));
}

/** What the extension host loads: the paths for `--extensionTestsPath`. */
export const testBundles = {
  node: join(root, 'out', 'test', 'vscode', 'index.js'),
  web: join(root, 'out', 'test', 'vscode', 'web.js'),
};

export type ExtensionHost = keyof typeof testBundles;

/**
 * Bundles `test/vscode/suite` for the two extension hosts. Every `*.test.ts` in it runs in both, `*.node.test.ts` and
 * `*.web.test.ts` in the one they name. The list is made here, from the folder: no test can be forgotten in it.
 */
export async function bundleTests(): Promise<void> {
  const shared: BuildOptions = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    // They ask the extension for what it knows.
    mangleProps: internalNames,
    mangleCache: shortNames,
    logLevel: 'warning',
    absWorkingDir: root,
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(suiteFolder, 'index.ts')],
      outfile: testBundles.node,
      platform: 'node',
      external: ['vscode', 'mocha'],
      plugins: [suites('node')],
    }),
    build({
      ...shared,
      entryPoints: [join(suiteFolder, 'index.web.ts')],
      outfile: testBundles.web,
      platform: 'browser',
      external: ['vscode'],
      plugins: [suites('web'), assertForWeb, mochaForWeb],
    }),
    build({
      ...shared,
      entryPoints: [join(secondExtension, 'extension.ts')],
      outfile: join(secondBundle, 'extension.js'),
      platform: 'node',
      external: ['vscode'],
    }),
  ]);
}

/** The module `planmark:suites`: a function for each test file, which loads it. */
function suites(host: ExtensionHost): Plugin {
  return {
    name: 'planmark-suites',
    setup(bundle) {
      bundle.onResolve({ filter: /^planmark:suites$/ }, ({ path }) => ({ path, namespace: 'planmark' }));
      bundle.onLoad({ filter: /^planmark:suites$/, namespace: 'planmark' }, async () => {
        const files = await suiteFiles(host);
        const loaders = files.map((file) => `() => import(${JSON.stringify(`./${file}`)})`);
        return { contents: `export const suites = [${loaders.join(', ')}];`, resolveDir: suiteFolder };
      });
    },
  };
}

async function suiteFiles(host: ExtensionHost): Promise<string[]> {
  const other = host === 'node' ? 'web' : 'node';
  const files = await readdir(suiteFolder, { recursive: true });
  const parts = (process.env.VSCODE_TESTS ?? '').split(',');
  return files
    .filter(
      (file) =>
        file.endsWith('.test.ts') && !file.endsWith(`.${other}.test.ts`) && parts.some((part) => file.includes(part)),
    )
    .sort();
}

/** The worker has no Node: there the tests get an assert of the same shape. */
const assertForWeb: Plugin = {
  name: 'assert-for-web',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:assert(\/strict)?$/ }, () => ({ path: join(suiteFolder, 'assertForWeb.ts') }));
  },
};

/** Mocha's build for browsers looks for CommonJS first, and would make itself the exports of our whole bundle. */
const mochaForWeb: Plugin = {
  name: 'mocha-for-web',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleTests();
}
