import { launchBrowser } from '../../host/browser';
import { startServer } from '../../host/server';
import type { Host } from '../../host/useWorkbench';

/** One server and one browser for all flows; each flow has a page, and with it a user, of its own. */
export const mochaHooks = {
  async beforeAll(this: Mocha.Context & { host?: Host }) {
    this.timeout(300_000); // The first time ever, it is installed here.
    this.host = { server: await startServer(), browser: await launchBrowser() };
  },
  async afterAll(this: Mocha.Context & { host?: Host }) {
    await this.host?.browser.close();
    await this.host?.server.stop();
  },
};
