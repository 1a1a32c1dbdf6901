import { l10n } from 'vscode';
import type { Priority } from '../core/values/priority';

export function priorityName(priority: Priority): string {
  switch (priority) {
    case 'critical':
      return l10n.t('Critical priority');
    case 'high':
      return l10n.t('High priority');
    case 'medium':
      return l10n.t('Medium priority');
    case 'low':
      return l10n.t('Low priority');
  }
}
