// Builds what runs: `node esbuild.mjs [--watch]`. Each bundle stands alone; see the table below.
import { context } from 'esbuild';
import { leanLibraries } from './leanLibraries.mjs';

const isWatching = process.argv.includes('--watch');

/** The Node entry loads its engine from a second file, on the first plan; the web worker cannot load a second script. */
const engineIsASecondFile = {
  name: 'engine-is-a-second-file',
  setup(build) {
    build.onResolve({ filter: /^\.\/engine$/ }, () => ({ path: './engine.js', external: true }));
  },
};

const shared = {
  bundle: true,
  plugins: [leanLibraries],
  minify: !isWatching,
  sourcemap: isWatching ? 'linked' : false,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // Words of other scripts as they are, not six ASCII characters a letter.
  charset: 'utf8',
  mainFields: ['module', 'main'],
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
const browser = { ...shared, platform: 'browser', external: ['vscode'] };

const bundles = [
  {
    ...node,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [engineIsASecondFile, leanLibraries],
  },
  { ...node, entryPoints: ['src/extension/engine.ts'], outfile: 'dist/engine.js' },
  { ...browser, format: 'cjs', entryPoints: ['src/extension/extension.ts'], outfile: 'dist/web/extension.js' },
  { ...browser, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const contexts = await Promise.all(bundles.map((options) => context(options)));
if (isWatching) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching src for changes.');
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
