import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(__dirname, '../../node_modules');

/**
 * Documents of the packages that the project is built with, which are no plans and easily taken for one: with boxes, tables of
 * priorities, versions or states, dates, numbered sections, minutes of a meeting.
 */
export const NON_PLANS: readonly string[] = [
  // READMEs, with lists of boxes and tables.
  'markdown-it/README.md',
  'yaml/README.md',
  'zod/README.md',
  'fast-check/README.md',
  'ajv/README.md',
  'playwright-core/README.md',
  'mdast-util-gfm-task-list-item/readme.md',
  'micromark-extension-gfm-task-list-item/readme.md',
  'mdast-util-gfm/readme.md',
  'micromark/readme.md',
  'micromark-extension-gfm-table/readme.md',
  'fastest-levenshtein/README.md',
  'temporal-polyfill/README.md',
  'axe-core/README.md',
  'jsonwebtoken/README.md',
  'jszip/sponsors.md',
  '@vscode/vsce/README.md',
  // Changelogs, by version and date.
  'argparse/CHANGELOG.md',
  'debug/README.md',
  'form-data/CHANGELOG.md',
  'iconv-lite/Changelog.md',
  'qs/CHANGELOG.md',
  'workerpool/HISTORY.md',
  '@vscode/test-electron/CHANGELOG.md',
  // Pages of an API and guides.
  '@azure/msal-node/README.md',
  'undici/docs/docs/api/Errors.md',
  'undici/docs/docs/api/Dispatcher.md',
  'undici/docs/docs/api/api-lifecycle.md',
  'playwright-core/lib/tools/skills/playwright-cli/SKILL.md',
  'playwright-core/lib/tools/skills/playwright-cli/references/video-recording.md',
  // A specification, and the minutes of a meeting.
  'commonmark-spec/spec.txt',
  'readable-stream/doc/wg-meetings/2015-01-30.md',
];

export function readNonPlan(file: string): string {
  return readFileSync(join(MODULES, file), 'utf8');
}

/** Every Markdown file of every package, below `node_modules`. */
export function allMarkdownOfPackages(): string[] {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.(?:md|markdown)$/i.test(file)).sort();
}
