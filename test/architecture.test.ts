import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** Lints files of one import each, in a folder of their own under the project's rules. */
function lint(files: readonly (readonly [path: string, imported: string])[]): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), 'planmark-imports-'));
  try {
    const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined }));
    for (const [index, [room, imported]] of files.entries()) {
      mkdirSync(join(folder, room), { recursive: true });
      writeFileSync(join(folder, room, `planted${index}.ts`), `export * from '${imported}';\n`);
    }
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const args = [
      biome,
      'lint',
      '--only=style/noRestrictedImports',
      '--reporter=github',
      '--max-diagnostics=none',
      '.',
    ];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return new Set(
      [...stdout.matchAll(/noRestrictedImports,file=[^,]*planted(\d+)\.ts/g)].map((match) => Number(match[1])),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the direction of imports', () => {
  const violations: readonly (readonly [room: string, imported: string])[] = [
    ['src/core/text', '../syntax/block'],
    ['src/core/syntax', '../plan/plan'],
    ['src/core/vocabulary', '../values/status'],
    ['src/core/values', '../plan/plan'],
    ['src/core/plan', '../rules/rule'],
    ['src/core/analysis', '../views/buildTree'],
    ['src/core/charts', '../views/buildTree'],
    ['src/core/plan', 'markdown-it'],
    ['src/core/plan', 'vscode'],
    ['src/core/plan', 'node:fs'],
    ['src/core/plan', '../../cli/run'],
    ['src/extension', 'node:fs'],
    ['src/extension', '../cli/run'],
    ['src/extension', '../webview/page'],
    ['src/webview', '../core/plan/plan'],
    ['src/webview', 'vscode'],
    ['src/cli', 'vscode'],
    ['src/cli', '../extension/engine'],
  ];
  const allowed: typeof violations = [
    ['src/core/plan', '../values/period'],
    ['src/core/syntax', 'markdown-it'],
    ['src/extension', '../webview/protocol'],
    ['src/extension', 'vscode'],
    ['src/webview', '../core/charts/scene'],
  ];
  let told: ReadonlySet<number>;
  before(() => {
    told = lint([...violations, ...allowed]);
  });

  for (const [index, [room, imported]] of violations.entries()) {
    it(`keeps ${imported} out of ${room}`, () => {
      assert.ok(told.has(index));
    });
  }

  it('lets the others pass', () => {
    assert.equal(told.size, violations.length);
  });

  it('holds for every folder of core', () => {
    const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as {
      overrides: { includes: string[] }[];
    };
    const guarded = new Set(overrides.flatMap(({ includes }) => includes));
    for (const folder of readdirSync(join(ROOT, 'src/core'), { withFileTypes: true })) {
      if (folder.isDirectory()) assert.ok(guarded.has(`src/core/${folder.name}/**`), folder.name);
    }
  });
});
