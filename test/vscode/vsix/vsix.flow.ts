import { strict as assert } from 'node:assert';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../host/browser';
import { activeEditor } from '../../host/driveEditor';
import { runCommand, screenshot, webviewFrame } from '../../host/driving';
import { startServer } from '../../host/server';
import { type Host, useWorkbench } from '../../host/useWorkbench';

describe('The packaged extension', () => {
  before(async function (this: Mocha.Context & { host?: Host }) {
    this.timeout(300_000);
    this.host = { server: await startServer({ vsix: ['dist/planmark.vsix'] }), browser: await launchBrowser() };
  });

  after(async function (this: Mocha.Context & { host?: Host }) {
    await this.host?.browser.close();
    await this.host?.server.stop();
  });

  it('holds only what runs', async function (this: Mocha.Context & { host?: Host }) {
    const extensions = join(this.host?.server.dataFolder ?? '', 'extensions');
    const [folder = ''] = (await readdir(extensions)).filter((name) => name.startsWith('planmark.planmark-'));
    const files = await readdir(join(extensions, folder), { recursive: true });
    const wrong = files.filter((file) =>
      /\.(ts|map)$|^(src|test|node_modules|out)\b|tsconfig|biome|esbuild/.test(file),
    );
    assert.deepEqual(wrong, []);
    assert.ok(files.includes('package.json'));
  });

  it('weighs at most 1 MB', async () => {
    const { size } = await stat('dist/planmark.vsix');
    assert.ok(size <= 1_000_000, `${size} bytes`);
  });

  describe('in a clean VS Code', () => {
    const flow = useWorkbench({ extensionDevelopmentPath: null });

    it('runs its commands', async () => {
      await activeEditor(flow.page, '.md');
      await runCommand(flow.page, 'Planmark: Show Gap Charts');
      await webviewFrame(flow.page).getByText('System design').first().waitFor();
      await screenshot(flow.page, 'vsix');
    });
  });
});
