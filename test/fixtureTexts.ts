import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FixtureText {
  /** `rules/overdue.md` */
  readonly name: string;
  /** Without the marks of what is expected. */
  readonly text: string;
  /** The day that it speaks of. */
  readonly today: string;
}

const FOLDERS = ['rules', 'languages', 'sample'];

/**
 * Every plan of ours that tests are made of, as an author would have written it.
 *
 * @param folder `test/fixtures`
 */
export function fixtureTexts(folder = join(__dirname, 'fixtures')): FixtureText[] {
  return FOLDERS.flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => /\.(?:md|txt)$/.test(file) && file !== 'README.md')
      .map((file) => {
        const marked = readFileSync(join(folder, group, file), 'utf8');
        const today = /^<!-- today: (\S+) -->/.exec(marked)?.[1] ?? '2026-11-20';
        return { name: `${group}/${file}`, text: marked.replace(/⟦[a-z-]+:(.*?)⟧/g, '$1'), today };
      }),
  );
}
