// What is bundled from what: read by `esbuild.mjs`, which writes it, and by the tests, which weigh it.
import { compactWords } from './compactWords.mjs';
import { internalNames, shortNames } from './internalNames.mjs';
import { leanLibraries } from './leanLibraries.mjs';
import { shortScripts } from './shortScripts.mjs';

/** The Node entry loads its engine from a second file, on the first plan; the web worker cannot load a second script. */
const engineIsASecondFile = {
  name: 'engine-is-a-second-file',
  setup(build) {
    build.onResolve({ filter: /^\.\/engine$/ }, () => ({ path: './engine.js', external: true }));
  },
};

const STRICT = '"use strict";';

const shared = {
  bundle: true,
  // Said once for all, not by each module.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
  banner: { js: STRICT },
  plugins: [leanLibraries, compactWords, shortScripts],
  minify: true,
  mangleProps: internalNames,
  mangleCache: shortNames,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // Words of other scripts as they are, not six ASCII characters a letter.
  charset: 'utf8',
  mainFields: ['module', 'main'],
};
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
const browser = { ...shared, platform: 'browser', external: ['vscode'] };

/** Each stands alone but the first, which loads the second. */
export const bundles = [
  {
    ...node,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [engineIsASecondFile, ...shared.plugins],
  },
  { ...node, entryPoints: ['src/extension/engine.ts'], outfile: 'dist/engine.js' },
  { ...browser, format: 'cjs', entryPoints: ['src/extension/extension.ts'], outfile: 'dist/web/extension.js' },
  { ...browser, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${STRICT}` },
  },
];
