import { formatMessage } from '../core/rules/formatMessage';
import type { WhyPlan } from '../core/views/whyPlan';

/** `too little in it speaks for a plan. Found: 2 tasks, 1 plan field.` */
export function formatWhy({ reason, found }: WhyPlan): string {
  const list = found.map(formatMessage).join(', ');
  return list === '' ? formatMessage(reason) : `${formatMessage(reason)} Found: ${list}.`;
}
