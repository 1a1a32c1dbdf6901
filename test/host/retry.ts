import { errors, type Page } from 'playwright-core';

/** Does it again, after Escape, as long as it times out; for 30 s. */
export async function retry(attempt: () => Promise<void>, page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > deadline) {
        throw error;
      }
      await page.keyboard.press('Escape');
    }
  }
}
