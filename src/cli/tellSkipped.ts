import type { WhyPlan } from '../core/views/whyPlan';
import { formatWhy } from './formatWhy';
import type { Io } from './io';
import { counted } from './reports/report';
import { visibleText } from './reports/visibleText';

export interface SkippedFile {
  readonly name: string;
  readonly why: WhyPlan;
}

const MOST = 5;

/** Whoever names a file wants to know why it was not checked; not so of hundreds. */
export function tellSkipped(named: readonly SkippedFile[], io: Io): void {
  for (const { name, why } of named.slice(0, MOST)) {
    io.err(`planmark: ${visibleText(name)}: skipped, ${formatWhy(why)}`);
  }
  const left = named.length - MOST;
  if (left > 0) io.err(`planmark: ${counted(left, 'more file')} skipped likewise; "planmark show FILE" says why.`);
}
