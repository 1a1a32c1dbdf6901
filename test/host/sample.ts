import { cp, mkdtemp, readdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

export interface Sample {
  /** The copy's absolute path; its last part is the fixture's name. */
  readonly folder: string;
  /** The plan to show first: `plan.md` if there is one, else the first Markdown file. */
  readonly file: string;
}

/** Copies a folder of `test/fixtures` to a temporary place, so that whatever is edited there leaves the repository clean. */
export async function copySample(fixture = 'sample'): Promise<Sample> {
  const folder = join(await realpath(await mkdtemp(join(tmpdir(), 'planmark-'))), fixture);
  await cp(join(fixtures, fixture), folder, { recursive: true });
  const plans = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const first = plans.find((name) => name === 'plan.md') ?? plans[0];
  if (!first) {
    throw new Error(`test/fixtures/${fixture} holds no Markdown file.`);
  }
  return { folder, file: join(folder, first) };
}
