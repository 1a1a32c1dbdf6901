import { comparePlans, type PlanChange } from '../core/analysis/comparePlans';
import type { Plan } from '../core/plan/plan';
import { counted } from '../core/rules/counted';
import { formatMessage } from '../core/rules/formatMessage';
import { changeMessage, kindMessage, saysItsKind } from '../core/views/changeMessage';
import { changesJson } from '../core/views/changesJson';
import { ConfigurationFiles } from './configurationFiles';
import { Failures } from './failures';
import type { ExitCode, Io } from './io';
import { PlanReader } from './planReader';
import { readTextFile } from './readTextFile';
import { inlineMarkdown } from './reports/inlineMarkdown';
import { visibleText } from './reports/visibleText';

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly format: 'text' | 'json' | 'markdown';
}

/** Prints what changed from one version of a plan to another. Both are read by the options of where the later one stands. */
export async function diff({ before, after, format }: DiffOptions, io: Io): Promise<ExitCode> {
  const failures = new Failures(io);
  const read = await new PlanReader(new ConfigurationFiles(io, failures)).at(after);
  const plans: Plan[] = [];
  for (const file of [before, after]) {
    const text = await readTextFile(file, io);
    if ('error' in text) failures.add(file, text.error, text.line);
    else plans.push(read(text.text).plan);
  }
  const [old, now] = plans;
  if (!old || !now || plans.length < 2) return 2;
  const changes = comparePlans(old, now);
  if (format === 'json') io.out(JSON.stringify(changesJson(before, after, changes), null, 2));
  else for (const line of (format === 'text' ? asText : asMarkdown)(changes, before, after)) io.out(line);
  return failures.all.length > 0 ? 2 : 0;
}

/** `plan.md:91: Task Read the primer: done, was open (Goal 1: Design)`; what is gone has its place in the earlier file. */
function asText(changes: readonly PlanChange[], before: string, after: string): string[] {
  const lines = changes.map((change) => {
    const { rangeAfter, rangeBefore, within } = change;
    const line = (rangeAfter ?? rangeBefore)?.startLine ?? 0;
    const told = `${kindWord(change)}${change.title}: ${formatMessage(changeMessage(change))}`;
    return visibleText(`${rangeAfter ? after : before}:${line + 1}: ${told}${within === '' ? '' : ` (${within})`}`);
  });
  return [...lines, ...(lines.length > 0 ? [''] : []), summaryOf(changes)];
}

function asMarkdown(changes: readonly PlanChange[], before: string, after: string): string[] {
  const title = `## ${inlineMarkdown(before)} → ${inlineMarkdown(after)}`;
  const lines = changes.map((change) => {
    const within = change.within === '' ? '' : ` (${inlineMarkdown(change.within)})`;
    const told = inlineMarkdown(formatMessage(changeMessage(change)));
    return `- ${kindWord(change)}**${inlineMarkdown(change.title)}**${within}: ${told}`;
  });
  return [title, '', summaryOf(changes), ...(lines.length > 0 ? ['', ...lines] : [])];
}

/** `Task `, before its title; '' before `Goal 2: Sell`. */
function kindWord({ of, title }: PlanChange): string {
  const kind = formatMessage(kindMessage(of));
  return saysItsKind(title, kind) ? '' : `${kind} `;
}

function summaryOf({ length }: readonly PlanChange[]): string {
  return length === 0 ? 'Nothing changed in the plan.' : formatMessage(counted(length, '{0} change', '{0} changes'));
}
