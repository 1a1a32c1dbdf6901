import { rules } from '../core/rules/index';
import type { RuleMeta } from '../core/rules/rule';
import { unknownRule } from './checkOptions';
import { whyUnread } from './fileErrors';
import type { ExitCode, Io } from './io';

export interface ListRulesOptions {
  /** The one to tell of, or what several have for a tag; null for all. */
  readonly id: string | null;
  readonly format: 'text' | 'json';
}

/** Prints the rules with what holds of them unless somebody sets it; of a single one its page. */
export async function listRules({ id, format }: ListRulesOptions, io: Io): Promise<ExitCode> {
  const chosen = rules.map(({ meta }) => meta).filter((meta) => id === null || meta.id === id || hasTag(meta, id));
  if (id !== null && chosen.length === 0) {
    io.err(`planmark: ${unknownRule(id)}`);
    return 2;
  }
  if (format === 'json') {
    io.out(JSON.stringify({ version: 1, rules: chosen.map(ruleJson) }, null, 2));
    return 0;
  }
  if (id === null || chosen.some((meta) => hasTag(meta, id))) {
    for (const line of table(chosen)) io.out(line);
    return 0;
  }
  try {
    io.write(await io.rulePage(id));
    return 0;
  } catch (error) {
    io.err(`planmark: the page of ${id} is not installed with this command: ${whyUnread(error)}`);
    return 2;
  }
}

function hasTag({ tags }: RuleMeta, name: string): boolean {
  return tags.some((tag) => tag === name);
}

function ruleJson({ id, severity, title, fix, tags, options }: RuleMeta) {
  return { id, severity, title, fix: fix ?? null, tags, options: options ?? {} };
}

const HEADER = ['RULE', 'SEVERITY', 'FIX', 'TAGS', 'WHAT IT WANTS'];
const FIXES = { safe: '--fix', asked: 'editor' } as const;

function table(chosen: readonly RuleMeta[]): string[] {
  const rows = [
    HEADER,
    ...chosen.map(({ id, severity, fix, tags, title }) => [
      id,
      severity,
      fix === undefined ? '' : FIXES[fix],
      tags.join(', '),
      title,
    ]),
  ];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
