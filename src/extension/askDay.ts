import { type InputBoxOptions, l10n, window } from 'vscode';
import type { IsoDate } from '../core/values/isoDate';
import type { PlanModel } from './planService';

/** A day that the user types; today unless another is. */
export async function askDay(
  { analysis, engine }: PlanModel,
  options: Pick<InputBoxOptions, 'title' | 'prompt'>,
): Promise<IsoDate | undefined> {
  const answer = await window.showInputBox({
    ...options,
    value: analysis.options.today,
    validateInput: (text) => (engine.parseIsoDate(text.trim()) ? undefined : l10n.t('A day such as 2026-06-15.')),
  });
  return answer?.trim();
}
