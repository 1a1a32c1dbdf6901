import type { Container } from '../plan/plan';
import { spokenText } from '../text/plainText';

/**
 * Without a count that a chart shows anyway (`Technical (2/5 met)`), or another qualifier in brackets. The label of a
 * phase says which one it is (`Week 2: Practice`), that of a goal is but a number.
 */
export function titleOfContainer({ kind, title, label }: Container): string {
  const parts = kind === 'phase' ? [label, title] : [title || label];
  const whole = parts.map(spokenText).filter(Boolean).join(': ');
  return whole.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '') || whole;
}
