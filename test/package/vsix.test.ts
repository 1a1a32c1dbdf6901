import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All that the installed extension reads. */
const RUNS = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|engine|webview|web\/extension)\.js$/,
  /^media\/((rules|readme)\/)?[\w-]+\.(md|svg|png|css)$/,
  /^media\/templates\/(\w+\.txt|words\.json)$/,
  /^media\/snippets\.json$/,
  /^media\/schemas\/[\w.]+\.schema\.json$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^syntaxes\/\w+\.tmLanguage\.json$/,
];

describe('The VSIX', () => {
  let files: string[];
  // vsce walks the whole folder, test/host's dependencies too.
  before(async function () {
    this.timeout(60_000);
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('carries only what runs', () => {
    assert.deepEqual(
      files.filter((file) => !RUNS.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('carries what the manifest names', () => {
    for (const file of ['package.json', 'package.nls.json', 'LICENSE', 'media/planmark.svg', 'media/icon.png']) {
      assert.ok(files.includes(file), file);
    }
    assert.ok(files.includes('media/snippets.json'));
    assert.ok(files.includes('media/templates/words.json'));
    assert.ok(files.includes('syntaxes/cellBoxes.tmLanguage.json'));
    assert.ok(files.includes('l10n/bundle.l10n.json'));
  });
});
