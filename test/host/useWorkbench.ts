import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { screenshot } from './driving';
import { copySample, type Sample } from './sample';
import type { Server } from './server';
import { openWorkbench, type WorkbenchOptions } from './workbench';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The server and browser that the flows of a run share; the root hooks put it into Mocha's context. */
export interface Host {
  readonly server: Server;
  readonly browser: Browser;
}

export interface FlowOptions
  extends Pick<WorkbenchOptions, 'settings' | 'theme' | 'viewport' | 'webExtension' | 'timeZone'> {
  /** The folder of `test/fixtures` that a copy is made of; `sample` unless given. */
  readonly fixture?: string;
  /** A file in it to show from the start; by default the fixture's plan. `null` opens none. */
  readonly file?: string | null;
  /** By default the extension of this repository, in development. `null` leaves what is installed. */
  readonly extensionDevelopmentPath?: null;
}

/** What a flow works with. Only there inside of hooks and tests. */
export interface Flow extends Sample {
  readonly page: Page;
}

/**
 * Call it in `describe`: its tests get a workbench of their own on a fresh copy of a fixture, opened before the first
 * and closed after the last. A test that fails leaves a screenshot.
 */
export function useWorkbench(options: FlowOptions = {}): Flow {
  const flow: { page?: Page; sample?: Sample } = {};

  before(async function (this: Mocha.Context & { host?: Host }) {
    this.timeout(120_000); // A workbench takes 5 s to load, or many times that on a busy machine.
    if (!this.host) {
      throw new Error('The flow runs without its root hooks: use npm run test:flows.');
    }
    const sample = await copySample(options.fixture);
    flow.sample = sample;
    const { fixture: _, file, extensionDevelopmentPath, ...rest } = options;
    flow.page = await openWorkbench({
      ...this.host,
      ...rest,
      folder: sample.folder,
      settings: { 'planmark.today': '2026-11-20', ...options.settings },
      ...(file === null ? {} : { file: file ? join(sample.folder, file) : sample.file }),
      ...(extensionDevelopmentPath === null ? {} : { extensionDevelopmentPath: root }),
    });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed' && flow.page) {
      await screenshot(flow.page, `failed ${this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`);
    }
  });

  after(async () => {
    await flow.page?.context().close();
    if (flow.sample) {
      await rm(dirname(flow.sample.folder), { recursive: true, force: true });
    }
  });

  const there = <T>(part: T | undefined): T => {
    if (part === undefined) {
      throw new Error('The workbench is only there inside of hooks and tests.');
    }
    return part;
  };
  return {
    get page() {
      return there(flow.page);
    },
    get folder() {
      return there(flow.sample).folder;
    },
    get file() {
      return there(flow.sample).file;
    },
  };
}
