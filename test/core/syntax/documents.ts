import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests as commonMarkTests } from 'commonmark-spec';
import { gfmExamples } from './gfmExamples';

export interface TestDocument {
  readonly name: string;
  readonly text: string;
}

const ROOT = join(__dirname, '../../..');

/** Every text of the fixtures; the project's own. */
export function fixtures(): TestDocument[] {
  return readdirSync(join(ROOT, 'test/fixtures'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(documentAt);
}

/** Documents of users and public plans that stand beside a working copy, or nothing where it stands alone. */
export function sharedDocuments(): TestDocument[] {
  return ['seeds', 'corpus'].flatMap((name) => {
    const folder = join(ROOT, '../shared', name);
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((file) => documentAt(join(folder, file)))
      : [];
  });
}

/** The examples of CommonMark 0.31.2, and ours for what GFM adds to it. */
export function specExamples(): TestDocument[] {
  const commonMark = commonMarkTests.map(({ number, markdown }) => ({
    name: `CommonMark example ${number}`,
    text: markdown.replaceAll('→', '\t'),
  }));
  return [...commonMark, ...gfmExamples.map((text) => ({ name: JSON.stringify(text), text }))];
}

function documentAt(path: string): TestDocument {
  return { name: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(path, 'utf8') };
}
