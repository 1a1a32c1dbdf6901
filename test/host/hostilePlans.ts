import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hostilePlan, hostileWords } from '../hostileWords';
import { openFile } from './driving';

/** What a page does that no plan may make it do, noted as it does it: dialogs and requests. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('evil.test')) complaints.push(request.url());
  });
  return complaints;
}

/** The numbers of the first words of plans that hold all hostile words between them. */
export const HOSTILE_PLANS: readonly number[] = hostileWords.flatMap((_, index) => (index % 4 === 0 ? [index] : []));

/** Opens a plan of hostile words, as far as a file can hold them, below `head`; gives its text. */
export async function openHostilePlan(
  { page, folder }: { readonly page: Page; readonly folder: string },
  first: number,
  head = '',
): Promise<string> {
  const sample = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'), 'utf8');
  const plan = head + hostilePlan(sample, first).replaceAll('\u0000', '').replaceAll('\uD800', '');
  writeFileSync(join(folder, `hostile${first}.md`), plan);
  await openFile(page, `hostile${first}.md`);
  return plan;
}
